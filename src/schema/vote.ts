import { builder } from '../builder/builder.ts';
import { citationFields } from '../builder/cited.ts';
import { type View, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import { motions, type VoteCount, voteCounts } from '../model/event.ts';
import type { Member, Motion } from '../store/graph/record.ts';
import { MemberRef } from './organization/membership.ts';

const VoteOption = wordsEnum('VoteOption', 'How a vote was cast.', {
  yes: 'In favour.',
  no: 'Against.',
  abstain: 'Abstained.',
  absent: 'Absent.',
  not_voting: 'Present, not voting.',
} satisfies Record<VoteCount['option'], string>);

const VoteCountRef = builder.objectRef<View<VoteCount>>('VoteCount').implement({
  description: 'How many votes an option received.',
  fields: (t) => ({
    option: t.field({
      type: VoteOption,
      nullable: false,
      description: 'The option.',
      resolve: ({ record }) => record.option,
    }),
    value: t.int({ nullable: false, description: 'Votes.', resolve: ({ record }) => record.value }),
    ...citationFields(t, voteCounts),
  }),
});

export const MotionRef = builder.objectRef<View<Motion>>('Motion').implement({
  description: 'A question put to the vote; in an election, one candidate.',
  fields: (t) => ({
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    text: t.string({ nullable: false, description: 'The question.', resolve: ({ record }) => record.text }),
    subject: t.field({
      type: MemberRef,
      description: 'Whom it is about: the candidate.',
      resolve: ({ record, day }) =>
        record.subjectRecord ? (viewOf<Member>(record.subjectRecord, day) as never) : null,
    }),
    requirement: t.string({ description: 'What it takes to pass.', resolve: ({ record }) => record.requirement }),
    eligible: t.int({ description: 'How many could vote.', resolve: ({ record }) => record.eligible }),
    result: t.string({ description: 'How it ended.', resolve: ({ record }) => record.result }),
    counts: t.field({
      type: [VoteCountRef],
      nullable: false,
      description: 'Votes by option, as far as published.',
      resolve: ({ record, day }) => record.counts.map((row) => viewOf(row, day)),
    }),
    ...citationFields(t, motions),
  }),
});
