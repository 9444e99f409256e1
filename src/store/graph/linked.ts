import { AlmanacError } from '../../model/errors.ts';

/** The compiler proved every reference; one that fails means the file was altered. */
export function linked<T>(index: ReadonlyMap<string, T>, key: string, table: string): T {
  const record = index.get(key);
  if (record === undefined)
    throw new AlmanacError('BAD_RELEASE', `the release names ${table} ${key}, which it does not hold`);
  return record;
}
