import { readConfig } from '../src/config.ts';
import { ensureRelease } from '../src/dataset/compile/current.ts';

/** The real dataset, compiled once for all tests. */
export default async function setup(): Promise<void> {
  const { DATA_DIR, RELEASES_DIR } = readConfig({});
  await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined);
}
