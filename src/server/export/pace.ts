import { setImmediate } from 'node:timers/promises';

export type Pace = <T>(items: AsyncIterable<T>) => AsyncGenerator<T>;

/**
 * All exports together do one slice of work in a turn of the event loop, whatever their number, so that questions asked
 * meanwhile wait for one slice and no more.
 */
export function createPace(): Pace {
  let last: Promise<void> = Promise.resolve();
  const turn = () => {
    last = last.then(() => setImmediate());
    return last;
  };
  return async function* pace(items) {
    for await (const item of items) {
      yield item;
      await turn();
    }
  };
}

/** Places for a number of exports at once. */
export interface Gate {
  /** Takes a place; false when all are taken. */
  enter(): boolean;
  leave(): void;
}

export function createGate(places: number): Gate {
  let free = places;
  return {
    enter() {
      if (free === 0) return false;
      free--;
      return true;
    },
    leave() {
      free++;
    },
  };
}
