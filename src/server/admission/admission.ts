import { performance } from 'node:perf_hooks';
import { AlmanacError } from '../../model/errors.ts';
import { Refusal } from '../wire/refusal.ts';

/** Seconds after which whoever was refused may ask again. */
export const RETRY_AFTER = '1';
const MESSAGE = `there is more to answer than can be answered in time: ask again in ${RETRY_AFTER} second`;

/** How often it is judged whether there is more to do than can be done. */
const WATCH_MS = 25;
/** The share of time without a pause that is too much. */
const BUSY = 0.97;
/** How long it must have been too much: what comes all at once is mostly answered by then, or is no burst. */
const STANDING_MS = 100;
/** How long it stays too much after the last refusal: who refuses has pauses, and they tell nothing. */
const LASTING_MS = 1000;
/** How long questions are answered at a stretch then, before those behind them are refused: they have waited as long. */
const STRETCH_MS = 1.5;
/** The same where it has not been too much for long: of what comes at once, a hundred, and beyond them what waits little. */
const LONGEST_MS = 200;
const AT_ONCE = 100;
const BEYOND_MS = 100;
/**
 * As many are answered in any case: clients that ask one thing after the other never have more under way. Where some had to
 * be refused there are others, and the stretch alone counts.
 */
const LEAST = 16;

/** What the process is watched by; in tests another. */
export interface Watch {
  now(): number;
  /** The share of the time since it was asked last that there was no pause. */
  busy(): number;
  /** Calls back when all that had arrived has been heard. */
  afterwards(then: () => void): void;
}

function watchOfProcess(): Watch {
  let last = performance.eventLoopUtilization();
  return {
    now: () => performance.now(),
    busy() {
      const current = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(current, last);
      last = current;
      return utilization;
    },
    afterwards: (then) => void setImmediate(then),
  };
}

/**
 * Refuses what could not be answered in time. As long as there are pauses, of all that has arrived at once a hundred are
 * answered, and of the others as much as nobody waits long for; without any, as much as keeps what comes next from waiting.
 */
export class Admission {
  readonly #watch: Watch;
  #began: number | null = null;
  #taken = 0;
  #turnedAway = 0;
  #refusedLast = Number.NEGATIVE_INFINITY;
  #least = LEAST;
  #judged: number;
  /** When there was last a pause, or little to do. */
  #calm: number;
  #isTooMuch = false;
  readonly #letIn = new WeakSet<object>();
  refused = 0;

  constructor(watch: Watch = watchOfProcess()) {
    this.#watch = watch;
    this.#judged = watch.now();
    this.#calm = this.#judged;
  }

  /** Whether one more question may be answered now. */
  admits(): boolean {
    if (this.#began === null) {
      this.#began = this.#watch.now();
      this.#taken = 1;
      this.#watch.afterwards(() => this.#heard());
      return true;
    }
    const most = this.#isTooMuch ? STRETCH_MS : this.#taken < AT_ONCE ? LONGEST_MS : BEYOND_MS;
    if (this.#taken >= this.#least && this.#watch.now() - this.#began >= most) {
      this.refused++;
      this.#turnedAway++;
      return false;
    }
    this.#taken++;
    return true;
  }

  /** Remembers that a question has been let in, for whoever goes on with it. */
  letIn(request: object): void {
    this.#letIn.add(request);
  }

  /** Throws what the caller is told when it may not be answered, unless it has been let in before. */
  assert(request: object): void {
    if (!this.#letIn.has(request) && !this.admits())
      throw new Refusal(503, 'OVERLOADED', MESSAGE, { 'retry-after': RETRY_AFTER });
  }

  #heard(): void {
    this.#began = null;
    const now = this.#watch.now();
    if (this.#taken < LEAST && this.#turnedAway === 0) this.#calm = now;
    if (now - this.#judged >= WATCH_MS) {
      this.#judged = now;
      if (this.#watch.busy() <= BUSY) this.#calm = now;
    }
    if (this.#turnedAway > 0) this.#refusedLast = now;
    const isStill = this.#isTooMuch && now - this.#refusedLast < LASTING_MS;
    this.#isTooMuch = isStill || now - this.#calm > STANDING_MS;
    this.#least = isStill || (this.#isTooMuch && this.#turnedAway > 0) ? 1 : LEAST;
    this.#turnedAway = 0;
  }
}

/** The same in the words of GraphQL. */
export function overloaded(): AlmanacError {
  return new AlmanacError('OVERLOADED', MESSAGE);
}

/** The bytes of the refusal, made once: who refuses has no time. */
export const REFUSED = Buffer.from(
  JSON.stringify({ errors: [{ message: MESSAGE, extensions: { code: 'OVERLOADED' } }] }),
);
