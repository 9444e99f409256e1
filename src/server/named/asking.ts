import type { Answered } from '../../plan/answers.ts';
import type { Handler } from '../handler.ts';
import type { Ask } from '../quick/ask.ts';
import type { Named } from './named.ts';

export interface ReplyError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly argument?: string;
    readonly candidates?: readonly string[];
  };
}

/** What may have been meant by a code that nothing is known by. */
export interface Suggestion {
  readonly argument: string;
  readonly value: string;
  readonly candidates: readonly { readonly code: string; readonly name: string }[];
}

/** An answer of the graph, as it goes to everybody. */
export interface Reply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly ReplyError[];
  readonly extensions?: { readonly suggestions?: readonly Suggestion[] };
}

export type Variables = Readonly<Record<string, unknown>>;

/** Asks a named operation as somebody outside would: by the same execution, within the same limits. */
export type Asking = (named: Named, variables: Variables, isWanted?: () => boolean) => Promise<Reply>;

/** An answer as it goes over the wire, and the days for which it holds, where they are known. */
export interface AnswerBytes extends Pick<Answered, 'valid'> {
  readonly bytes: Buffer;
}

export type AskingBytes = (...asked: Parameters<Asking>) => Promise<AnswerBytes>;

/** Asks the short way first, where there is one. */
export function createAskingBytes(handler: Handler, ask: Ask | null): AskingBytes {
  return async ({ query }, variables, isWanted = () => true) => {
    const params = { query, variables, operationName: undefined, extensions: undefined, documentId: undefined };
    const short = ask?.(() => params);
    if (short) {
      const { buffer, byteOffset, byteLength } = short.bytes;
      return { bytes: Buffer.from(buffer, byteOffset, byteLength), valid: short.valid };
    }
    const init = { method: 'POST', headers: { accept: 'application/json' } };
    const outcome = { failed: false };
    const response = await handler.fetch('http://localhost/graphql', init, { outcome, isWanted, params });
    return { bytes: Buffer.from(await response.arrayBuffer()), valid: null };
  };
}

export function createAsking(handler: Handler, ask: Ask | null): Asking {
  const asking = createAskingBytes(handler, ask);
  return async (...asked) => replyIn((await asking(...asked)).bytes);
}

export function replyIn(bytes: Buffer): Reply {
  return JSON.parse(bytes.toString('utf8')) as Reply;
}
