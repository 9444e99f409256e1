import { AlmanacError, type ErrorCode } from '../../../model/errors.ts';

/** What a failed read says of its host: that it is ill, that it is slow just now, or nothing, since the fault is ours. */
export type Verdict = 'ill' | 'slow' | 'ours';

const STATEMENT_TOOK_TOO_LONG = '57014';
const CONFLICTS_WITH_REPLAY = '40001';
/** A release that is not there, or may not be read. */
const NOT_READABLE: ReadonlySet<string> = new Set(['42P01', '3F000', '42501', '3D000']);
const READ_ONLY = '25006';
/** Data and syntax: the same on every host. */
const OURS = /^(22|23|42)/;
/** Of the pool, when all its connections are taken for as long as one would wait for the host. */
const ALL_TAKEN = 'timeout exceeded when trying to connect';

export function verdictOn(error: unknown): Verdict {
  const state = stateOf(error);
  if (state === null) return error instanceof Error && error.message === ALL_TAKEN ? 'slow' : 'ill';
  if (state === STATEMENT_TOOK_TOO_LONG || state === CONFLICTS_WITH_REPLAY) return 'slow';
  return OURS.test(state) && !NOT_READABLE.has(state) ? 'ours' : 'ill';
}

/** The state that the database gives an error of its own; null for one of the line to it. */
export function stateOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : null;
}

/** Told to clients, who need not learn of what the server is made. */
export function unavailable(): AlmanacError {
  return new AlmanacError('ENGINE_UNAVAILABLE', 'the database does not answer just now: ask again in a second');
}

/** A failure while opening or loading, for the person who gave the address. */
export function explained(host: string, error: unknown): unknown {
  if (error instanceof AlmanacError) return error;
  const state = stateOf(error);
  const told = (code: ErrorCode, message: string) => new AlmanacError(code, message, { argument: 'ENGINE' });
  const where = `the database at ${host}`;
  const reason = reasonOf(error);
  if (state === null)
    return told('ENGINE_UNAVAILABLE', `${where} does not answer (${reason}): start it, or mend the address`);
  if (state.startsWith('28') || NOT_READABLE.has(state) || state === READ_ONLY)
    return told('ENGINE_REFUSED', `${where} refuses: ${reason}${remedyFor(state)}`);
  return verdictOn(error) === 'ours' ? error : told('ENGINE_UNAVAILABLE', `${where} fails: ${reason}`);
}

function remedyFor(state: string): string {
  if (state.startsWith('28')) return '; mend user and password in the address';
  if (state === '3D000') return '; create the database, or name another';
  if (state === READ_ONLY) return '; name the host that takes writes';
  return '; the user who loads needs CREATE on the database, who serves needs USAGE and SELECT on the schemas';
}

/** In one line, without what stands behind it: several attempts at several addresses of a host are one failure. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ');
  return error instanceof Error ? error.message : String(error);
}
