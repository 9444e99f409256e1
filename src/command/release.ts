import type { Config } from '../config.ts';
import type { Progress } from '../dataset/compile/pointer.ts';
import { RELEASE_FORMAT } from '../model/disk/format.ts';
import { compareReleases } from '../release/compare.ts';
import { releaseAt, releasesIn } from '../release/listed.ts';
import { makeRelease } from '../release/make.ts';
import { linesOf } from '../release/notes.ts';

interface ReleaseFlags {
  readonly into?: string;
  readonly since?: string;
}

/** Makes a release with a version, and says where it lies. */
export async function release(config: Config, { into, since }: ReleaseFlags, progress: Progress): Promise<string> {
  const made = await makeRelease(config, { folder: into ?? config.RELEASES_DIR, since }, progress);
  return `${made.version} ${made.wasThere ? 'is there already' : 'is made'}: ${made.folder}\n`;
}

interface DiffFlags {
  readonly json?: boolean;
  readonly rows?: number;
}

const ROWS = { text: 20, json: 1000 };

/** What differs between two releases, for people or for programs. */
export function* diff(config: Config, [a, b]: readonly [string, string], { json, rows }: DiffFlags): Generator<string> {
  const [before, after] = [releaseAt(config.RELEASES_DIR, a), releaseAt(config.RELEASES_DIR, b)];
  const compared = compareReleases(before, after, rows ?? (json ? ROWS.json : ROWS.text));
  if (json) yield `${JSON.stringify(compared, null, 2)}\n`;
  else for (const line of linesOf(compared)) yield `${line}\n`;
}

/** The releases there are, a line each. */
export function releases({ RELEASES_DIR }: Config, { json }: DiffFlags): string {
  const all = releasesIn(RELEASES_DIR).map((one) => ({ ...one, isServable: one.format === String(RELEASE_FORMAT) }));
  if (json) return `${JSON.stringify(all, null, 2)}\n`;
  if (all.length === 0) return `no release in ${RELEASES_DIR}: almanac release makes one\n`;
  return all
    .map(({ version, release: name, date, format, bytes, isServable }) => {
      const megabytes = `${Math.round(bytes / 1e6)} MB`;
      const why = isServable ? '' : `  format ${format || 'unknown'}, not read by this server`;
      return `${(version ?? '').padEnd(12)}  ${name}  ${date}  ${megabytes}${why}\n`;
    })
    .join('');
}
