import { AlmanacError } from '../errors.ts';
import { BARRED } from './failure.ts';

/** What SQLite says where a file cannot be written, in its numbers: read-only, failed input or output, full, and not to be opened. */
const SAID_BY_SQLITE: ReadonlySet<number> = new Set([8, 10, 13, 14]);
/** Of its numbers the rest says more of the same. */
const KIND = 0xff;

/** A failure to write into a folder as who runs the server can mend it; any other as it is. */
export function unwritable(folder: string, error: unknown, argument: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const isOfSqlite =
    'errcode' in error && typeof error.errcode === 'number' && SAID_BY_SQLITE.has(error.errcode & KIND);
  if (!BARRED.has(error.code) && !isOfSqlite) return error;
  return new AlmanacError(
    'CANNOT_WRITE',
    `${folder} cannot be written (${error.message}): make room on its disk, give the right to write there, or point ${argument} at another folder; what was there before is as it was`,
    { argument },
  );
}
