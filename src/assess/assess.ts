import type { Day } from '../model/day/day.ts';
import { AlmanacError } from '../model/errors.ts';
import { type Kind, type Part, partOf, type Statement } from '../model/statement/statement.ts';
import { sayDay } from '../model/wording/date.ts';
import { coverageOfAll } from '../store/coverage/coverage.ts';
import { isPromise, type MaybePromise, whenReady } from '../store/maybe.ts';
import { badArgument } from '../store/store.ts';
import type { Asking } from './asking.ts';
import { KIND_JUDGES } from './kind/judges.ts';
import { denied, type Finding, type Verdict } from './verdict.ts';

/** A statement with what the record says of it. */
export interface Assessed {
  readonly type: 'StatementAssessment';
  readonly asking: Asking;
  readonly kind: Kind;
  readonly finding: Finding;
  /** What a reader needs: the verdict and what the record says. */
  readonly sentence: string;
}

/** Statements that hold each other up would be told apart by nobody. */
const MOST_STATEMENTS = 100;

/** Holds a statement against the record as of the day of its document. */
export function assess(asking: Asking): MaybePromise<Assessed> {
  const [kind, part] = partOf(asking.statement);
  const told = (finding: Finding, then: Day): Assessed => ({
    type: 'StatementAssessment',
    asking,
    kind,
    finding,
    sentence: `${OPENING[finding.verdict]} ${finding.says}${then === asking.day ? '' : ` The record tells of it through ${sayDay(then, 'en')}.`}`,
  });
  return whenReady(judged(asking, kind, part), (finding) => {
    const last = finding.verdict === 'not_known' ? lastKnown(asking, finding) : null;
    if (last === null) return told(finding, asking.day);
    return whenReady(judged({ ...asking, day: last }, kind, part), (then) =>
      then.verdict === 'not_known' ? told(finding, asking.day) : told(then, last),
    );
  });
}

/** What is said of the day of the release is said of the present: as far as the lists that were read can tell of it. */
function lastKnown({ store, day }: Asking, { lists }: Finding): Day | null {
  if (day !== store.today) return null;
  const through = lists ? coverageOfAll(store, lists, day).knownThrough : null;
  return through !== null && through < day ? through : null;
}

const OPENING: Readonly<Record<Verdict, string>> = {
  confirmed: 'The record agrees:',
  imprecise: 'Nearly so:',
  wrong: 'The record says otherwise:',
  not_known: 'The record cannot settle this:',
  not_covered: 'The record does not cover this:',
};

function judged<K extends Kind>(asking: Asking, kind: K, part: Part<K>): MaybePromise<Finding> {
  try {
    const found = whenReady(KIND_JUDGES[kind](asking, part), (one) => (isDenied(part) ? denied(one) : one));
    return isPromise(found) ? found.catch(uncovered) : found;
  } catch (error) {
    return uncovered(error);
  }
}

function isDenied(part: object): boolean {
  return 'not' in part && part.not === true;
}

/** What one statement names that is not on record does not spoil the others; failures of the server do. */
function uncovered(error: unknown): Finding {
  if (!(error instanceof AlmanacError) || error.code.startsWith('ENGINE_')) throw error;
  const text = error.message;
  return { verdict: 'not_covered', says: `${text.charAt(0).toUpperCase()}${text.slice(1)}.`, problem: error };
}

/** Throws BAD_ARGUMENT for more statements than are assessed at once. */
export function bounded(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length <= MOST_STATEMENTS) return statements;
  throw badArgument(
    'statements',
    `at most ${MOST_STATEMENTS} statements are assessed at once, got ${statements.length}`,
  );
}
