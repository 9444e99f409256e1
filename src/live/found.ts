import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { readPointer } from '../dataset/compile/pointer.ts';
import { AlmanacError } from '../model/errors.ts';

/** The release file that is to be served now, and what tells it from others. */
export interface Found {
  readonly path: string;
  /** Of a file that is replaced by another of the same name it is another. */
  readonly mark: string;
}

/** What the settings name, or the pointer in the folder of releases; nothing is compiled. Null where a database serves. */
export function findRelease({ ENGINE, RELEASE, RELEASES_DIR }: Config): Found | null {
  if (ENGINE !== '') return null;
  const pointer = RELEASE === '' ? readPointer(RELEASES_DIR) : null;
  if (RELEASE === '' && pointer === null)
    throw new AlmanacError(
      'BAD_RELEASE',
      `${join(RELEASES_DIR, 'current.json')} names no whole release: compile one with npm run build`,
      { argument: 'RELEASES_DIR' },
    );
  return markedFile(pointer ? join(RELEASES_DIR, pointer.file) : RELEASE);
}

export function markedFile(path: string): Found {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw new AlmanacError('BAD_RELEASE', `there is no release at ${path}: put it there, or point RELEASE at another`, {
      argument: 'RELEASE',
    });
  return { path, mark: `${path} ${stat.ino} ${stat.size} ${stat.mtimeMs}` };
}
