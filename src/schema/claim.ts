import { builder } from '../builder/builder.ts';
import { AssessmentEnum, ClaimKindEnum, ClaimRef, claimed, claimPage, Fact } from '../builder/cited.ts';
import { dateFields } from '../builder/date/fields.ts';
import { Entity, englishName } from '../builder/entity.ts';
import { Node, refetchable, type TypedView, undatedId } from '../builder/node.ts';
import { encodeId, type View, viewOf, viewsOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import type { CLAIM_QUALIFIERS, ClaimFact, PARTY_KINDS } from '../model/claim.ts';
import { claimFinder } from '../store/find/record.ts';
import type { Claim, ClaimParty } from '../store/graph/record.ts';
import { allReady, type MaybePromise } from '../store/maybe.ts';
import { sourceOf } from '../store/source/citations.ts';
import { claimsOf, dayOfClaim, partyOf } from '../store/source/claims.ts';
import type { Store } from '../store/store.ts';
import { factAt } from './fact.ts';
import { SourceRef } from './source.ts';

const PartyKind = wordsEnum('ClaimPartyKind', 'What a claim speaks of.', {
  country: 'A country.',
  organization: 'An organization.',
  event: 'An event.',
  person: 'A person.',
  city: 'A city.',
  treaty: 'A treaty or declaration.',
  words: 'Anything without an entry of its own: an idea, a plan.',
} satisfies Record<(typeof PARTY_KINDS)[number], string>);

const ClaimQualifier = wordsEnum('ClaimQualifier', 'How exactly a claim states its figure or time.', {
  exactly: 'As it stands.',
  about: 'Approximately.',
  more_than: 'More than this.',
  less_than: 'Less than this.',
  at_least: 'This or more.',
  at_most: 'This or less.',
  early: 'Early in the period.',
  many: 'Many, without a number.',
  majority: 'Most of them, without a number.',
  since: 'From the date on.',
  after: 'Some time after the date.',
} satisfies Record<(typeof CLAIM_QUALIFIERS)[number], string>);

const PartyRef = builder.objectRef<View<ClaimParty>>('ClaimParty').implement({
  description: 'Whom or what a claim speaks of.',
  interfaces: [Node],
  fields: (t) => ({
    id: undatedId(t, 'ClaimParty', ({ claim, place }) => `${claim}.${place}`),
    kind: t.field({
      type: PartyKind,
      nullable: false,
      description: 'What it is.',
      resolve: ({ record }) => record.kind,
    }),
    name: t.string({
      nullable: false,
      description: 'Its name; of what has no entry of its own, our words for it.',
      resolve: ({ record }, _args, { store }) => partyOf(store, record)?.name ?? record.name,
    }),
    entity: t.field({
      type: Entity,
      description:
        'The country, organization, person, city, event or treaty, seen on the day the claim speaks of; null for words.',
      resolve: ({ record, day }, _args, { store }) => {
        const thing = partyOf(store, record);
        return thing && viewOf(thing, day);
      },
    }),
  }),
});

refetchable('ClaimParty', ({ graph }, key) => {
  const [, claimKey = '', place] = /^(.+)\.(\d+)$/.exec(key) ?? [];
  const claim = graph.claims.get(claimKey);
  return claim && [claim.subjectParty, ...claim.objectParties][Number(place)];
});

/** The rows of the record with a bearing on a claim, each as a fact. */
function factsOf(
  store: Store,
  { record }: View<Claim>,
  bearing: ClaimFact['bearing'],
): MaybePromise<readonly TypedView[]> {
  const day = dayOfClaim(store, record);
  const found = record.facts
    .filter((row) => row.bearing === bearing)
    .map(({ table, key }) => factAt(store, table, key, day));
  return allReady(found);
}

ClaimRef.implement({
  description:
    'What a document asserts, with its assessment against the record. Whatever it links to is seen on the day it speaks of: the date it names, else that of its present, else that of the document.',
  interfaces: [Node, Entity],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the claim.',
      resolve: ({ record }) => encodeId('Claim', record.key, null),
    }),
    key: t.id({
      nullable: false,
      description: 'Stable key: the document and a number.',
      resolve: ({ record }) => record.key,
    }),
    name: englishName(t, 'Its own words, 25 at most, as `quote`.', ({ quote }) => quote),
    kind: t.field({
      type: ClaimKindEnum,
      nullable: false,
      description: 'What sort of thing it asserts.',
      resolve: ({ record }) => record.kind,
    }),
    source: t.field({
      type: SourceRef,
      nullable: false,
      description: 'The document.',
      resolve: ({ record }, _args, { store }) => viewOf(sourceOf(store, record.source), store.today),
    }),
    locator: t.string({ description: 'Where in the document.', resolve: ({ record }) => record.locator }),
    quote: t.string({
      nullable: false,
      description: 'Its own words, 25 at most.',
      resolve: ({ record }) => record.quote,
    }),
    subject: t.field({
      type: PartyRef,
      nullable: false,
      description: 'Whom or what it speaks of.',
      resolve: ({ record }, _args, { store }) => viewOf(record.subjectParty, dayOfClaim(store, record)),
    }),
    predicate: t.string({
      nullable: false,
      description: 'What it says of the subject: `member_of`, `proposed`, `has_capital` …',
      resolve: ({ record }) => record.predicate,
    }),
    objects: t.field({
      type: [PartyRef],
      nullable: false,
      description: 'To whom or what it relates the subject.',
      resolve: ({ record }, _args, { store }) => viewsOf(record.objectParties, dayOfClaim(store, record)),
    }),
    value: t.float({ description: 'The figure it states.', resolve: ({ record }) => record.value }),
    unit: t.string({ description: 'What the figure counts.', resolve: ({ record }) => record.unit }),
    qualifier: t.field({
      type: ClaimQualifier,
      description: 'How exactly; null where it states neither figure nor time.',
      resolve: ({ record }) => record.qualifier,
    }),
    ...dateFields(t, 'date', 'The date it names, as precise as it names it.', ({ record }) => record.date),
    ...dateFields(t, 'asOf', 'For a statement about the present: the day it speaks of.', ({ record }) => record.asOf),
    assessment: t.field({
      type: AssessmentEnum,
      nullable: false,
      description: 'How it stands against the record.',
      resolve: ({ record }) => record.assessment,
    }),
    note: t.string({
      description: 'What the record says, where it differs or adds.',
      resolve: ({ record }) => record.note,
    }),
    supportedBy: t.field({
      type: [Fact],
      nullable: false,
      description: 'Facts on record that support it.',
      resolve: (view, _args, { store }) => factsOf(store, view, 'supports'),
    }),
    contradictedBy: t.field({
      type: [Fact],
      nullable: false,
      description: 'Facts on record that it does not agree with.',
      resolve: (view, _args, { store }) => factsOf(store, view, 'contradicts'),
    }),
  }),
});

refetchable('Claim', claimFinder.find);

builder.objectField(SourceRef, 'claims', (t) =>
  t.field({
    ...claimed(),
    description: 'What the document asserts, statement by statement, in its own order.',
    resolve: ({ record, day }, args, { store }) => claimPage(claimsOf(store, record, args), args, day),
  }),
);
