import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readPointer } from '../dataset/compile/pointer.ts';
import { AlmanacError } from '../model/errors.ts';
import { noReleaseAt } from '../store/engine/release.ts';

/** The release that is to be served now, and what tells it from others. */
export interface Found {
  /** Its file; empty where a database serves. */
  readonly path: string;
  /** Of a file that is replaced by another of the same name it is another. */
  readonly mark: string;
}

/** What the settings name, or the pointer in the folder of releases or in the database; nothing is compiled. */
export async function findRelease({ ENGINE, RELEASE, RELEASES_DIR }: Config): Promise<Found> {
  if (ENGINE !== '') {
    // The driver is read only where there is a database.
    const { findInDatabase } = await import('../store/engine/postgres/open.ts');
    return named(await findInDatabase(ENGINE, RELEASE));
  }
  const pointer = RELEASE === '' ? readPointer(RELEASES_DIR) : null;
  if (RELEASE === '' && pointer === null)
    throw new AlmanacError(
      'BAD_RELEASE',
      `${join(RELEASES_DIR, 'current.json')} names no whole release: compile one with npm run build`,
      { argument: 'RELEASES_DIR' },
    );
  return markedFile(pointer ? join(RELEASES_DIR, pointer.file) : RELEASE);
}

/** In a database the name alone tells. */
export function named(release: string): Found {
  return { path: '', mark: release };
}

export function markedFile(path: string): Found {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw noReleaseAt(path);
  return { path, mark: `${path} ${stat.ino} ${stat.size} ${stat.mtimeMs}` };
}
