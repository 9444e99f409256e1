import { arg, builder, type Context } from '../../builder/builder.ts';
import { cited } from '../../builder/cited.ts';
import { conditionsOfShares, demands } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import type { Geo, Indicator } from '../../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import { type Series, seriesKey, shapedSeries } from '../../store/series/series.ts';
import {
  highestOf,
  latestOf,
  lowestOf,
  type SeriesCoverage,
  type StatusCount,
  seriesCoverage,
  statusesOf,
} from '../../store/series/summary.ts';
import type { KnownAt } from '../../store/statistic/known.ts';
import { citationsOfAll, type Fill, type Observation } from '../../store/statistic/observation.ts';
import { placeSubject, type Subject } from '../../store/statistic/subject.ts';
import { askedYears, type Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { UnitRef } from '../indicator/unit.ts';
import { SeriesTransform, transformsOf } from '../series/transform.ts';
import { AreaRef } from './area.ts';
import { IndicatorRef } from './indicator.ts';
import { knownAtArg } from './known-at.ts';
import { FillEnum, indicatorArg, ObservationRef, questionOf, type StatisticArgs, StatusEnum } from './observation.ts';

/** Of which series, or of which indicator as a whole. */
export interface OwnedCount extends StatusCount {
  readonly owner: string;
}

export const StatusCountRef = builder.objectRef<View<OwnedCount>>('StatusCount').implement({
  description: 'How many values have a status.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'StatusCount', ({ status, owner }) => `${status}|${owner}`),
    status: t.field({
      type: StatusEnum,
      nullable: false,
      description: 'The status.',
      resolve: ({ record }) => record.status,
    }),
    count: t.int({
      nullable: false,
      description: 'How many values have it.',
      resolve: ({ record }) => record.count,
    }),
  }),
});

/** The counts of a series or indicator, each knowing whose it is. */
export function ownedCounts(counts: readonly StatusCount[], owner: string): OwnedCount[] {
  return counts.map((count) => ({ ...count, owner }));
}

const SeriesCoverageRef = builder.objectRef<View<SeriesCoverage>>('SeriesCoverage').implement({
  description: 'How many of the years asked for have a value.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'SeriesCoverage', ({ series: asked }) => seriesKey(asked)),
    from: t.int({
      description: 'First year asked for; without one the first the indicator has for any place.',
      resolve: ({ record }) => record.from,
    }),
    to: t.int({
      description: 'Last year asked for; without one the last the indicator has for any place.',
      resolve: ({ record }) => record.to,
    }),
    years: t.int({ nullable: false, description: 'Years asked for.', resolve: ({ record }) => record.years }),
    withValue: t.int({
      nullable: false,
      description: 'Of these, years with a value, filled ones too.',
      resolve: ({ record }) => record.withValue,
    }),
    filled: t.int({
      nullable: false,
      description: 'Values that were filled, or computed from such.',
      resolve: ({ record }) => record.filled,
    }),
  }),
});

/** Options of a field for one point of a series. */
function point(description: string, pointOf: (series: Series) => Observation | null) {
  return {
    type: ObservationRef,
    description,
    resolve: ({ record, day }: View<Series>) => {
      const found = pointOf(record);
      return found && viewOf(found, day);
    },
  };
}

export const SeriesRef = builder.objectRef<View<Series>>('Series').implement({
  description:
    'The values of an indicator for one place or group of countries, year by year, as they are or in the shape asked for.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'Series', seriesKey),
    indicator: t.field({
      type: IndicatorRef,
      nullable: false,
      description: 'What is measured.',
      resolve: ({ record, day }) => viewOf(record.indicator, day),
    }),
    country: t.field({
      type: CountryRef,
      description: 'For which country; null for anything else.',
      resolve: ({ record, day }) => (record.geo.type === 'Country' ? viewOf(record.geo, day) : null),
    }),
    area: t.field({
      type: AreaRef,
      description: 'For which area; null for anything else.',
      resolve: ({ record, day }) => (record.geo.type === 'Area' ? viewOf(record.geo, day) : null),
    }),
    unit: t.field({
      type: UnitRef,
      nullable: false,
      description: 'Unit of the values: the indicator’s own, unless a transform changed it.',
      resolve: ({ record }) => record.unit,
    }),
    points: t.field({
      type: [ObservationRef],
      nullable: false,
      description: 'Values in order; years without one are left out.',
      resolve: ({ record, day }) => record.points.map((one) => viewOf(one, day)),
    }),
    first: t.field(point('The first value.', ({ points }) => points[0] ?? null)),
    latest: t.field(point('The last value that is neither forecast nor filled.', latestOf)),
    minimum: t.field(point('The smallest value, the first of equals; null where there are no numbers.', lowestOf)),
    maximum: t.field(point('The largest value, the first of equals; null where there are no numbers.', highestOf)),
    statuses: t.field({
      type: [StatusCountRef],
      nullable: false,
      description: 'How many values have each status that occurs.',
      resolve: ({ record, day }) => viewsOf(ownedCounts(statusesOf(record), seriesKey(record)), day),
    }),
    coverage: t.field({
      type: SeriesCoverageRef,
      nullable: false,
      description: 'How many of the years asked for have a value.',
      resolve: ({ record, day }, _args, { store }) =>
        whenReady(seriesCoverage(store, record), (coverage) => viewOf(coverage, day)),
    }),
    citations: t.field({
      ...cited,
      description: 'Every place in a source that its values stand in or are made from, once.',
      resolve: ({ record, day }, _args, { store }) => viewsOf(citationsOfAll(store, record.points), day),
    }),
  }),
});

