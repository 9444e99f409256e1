import { arg, builder } from '../../builder/builder.ts';
import { connectionOf, DEFAULT_PAGE, type Page, pageArgs, paginate } from '../../builder/connection.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { Direction } from '../../builder/order.ts';
import { asOfArg, dayOf, turned, type View, viewOf } from '../../builder/temporal.ts';
import type { Seen } from '../../model/day/moment.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import {
  entryOf,
  keptRanking,
  observationOfEntry,
  type Ranking,
  type RankingEntry,
  rankingEntryKey,
  rankingOf,
  shareOf,
} from '../../store/group/ranking.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import type { KnownAt } from '../../store/statistic/known.ts';
import type { Store } from '../../store/store.ts';
import { askedYear } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { CountrySet, type CountrySetInput, groupOf } from './country-set.ts';
import { IndicatorRef } from './indicator.ts';
import { knownAtArg } from './known-at.ts';
import { COMPARABLE_YEAR, indicatorArg, ObservationRef } from './observation.ts';

const RankingEntryRef = builder.objectRef<View<RankingEntry>>('RankingEntry').implement({
  description: 'The place of a country among others, by an indicator in one year.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'RankingEntry', rankingEntryKey),
    rank: t.int({
      nullable: false,
      description: 'Its rank, from 1. Ties share a rank, and as many ranks after it are skipped: 1, 2, 2, 4.',
      resolve: ({ record }) => record.rank,
    }),
    tied: t.boolean({
      nullable: false,
      description: 'Whether another country has the same value, and so the same rank.',
      resolve: ({ record }) => record.tied,
    }),
    outOf: t.int({
      nullable: false,
      description: 'How many countries are ranked.',
      resolve: ({ record }) => record.ranking.entries.length,
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country, seen on the day of the ranking.',
      resolve: ({ record, day }) => viewOf(record.country, day),
    }),
    value: t.float({
      nullable: false,
      description: 'Its value, in the indicator’s unit.',
      resolve: ({ record }) => record.value,
    }),
    share: t.float({
      description:
        'Percent of the total of all that are ranked; null where values do not add up, or some of them are negative.',
      resolve: ({ record }) => shareOf(record),
    }),
    observation: t.field({
      type: ObservationRef,
      nullable: false,
      description: 'The value with its status and where it stands.',
      resolve: ({ record, day }, _args, { store }) =>
        whenReady(observationOfEntry(store, record), (found) => viewOf(found, day)),
    }),
  }),
});

interface RankingPage extends Page<View<RankingEntry>> {
  readonly ranking: Ranking;
  /** Ranks that a page may hold. */
  readonly size: number;
}

export const RankingConnection = connectionOf<View<RankingEntry>, RankingPage>(
  'Ranking',
  RankingEntryRef,
  'countries in order of rank',
);

builder.objectFields(RankingConnection, (t) => ({
  year: t.int({
    description: 'Year of all values; null where no year has any.',
    resolve: ({ ranking }) => ranking.year,
  }),
  total: t.float({
    description: 'Sum of the values of all that are ranked; null where values do not add up.',
    resolve: ({ ranking }) => ranking.total,
  }),
  missing: t.int({
    nullable: false,
    description: 'How many of the countries meant have no value, and so no rank.',
    resolve: ({ ranking }) => ranking.missing,
  }),
}));

interface RankingArgs {
  readonly year?: number | null | undefined;
  readonly among?: CountrySetInput | null | undefined;
  readonly direction?: 'ASC' | 'DESC' | null | undefined;
  readonly knownAt?: KnownAt | undefined;
}

const rankingArgs = () => ({
  year: arg.int({ description: `Year of the values; ${COMPARABLE_YEAR}.` }),
  among: arg({ type: CountrySet, description: 'Which countries of the day; by default all. Areas are never ranked.' }),
  direction: arg({
    type: Direction,
    defaultValue: 'DESC',
    description: 'DESC ranks the greatest value first, ASC the smallest.',
  }),
  knownAt: knownAtArg(),
});

function readRanking(
  store: Store,
  day: Seen,
  code: string,
  argument: string,
  { year: asked, among = null, direction, knownAt = null }: RankingArgs,
): MaybePromise<Ranking> {
  const indicator = indicatorFinder.require(store, code, null, argument);
  const ascending = direction === 'ASC';
  const year = askedYear('year', asked);
  return keptRanking(store, JSON.stringify([indicator.code, day, year, among, ascending, knownAt]), () =>
    rankingOf(store, indicator, argument, groupOf(store, among, day, 'among'), { year, day, knownAt, ascending }),
  );
}

builder.objectField(IndicatorRef, 'ranking', (t) =>
  t.field({
    type: RankingConnection,
    ...demands(searching(60, { among: 20 })),
    description:
      'Countries by their values of one year; null, with an error, for an indicator that has categories or is in each country’s own currency.',
    args: {
      ...rankingArgs(),
      asOf: arg({
        type: 'Date',
        description:
          'Day on which the countries exist, belong and lie where `among` says; by default that of the release, since an indicator is the same on every day.',
      }),
      ...pageArgs(),
    },
    resolve: ({ record }, args, { store }) => {
      const day = dayOf(args, store.today);
      const { first, after, last, before } = args;
      return whenReady(readRanking(store, day, record.code, 'code', args), (ranking) => ({
        ...paginate(ranking.entries, { first, after, last, before }, (entry) => viewOf(entry, day)),
        ranking,
        size: first ?? last ?? DEFAULT_PAGE,
      }));
    },
  }),
);

builder.objectField(CountryRef, 'rank', (t) =>
  t.field({
    type: RankingEntryRef,
    ...demands(searching(60, { among: 20 })),
    description: 'Its place among countries of the day; null when it is none of them or has no value.',
    args: { indicator: indicatorArg(), ...rankingArgs(), asOf: asOfArg() },
    resolve: turned(({ record, day }, args, { store }) =>
      whenReady(readRanking(store, day, args.indicator, 'indicator', args), (ranking) => {
        const entry = entryOf(ranking, record);
        return entry && viewOf(entry, day);
      }),
    ),
  }),
);
