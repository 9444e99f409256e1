import { arg, builder } from '../builder/builder.ts';
import { cited, Fact, finderOf } from '../builder/cited.ts';
import { connectionOf, type PageArgs, pageArgs } from '../builder/connection.ts';
import { Certainty, type CertaintyArgs, certaintyArg, chosen } from '../builder/coverage/certainty.ts';
import { type CoveredPage, coveredPage, covering } from '../builder/coverage/covered.ts';
import { givenDateFields } from '../builder/date/fields.ts';
import { AT_LEAST, LeastPrecisionEnum } from '../builder/date/precision.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { gathered } from '../builder/limit/turns.ts';
import { Node, refetchable, typedView } from '../builder/node.ts';
import { encodeId, type View, viewOf, viewsOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import { capitals, countries, countryNames } from '../model/country.ts';
import { memberships, organizationNames, organizations } from '../model/organization.ts';
import { diplomaticRelations, officeHolders } from '../model/relation.ts';
import type { Table } from '../model/table/table.ts';
import { countryCurrencies } from '../model/thing/money.ts';
import { treatyParties } from '../model/treaty/treaty.ts';
import { CHANGE_KINDS, type Change, type ChangeKind, type Span } from '../store/change/change.ts';
import {
  changeCitations,
  changeKey,
  changesOf,
  changeWith,
  type FoundChange,
  summaryOf,
  worldChanges,
} from '../store/change/changes.ts';
import { nearestChange, type Side } from '../store/change/nearest.ts';
import { listsIn, onDay } from '../store/coverage/lists.ts';
import type { Member } from '../store/graph/record.ts';
import { whenReady } from '../store/maybe.ts';
import { CountryRef } from './country/country.ts';
import { TreatyRef } from './event/treaty-party.ts';
import { Member as MemberRef } from './member.ts';
import { OrganizationRef } from './organization/organization.ts';

const ChangeKindEnum = wordsEnum('ChangeKind', 'In what two days differ.', {
  came_to_exist: 'A country came to exist or regained its independence, or an organization was founded.',
  ended: 'A country ceased to exist or lost its independence, or an organization was dissolved.',
  renamed: 'The customary English name of a country or the official English name of an organization is another.',
  capital_moved: 'The capital is another city.',
  capital_renamed: 'The capital is the same city under another name.',
  currency_changed: 'The legal tender is another.',
  office_changed: 'Another person holds one of the highest offices.',
  joined:
    'Belongs to an organization and did not before, though it may have been a candidate or an observer. Members whose rights are suspended belong.',
  left: 'No longer belongs to an organization, though it may be an observer.',
  role_changed: 'Takes part in an organization in another role, without having joined or left it.',
  relations_established: 'Two states have diplomatic relations and had none before.',
  relations_ended: 'Two states no longer have diplomatic relations.',
  treaty_signed: 'Signed a treaty without being bound by it yet.',
  treaty_joined: 'Became bound by a treaty.',
  treaty_left: 'Withdrew from a treaty.',
} satisfies Record<ChangeKind, string>);

const ChangeRef = builder.objectRef<View<FoundChange>>('Change').implement({
  description: 'One difference between two days, with the fact that brought it about.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the change and the two days.',
      resolve: ({ record }) => encodeId('Change', changeKey(record), null),
    }),
    kind: t.field({
      type: ChangeKindEnum,
      nullable: false,
      description: 'What sort of difference.',
      resolve: ({ record }) => record.kind,
    }),
    ...givenDateFields(
      t,
      'date',
      'When: the first day of what began, the first day without what ended.',
      ({ record }) => record.date,
    ),
    subject: t.field({
      type: MemberRef,
      nullable: false,
      description:
        'The country or organization it happened to, seen on the later of the two days, or on the earlier one when something ended.',
      resolve: ({ record: { subject, day } }) => viewOf<Member>(subject, day) as never,
    }),
    organization: t.field({
      type: OrganizationRef,
      description: 'The organization it is about: joined, left, founded, renamed, dissolved. Seen on the same day.',
      resolve: ({ record: { organization, day } }) => organization && viewOf(organization, day),
    }),
    partner: t.field({
      type: CountryRef,
      description: 'The other state: of diplomatic relations, or the power that took independence away.',
      resolve: ({ record: { partner, day } }) => partner && viewOf(partner, day),
    }),
    treaty: t.field({
      type: TreatyRef,
      description: 'The treaty that was signed, joined or left.',
      resolve: ({ record: { treaty, day } }) => treaty && viewOf(treaty, day),
    }),
    before: t.string({
      description: 'The name, city, currency, holders, roles or standing on the first day; null when there was none.',
      resolve: ({ record }) => record.before,
    }),
    after: t.string({
      description: 'The same on the last day; null when there is none.',
      resolve: ({ record }) => record.after,
    }),
    summary: t.string({
      nullable: false,
      description: 'The change in one sentence, with the names of the time.',
      resolve: ({ record }) => summaryOf(record),
    }),
    certainty: t.field({
      type: Certainty,
      nullable: false,
      description: 'Whether it lies between the two days under every reading of the dates, and both are known.',
      resolve: ({ record }) => record.certainty,
    }),
    knownThrough: t.field({
      type: 'Date',
      description: 'Last day the record can tell of the fact behind it; null where nothing bounds it.',
      resolve: ({ record }) => record.fact.knownThrough,
    }),
    fact: t.field({
      type: Fact,
      nullable: false,
      description: 'The row of the record that brought it about.',
      resolve: factOf,
    }),
    citations: t.field({
      ...cited,
      resolve: ({ record, day }, _args, { store }) => viewsOf(changeCitations(store, record), day),
    }),
  }),
});

