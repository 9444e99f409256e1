import type { Config } from './config.ts';
import { assertWholeAside } from './store/engine/sqlite/whole.ts';
import { openStore, type Store, type StoreOptions, storeOf } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;

export interface HostNews {
  readonly host: string;
  readonly isWell: boolean;
  readonly reason: string;
}

interface Opening {
  /** Path of the release of the data, compiled when need be. */
  readonly compiled: () => Promise<string>;
  /** Hears of hosts of a database that are left out, and taken back. */
  readonly tell: (news: HostNews) => void;
}

/** The store that the settings name: in a database, of a release file, or of the data. */
export async function openConfigured(config: Config, { compiled, tell }: Opening): Promise<Store> {
  const cubeCacheBytes = config.CUBE_CACHE_MB * MEBIBYTE;
  if (config.ENGINE === '') {
    const options: StoreOptions = { cubeCacheBytes, verify: config.RELEASE !== '' };
    return openStore(config.RELEASE || (await compiled()), options);
  }
  return openInDatabase(config, tell);
}

/** The store of a release file whose content is held against its name before. */
export async function openWhole(config: Config, path: string): Promise<Store> {
  await assertWholeAside(path);
  return openStore(path, { cubeCacheBytes: config.CUBE_CACHE_MB * MEBIBYTE });
}

/** The store of the release that the settings name in a database, or of its current one. */
export async function openInDatabase(config: Config, tell: Opening['tell']): Promise<Store> {
  // The driver is read only where there is a database.
  const { openDatabase } = await import('./store/engine/postgres/open.ts');
  const { release, engine } = await openDatabase(config.ENGINE, { release: config.RELEASE, tell });
  return storeOf(release, engine, config.CUBE_CACHE_MB * MEBIBYTE);
}
