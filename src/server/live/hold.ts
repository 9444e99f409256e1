import type { Route } from '../route.ts';
import { RELEASE_HEADER } from './named.ts';

/** Places whose answers name their release, and are counted while under way, so that what they read from is closed under none of them. */
export interface Hold {
  readonly routes: readonly Route[];
  /** Ends once no answer is under way; no new one may come. */
  empty(): Promise<void>;
}

/**
 * The short way is not counted: it begins and ends in one turn, and what cannot be answered from a closed release goes the
 * long way, which is that of the release served by then.
 */
export function holdRoutes(routes: readonly Route[], release: string): Hold {
  let running = 0;
  let told: (() => void) | null = null;
  const done = () => {
    running--;
    if (running === 0) told?.();
  };
  return {
    routes: routes.map((route) => ({
      ...route,
      release,
      read(url, headers) {
        const told = route.read?.(url, headers) ?? null;
        if (!(told instanceof Promise)) return told;
        running++;
        return told.finally(done);
      },
      async handle(request, response, url) {
        running++;
        response.setHeader(RELEASE_HEADER, release);
        try {
          await route.handle(request, response, url);
        } finally {
          done();
        }
      },
    })),
    empty: () =>
      new Promise((resolve) => {
        told = resolve;
        if (running === 0) resolve();
      }),
  };
}
