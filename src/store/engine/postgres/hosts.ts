import type { HostAddress } from './address.ts';
import { reasonOf, unavailable, verdictOn } from './failure.ts';
import { type Found, Host, type Question } from './host.ts';

/** What becomes of a host, for the log. */
export interface HostNews {
  readonly host: string;
  readonly isWell: boolean;
  readonly reason: string;
}

export interface HostsOptions {
  /** Schema that a host must have to be read from. */
  readonly schema: string;
  readonly tell: (news: HostNews) => void;
}

const PROBE_EVERY_MS = 500;
/** Probes in a row that must go unanswered for a host to be taken as gone; one that refuses is gone at once. */
const MOST_UNANSWERED = 2;
/** How long one that is ill is not asked again, even where no other is left. */
const REST_MS = 500;

/**
 * The hosts of a database, all of which hold the same. Reads go to those that are well, and from one that fails to
 * another at once; one that is ill, or has not the release yet, is left out until a probe finds it well. A release never
 * changes, so a replica that lags behind the primary is no worse than it once it has the release.
 */
export class Hosts {
  readonly #hosts: readonly Host[];
  readonly #options: HostsOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #unanswered = new Map<Host, number>();
  readonly #probing = new Set<Host>();
  #turn = 0;

  constructor(addresses: readonly HostAddress[], options: HostsOptions) {
    this.#hosts = addresses.map((address) => new Host(address));
    this.#options = options;
    this.#timer = setInterval(() => {
      for (const host of this.#hosts) void this.#probe(host);
    }, PROBE_EVERY_MS);
    this.#timer.unref();
  }

  /** Throws ENGINE_UNAVAILABLE when none answers. */
  async read(question: Question): Promise<readonly Found[]> {
    for (const host of this.#inOrder()) {
      try {
        return await host.read(question);
      } catch (error) {
        const verdict = verdictOn(error);
        if (verdict === 'ours') throw error;
        if (verdict === 'ill') this.#leave(host, error);
      }
    }
    throw unavailable();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const host of this.#hosts) host.close();
  }

  /** Those with the least to do first; after them, for want of better, those that had their rest. */
  #inOrder(): readonly Host[] {
    this.#turn = (this.#turn + 1) % this.#hosts.length;
    const turned = [...this.#hosts.slice(this.#turn), ...this.#hosts.slice(0, this.#turn)];
    const rested = performance.now() - REST_MS;
    return [
      ...turned.filter(({ isWell }) => isWell).sort((a, b) => a.load - b.load),
      ...turned.filter(({ isWell, illSince }) => !isWell && illSince < rested),
    ];
  }

  /** Asks a host how it is; one that does not answer is asked again at once, since each wait is one for whoever reads. */
  async #probe(host: Host): Promise<void> {
    if (this.#probing.has(host)) return;
    this.#probing.add(host);
    while (await this.#isToBeAskedAgain(host));
    this.#probing.delete(host);
  }

  async #isToBeAskedAgain(host: Host): Promise<boolean> {
    try {
      const { has } = await host.probe('SELECT to_regclass($1) IS NOT NULL AS has', [`${this.#options.schema}.meta`]);
      this.#unanswered.delete(host);
      if (has !== true) this.#leave(host, new Error(`it has not ${this.#options.schema}`));
      else if (!host.isWell) {
        host.takeBack();
        this.#options.tell({ host: host.name, isWell: true, reason: 'it answers' });
      }
      return false;
    } catch (error) {
      const unanswered = (this.#unanswered.get(host) ?? 0) + 1;
      this.#unanswered.set(host, unanswered);
      // Where no other is well, nothing is won by giving up on what may merely be slow.
      const isAlone = !this.#hosts.some((other) => other !== host && other.isWell);
      if (unanswered < MOST_UNANSWERED) return !isAlone;
      if (!isAlone) this.#leave(host, error);
      return false;
    }
  }

  #leave(host: Host, error: unknown): void {
    const wasWell = host.isWell;
    host.leave(error);
    if (wasWell) this.#options.tell({ host: host.name, isWell: false, reason: reasonOf(error) });
  }
}
