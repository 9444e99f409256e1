import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listed, releaseCalled, unknownRelease } from '../release/listed.ts';
import { type Hold, holdRoutes } from '../server/live/hold.ts';
import { type InRelease, leadTo } from '../server/live/named.ts';
import type { Log } from '../server/log.ts';
import { pathOf, type Route, routed } from '../server/route.ts';
import { fail } from '../server/send.ts';
import { Refusal } from '../server/wire/refusal.ts';
import type { Serving } from '../serving.ts';

/** A release that may be opened, as far as it has to be known before. */
export type Kept = Pick<Listed, 'version' | 'release' | 'path'> & Partial<Pick<Listed, 'format'>>;

export interface BesideOptions {
  /** How many are open at once beside the one that is served. */
  readonly most: number;
  readonly log: Log;
  /** Name of the release that is served, and where it answers. */
  current(): { readonly release: string; readonly routes: readonly Route[] };
  list(): Promise<readonly Kept[]>;
  /** Throws BAD_RELEASE for one that need not be opened to know that this server cannot read it. */
  assertReadable(kept: Kept): void;
  /** Throws BAD_RELEASE when it cannot serve. */
  open(kept: Kept): Promise<Serving>;
  /** How long one is open before it makes room for another, so that nobody has all opened in turn. */
  readonly stayMs?: number;
}

/** Older releases, opened when they are asked for by name. */
export interface Beside {
  readonly handle: InRelease;
  close(): void;
}

interface Open {
  readonly serving: Serving;
  readonly hold: Hold;
  readonly since: number;
  used: number;
}

const STAY_MS = 30_000;
/** How long the list of what is there is believed. */
const LIST_MS = 2000;
const RETRY_AFTER = '10';

export function createBeside({
  most,
  log,
  current,
  list,
  assertReadable,
  open,
  stayMs = STAY_MS,
}: BesideOptions): Beside {
  const opened = new Map<string, Open>();
  const opening = new Map<string, Promise<Open>>();
  let [listed, at] = [Promise.resolve<readonly Kept[]>([]), Number.NEGATIVE_INFINITY];
  let isClosed = false;

  function there(): Promise<readonly Kept[]> {
    if (performance.now() - at > LIST_MS) [listed, at] = [list(), performance.now()];
    return listed;
  }

  /** The release that is meant: the one that is served is known by its name even where no folder has it. */
  async function meant(name: string): Promise<Kept> {
    const served: Kept = { version: null, release: current().release, path: '' };
    if (name === served.release) return served;
    const all = await there();
    const known = [...all, ...(all.some(({ release }) => release === served.release) ? [] : [served])];
    const found = releaseCalled(known, name);
    if (found === null) throw unknownRelease(name, known);
    return found;
  }

  async function openedAs(kept: Kept): Promise<Open> {
    const before = opened.get(kept.release) ?? (await opening.get(kept.release));
    if (before) return before;
    assertReadable(kept);
    makeRoom();
    const coming = begin(kept);
    opening.set(kept.release, coming);
    try {
      return await coming;
    } finally {
      opening.delete(kept.release);
    }
  }

  function makeRoom(): void {
    if (opened.size + opening.size < most) return;
    const now = performance.now();
    const idle = [...opened].filter(([, { since }]) => now - since >= stayMs);
    const [oldest] = idle.sort(([, a], [, b]) => a.used - b.used);
    if (!oldest) {
      const message = `${most} releases are open beside the one that is served, and no more may be: ask again in ${RETRY_AFTER} seconds, or for one of these`;
      throw new Refusal(503, 'TOO_MANY_RELEASES', message, { 'retry-after': RETRY_AFTER });
    }
    retire(...oldest);
  }

  function retire(release: string, { serving, hold }: Open): void {
    opened.delete(release);
    hold.empty().then(() => serving.close());
    log.debug({ release }, 'an older release makes room for another');
  }

  async function begin(kept: Kept): Promise<Open> {
    const started = performance.now();
    const serving = await open(kept);
    const one = { serving, hold: holdRoutes(serving.routes, kept.release), since: performance.now(), used: started };
    if (isClosed) serving.close();
    else opened.set(kept.release, one);
    log.info({ release: kept.release, ms: Math.round(performance.now() - started) }, 'an older release is opened');
    return one;
  }

  async function routesOf(name: string): Promise<readonly Route[]> {
    const kept = await meant(name);
    if (kept.release === current().release) return current().routes;
    if (most === 0) throw unknownRelease(name, [{ version: null, release: current().release }]);
    const one = await openedAs(kept);
    one.used = performance.now();
    return one.hold.routes;
  }

  async function handle(name: string, request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    leadTo(request, name);
    const routes = await routesOf(name);
    const found = routed(routes, url);
    if (found) return found.route.handle(request, response, found.url);
    fail(response, 404, 'NOT_FOUND', `there is nothing at ${pathOf(url)} in release ${name}`);
  }

  return {
    handle,
    close() {
      isClosed = true;
      for (const { serving } of opened.values()) serving.close();
      opened.clear();
    },
  };
}
