import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { connectionOf, pageArgs } from '../../builder/connection.ts';
import { Certainty, certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, datedPage, inTime } from '../../builder/coverage/covered.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { Entity, englishName } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  certaintyOf,
  edge,
  encodeId,
  knownThroughField,
  turned,
  type View,
  viewOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import {
  type TreatyParty as PartyRow,
  participationOf,
  standingOn,
  type TreatyRow,
  treaties,
  treatyParties,
} from '../../model/event.ts';
import { asHistory, listsIn, onDay, partyLists } from '../../store/coverage/lists.ts';
import { treatyFinder } from '../../store/find/record.ts';
import type { Member, Treaty, TreatyParty } from '../../store/graph/record.ts';
import { forceOn, partiesOn, partyHistory } from '../../store/relations.ts';
import { Member as MemberRef } from '../member.ts';

export const TreatyKind = wordsEnum('TreatyKind', 'What a treaty is about.', {
  arms_control: 'Limits or bans weapons.',
  environment: 'Protects nature, climate or health.',
  nuclear_weapon_free_zone: 'Keeps nuclear weapons out of a region.',
  alliance: 'Binds its parties to defend each other or to consult.',
  founding: 'Founds or reforms an organization or a state.',
  human_rights: 'Protects persons.',
  trade: 'Regulates trade.',
  boundary: 'Settles a boundary.',
  other: 'Something else.',
} satisfies Record<TreatyRow['kind'], string>);

const PartyStatus = wordsEnum('TreatyPartyStatus', 'Standing of a state towards a treaty.', {
  party: 'Bound by it.',
  signatory: 'Signed it without being bound.',
  consultative_party: 'Bound by it, with a vote in its meetings.',
  non_consultative_party: 'Bound by it, without a vote in its meetings.',
  acceding: 'Is acceding to it.',
  associate: 'Associated with it.',
  withdrawn: 'Left it.',
} satisfies Record<PartyRow['status'], string>);

export const TreatyRef = builder.objectRef<View<Treaty>>('Treaty');

const TreatyPartyRef = builder.objectRef<View<TreatyParty>>('TreatyParty').implement({
  description: 'The standing of a state or organization towards a treaty.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'TreatyParty', treatyParties),
    treaty: t.field({
      type: TreatyRef,
      nullable: false,
      description: 'The treaty.',
      ...edge(({ treatyRecord }: TreatyParty) => treatyRecord),
    }),
    party: t.field({
      type: MemberRef,
      nullable: false,
      description: 'Who.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => viewOf<Member>(record.partyRecord, day) as never),
    }),
    status: t.field({
      type: PartyStatus,
      nullable: false,
      description:
        'How it stands on the day: a signatory until it ratifies, bound from then on, withdrawn once it has left; before it signed, what it was to be first.',
      resolve: ({ record, day }) => standingOn(record, day),
    }),
    latestStatus: t.field({
      type: PartyStatus,
      nullable: false,
      description: 'How it stands by the latest on record, whatever the day.',
      resolve: ({ record }) => record.status,
    }),
    ...dateFields(
      t,
      'startDate',
      'When it began to take part: signed or, without signing, acceded; null when no date is on record.',
      ({ record }) => participationOf(record).start,
    ),
    ...dateFields(
      t,
      'endDate',
      'First day it no longer takes part; null when it has not left.',
      ({ record }) => participationOf(record).end,
    ),
    dates: datesField(t, ({ record }) => participationOf(record), 'When it takes part'),
    certainty: t.field({
      type: Certainty,
      description:
        'How sure it is that it takes part on the day, whether as signatory or bound; null when it does not.',
      resolve: ({ record, day }) => certaintyOf(viewOf(participationOf(record), day)),
    }),
    knownThrough: knownThroughField(t),
    ...dateFields(t, 'signed', 'When it signed.', ({ record }) => record.signed),
    ...dateFields(t, 'ratified', 'When it ratified or acceded.', ({ record }) => record.ratified),
    ...dateFields(t, 'withdrawn', 'When its withdrawal took effect.', ({ record }) => record.withdrawn),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treatyParties),
  }),
});

export const TreatyPartyConnection = covering(
  connectionOf<View<TreatyParty>, CoveredPage<View<TreatyParty>>>('TreatyParty', TreatyPartyRef, 'parties to treaties'),
);

/** How sure it is that a party takes part. */
export const taking = inTime<TreatyParty>(participationOf);

export const statusArg = () => arg({ type: [PartyStatus], description: 'Only where it stands so on the day.' });

TreatyRef.implement({
  description: 'A treaty, convention or political declaration between states.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the treaty and the day.',
      resolve: ({ record, day }) => encodeId('Treaty', record.key, day),
    }),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    name: englishName(t, 'Its usual title.', (treaty: Treaty) => treaty.name),
    abbreviation: t.string({ description: 'Usual abbreviation.', resolve: ({ record }) => record.abbreviation }),
    kind: t.field({
      type: TreatyKind,
      nullable: false,
      description: 'What it is about.',
      resolve: ({ record }) => record.kind,
    }),
    ...dateFields(t, 'signed', 'When it was signed or opened for signature.', ({ record }) => record.signed),
    ...dateFields(t, 'inForce', 'When it entered into force; null when it has not.', ({ record }) => record.inForce),
    ...dateFields(t, 'ended', 'When it ended; null when it has not.', ({ record }) => record.ended),
    dates: datesField(t, ({ record: { inForce, ended } }) => ({ start: inForce, end: ended }), 'When it is in force'),
    inForceOn: t.boolean({
      nullable: false,
      description: 'Whether it was in force on the day.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => forceOn(record, day) !== null),
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it was in force on the day; null when it was not.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => forceOn(record, day)),
    }),
    knownThrough: knownThroughField(t),
    place: t.string({
      description: 'Where it was signed, in words; `cities` are those of it that are on record.',
      resolve: ({ record }) => record.place,
    }),
    parties: t.field({
      type: TreatyPartyConnection,
      description: 'Who had signed or was bound by the day, and had not left.',
      args: { status: statusArg(), certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { status, ...page }) =>
        datedPage(
          partiesOn(record.parties, day, { statuses: status }),
          page,
          onDay(partyLists(record, day, status)),
          day,
          taking,
        ),
      ),
    }),
    partyHistory: t.field({
      type: TreatyPartyConnection,
      description: 'Who ever signed it or was bound by it, in the order they did.',
      args: { certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, page) =>
        datedPage(partyHistory(record.parties, null), page, asHistory(listsIn(treatyParties, record.key)), day, taking),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treaties),
  }),
});

refetchable('Treaty', treatyFinder.find);
