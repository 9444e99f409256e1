import { readConfig } from '../src/config.ts';
import { ensureRelease } from '../src/dataset/compile/release.ts';

/** The real dataset, compiled once for all tests. */
export default function setup(): void {
  const { DATA_DIR, RELEASES_DIR } = readConfig({});
  ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined);
}
