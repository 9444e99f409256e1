import { AlmanacError, type ErrorCode } from '../../model/errors.ts';
import type { Ask, Operations } from '../../pages/asked.ts';
import type { Handler } from '../handler.ts';
import type { Operation } from '../playground.ts';
import type { Ask as Short } from '../quick/ask.ts';

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly argument?: string };
  }[];
}

const NAME = /^query (\w+)/m;

/** Texts of the operations of pages by their names. */
export function byName(operations: readonly Operation[]): ReadonlyMap<string, string> {
  return new Map(operations.map(({ query }) => [NAME.exec(query)?.[1] ?? '', query]));
}

/** Asks operations as every client does: the short way where it can, the long one where it has to, within the same limits. */
export function runner(texts: ReadonlyMap<string, string>, short: Short, handler: Handler): Ask {
  return async <N extends keyof Operations>(name: N, variables: Operations[N][1]): Promise<Operations[N][0]> => {
    const query = texts.get(name);
    if (query === undefined) throw new TypeError(`there is no operation ${name} in schema/operations/page`);
    const params = { query, variables, operationName: undefined, extensions: undefined, documentId: undefined };
    const answered = short(() => params);
    const { data, errors } = answered ? parsed(answered.bytes) : await atLength(handler, query, variables);
    const [error] = errors ?? [];
    if (error) {
      const { code = 'INTERNAL_SERVER_ERROR', argument } = error.extensions ?? {};
      throw new AlmanacError(code as ErrorCode, error.message, argument === undefined ? {} : { argument });
    }
    return data as Operations[N][0];
  };
}

function parsed(bytes: Uint8Array): Told {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as Told;
}

async function atLength(handler: Handler, query: string, variables: object): Promise<Told> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  };
  const response = await handler.fetch('http://localhost/graphql', init, { outcome: { failed: false } });
  return (await response.json()) as Told;
}
