import { formatDay } from '../model/day/day.ts';
import { AlmanacError } from '../model/errors.ts';
import type { Announcer } from '../server/live/announce.ts';
import { type Hold, holdRoutes } from '../server/live/hold.ts';
import type { Log } from '../server/log.ts';
import type { Route } from '../server/route.ts';
import type { Serving } from '../serving.ts';
import { type Found, named } from './found.ts';

interface Parts {
  /** The routes of the server, which look into this very array for each request. */
  readonly routes: Route[];
  readonly announcer: Announcer;
  readonly log: Log;
  /** What is to be served now. Throws BAD_RELEASE when there is nothing. */
  find(): Promise<Found>;
  /** Holds the content against the name, and opens it; throws BAD_RELEASE when it cannot serve. */
  open(found: Found): Promise<Serving>;
}

/** The release that answers, and how another takes its place. */
export interface Live {
  readonly serving: Serving;
  /** File that is served; empty where a database serves. */
  readonly path: string;
  /** Whether another release answers from now on; one after the other when several ask. It never fails: it says why not. */
  swap(): Promise<boolean>;
  /** Whether the last swap failed for a reason that may pass: it was not the release that was refused. */
  readonly mayPass: boolean;
  close(): void;
}

/** Begins to serve. Whoever asks is told of one release or of another, and never of both. */
export function goLive(first: Serving, found: Found, { routes, announcer, log, find, open }: Parts): Live {
  let [serving, at] = [first, found];
  let hold = enter(first);
  let [last, isClosed, mayPass] = [Promise.resolve(false), false, false];

  function enter(next: Serving): Hold {
    const held = holdRoutes(next.routes, next.store.release);
    routes.splice(0, routes.length, ...held.routes, announcer.route);
    announcer.announce({ release: next.store.release, date: formatDay(next.store.today) });
    return held;
  }

  async function swapOnce(): Promise<boolean> {
    const started = performance.now();
    mayPass = false;
    const wanted = await find();
    if (wanted.mark === at.mark) return same();
    const next = await open(wanted);
    const { release } = next.store;
    try {
      await next.warm();
    } catch (error) {
      next.close();
      throw error;
    }
    if (isClosed) {
      next.close();
      return false;
    }
    const [old, oldHold] = [serving, hold];
    // In a database another may have become the current one meanwhile.
    [serving, at] = [next, wanted.path === '' ? named(release) : wanted];
    hold = enter(next);
    const ms = Math.round(performance.now() - started);
    log.info({ release, before: old.store.release, ms }, `${release} is served in place of ${old.store.release}`);
    oldHold.empty().then(() => {
      old.close();
      log.debug({ release: old.store.release }, 'the release before is closed: its last answer has ended');
    });
    return true;
  }

  function same(): boolean {
    log.info({ release: serving.store.release }, 'there is no other release than the one that is served');
    return false;
  }

  function refused(error: unknown): boolean {
    const facts = error instanceof AlmanacError ? { code: error.code } : { error };
    mayPass = facts.code !== 'BAD_RELEASE';
    const why = error instanceof Error ? error.message : String(error);
    log.error(facts, `a new release is refused, ${serving.store.release} goes on: ${why}`);
    return false;
  }

  return {
    get serving() {
      return serving;
    },
    get path() {
      return at.path;
    },
    get mayPass() {
      return mayPass;
    },
    swap() {
      last = last.then(() => (isClosed ? false : swapOnce())).catch(refused);
      return last;
    },
    close() {
      isClosed = true;
      serving.close();
    },
  };
}
