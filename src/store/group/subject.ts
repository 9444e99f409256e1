import { lastDayOf, yearOf } from '../../model/day/day.ts';
import { dayIn, reaches, type Seen } from '../../model/day/moment.ts';
import type { Country } from '../graph/record.ts';
import { allReady, whenReady } from '../maybe.ts';
import type { MembersOn, Observation, RollUp } from '../statistic/observation.ts';
import type { Subject } from '../statistic/subject.ts';
import type { Store } from '../store.ts';
import { type Aggregate, type Plan, planOf, reportOf, resultOf } from './aggregate.ts';
import type { Group } from './group.ts';

/** How a group is rolled up. */
export interface RollUpQuestion {
  readonly aggregate: Aggregate;
  readonly membersOn: MembersOn;
  /** The day of the view. */
  readonly day: Seen;
}

/** What a subject is rolled up over, and how. */
export interface RolledUp extends RollUpQuestion {
  readonly group: Group;
}

/** Share of the best year's reporting countries that a year needs to be the latest of a group. */
const ENOUGH = 0.9;

/** A group of countries, by the figures of its countries. */
export function groupSubject(store: Store, group: Group, asked: RollUpQuestion): Subject {
  const { aggregate, membersOn, day } = asked;
  return {
    geo: group.geo,
    valueOf: (indicator, { year: wanted, knownAt }) =>
      whenReady(planOf(store, indicator, aggregate, knownAt), (plan) => {
        if (plan === null) return null;
        const chosen = wanted ?? whenReady(group.on(day), (countries) => latestYear(plan, countries, day));
        return whenReady(chosen, (year) => {
          if (year === null) return null;
          return whenReady(group.on(dayFor(asked, year)), (countries) =>
            valueOver(plan, group, countries, asked, year),
          );
        });
      }),
    seriesOf: (indicator, { from, to, knownAt }) =>
      whenReady(planOf(store, indicator, aggregate, knownAt), (plan) => {
        if (plan === null) return [];
        const { firstYear, years } = plan.known.cube;
        const first = Math.max(from ?? firstYear, firstYear);
        const last = Math.min(to ?? Infinity, firstYear + years - 1);
        const always = membersOn === 'AS_OF' ? group.on(day) : null;
        const points = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
          whenReady(always ?? group.on(dayFor(asked, first + at)), (countries) =>
            valueOver(plan, group, countries, asked, first + at),
          ),
        );
        return whenReady(allReady(points), (all) => all.filter((point) => point !== null));
      }),
    alongside: (indicator, points, { knownAt }) =>
      whenReady(planOf(store, indicator, 'DEFAULT', knownAt), (plan) =>
        points.flatMap((point) => {
          const countries = rollUpBehind(point)?.reporting ?? [];
          if (plan === null || reportOf(plan, countries, point.year).missing.length > 0) return [];
          return valueOver(plan, group, countries, asked, point.year) ?? [];
        }),
      ),
    totals: aggregate === 'SUM' || aggregate === 'DEFAULT',
    rolledUp: { group, ...asked },
  };
}

/** The roll-up that a value is; of a computed one, that of the value it takes the place of. Null for any other. */
export function rollUpBehind({ basis }: Observation): RollUp | null {
  if (basis.origin === 'computed') return basis.from[0] ? rollUpBehind(basis.from[0]) : null;
  return basis.origin === 'aggregate' ? basis : null;
}

/** The day whose countries a year is rolled up over: never one after the day of the view. */
function dayFor({ membersOn, day }: RollUpQuestion, year: number): Seen {
  const last = lastDayOf(year);
  return membersOn !== 'AS_OF' && reaches(day, last) ? last : day;
}

/** One year of the countries the group has on the day for it; null when none reports. */
function valueOver(
  plan: Plan,
  group: Group,
  countries: readonly Country[],
  asked: RollUpQuestion,
  year: number,
): Observation | null {
  const report = reportOf(plan, countries, year);
  const value = resultOf(plan, report);
  if (value === null) return null;
  const { method, known, weights } = plan;
  const { reporting, missing, status } = report;
  const { membersOn } = asked;
  return {
    type: 'Observation',
    indicator: known.indicator,
    geo: group.geo,
    period: String(year),
    year,
    value,
    label: null,
    status,
    qualifier: 'exactly',
    rank: 'normal',
    vintage: known.release.date,
    knownAt: known.knownAt,
    basis: {
      origin: 'aggregate',
      method,
      known,
      weights,
      group,
      membersOn,
      day: dayFor(asked, year),
      reporting,
      missing,
    },
  };
}

/**
 * The latest year, up to the day, that holds no forecast and for which nearly as many of the countries report as ever:
 * in the year after it the few that were quickest would stand for all.
 */
function latestYear(plan: Plan, countries: readonly Country[], day: Seen): number | null {
  const { firstYear, years } = plan.known.cube;
  const counts: { readonly year: number; readonly count: number }[] = [];
  for (let year = firstYear; year <= Math.min(yearOf(dayIn(day)), firstYear + years - 1); year++) {
    const { reporting, status } = reportOf(plan, countries, year);
    if (reporting.length > 0 && status !== 'F') counts.push({ year, count: reporting.length });
  }
  const best = Math.max(...counts.map(({ count }) => count));
  return counts.findLast(({ count }) => count >= ENOUGH * best)?.year ?? null;
}
