import { AlmanacError, type ErrorCode, type ErrorDetails } from '../../model/errors.ts';
import { html } from '../../model/text/html.ts';
import { PLAIN_PAGE } from '../guard/headers.ts';
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
  readonly message: string;
}

function telling(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: ErrorDetails = {},
): Told {
  return { ...failure(status, code, message, headers, details), code, message };
}

/** What is not there, where all else that is expected is a bad request. */
const NOT_THERE: ReadonlySet<ErrorCode> = new Set(['UNKNOWN_RELEASE']);

/** What is expected is told to the caller; null for all else, which is a defect or concerns nobody any more. */
export function toldOf(error: unknown): Told | null {
  if (error instanceof AlmanacError) {
    const { code, message, details } = error;
    const { status, headers } = passing(error) ?? { status: NOT_THERE.has(code) ? 404 : 400, headers: {} };
    return telling(status, code, message, headers, details);
  }
  if (!(error instanceof Refusal)) return null;
  const { status, code, message, headers } = error;
  return telling(status, code, message, headers);
}

/** What is told of a defect. */
export const DEFECT = telling(500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side; it has been logged.');

/** The same for who reads it with a browser, where a page was meant. */
export function inPage({ status, head, code, message }: Told): Outgoing {
  const page = html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Not answered · Almanac</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem }</style></head>
<body><main><h1>Not answered</h1><p>${message}</p><p><small>${code}</small></p><p><a href="/">Start page</a></p></main></body>
</html>`;
  const body = Buffer.from(String(page));
  const type = 'text/html; charset=utf-8';
  return { status, head: { ...head, ...PLAIN_PAGE, 'content-type': type, 'content-length': body.byteLength }, body };
}

const GONE: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** Logs what nobody is told of. */
export function logFailure(log: Log, error: unknown, ids: Ids | undefined): void {
  // What is made for nobody any more is given up, which ends as a failure.
  const isGone = error instanceof Error && (error.name === 'AbortError' || ('code' in error && GONE.has(error.code)));
  if (isGone) log.debug({ error, ...ids }, 'given up, for the client went away');
  else log.error({ error, ...ids }, 'request failed');
}
