import { arg, builder } from '../../builder/builder.ts';
import { cited } from '../../builder/cited.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import type { Geo, Indicator } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { type KnownAt, requireIndicator } from '../../store/statistic/known.ts';
import { type Observation, observationCitations } from '../../store/statistic/observation.ts';
import { observationOf, type SeriesQuestion, seriesOf } from '../../store/statistic/statistic.ts';
import { badArgument, type Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { AreaRef } from './area.ts';
import { IndicatorRef, UnitRef } from './indicator.ts';
import { knownAtArg } from './known-at.ts';
import { indicatorArg, ObservationRef, questionOf, type StatisticArgs } from './observation.ts';

export interface Series {
  readonly indicator: Indicator;
  readonly geo: Geo;
  readonly asked: SeriesQuestion;
  readonly points: readonly Observation[];
}

export const SeriesRef = builder.objectRef<View<Series>>('Series').implement({
  description: 'The values of an indicator for one place, year by year.',
  fields: (t) => ({
    indicator: t.field({
      type: IndicatorRef,
      nullable: false,
      description: 'What is measured.',
      resolve: ({ record, day }) => viewOf(record.indicator, day),
    }),
    unit: t.field({
      type: UnitRef,
      nullable: false,
      description: 'Unit of the values.',
      resolve: ({ record }) => record.indicator.unitRecord,
    }),
    points: t.field({
      type: [ObservationRef],
      nullable: false,
      description: 'Values in order; years without one are left out.',
      resolve: ({ record, day }) => record.points.map((point) => viewOf(point, day)),
    }),
    latest: t.field({
      type: ObservationRef,
      description: 'The last value that is no forecast.',
      resolve: ({ record, day }) => {
        const last = record.points.findLast(({ status }) => status !== 'F');
        return last && viewOf(last, day);
      },
    }),
    citations: t.field({
      ...cited,
      resolve: ({ record }, _args, { store }) => {
        const first = record.points[0];
        return first ? observationCitations(store, first) : [];
      },
    }),
  }),
});

interface SeriesArgs {
  readonly indicator: string;
  readonly from?: number | null | undefined;
  readonly to?: number | null | undefined;
  readonly knownAt?: KnownAt | undefined;
}

function readSeries(store: Store, view: View<Geo>, { indicator: code, from, to, knownAt }: SeriesArgs) {
  const indicator = requireIndicator(store, code, 'indicator');
  if (from != null && to != null && from > to) throw badArgument('from', `from ${from} lies after to ${to}: swap them`);
  const asked = { from: from ?? null, to: to ?? null, knownAt: knownAt ?? null };
  return whenReady(seriesOf(store, indicator, view.record, asked), (points) =>
    viewOf<Series>({ indicator, geo: view.record, asked, points }, view.day),
  );
}

function readStatistic(store: Store, { record, day }: View<Geo>, args: StatisticArgs) {
  const { indicator, question } = questionOf(store, day, args);
  return whenReady(observationOf(store, indicator, record, question), (found) => found && viewOf(found, day));
}

const statisticArgs = () => ({
  indicator: indicatorArg(),
  year: arg.int({ description: 'Year of the value; without it the latest up to the day that is no forecast.' }),
  knownAt: knownAtArg(),
});

const seriesArgs = () => ({
  indicator: indicatorArg(),
  from: arg.int({ description: 'First year; without it the first on record.' }),
  to: arg.int({ description: 'Last year; without it the last on record, forecasts included.' }),
  knownAt: knownAtArg(),
});

const statistic = 'One value of an indicator: of its series, else of a document; null when there is none.';
const series = 'Values of an indicator over the years.';

builder.objectFields(CountryRef, (t) => ({
  statistic: t.field({
    type: ObservationRef,
    description: statistic,
    args: statisticArgs(),
    resolve: (view, args, { store }) => readStatistic(store, view, args),
  }),
  series: t.field({
    type: SeriesRef,
    nullable: false,
    description: series,
    args: seriesArgs(),
    resolve: (view, args, { store }) => readSeries(store, view, args),
  }),
}));

builder.objectFields(AreaRef, (t) => ({
  statistic: t.field({
    type: ObservationRef,
    description: statistic,
    args: statisticArgs(),
    resolve: (view, args, { store }) => readStatistic(store, view, args),
  }),
  series: t.field({
    type: SeriesRef,
    nullable: false,
    description: series,
    args: seriesArgs(),
    resolve: (view, args, { store }) => readSeries(store, view, args),
  }),
}));
