import { z } from 'zod';
import { refetchable } from '../../builder/node.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../model/day/day.ts';
import type { Seen } from '../../model/day/moment.ts';
import { AlmanacError } from '../../model/errors.ts';
import { parseDay } from '../../model/time.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import type { Geo } from '../../store/graph/record.ts';
import { METHODS } from '../../store/group/aggregate.ts';
import { correlationOf } from '../../store/group/correlation.ts';
import { entryOf, rankingOf } from '../../store/group/ranking.ts';
import { groupSubject, rollUpBehind } from '../../store/group/subject.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import { seriesCoverage, statusesOf } from '../../store/series/summary.ts';
import { statementWith } from '../../store/source/facts.ts';
import { statusesIn } from '../../store/statistic/coverage.ts';
import { derivedObservations } from '../../store/statistic/derived.ts';
import type { Observation } from '../../store/statistic/observation.ts';
import { placeSubject, type Subject } from '../../store/statistic/subject.ts';
import type { Store } from '../../store/store.ts';
import { type CountrySetInput, groupOf } from '../statistic/country-set.ts';
import { ownedCounts, readShaped } from '../statistic/series.ts';
import type { TransformInput } from './transform.ts';

/** What an id of a value, a series or a set says: the arguments of its question, as `…Key` of the store writes them. */
const year = z.int().min(FIRST_YEAR).max(LAST_YEAR);
const known = { knownAt: z.int().optional() };
/** Structures in which only what was once accepted stands; what is forged fails where it is read. */
const structure = <T>() => z.custom<T>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const set = structure<CountrySetInput>();
const place = { country: z.string().optional(), area: z.string().optional(), organization: z.string().optional() };
const rolledUp = {
  of: set.optional(),
  aggregate: z.enum(METHODS).or(z.literal('DEFAULT')).optional(),
  membersOn: z.enum(['OBSERVATION', 'AS_OF']).optional(),
};
const seriesQuestion = z.strictObject({
  indicator: z.string(),
  ...place,
  ...rolledUp,
  ...known,
  from: year.optional(),
  to: year.optional(),
  fill: z.enum(['carry', 'linear']).optional(),
  transform: z.array(structure<TransformInput>()).optional(),
});
const valueQuestion = z.union([
  z.strictObject({ series: seriesQuestion, year }),
  z.strictObject({ statement: z.string(), ...known }),
  z.strictObject({ indicator: z.string(), ...place, on: z.string(), count: z.int() }),
  z.strictObject({ indicator: z.string(), ...place, ...rolledUp, ...known, year }),
]);
const compared = { among: set, country: z.string().optional(), year: year.optional(), ...known };
const rankingQuestion = z.strictObject({
  indicator: z.string(),
  ...compared,
  country: z.string(),
  direction: z.literal('ASC').optional(),
});
const correlationQuestion = z.strictObject({ x: z.string(), y: z.string(), ...compared });

type Place = { readonly [K in keyof typeof place]?: string | undefined };
type Asked = Place & z.infer<z.ZodObject<typeof rolledUp>>;

/** Reads the key of an id and answers it; throws BAD_ID for what no id of ours says. */
function asked<Q, T>(
  schema: z.ZodType<Q>,
  answer: (store: Store, question: Q, day: Seen) => MaybePromise<T>,
): (store: Store, key: string, day: Seen) => MaybePromise<T> {
  return (store, key, day) => {
    try {
      return answer(store, schema.parse(JSON.parse(key)), day);
    } catch (error) {
      if (error instanceof AlmanacError) throw error;
      // Whatever else the pieces of a forged id make fail is the id's fault: ids of ours hold what was accepted before.
      throw new AlmanacError('BAD_ID', `"${key}" is no question of ours: take ids as the id fields give them`, {
        argument: 'id',
      });
    }
  };
}

function geoOf({ graph }: Store, { country, area, organization }: Place): Geo | null {
  if (country !== undefined) return graph.countries.get(country) ?? null;
  if (area !== undefined) return graph.areas.get(area) ?? null;
  return organization === undefined ? null : (graph.organizations.get(organization) ?? null);
}

function subjectOf(store: Store, question: Asked, day: Seen): Subject | null {
  const { of, aggregate = 'DEFAULT', membersOn = 'AS_OF' } = question;
  if (of) return groupSubject(store, groupOf(store, of, day), { aggregate, membersOn, day });
  const geo = geoOf(store, question);
  return geo && placeSubject(store, geo);
}

