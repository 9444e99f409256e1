import type { Answered } from '../../plan/answers.ts';
import type { Planner } from '../../plan/planner.ts';
import type { Documents } from '../graphql/documents.ts';
import type { Params } from '../graphql/params.ts';
import { withValid } from './valid.ts';

/** Answers what is asked in the plainest form, and null where the long way has to say what there is to say; lent if wanted. */
export type Ask = (paramsOf: () => Params, isLending?: boolean) => Answered | null;

/** The only extensions of a question that the short way understands. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['valid', 'persistedQuery']);

export function createAsk(planner: Planner, documents: Documents): Ask {
  return (paramsOf, isLending = false) => {
    const asked = askedIn(paramsOf, documents);
    const answered = asked && planner.answer(asked.query, asked.operationName, asked.variables, isLending);
    return answered && asked.isValidAsked ? withValid(answered) : answered;
  };
}

function askedIn(paramsOf: () => Params, documents: Documents) {
  try {
    const params = paramsOf();
    const { operationName = null, variables = {}, extensions = {} } = params as Partial<Params>;
    if (!isObject(variables) || !isObject(extensions)) return null;
    if (operationName !== null && typeof operationName !== 'string') return null;
    if (!Object.keys(extensions).every((name) => UNDERSTOOD.has(name))) return null;
    const query = documents.queryOf(params);
    return typeof query === 'string'
      ? { query, operationName, variables, isValidAsked: extensions.valid === true }
      : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
