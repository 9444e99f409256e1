/** Something made when it is first asked for, or before that a step at a time, so that nobody has to wait for all of it. */
export interface Stepwise<T> {
  (): T;
  /** Goes on by one step; false once there is no more to do. */
  step(): boolean;
}

/** What is made yields after each step; whoever asks meanwhile has the rest made at once. */
export function stepwise<T>(make: () => Generator<void, T>): Stepwise<T> {
  let steps: Generator<void, T> | null = null;
  let made: { readonly value: T } | null = null;
  function step(): boolean {
    if (made) return false;
    steps ??= make();
    try {
      const { done, value } = steps.next();
      if (done) made = { value };
    } catch (error) {
      // Made anew it fails anew: a generator that has thrown would seem to have made nothing.
      steps = null;
      throw error;
    }
    return made === null;
  }
  const get = () => {
    while (!made) step();
    return made.value;
  };
  return Object.assign(get, { step });
}

/** As many items are put in order in one step. */
const RUN = 4096;

/** Items in order, some thousands in a step: runs of them, then ever longer ones merged. */
export function* sortedStepwise<T>(items: readonly T[], compare: (one: T, other: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += RUN) {
    runs.push(items.slice(from, from + RUN).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function merged<T>(one: readonly T[], other: readonly T[], compare: (one: T, other: T) => number): T[] {
  const all: T[] = [];
  let at = 0;
  for (const item of one) {
    for (let next = other[at]; at < other.length && compare(next as T, item) < 0; next = other[at]) {
      all.push(next as T);
      at++;
    }
    all.push(item);
  }
  for (const item of other.slice(at)) all.push(item);
  return all;
}
