import type { ServerResponse } from 'node:http';
import type { Ids } from './request-id.ts';

/** What is known of an answer beside its bytes, for whoever counts and logs it. */
export interface Note {
  ids?: Ids;
  /** Code of the error that is told. */
  code?: string;
  cost?: number | undefined;
  /** Its operation's name, looked for when it is needed. */
  operation?: () => string | null;
}

const notes = new WeakMap<ServerResponse, Note>();

export function noteOf(response: ServerResponse): Note {
  let note = notes.get(response);
  if (!note) {
    note = {};
    notes.set(response, note);
  }
  return note;
}
