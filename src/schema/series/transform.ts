import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import type { Seen } from '../../model/day/moment.ts';
import { areaFinder } from '../../store/find/statistic.ts';
import type { Indicator } from '../../store/graph/record.ts';
import { groupSubject } from '../../store/group/subject.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import { denominatorOf } from '../../store/series/denominator.ts';
import type { Transform } from '../../store/series/transform.ts';
import { askedYear, badArgument, type Store } from '../../store/store.ts';
import { CountrySet, groupOf } from '../statistic/country-set.ts';

const ShareOf = builder.inputType('ShareOf', {
  description: 'What a share is taken of: exactly one of these.',
  isOneOf: true as const,
  fields: (t) => ({
    world: t.boolean({ description: 'With true, of the figure published for the world.' }),
    area: t.string(named(areaFinder, 'Of the figure published for this area')),
    set: t.field({
      type: CountrySet,
      description:
        'Of the sum over these countries: those of each year where an organization is named, else those of the day in all years.',
    }),
  }),
});

export const SeriesTransform = builder.inputType('SeriesTransform', {
  description:
    'One step that makes values of values: exactly one of these. Years in which it has no answer, for want of another year’s value or because a base is zero or less, are left out.',
  isOneOf: true as const,
  fields: (t) => ({
    change: t.boolean({
      description: 'With true, the difference to the year before, in the same unit; of percentages in points.',
    }),
    growth: t.boolean({
      description:
        'With true, percent change on the year before. Not for growth rates, ranks and what goes below zero.',
    }),
    perCapita: t.boolean({
      description: 'With true, divided by `population_total` of the same place and year. Only for totals.',
    }),
    index: t.int({
      description: 'With this year as 100. Not for growth rates, ranks and what goes below zero.',
    }),
    shareOf: t.field({
      type: ShareOf,
      description: 'Percent of a whole in the same year. Only for totals, and first.',
    }),
    movingAverage: t.int({
      description: 'Mean of this many years, 2 to 50: the year itself and those before it, all of which need a value.',
    }),
  }),
});

export type TransformInput = typeof SeriesTransform.$inferInput;

/** The transforms that inputs mean, in their order. */
export function transformsOf(
  store: Store,
  indicator: Indicator,
  inputs: readonly TransformInput[],
  day: Seen,
): MaybePromise<readonly Transform[]> {
  return allReady(inputs.map((input) => transformOf(store, indicator, input, day)));
}

function transformOf(store: Store, indicator: Indicator, input: TransformInput, day: Seen): MaybePromise<Transform> {
  if (input.index !== undefined) return { kind: 'index', baseYear: askedYear('index', input.index) ?? input.index };
  if (input.movingAverage !== undefined) return { kind: 'movingAverage', years: input.movingAverage };
  const set = input.shareOf?.set;
  if (set != null) {
    const membersOn = set.organization == null ? 'AS_OF' : 'OBSERVATION';
    return {
      kind: 'shareOf',
      whole: groupSubject(store, groupOf(store, set, day, 'set'), { aggregate: 'SUM', membersOn, day }),
    };
  }
  if (input.shareOf !== undefined)
    return whenReady(denominatorOf(store, indicator, input.shareOf), (whole) => ({ kind: 'shareOf', whole }));
  const kind = input.change !== undefined ? 'change' : input.growth !== undefined ? 'growth' : 'perCapita';
  if (input[kind] === false) throw badArgument('transform', `${kind} takes true: leave it out instead`);
  return { kind };
}
