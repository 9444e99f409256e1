import { AlmanacError, type ErrorCode } from '../../model/errors.ts';
import type { Ask, Operations } from '../../pages/asked.ts';
import type { Asking } from '../named/asking.ts';
import type { Named, NamedOperations } from '../named/named.ts';

/** The operations of pages by the names that they bear themselves. */
export function byOwnName(operations: NamedOperations): ReadonlyMap<string, Named> {
  return new Map([...operations.values()].map((one) => [one.node.name?.value ?? '', one]));
}

/** Asks them as every client does, within the same limits; what is refused is thrown, and null where it is a part of a thing. */
export function runner(operations: ReadonlyMap<string, Named>, asking: Asking): Ask {
  return async <N extends keyof Operations>(name: N, variables: Operations[N][1]): Promise<Operations[N][0]> => {
    const named = operations.get(name);
    if (!named) throw new TypeError(`there is no operation ${name} in schema/operations/page`);
    const { data, errors } = await asking(named, { ...variables });
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
