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
