import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { connectionOf, pageArgs } from '../../builder/connection.ts';
import { type CoveredPage, coveredPage, covering } from '../../builder/coverage/covered.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node, refetchable } from '../../builder/node.ts';
import { type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { BEGINNING, END_OF_TIME } from '../../model/day/day.ts';
import {
  type Motion as MotionRow,
  motions,
  rollCalls,
  rollCallVotes,
  type VoteCount,
  type VotingBody,
  voteCounts,
} from '../../model/event.ts';
import { listsIn, onDay } from '../../store/coverage/lists.ts';
import type { Option } from '../../store/engine/engine.ts';
import type { Member, Motion } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import {
  type Ballot,
  type BallotCount,
  ballotCountsOf,
  ballotKey,
  ballotsBy,
  ballotsOf,
  ballotWith,
  votesNeeded,
} from '../../store/votes.ts';
import { CountryRef } from '../country/country.ts';
import { Member as MemberRef } from '../member.ts';

const VoteOption = wordsEnum('VoteOption', 'How a vote was cast.', {
  yes: 'In favour.',
  no: 'Against.',
  abstain: 'Abstained.',
  absent: 'Absent.',
  not_voting: 'Present, not voting.',
} satisfies Record<VoteCount['option'], string>);

const BallotOption = wordsEnum('BallotOption', 'How a country voted.', {
  yes: 'In favour.',
  no: 'Against.',
  abstain: 'Abstained.',
} satisfies Record<Option, string>);

const Requirement = wordsEnum('MotionRequirement', 'What it takes to pass.', {
  majority_of_members: 'More than half of all members.',
  majority_of_votes: 'More than half of the members present and voting.',
  two_thirds_of_votes: 'Two thirds of the members present and voting.',
  council_without_veto: 'The majority of the Security Council, and no veto of a permanent member.',
} satisfies Record<NonNullable<MotionRow['requirement']>, string>);

const Result = wordsEnum('MotionResult', 'How a vote ended.', {
  adopted: 'It was adopted.',
  not_adopted: 'It was not adopted.',
  elected: 'The candidate was elected.',
  not_elected: 'The candidate was not elected.',
} satisfies Record<NonNullable<MotionRow['result']>, string>);

const VotingBodyEnum = wordsEnum('VotingBody', 'An organ of the United Nations that takes recorded votes.', {
  unga: 'The General Assembly.',
  unsc: 'The Security Council.',
  unhrc: 'The Human Rights Council.',
} satisfies Record<VotingBody, string>);

const optionArg = () => arg({ type: [BallotOption], description: 'Only these votes; without it all.' });

/** Its event is added where events are defined. */
export const BallotRef = builder.objectRef<View<Ballot>>('Ballot').implement({
  description: 'The vote of one country in one roll call.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'Ballot', ballotKey),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'Who voted, seen on the day of the vote.',
      resolve: ({ record }) => viewOf(record.country, record.event.start.latest),
    }),
    option: t.field({
      type: BallotOption,
      nullable: false,
      description: 'How.',
      resolve: ({ record }) => record.option,
    }),
  }),
});

const BallotConnection = covering(
  connectionOf<View<Ballot>, CoveredPage<View<Ballot>>>('Ballot', BallotRef, 'ballots'),
);

refetchable('Ballot', ballotWith);

builder.objectField(CountryRef, 'ballots', (t) =>
  t.field({
    type: BallotConnection,
    ...demands(searching(50, { option: 25, body: 25 })),
    description: 'How it voted in roll calls of organs of the United Nations, as they were held.',
    args: {
      body: arg({ type: [VotingBodyEnum], description: 'Only votes of these organs; without it of all.' }),
      option: optionArg(),
      from: t.arg({ type: 'Date', description: 'First day.' }),
      to: t.arg({ type: 'Date', description: 'Last day.' }),
      ...pageArgs(),
    },
    resolve: ({ record, day }, { body, option, from, to, ...page }, { store }) => {
      const bodies = body?.length ? body : null;
      const period = { from: from ?? BEGINNING, to: to ?? END_OF_TIME };
      const lists = (bodies ?? [null]).flatMap((one) => listsIn(rollCalls, one));
      return whenReady(ballotsBy(store, record, { options: option ?? null, bodies, ...period }), (ballots) =>
        coveredPage(ballots, page, (ballot) => viewOf(ballot, day), onDay(lists), to ?? day),
      );
    },
  }),
);

const VoteCountRef = builder.objectRef<View<VoteCount>>('VoteCount').implement({
  description: 'How many votes an option received.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'VoteCount', voteCounts),
    option: t.field({
      type: VoteOption,
      nullable: false,
      description: 'The option.',
      resolve: ({ record }) => record.option,
    }),
    value: t.int({ nullable: false, description: 'Votes.', resolve: ({ record }) => record.value }),
    ...factFields(t, voteCounts),
  }),
});

const BallotCountRef = builder.objectRef<BallotCount>('BallotCount').implement({
  description: 'How many ballots of one option are on record.',
  fields: (t) => ({
    option: t.field({
      type: BallotOption,
      nullable: false,
      description: 'The option.',
      resolve: ({ option }) => option,
    }),
    value: t.int({ nullable: false, description: 'Ballots.', resolve: ({ value }) => value }),
  }),
});

export const MotionRef = builder.objectRef<View<Motion>>('Motion').implement({
  description: 'A question put to the vote; in an election, one candidate.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Motion', motions),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    text: t.string({ nullable: false, description: 'The question.', resolve: ({ record }) => record.text }),
    subject: t.field({
      type: MemberRef,
      description: 'Whom it is about: the candidate.',
      resolve: ({ record, day }) =>
        record.subjectRecord ? (viewOf<Member>(record.subjectRecord, day) as never) : null,
    }),
    requirement: t.field({
      type: Requirement,
      description: 'What it takes to pass; null where not on record.',
      resolve: ({ record }) => record.requirement,
    }),
    needed: t.int({
      description: 'Votes that it takes when all who could vote do; fewer when some stay away or abstain.',
      resolve: ({ record }) => votesNeeded(record),
    }),
    eligible: t.int({ description: 'How many could vote.', resolve: ({ record }) => record.eligible }),
    result: t.field({
      type: Result,
      description: 'How it ended; null where not on record.',
      resolve: ({ record }) => record.result,
    }),
    counts: t.field({
      type: [VoteCountRef],
      nullable: false,
      description: 'Votes by option as the record has them, as far as published.',
      resolve: ({ record, day }) => record.counts.map((row) => viewOf(row, day)),
    }),
    ballotCounts: t.field({
      type: [BallotCountRef],
      description:
        'Ballots on record by option, where the roll was called. Where they differ from `counts`, the note of the event says why.',
      resolve: ({ record }, _args, { store }) => ballotCountsOf(store, record),
    }),
    ballots: t.field({
      type: BallotConnection,
      ...demands(searching(50, { option: 25 })),
      description: 'Who voted how, where the roll was called; by option, then country.',
      args: { option: optionArg(), ...pageArgs() },
      resolve: ({ record, day }, { option, ...page }, { store }) =>
        whenReady(ballotsOf(store, record, option ?? null), (ballots) =>
          coveredPage(
            ballots,
            page,
            (ballot) => viewOf(ballot, day),
            onDay(listsIn(rollCallVotes, record.rollCall?.key)),
            day,
          ),
        ),
    }),
    ...factFields(t, motions),
  }),
});
