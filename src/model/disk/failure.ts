import type { ErrorCode } from '../errors.ts';

/** What systems say of a path that is missing, or is no folder where one is expected, and the other way round. */
const ASTRAY: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG']);
/** What they say where a file cannot be read or written, or not to its end. */
export const BARRED: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

/** A failure of the system at a path in a line that says what to do; null where it is anything else. */
export function failureAt(error: Error): { readonly code: ErrorCode; readonly message: string } | null {
  if (!('code' in error) || !('syscall' in error)) return null;
  if (ASTRAY.has(error.code)) {
    const remedy = 'look at the path, and at DATA_DIR and RELEASES_DIR where it lies below them';
    return { code: 'BAD_SETTING', message: `${error.message}: ${remedy}` };
  }
  if (!BARRED.has(error.code)) return null;
  const remedy = 'make room on its disk, or give the right to read and write there; what was there before is as it was';
  return { code: 'CANNOT_WRITE', message: `${error.message}: ${remedy}` };
}
