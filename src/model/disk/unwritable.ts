import { AlmanacError } from '../errors.ts';
import { BARRED } from './failure.ts';

/** What SQLite says where a file cannot be written, in its numbers: read-only, failed input or output, full, and not to be opened. */
const SAID_BY_SQLITE: ReadonlySet<number> = new Set([8, 10, 13, 14]);
/** Of its numbers the rest says more of the same. */
const KIND = 0xff;

/** A failure to write a file or into a folder as who runs the server can mend it, if by a setting; any other as it is. */
export function unwritable(path: string, error: unknown, argument?: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const isOfSqlite =
    'errcode' in error && typeof error.errcode === 'number' && SAID_BY_SQLITE.has(error.errcode & KIND);
  if (!BARRED.has(error.code) && !isOfSqlite) return error;
  const elsewhere = argument
    ? `give the right to write there, or point ${argument} at another folder`
    : 'or give the right to write there';
  return new AlmanacError(
    'CANNOT_WRITE',
    `${path} cannot be written (${error.message}): make room on its disk, ${elsewhere}; what was there before is as it was`,
    argument === undefined ? {} : { argument },
  );
}
