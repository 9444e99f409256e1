import type { Config } from '../config.ts';
import { findRelease } from './found.ts';

const LOOK_MS = 1000;
/** How long is waited at most before what could not be opened is tried again. */
const MOST_WAIT_MS = 30_000;

/** Serves what is found; whether that failed for a reason that may pass, such as a database that restarts. */
export type Changed = () => Promise<boolean>;

interface WatchOptions {
  /** What tells the release that is served. */
  readonly served?: string;
  readonly lookMs?: number;
}

/**
 * Looks every second whether another release is to be served, and tells of each: once, or again and again where it may yet
 * be opened. It looks at the file or into the database rather than listens: folders that several machines share tell
 * nobody of changes, nor do databases whose connections break. Without `served` the first that is found is taken for what
 * is served.
 */
export function watchRelease(config: Config, changed: Changed, options: WatchOptions = {}): () => void {
  const { served = null, lookMs = LOOK_MS } = options;
  let [told, before, isLooking] = [served, '', false];
  let [wait, due] = [lookMs, Number.POSITIVE_INFINITY];

  async function look(): Promise<void> {
    // A database that is slow to answer is not asked again meanwhile.
    if (isLooking) return;
    isLooking = true;
    const mark = await markOf(config);
    told ??= mark;
    const isNew = mark !== told;
    // One that is still being copied is another at the next look.
    if (mark !== '' && mark === before && (isNew || performance.now() >= due)) {
      told = mark;
      wait = isNew ? lookMs : Math.min(2 * wait, MOST_WAIT_MS);
      due = (await changed()) ? performance.now() + wait : Number.POSITIVE_INFINITY;
    }
    before = mark;
    isLooking = false;
  }

  void look();
  const timer = setInterval(look, lookMs).unref();
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
