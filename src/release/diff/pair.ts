import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { openRelease } from '../../store/engine/sqlite/release-file.ts';

/** Two releases under one roof, `before` and `after`; what is worked out lies on disk where it grows. */
export function openPair(before: string, after: string): DatabaseSync {
  // Each is of this format, or refused with the remedy, before anything is compared.
  for (const path of [before, after]) openRelease(path).db.close();
  const db = new DatabaseSync('');
  db.exec('PRAGMA temp_store = FILE; PRAGMA cache_size = -16384');
  const attach = db.prepare('ATTACH ? AS before');
  attach.run(readOnly(before));
  db.prepare('ATTACH ? AS after').run(readOnly(after));
  return db;
}

function readOnly(path: string): string {
  return `${pathToFileURL(path).href}?mode=ro&immutable=1`;
}
