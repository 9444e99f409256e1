import { arg, builder } from '../../builder/builder.ts';
import { Fact } from '../../builder/cited.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { demands } from '../../builder/limit/size.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import { asOfArg, turned, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { dayIn } from '../../model/day/moment.ts';
import { type ListFreshness, listsFreshness } from '../../store/renewal/lists.ts';
import { type OutdatedFact, type OutdatedKind, outdatedFacts } from '../../store/renewal/outdated.ts';
import { sourcesFreshness } from '../../store/renewal/sources.ts';
import { CountryRef } from '../country/country.ts';
import { DatasetRef } from '../dataset.ts';
import { factAt } from '../fact.ts';
import { SourceFreshnessRef } from './source.ts';

const OutdatedKindEnum = wordsEnum('OutdatedKind', 'Why a fact is likely out of date.', {
  term_ended: 'A term of office has run out after the last day for which the record can tell who holds it.',
  election_due: 'An election was expected, and none is on record.',
  vacant: 'The last holder of an office on record has left, and nobody is on record since.',
} satisfies Record<OutdatedKind, string>);

const OutdatedRef = builder.objectRef<View<OutdatedFact>>('OutdatedFact').implement({
  description:
    'A fact that something was to change, and that the record does not know to have changed: likely, not surely, out of date.',
  fields: (t) => ({
    kind: t.field({
      type: OutdatedKindEnum,
      nullable: false,
      description: 'Why it likely is.',
      resolve: ({ record }) => record.kind,
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country it is about.',
      resolve: ({ record, day }) => viewOf(record.country, day),
    }),
    fact: t.field({
      type: Fact,
      nullable: false,
      description: 'Who holds or held the office; of an election the term that says when it was expected.',
      resolve: ({ record, day }, _args, { store }) => factAt(store, record.table, record.key, day),
    }),
    since: t.field({
      type: 'Date',
      nullable: false,
      description: 'Since when it likely is.',
      resolve: ({ record }) => record.since,
    }),
    days: t.int({ nullable: false, description: 'Days since then.', resolve: ({ record }) => record.days }),
    reason: t.string({
      nullable: false,
      description: 'The same in a sentence.',
      resolve: ({ record }) => record.reason,
    }),
  }),
});

const ListFreshnessRef = builder.objectRef<View<ListFreshness>>('ListFreshness').implement({
  description: 'A list of facts, and how far back the last day lies that it can tell of.',
  fields: (t) => ({
    table: t.string({ nullable: false, description: 'Name of its table.', resolve: ({ record }) => record.row.table }),
    scope: t.string({
      description: 'The class of events it holds; null for a whole table.',
      resolve: ({ record }) => record.row.scope,
    }),
    knownThrough: t.field({
      type: 'Date',
      nullable: false,
      description: 'Last day it can tell of, apart from lists in it that go further.',
      resolve: ({ record }) => record.knownThrough,
    }),
    days: t.int({ nullable: false, description: 'Days since then.', resolve: ({ record }) => record.days }),
  }),
});

const SourceFreshnessConnection = connectionOf('SourceFreshness', SourceFreshnessRef, 'sources and their freshness');
const OutdatedConnection = connectionOf('OutdatedFact', OutdatedRef, 'facts that are likely out of date');

/** All that hangs on the day alone. */
interface Freshness {
  readonly release: string;
}

const FreshnessRef = builder.objectRef<View<Freshness>>('Freshness').implement({
  description:
    'What of the record is likely out of date on the day. No clock is asked: the day is that of the release, or `asOf`.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'Freshness', ({ release }) => release),
    day: t.field({ type: 'Date', nullable: false, description: 'The day.', resolve: ({ day }) => day }),
    sources: t.field({
      type: SourceFreshnessConnection,
      description: 'Every source: the longest overdue first, then the rest by key.',
      ...demands({ work: () => 100 }),
      args: {
        overdue: arg.boolean({ description: 'Only those that are overdue, or only the others.' }),
        ...pageArgs(),
      },
      resolve: ({ day }, { overdue, ...page }, { store }) => {
        const all = sourcesFreshness(store, dayIn(day));
        const wanted = overdue == null ? all : all.filter((one) => (one.overdue ?? 0) > 0 === overdue);
        return paginate(wanted, page, (one) => viewOf(one, day));
      },
    }),
    facts: t.field({
      type: OutdatedConnection,
      description: 'Facts that are likely out of date, the longest first.',
      ...demands({ work: () => 1000 }),
      args: { kind: arg({ type: [OutdatedKindEnum], description: 'Only those for these reasons.' }), ...pageArgs() },
      resolve: ({ day }, { kind, ...page }, { store }) => {
        const all = outdatedFacts(store, dayIn(day));
        return paginate(kind ? all.filter((one) => kind.includes(one.kind)) : all, page, (one) => viewOf(one, day));
      },
    }),
    lists: t.field({
      type: [ListFreshnessRef],
      nullable: false,
      description: 'Lists that end before the day, the longest ago first.',
      resolve: ({ day }, _args, { store }) => viewsOf(listsFreshness(store, dayIn(day)), day),
    }),
  }),
});

refetchable('Freshness', ({ release }, key) => (key === release ? { release } : null));

builder.objectField(DatasetRef, 'freshness', (t) =>
  t.field({
    type: FreshnessRef,
    nullable: false,
    description:
      'What of the record is likely out of date: sources that are overdue, facts that something was to change, lists that end early.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => viewOf({ release: record.release }, day)),
  }),
);
