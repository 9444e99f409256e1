import type { Config } from '../config.ts';
import { RELEASE_FORMAT } from '../model/disk/format.ts';
import { AlmanacError } from '../model/errors.ts';
import { madeReleases, releasesIn } from '../release/listed.ts';
import type { Kept } from './beside.ts';

/** Releases that are there beside the one that is served: in the folder of releases, or in the database. */
export async function olderReleases(config: Config): Promise<readonly Kept[]> {
  if (config.ENGINE === '') return releasesIn(config.RELEASES_DIR);
  // The driver is read only where there is a database.
  const { releasesInDatabase } = await import('../store/engine/postgres/open.ts');
  // A database knows names; their versions stand in the folder, where there is one.
  const versions = new Map(madeReleases(config.RELEASES_DIR).map(({ release, version }) => [release, version]));
  const names = await releasesInDatabase(config.ENGINE);
  return names.map((release) => ({ release, version: versions.get(release) ?? null, path: '' }));
}

/** Less room than the one that is served has: an older release is asked now and then. */
const SHARE = 4;

export function settingsOfOlder(config: Config, { release, path }: Kept): Config {
  return {
    ...config,
    RELEASE: path === '' ? release : path,
    ANSWER_CACHE_MB: Math.ceil(config.ANSWER_CACHE_MB / SHARE),
    CUBE_CACHE_MB: Math.ceil(config.CUBE_CACHE_MB / SHARE),
    EXPORT_CACHE_MB: Math.ceil(config.EXPORT_CACHE_MB / SHARE),
  };
}

/** Throws BAD_RELEASE for one that this server cannot read, and says which could. */
export function assertReadable({ format, release, version }: Kept): void {
  if (format === undefined || format === String(RELEASE_FORMAT)) return;
  throw new AlmanacError(
    'BAD_RELEASE',
    `${version ?? release} has format ${format || 'none'}, this server reads ${RELEASE_FORMAT}: ask a server of its time, or have its file from who runs this one`,
    { argument: 'release' },
  );
}