/** Which years of an indicator, and in what shape. */
export interface ShapeArgs {
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  readonly knownAt?: KnownAt | undefined;
  readonly fill?: Fill | null | undefined;
  readonly transform?: readonly (typeof SeriesTransform.$inferInput)[] | null | undefined;
}

export interface SeriesArgs extends ShapeArgs {
  readonly indicator: string;
}

/** The series that the arguments of a field mean for a subject: a place, or countries rolled up. */
export function readSeries(store: Store, subject: Subject, day: View<Geo>['day'], args: SeriesArgs) {
  const indicator = indicatorFinder.require(store, args.indicator, null, 'indicator');
  return readShaped(store, subject, day, indicator, args);
}

export function readShaped(
  store: Store,
  subject: Subject,
  day: View<Geo>['day'],
  indicator: Indicator,
  { from, to, knownAt, fill, transform }: ShapeArgs,
): MaybePromise<View<Series>> {
  const span = { ...askedYears(from, to), knownAt: knownAt ?? null };
  return whenReady(transformsOf(store, indicator, transform ?? [], day), (transforms) =>
    whenReady(
      shapedSeries(store, subject, indicator, { ...span, fill: fill ?? 'none', transforms, steps: transform ?? [] }),
      (series) => viewOf(series, day),
    ),
  );
}

/** Reads one value of whatever it is of, seen on a day. */
export function readStatistic(store: Store, subject: Subject, day: View<Geo>['day'], args: StatisticArgs) {
  const { indicator, question } = questionOf(store, day, args);
  return whenReady(subject.valueOf(indicator, question), (found) => found && viewOf(found, day));
}

const statisticArgs = () => ({
  indicator: indicatorArg(),
  year: arg.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
  knownAt: knownAtArg(),
});

/** Arguments that shape a series, for every field that gives some. */
export const shapeArgs = () => ({
  from: arg.int({ description: 'First year; without it the first on record.' }),
  to: arg.int({ description: 'Last year; without it the last on record, forecasts included.' }),
  knownAt: knownAtArg(),
  fill: arg({
    type: FillEnum,
    defaultValue: 'none',
    description: 'What stands for years without a value. Filled values have the status `I` and say how in `fill`.',
  }),
  transform: arg({
    type: [SeriesTransform],
    description:
      'What is made of the values, in this order, 5 steps at most; gaps are filled before. Values outside `from` and `to` are read where a step needs them.',
  }),
});

export const seriesArgs = () => ({ indicator: indicatorArg(), ...shapeArgs() });

const reading = demands({ work: (args) => 300 * conditionsOfShares(args) });

const statistic = 'One value of an indicator: of its series, else of a document; null when there is none.';
const series = 'Values of an indicator over the years.';

/** The fields of whatever has figures published for it. */
const statisticField = () => ({
  type: ObservationRef,
  description: statistic,
  args: statisticArgs(),
  resolve: ({ record, day }: View<Geo>, args: StatisticArgs, { store }: Context) =>
    readStatistic(store, placeSubject(store, record), day, args),
});

const seriesField = () => ({
  type: SeriesRef,
  description: series,
  args: seriesArgs(),
  ...reading,
  resolve: ({ record, day }: View<Geo>, args: SeriesArgs, { store }: Context) =>
    readSeries(store, placeSubject(store, record), day, args),
});

builder.objectFields(CountryRef, (t) => ({ statistic: t.field(statisticField()), series: t.field(seriesField()) }));

builder.objectFields(AreaRef, (t) => ({ statistic: t.field(statisticField()), series: t.field(seriesField()) }));
