import type { CacheUse, EngineTally } from '../../store/engine/tally.ts';
import type { Log } from '../log.ts';
import { type Kind, type Slow, tellSlow } from './slow.ts';
import { COSTS, SECONDS, Tally } from './tally.ts';

/** How things stand with what serves now. */
export interface Standing {
  readonly release: string;
  readonly caches: Readonly<Record<string, CacheUse>>;
  readonly engine: EngineTally;
}

/** What one process has answered: counted as it happens, in plain numbers, and read when somebody asks. */
export class Seen {
  /** Times by kind and status. */
  readonly answers = new Map<string, { readonly kind: Kind; readonly status: number; readonly times: Tally }>();
  /** The commonest apart: it is worth no look into a map. */
  readonly short = new Tally(SECONDS);
  readonly costs = new Tally(COSTS);
  readonly errors = new Map<string, number>();
  brokenOff = 0;
  /** Those that are open now. */
  connections = 0;
  /** Questions whose very bytes were known. */
  sameBytes = 0;
  newBytes = 0;
  slow = 0;
  standing: (() => Standing) | null = null;
  readonly #slowMs: number;
  readonly #log: Log | null;

  /** Of answers that take longer than `slowMs` the log is told, of none where that is 0. */
  constructor(slowMs = 0, log: Log | null = null) {
    this.#slowMs = slowMs;
    this.#log = log;
  }

  isSlow(ms: number): boolean {
    return this.#slowMs > 0 && ms > this.#slowMs;
  }

  tellSlow(slow: Slow): void {
    this.slow++;
    if (this.#log) tellSlow(this.#log, slow);
  }

  answered(kind: Kind, status: number, seconds: number): void {
    const key = `${kind} ${status}`;
    let own = this.answers.get(key);
    if (!own) {
      own = { kind, status, times: new Tally(SECONDS) };
      this.answers.set(key, own);
    }
    own.times.add(seconds);
  }

  /** Codes are words of ours: there is no end of others. */
  failed(code: unknown): void {
    const word = typeof code === 'string' ? code : 'OTHER';
    this.errors.set(word, (this.errors.get(word) ?? 0) + 1);
  }
}
