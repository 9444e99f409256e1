import type { Config } from '../config.ts';
import { findRelease } from './found.ts';

const LOOK_MS = 1000;

/**
 * Looks every second whether another release is to be served, and tells once of each. It looks at the file rather than
 * listens: folders that several machines share tell nobody of changes.
 */
export function watchRelease(config: Config, changed: () => void): () => void {
  let [told, before] = [markOf(config), ''];
  const timer = setInterval(() => {
    const mark = markOf(config);
    // One that is still being copied is another at the next look.
    if (mark !== '' && mark !== told && mark === before) {
      told = mark;
      changed();
    }
    before = mark;
  }, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/** Nothing where there is nothing to serve: what is served goes on. */
function markOf(config: Config): string {
  try {
    return findRelease(config)?.mark ?? '';
  } catch {
    return '';
  }
}
