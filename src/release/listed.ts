import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AlmanacError } from '../model/errors.ts';
import { compareVersions, isVersion } from './version.ts';

/** What a made release says of itself, in `release.json` beside its file. */
export interface Manifest {
  readonly version: string;
  /** `almanac-` and the beginning of the hash of its file. */
  readonly release: string;
  /** The day an undated question means. */
  readonly date: string;
  /** The layout of its file: a server reads one. */
  readonly format: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: {
    readonly file: string;
    /** Of the canonical content of `data/`: of the list of its files by path, each behind its own hash. */
    readonly data: string;
    readonly schema: string;
  };
  /** The release its notes speak against. */
  readonly since: { readonly version: string | null; readonly release: string } | null;
}

/** A release in a folder, made with a version or only compiled. */
export interface Listed {
  readonly version: string | null;
  readonly release: string;
  readonly date: string;
  readonly format: string;
  readonly path: string;
  readonly bytes: number;
}

const MANIFEST = 'release.json';
const COMPILED = /^(almanac-[0-9a-f]{16})\.sqlite$/;
/** Fewer letters of a hash may mean several. */
const LEAST_HASH = 6;

/** Releases with a version, oldest first. */
export function madeReleases(folder: string): readonly (Listed & Manifest)[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isVersion(name) && existsSync(join(folder, name, MANIFEST)))
    .sort(compareVersions)
    .map((name) => {
      const manifest = JSON.parse(readFileSync(join(folder, name, MANIFEST), 'utf8')) as Manifest;
      return { ...manifest, path: join(folder, name, manifest.file) };
    });
}

/** All that a folder holds: those with a version, oldest first, then what is only compiled. */
export function releasesIn(folder: string): readonly Listed[] {
  const made = madeReleases(folder);
  const named = new Set(made.map(({ release }) => release));
  const compiled = existsSync(folder) ? readdirSync(folder).filter((name) => COMPILED.test(name)) : [];
  return [
    ...made,
    ...compiled.filter((name) => !named.has(basename(name, '.sqlite'))).map((name) => unmade(folder, name)),
  ];
}

function unmade(folder: string, name: string): Listed {
  const path = join(folder, name);
  return { version: null, release: basename(name, '.sqlite'), ...headIn(path), path, bytes: statSync(path).size };
}

/** Date and format of a release of whatever format; empty where it cannot be read. */
export function headIn(path: string): { readonly date: string; readonly format: string } {
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const meta = new Map(
        db
          .prepare('SELECT key, value FROM meta')
          .all()
          .map(({ key, value }) => [key, String(value)]),
      );
      return { date: meta.get('date') ?? '', format: meta.get('format') ?? '' };
    } finally {
      db.close();
    }
  } catch {
    return { date: '', format: '' };
  }
}

/** The release that is meant by its version, its name or the beginning of its hash; null where none is. */
export function releaseCalled<R extends Pick<Listed, 'version' | 'release'>>(
  there: readonly R[],
  text: string,
): R | null {
  const exact = there.find(({ version, release }) => version === text || release === text);
  if (exact) return exact;
  const hash = text.replace(/^almanac-/, '').toLowerCase();
  if (hash.length < LEAST_HASH || !/^[0-9a-f]+$/.test(hash)) return null;
  const meant = there.filter(({ release }) => isPrefix(hash, release));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** A name bears the beginning of the hash: of a longer one what it bears is compared. */
function isPrefix(hash: string, release: string): boolean {
  const borne = release.replace(/^almanac-/, '');
  return borne.startsWith(hash) || (hash.length === 64 && hash.startsWith(borne));
}

/** Refuses what no release is called by, and says what there is. */
export function unknownRelease(text: string, there: readonly Pick<Listed, 'version' | 'release'>[]): AlmanacError {
  const candidates = there.map(({ version, release }) => version ?? release);
  const are = candidates.length === 0 ? 'none is there' : `there is ${candidates.join(', ')}`;
  return new AlmanacError('UNKNOWN_RELEASE', `there is no release "${text.slice(0, 100)}": ${are}`, {
    argument: 'release',
    candidates,
  });
}

/** The file of a release that is called by its path, or by what a folder knows it by. */
export function releaseAt(folder: string, text: string): Listed {
  const there = releasesIn(folder);
  const found = releaseCalled(there, text);
  if (found) return found;
  if (!existsSync(text) || !statSync(text).isFile()) throw unknownRelease(text, there);
  return { version: null, release: basename(text, '.sqlite'), ...headIn(text), path: text, bytes: statSync(text).size };
}
