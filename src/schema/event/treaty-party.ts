import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { connectionOf } from '../../builder/connection.ts';
import { Certainty } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, inTime } from '../../builder/coverage/covered.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { Node } from '../../builder/node.ts';
import { asOfArg, certaintyOf, edge, knownThroughField, turned, type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { mayHoldOn } from '../../model/time.ts';
import {
  forceOf,
  type TreatyParty as PartyRow,
  type PartyStatus,
  participationOf,
  standingOn,
  treatyParties,
} from '../../model/treaty/treaty.ts';
import type { Member, Treaty, TreatyParty } from '../../store/graph/record.ts';
import { Member as MemberRef } from '../member.ts';

const Status = wordsEnum('TreatyPartyStatus', 'Standing of a state towards a treaty.', {
  party: 'Bound by it.',
  signatory: 'Signed it without being bound.',
  consultative_party: 'Bound by it, with a vote in its meetings.',
  non_consultative_party: 'Bound by it, without a vote in its meetings.',
  acceding: 'Is acceding to it.',
  associate: 'Associated with it.',
  withdrawn: 'Left it.',
} satisfies Record<PartyStatus, string>);

const Consent = wordsEnum('TreatyConsent', 'How a party consented to be bound.', {
  ratification: 'Confirmed its signature.',
  accession: 'Joined without having signed.',
  acceptance: 'Confirmed its signature, or joined, by acceptance.',
  approval: 'Confirmed its signature, or joined, by approval.',
  succession: 'Took over what its predecessor was bound by.',
  continuation: 'Goes on in the place of its predecessor.',
  definitive_signature: 'Signed without a reservation as to ratification.',
  formal_confirmation: 'The act by which an organization does what a state does by ratification.',
  provisional_application: 'Applies it before it is bound.',
  admission: 'Was admitted to the body it founds.',
} satisfies Record<NonNullable<PartyRow['consent']>, string>);

/** Defined by the file of treaties, named here so that parties can point at theirs. */
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
      type: Status,
      nullable: false,
      description:
        'How it stands on the day: a signatory until it consents to be bound, bound from then on, withdrawn once it has left, or a signatory again where its signature stands; before it signed, what it was to be first.',
      resolve: ({ record, day }) => standingOn(record, day),
    }),
    latestStatus: t.field({
      type: Status,
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
    ...dateFields(t, 'ratified', 'When it ratified, acceded or succeeded.', ({ record }) => record.ratified),
    consent: t.field({
      type: Consent,
      description: 'How it consented to be bound; null when the record does not say, or it has not.',
      resolve: ({ record }) => record.consent,
    }),
    ...dateFields(
      t,
      'inForce',
      'When it entered into force for it, often months after it consented; null when no day is on record.',
      ({ record }) => record.inForce,
    ),
    inForceOn: t.boolean({
      description: 'Whether it was in force for it on the day; null when it is not on record since when.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => {
        const force = forceOf(record);
        return force && mayHoldOn(force, day);
      }),
    }),
    ...dateFields(
      t,
      'withdrawn',
      'When its withdrawal took effect; of who remains a signatory, that of its consent.',
      ({ record }) => record.withdrawn,
    ),
    stint: t.int({
      nullable: false,
      description: 'Which time it takes part, counted from one: who left and came back has another.',
      resolve: ({ record }) => record.stint,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treatyParties),
  }),
});

export const TreatyPartyConnection = covering(
  connectionOf<View<TreatyParty>, CoveredPage<View<TreatyParty>>>('TreatyParty', TreatyPartyRef, 'parties to treaties'),
);

/** How sure it is that a party takes part. */
export const taking = inTime<TreatyParty>(participationOf);

export const statusArg = () => arg({ type: [Status], description: 'Only where it stands so on the day.' });