function factOf({ record: { fact, day } }: View<Change>): View<unknown> {
  return typedView(finderOf(fact.table)?.type ?? fact.table, fact.row, day);
}

refetchable('Change', changeWith, 20);

const ChangeConnection = covering(
  connectionOf<View<FoundChange>, CoveredPage<View<FoundChange>>>('Change', ChangeRef, 'changes'),
);

/** Tables whose lists show a difference, by its kind. */
const TABLES: Readonly<Record<ChangeKind, readonly Table[]>> = {
  came_to_exist: [countries, organizations],
  ended: [countries, organizations],
  renamed: [countryNames, organizationNames],
  capital_moved: [capitals],
  capital_renamed: [capitals],
  currency_changed: [countryCurrencies],
  office_changed: [officeHolders],
  joined: [memberships],
  left: [memberships],
  role_changed: [memberships],
  relations_established: [diplomaticRelations],
  relations_ended: [diplomaticRelations],
  treaty_signed: [treatyParties],
  treaty_joined: [treatyParties],
  treaty_left: [treatyParties],
};

interface Asked extends PageArgs, CertaintyArgs, Span {
  readonly kinds?: readonly ChangeKind[] | null | undefined;
}

/** Changes run in order of time, the certain among the others. */
function changePage(found: readonly Change[], args: Asked, among: Member | null): CoveredPage<View<FoundChange>> {
  const tables = new Set((args.kinds ?? CHANGE_KINDS).flatMap((kind) => TABLES[kind]));
  const lists = onDay([...tables].flatMap((table) => listsIn(table)));
  const changes = chosen(found, args.to, args.certainty, {
    certaintyOf: ({ certainty }) => certainty,
    keepOrder: true,
  });
  return coveredPage(changes, args, shown(args, among), lists, args.to);
}

const changeArgs = () => ({
  from: arg({ type: 'Date', required: true, description: 'The day to compare with.' }),
  to: arg({ type: 'Date', required: true, description: 'The day to compare: the same or a later one.' }),
  kinds: arg({ type: [ChangeKindEnum], description: 'Only these kinds; without it all.' }),
  precision: arg({
    type: LeastPrecisionEnum,
    description: `${AT_LEAST} Without it all, so that the changes are what the answers for the two days differ in.`,
  }),
  certainty: certaintyArg(),
  ...pageArgs(),
});

const ORDER = 'By date, then subject, then kind. What came and went in between is no difference: the timeline has it.';

/** Shows each change on the day it is seen on, with what tells it from the same change between other days. */
function shown({ from, to }: Span, among: Member | null) {
  return (change: Change) => viewOf<FoundChange>({ ...change, span: { from, to }, among }, change.day);
}

builder.objectField(CountryRef, 'changes', (t) =>
  t.field({
    type: ChangeConnection,
    ...demands(searching(35)),
    description: `How the country differs between two days. ${ORDER}`,
    args: changeArgs(),
    resolve: ({ record }, args, { store }) => changePage(changesOf(store, record, args), args, record),
  }),
);

builder.objectField(OrganizationRef, 'changes', (t) =>
  t.field({
    type: ChangeConnection,
    ...demands(searching(35)),
    description: `How the organization, its membership and the list of its bodies differ between two days. ${ORDER}`,
    args: changeArgs(),
    resolve: ({ record }, args, { store }) => changePage(changesOf(store, record, args), args, record),
  }),
);

const nearest = (side: Side, description: string) =>
  builder.interfaceField(MemberRef, side === 'before' ? 'changeBefore' : 'changeAfter', (t) =>
    t.field({
      type: ChangeRef,
      ...demands(searching(35)),
      description: `${description} Of what is dated to the day alone; each day is held against the one before it, so that what was undone later counts as well.`,
      resolve: ({ record, day }, _args, { store }) => {
        const change = nearestChange(store, record, day, side);
        return change && viewOf<FoundChange>(change, change.day);
      },
    }),
  );

nearest('before', 'The latest change before the day.');
nearest('after', 'The first change after the day.');

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    ...demands(searching(5000)),
    description: `How the world differs between two days, each difference once. ${ORDER}`,
    args: changeArgs(),
    resolve: (_root, args, { store }) =>
      whenReady(worldChanges(store, args, gathered), (changes) => changePage(changes, args, null)),
  }),
);
