import { AlmanacError, type ErrorCode } from '../../model/errors.ts';
import type { Ask, Operations } from '../../pages/asked.ts';
import { type AnswerBytes, type AskingBytes, replyIn } from '../named/asking.ts';
import type { Named, NamedOperations } from '../named/named.ts';

/** The bytes of the answer to an operation, with its variables as JSON. */
export type AskBytes = (name: keyof Operations, variables: string) => Promise<AnswerBytes>;

/** The operations of pages by the names that they bear themselves. */
export function byOwnName(operations: NamedOperations): ReadonlyMap<string, Named> {
  return new Map([...operations.values()].map((one) => [one.node.name?.value ?? '', one]));
}

/** Asks them as every client does, within the same limits. */
export function bytesAsked(operations: ReadonlyMap<string, Named>, asking: AskingBytes): AskBytes {
  return (name, variables) => {
    const named = operations.get(name);
    if (!named) throw new TypeError(`there is no operation ${name} in schema/operations/page`);
    return asking(named, JSON.parse(variables) as Readonly<Record<string, unknown>>);
  };
}

/** Reads what is answered; what is refused is thrown, and null where it is a part of a thing. */
export function asking(askBytes: AskBytes): Ask {
  return async <N extends keyof Operations>(name: N, variables: Operations[N][1]): Promise<Operations[N][0]> => {
    const { bytes } = await askBytes(name, JSON.stringify(variables));
    const { data, errors } = replyIn(bytes);
    const error = errors?.find(({ path }) => (data?.[path?.[0] ?? ''] ?? null) === null);
    if (error) {
      const { code = 'INTERNAL_SERVER_ERROR', argument, candidates } = error.extensions ?? {};
      throw new AlmanacError(code as ErrorCode, error.message, {
        ...(argument !== undefined && { argument }),
        ...(candidates !== undefined && { candidates }),
      });
    }
    return data as Operations[N][0];
  };
}
