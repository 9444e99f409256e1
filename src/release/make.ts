import { hash, randomUUID } from 'node:crypto';
import { copyFileSync, linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Config } from '../config.ts';
import { ensureRelease } from '../dataset/compile/current.ts';
import type { Progress } from '../dataset/compile/pointer.ts';
import { makeFolder } from '../model/disk/folder.ts';
import { hashOf } from '../model/disk/hash.ts';
import { unwritable } from '../model/disk/unwritable.ts';
import { printContract, toSchema } from '../schema/schema.ts';
import { answersOf } from './answers.ts';
import { ANSWERS, compareReleases } from './compare.ts';
import { dataHash } from './content.ts';
import { headIn, type Listed, type Manifest, madeReleases, releaseAt } from './listed.ts';
import { type Alone, type Comparison, notesOf } from './notes.ts';
import { compareVersions, nextVersion } from './version.ts';

/** Rows of each table that notes for people list, and those for programs. */
const FOR_PEOPLE = 10;
const FOR_PROGRAMS = 1000;

interface Wanted {
  /** Folder that releases with a version are kept in. */
  readonly folder: string;
  /** Version, name, hash or file of the release to speak against; without it the one before. */
  readonly since: string | undefined;
}

export interface Made {
  readonly version: string;
  readonly folder: string;
  /** Whether it was there already. */
  readonly wasThere: boolean;
}

/**
 * Makes a release of `data/` with a version: its file, notes against the release before, what the example operations
 * are answered, and the hashes of all. It takes its place whole, and is never written to again.
 */
export async function makeRelease(config: Config, { folder, since }: Wanted, progress: Progress): Promise<Made> {
  const compiled = await ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress);
  const release = basename(compiled, '.sqlite');
  const made = madeReleases(folder);
  const same = made.find((one) => one.release === release);
  if (same) return { version: same.version, folder: join(folder, same.version), wasThere: true };
  const { date, format } = headIn(compiled);
  const version = nextVersion(
    date,
    made.map((one) => one.version),
  );
  const before = since === undefined ? beforeOf(made, version) : releaseAt(folder, since);
  const draft = join(folder, `draft-${randomUUID()}`);
  try {
    makeFolder(draft);
    const file = basename(compiled);
    place(compiled, join(draft, file));
    const path = join(draft, file);
    const contract = printContract(toSchema());
    const write = (name: string, text: string) => writeFileSync(join(draft, name), text);
    write('schema.graphql', contract);
    write(ANSWERS, json(await answersOf(config, path)));
    const own: Listed = { version, release, date, format, path, bytes: statSync(path).size };
    const told =
      before === null ? 'first' : before.format === format ? compareReleases(before, own, FOR_PROGRAMS) : 'format';
    write('notes.json', json(typeof told === 'string' ? { release: { version, release, date }, since: null } : told));
    write('notes.md', notesOf(own, typeof told === 'string' ? (told as Alone) : shortened(told)));
    const manifest: Manifest = {
      version,
      release,
      date,
      format,
      file,
      bytes: own.bytes,
      sha256: { file: hashOf(path), data: dataHash(config.DATA_DIR), schema: hash('sha256', contract) },
      since: before && { version: before.version, release: before.release },
    };
    write('release.json', json(manifest));
    write('SHA256SUMS', sumsOf(draft, [file, 'schema.graphql', ANSWERS, 'notes.json', 'notes.md', 'release.json']));
    renameSync(draft, join(folder, version));
  } catch (error) {
    throw unwritable(folder, error, 'RELEASES_DIR');
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return { version, folder: join(folder, version), wasThere: false };
}

/** The newest release that a version comes after. */
function beforeOf(made: readonly (Listed & Manifest)[], version: string): Listed | null {
  return made.findLast((one) => compareVersions(one.version, version) < 0) ?? null;
}

/** A second name for the same bytes where the disk has room for names alone. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function shortened(comparison: Comparison): Comparison {
  const short = <T extends { readonly rows: readonly unknown[] }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, rows: one.rows.slice(0, FOR_PEOPLE) }));
  const answers = comparison.answers?.map((one) => ({ ...one, values: one.values.slice(0, FOR_PEOPLE) })) ?? null;
  return { ...comparison, tables: short(comparison.tables), indicators: short(comparison.indicators), answers };
}

/** As `sha256sum --check` reads it. */
function sumsOf(folder: string, files: readonly string[]): string {
  return files.map((file) => `${hashOf(join(folder, file))}  ${file}\n`).join('');
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
