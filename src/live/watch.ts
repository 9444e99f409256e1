import type { Config } from '../config.ts';
import { findRelease } from './found.ts';

const LOOK_MS = 1000;

/**
 * Looks every second whether another release is to be served, and tells once of each. It looks at the file or into the
 * database rather than listens: folders that several machines share tell nobody of changes, nor do databases whose
 * connections break. Without `served` the first that is found is taken for what is served.
 */
export function watchRelease(config: Config, changed: () => void, served: string | null = null): () => void {
  let [told, before, isLooking] = [served, '', false];

  async function look(): Promise<void> {
    // A database that is slow to answer is not asked again meanwhile.
    if (isLooking) return;
    isLooking = true;
    const mark = await markOf(config);
    isLooking = false;
    told ??= mark;
    // One that is still being copied is another at the next look.
    if (mark !== '' && mark !== told && mark === before) {
      told = mark;
      changed();
    }
    before = mark;
  }

  void look();
  const timer = setInterval(look, LOOK_MS).unref();
  return () => clearInterval(timer);
}

/** Nothing where there is nothing to serve: what is served goes on. */
async function markOf(config: Config): Promise<string> {
  try {
    return (await findRelease(config)).mark;
  } catch {
    return '';
  }
}
