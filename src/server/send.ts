import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorDetails } from '../model/errors.ts';
import type { Answer } from './answer-cache.ts';
import { LONE_PICTURE } from './guard/headers.ts';
import { noteOf } from './seen/note.ts';
import { failure, type Outgoing, outgoing } from './wire/outgoing.ts';

/** The same bytes for whoever asks, but for how they are compressed. */
export const SAME_FOR_ALL = { vary: 'Accept-Encoding' };
/** A picture, which pages of other origins may show even where they isolate themselves. */
export const PICTURE = { ...SAME_FOR_ALL, ...LONE_PICTURE, 'cross-origin-resource-policy': 'cross-origin' };

/** Sends a whole answer in the coding the caller likes best. */
export async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  write(response, await outgoing(request, answer));
}

export function fail(
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
  details: ErrorDetails = {},
): void {
  noteOf(response).code = code;
  write(response, failure(status, code, message, headers, details));
}

export function write(response: ServerResponse, { status, head, body }: Outgoing): void {
  response.writeHead(status, head);
  response.end(body ?? undefined);
}
