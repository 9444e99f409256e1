import pg from 'pg';
import type { HostAddress } from './address.ts';

/** A question in SQL. Named ones are prepared once a connection. */
export interface Question {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export type Found = Readonly<Record<string, unknown>>;

const MOST_CONNECTIONS = 10;
const IDLE_MS = 60_000;
/** A host that takes longer to say that it is there is no better than one that is not. */
const PROBE_MS = 500;

/** One host with its connections, which are made when they are needed. */
export class Host {
  readonly name: string;
  isWell = true;
  /** When it was last found ill. */
  illSince = -Infinity;
  readonly #config: HostAddress['config'];
  readonly #reading = new Set<(reason: unknown) => void>();
  #pool: pg.Pool;
  #probes: pg.Pool;

  constructor({ name, config }: HostAddress) {
    this.name = name;
    this.#config = config;
    this.#pool = this.#createPool();
    this.#probes = this.#createProbes();
  }

  /** How many reads are under way. */
  get load(): number {
    return this.#reading.size;
  }

  /** Rejects as soon as the host is given up, without waiting for what it may still say. */
  read(question: Question): Promise<readonly Found[]> {
    return new Promise((resolve, reject) => {
      this.#reading.add(reject);
      this.#pool
        .query({ ...question, values: [...(question.values ?? [])] })
        .then(({ rows }) => resolve(rows as readonly Found[]), reject)
        .finally(() => this.#reading.delete(reject));
    });
  }

  /** Asks on a line of its own, so that a host under load is not taken for one that is away. */
  async probe(text: string, values: readonly unknown[]): Promise<Found> {
    const { rows } = await this.#probes.query({ text, values: [...values] });
    return (rows[0] ?? {}) as Found;
  }

  leave(reason: unknown): void {
    this.illSince = performance.now();
    if (!this.isWell) return;
    this.isWell = false;
    for (const reject of this.#reading) reject(reason);
    this.#reading.clear();
    // Old connections may hang for long; whoever comes next has new ones.
    discard(this.#pool);
    this.#pool = this.#createPool();
  }

  takeBack(): void {
    this.isWell = true;
  }

  close(): void {
    discard(this.#pool);
    discard(this.#probes);
  }

  #createPool(): pg.Pool {
    return silenced(new pg.Pool({ ...this.#config, max: MOST_CONNECTIONS, idleTimeoutMillis: IDLE_MS }));
  }

  #createProbes(): pg.Pool {
    const patience = { connectionTimeoutMillis: PROBE_MS, query_timeout: PROBE_MS };
    // A process that has nothing else to do may end.
    return silenced(
      new pg.Pool({ ...this.#config, ...patience, max: 1, idleTimeoutMillis: IDLE_MS, allowExitOnIdle: true }),
    );
  }
}

/** A connection that breaks while nobody uses it is no failure: the next one who needs it makes another. */
function silenced(pool: pg.Pool): pg.Pool {
  return pool.on('error', () => undefined);
}

function discard(pool: pg.Pool): void {
  pool.end().catch(() => undefined);
}