function seriesOf(store: Store, question: z.infer<typeof seriesQuestion>, day: Seen) {
  const subject = subjectOf(store, question, day);
  if (!subject) return null;
  const indicator = indicatorFinder.require(store, question.indicator, null, 'id');
  return whenReady(readShaped(store, subject, day, indicator, question), ({ record }) => record);
}

const seriesWith = asked(seriesQuestion, seriesOf);

const observationWith = asked(valueQuestion, (store, question, day): MaybePromise<Observation | null> => {
  if ('series' in question) {
    const inYear = ({ points }: { readonly points: readonly Observation[] }) =>
      points.find((point) => point.year === question.year) ?? null;
    return whenReady(seriesOf(store, question.series, day), (series) => series && inYear(series));
  }
  if ('statement' in question) return statementWith(store, question.statement, question.knownAt ?? null);
  const indicator = indicatorFinder.require(store, question.indicator, null, 'id');
  if ('count' in question) {
    const geo = geoOf(store, question);
    const counts = geo ? derivedObservations(store, indicator, geo, parseDay(question.on), null) : [];
    return counts.find(({ basis }) => basis.origin === 'derived' && basis.nth === question.count) ?? null;
  }
  const subject = subjectOf(store, question, day);
  return subject?.valueOf(indicator, { year: question.year, day, knownAt: question.knownAt ?? null }) ?? null;
});

const coverageWith = (store: Store, key: string, day: Seen) =>
  whenReady(observationWith(store, key, day), (value) => {
    const basis = value && rollUpBehind(value);
    return basis && { ...value, basis };
  });

const entryWith = asked(rankingQuestion, (store, { indicator, among, country, direction, ...question }, day) => {
  const ranked = rankingOf(
    store,
    indicatorFinder.require(store, indicator, null, 'id'),
    'id',
    groupOf(store, among, day),
    {
      year: question.year ?? null,
      knownAt: question.knownAt ?? null,
      day,
      ascending: direction === 'ASC',
    },
  );
  const found = store.graph.countries.get(country);
  return found ? whenReady(ranked, (ranking) => entryOf(ranking, found)) : null;
});

const correlationWith = asked(correlationQuestion, (store, { x, y, among, ...question }, day) =>
  correlationOf(
    store,
    indicatorFinder.require(store, x, null, 'id'),
    indicatorFinder.require(store, y, null, 'id'),
    groupOf(store, among, day),
    {
      year: question.year ?? null,
      knownAt: question.knownAt ?? null,
      day,
    },
  ),
);

const pointWith = (store: Store, key: string, day: Seen) =>
  whenReady(
    correlationWith(store, key, day),
    ({ points }) => points.find(({ country }) => country.key === countryIn(key)) ?? null,
  );

function countryIn(key: string): string | undefined {
  return correlationQuestion.parse(JSON.parse(key)).country;
}

function countWith(store: Store, key: string, day: Seen) {
  const [status, owner = ''] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
  const coverage = store.graph.indicators.get(owner)?.coverage;
  const counts = coverage
    ? statusesIn(store, coverage)
    : whenReady(seriesWith(store, owner, day), (series) => (series ? statusesOf(series) : []));
  return whenReady(counts, (all) => ownedCounts(all, owner).find((count) => count.status === status) ?? null);
}

/** Reading a series of a group through all its years, and comparing all countries, is what the fields cost as well. */
const ROLLED_UP = 200;
const COMPARED = 80;

refetchable('Series', seriesWith, ROLLED_UP);
refetchable(
  'SeriesCoverage',
  (store, key, day) => whenReady(seriesWith(store, key, day), (series) => series && seriesCoverage(store, series)),
  ROLLED_UP,
);
refetchable('StatusCount', countWith, ROLLED_UP);
refetchable('Observation', observationWith, ROLLED_UP);
refetchable('AggregateCoverage', coverageWith, ROLLED_UP);
refetchable('RankingEntry', entryWith, COMPARED);
refetchable('Correlation', correlationWith, ROLLED_UP);
refetchable('CorrelationPoint', pointWith, ROLLED_UP);
refetchable('CountryGroup', asked(set, groupOf), COMPARED);
