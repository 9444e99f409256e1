import type { Config } from './config.ts';
import { openStore, type Store, type StoreOptions, storeOf } from './store/store.ts';

const MEBIBYTE = 1024 * 1024;

interface Opening {
  /** Path of the release of the data, compiled when need be. */
  readonly compiled: () => Promise<string>;
  /** Hears of hosts of a database that are left out, and taken back. */
  readonly tell: (news: { readonly host: string; readonly isWell: boolean; readonly reason: string }) => void;
}

/** The store that the settings name: in a database, of a release file, or of the data. */
export async function openConfigured(config: Config, { compiled, tell }: Opening): Promise<Store> {
  const cubeCacheBytes = config.CUBE_CACHE_MB * MEBIBYTE;
  if (config.ENGINE === '') {
    const options: StoreOptions = { cubeCacheBytes, verify: config.RELEASE !== '' };
    return openStore(config.RELEASE || (await compiled()), options);
  }
  // The driver is read only where there is a database.
  const { openDatabase } = await import('./store/engine/postgres/open.ts');
  const { release, engine } = await openDatabase(config.ENGINE, { release: config.RELEASE, tell });
  return storeOf(release, engine, cubeCacheBytes);
}
