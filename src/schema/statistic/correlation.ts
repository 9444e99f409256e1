import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { asOfArg, dayOf, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import {
  type Correlation,
  type CorrelationPoint,
  correlationKey,
  correlationOf,
  correlationPointKey,
  observationsOfPoint,
} from '../../store/group/correlation.ts';
import { whenReady } from '../../store/maybe.ts';
import { askedYear } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { CountrySet, groupOf } from './country-set.ts';
import { IndicatorRef } from './indicator.ts';
import { knownAtArg } from './known-at.ts';
import { COMPARABLE_YEAR, ObservationRef } from './observation.ts';

const PointRef = builder.objectRef<View<CorrelationPoint>>('CorrelationPoint').implement({
  description: 'A country with its values of both indicators.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'CorrelationPoint', correlationPointKey),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country, seen on the day.',
      resolve: ({ record, day }) => viewOf(record.country, day),
    }),
    x: t.float({ nullable: false, description: 'Its value of `x`.', resolve: ({ record }) => record.x }),
    y: t.float({ nullable: false, description: 'Its value of `y`.', resolve: ({ record }) => record.y }),
    observations: t.field({
      type: [ObservationRef],
      nullable: false,
      description: 'Both values with status and where they stand, `x` first.',
      resolve: ({ record, day }, _args, { store }) =>
        whenReady(observationsOfPoint(store, record), (both) => viewsOf(both, day)),
    }),
  }),
});

const PointConnection = connectionOf('CorrelationPoint', PointRef, 'countries with both values, by key');

const UNSETTLED = 'null with fewer than three points, or where one of the two is the same for all';

const CorrelationRef = builder.objectRef<View<Correlation>>('Correlation').implement({
  description:
    'How two indicators go together over countries in one year. That they do says nothing of a cause, and every country counts the same.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'Correlation', correlationKey),
    x: t.field({
      type: IndicatorRef,
      nullable: false,
      description: 'The first indicator.',
      resolve: ({ record, day }) => viewOf(record.x, day),
    }),
    y: t.field({
      type: IndicatorRef,
      nullable: false,
      description: 'The second indicator.',
      resolve: ({ record, day }) => viewOf(record.y, day),
    }),
    year: t.int({
      description: 'Year of all values; null where no year has both for any country.',
      resolve: ({ record }) => record.year,
    }),
    n: t.int({
      nullable: false,
      description: 'How many countries have both values.',
      resolve: ({ record }) => record.points.length,
    }),
    missing: t.int({
      nullable: false,
      description: 'How many of the countries meant lack a value.',
      resolve: ({ record }) => record.missing,
    }),
    pearson: t.float({
      description: `Pearson’s coefficient, from -1 to 1: how close they are to a straight line; ${UNSETTLED}.`,
      resolve: ({ record }) => record.fit?.pearson,
    }),
    spearman: t.float({
      description: `Spearman’s coefficient of the ranks, from -1 to 1: how far they rise together, in whatever shape. Ties share the middle of their ranks; ${UNSETTLED}.`,
      resolve: ({ record }) => record.fit?.spearman,
    }),
    slope: t.float({
      description: `What y rises by for each unit of x, on the line of least squares; ${UNSETTLED}.`,
      resolve: ({ record }) => record.fit?.slope,
    }),
    intercept: t.float({
      description: `What y is on that line where x is 0; ${UNSETTLED}.`,
      resolve: ({ record }) => record.fit?.intercept,
    }),
    points: t.field({
      type: PointConnection,
      description: 'The countries with both values, by key.',
      args: pageArgs(),
      resolve: ({ record, day }, page) => paginate(record.points, page, (point) => viewOf(point, day)),
    }),
  }),
});

builder.queryField('correlation', (t) =>
  t.field({
    type: CorrelationRef,
    ...demands(searching(300, { among: 20 })),
    description: 'Two indicators held against each other, country by country.',
    args: {
      x: t.arg.string({ required: true, ...named(indicatorFinder, 'The first indicator') }),
      y: t.arg.string({ required: true, ...named(indicatorFinder, 'The second indicator') }),
      year: t.arg.int({ description: `Year of the values; ${COMPARABLE_YEAR}. A country counts with both values.` }),
      among: t.arg({ type: CountrySet, description: 'Which countries of the day; by default all.' }),
      knownAt: knownAtArg(),
      asOf: asOfArg(),
    },
    resolve: (_root, { x, y, year: asked, among, knownAt = null, asOf }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      const year = askedYear('year', asked);
      const [first, second] = [
        indicatorFinder.require(store, x, null, 'x'),
        indicatorFinder.require(store, y, null, 'y'),
      ];
      return whenReady(
        correlationOf(store, first, second, groupOf(store, among, day, 'among'), { year, day, knownAt }),
        (correlation) => viewOf(correlation, day),
      );
    },
  }),
);
