import { AlmanacError, type ErrorCode } from '../../model/errors.ts';
import type { Log } from '../log.ts';
import type { Ids } from '../seen/request-id.ts';
import { failure, type Outgoing } from './outgoing.ts';
import { Refusal } from './refusal.ts';

/** Seconds after which what passes by itself, or by the hand of whoever runs the server, may have passed. */
const COME_AGAIN: Partial<Record<ErrorCode, string>> = { ENGINE_UNAVAILABLE: '1', CANNOT_WRITE: '30' };

/** What a failure that passes by itself says over HTTP; null for one that the caller has to mend. */
export function passing({ code }: AlmanacError) {
  const retryAfter = COME_AGAIN[code];
  return retryAfter === undefined ? null : { status: 503, headers: { 'retry-after': retryAfter } };
}

/** What the caller is told of an error, and its code. */
export interface Told extends Outgoing {
  readonly code: string;
}

/** What is expected is told to the caller; null for all else, which is a defect or concerns nobody any more. */
export function toldOf(error: unknown): Told | null {
  if (error instanceof AlmanacError) {
    const { code, message, details } = error;
    const { status, headers } = passing(error) ?? { status: 400, headers: {} };
    return { ...failure(status, code, message, headers, details), code };
  }
  if (!(error instanceof Refusal)) return null;
  const { status, code, message, headers } = error;
  return { ...failure(status, code, message, headers), code };
}

/** What is told of a defect. */
export const DEFECT: Told = (() => {
  const code = 'INTERNAL_SERVER_ERROR';
  return { ...failure(500, code, 'Something went wrong on our side; it has been logged.'), code };
})();

const GONE: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Logs what nobody is told of. */
export function logFailure(log: Log, error: unknown, ids: Ids | undefined): void {
  // What is made for nobody any more is given up, which ends as a failure.
  const isGone = error instanceof Error && (error.name === 'AbortError' || ('code' in error && GONE.has(error.code)));
  if (isGone) log.debug({ error, ...ids }, 'given up, for the client went away');
  else log.error({ error, ...ids }, 'request failed');
}
