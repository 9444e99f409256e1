import { agrees, assessClaim, reasonOf, verdictOn } from '../../assess/claim.ts';
import { builder } from '../../builder/builder.ts';
import { ClaimRef } from '../../builder/cited.ts';
import { demands } from '../../builder/limit/size.ts';
import { viewsOf } from '../../builder/temporal.ts';
import { whenReady } from '../../store/maybe.ts';
import { dayOfDocument } from '../../store/source/claims.ts';
import { AssessmentRef, VerdictEnum } from './assess.ts';

/** What assessing a claim takes: it is a handful of statements, most of them look-ups. */
const weighed = demands({ work: () => 50 });

builder.objectFields(ClaimRef, (t) => ({
  verdict: t.field({
    type: VerdictEnum,
    ...weighed,
    description:
      'What the rules of `assess` make of it, beside the curator’s `assessment`: the gravest verdict on its statements; null where nothing of it is of their kinds.',
    resolve: ({ record }, _args, { store }) => whenReady(assessClaim(store, record), verdictOn),
  }),
  agreement: t.boolean({
    ...weighed,
    description:
      'Whether curator and rules come to the same, unverified being what is not known or not covered; null where the rules come to nothing.',
    resolve: ({ record }, _args, { store }) =>
      whenReady(assessClaim(store, record), (assessed) => agrees(record, verdictOn(assessed))),
  }),
  disagreement: t.string({
    description: 'Why the curator judges otherwise than the rules; null where both come to the same.',
    resolve: ({ record }) => reasonOf(record),
  }),
  statements: t.field({
    type: [AssessmentRef],
    ...weighed,
    nullable: false,
    description: 'What of it is of a kind that `assess` knows, each statement with the verdict of the rules.',
    resolve: ({ record }, _args, { store }) =>
      whenReady(assessClaim(store, record), (assessed) => viewsOf(assessed, dayOfDocument(store, record))),
  }),
}));
