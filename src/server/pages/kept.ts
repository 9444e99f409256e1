import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Operations } from '../../pages/asked.ts';
import { MARKS } from '../../pages/day-shown.ts';
import type { AnswerBytes } from '../named/asking.ts';
import { Lines } from './open-page.ts';
import type { AskBytes } from './run.ts';
import { type KeptPage, Shelf } from './shelf.ts';

/** Pages of one address that are kept: on other days other things are answered. */
const MOST_OF_ONE = 160;
/** Addresses remembered as met once: most that come once never come again. */
const MOST_MET = 10_000;

/** Pages without their day, by their address without it: the least asked are forgotten first. */
export class KeptPages {
  readonly #pages: LRUCache<string, Shelf>;
  readonly #met = new LRUCache<string, true>({ max: MOST_MET });

  constructor(bytes: number) {
    this.#pages = new LRUCache({
      maxSize: Math.max(1, bytes),
      sizeCalculation: (shelf, key) => key.length + shelf.size,
    });
  }

  hits = 0;
  misses = 0;

  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** The page that is made of what is answered now, where there is one. */
  async find(key: string, day: string, asked: Answers): Promise<KeptPage | null> {
    for (const kept of this.#pages.get(key)?.pages ?? [])
      if (kept.from <= day && day < kept.until && (await isTold(kept, day, asked))) {
        this.hits++;
        return kept;
      }
    this.misses++;
    return null;
  }

  /** Lines of the pages of an address, for the next one. */
  linesOf(key: string): Lines {
    return this.#pages.peek(key)?.lines ?? new Lines();
  }

  /**
   * Keeps a page that is made of such lines, from the second of its address on, before the others of it; together they
   * may not crowd out all else.
   */
  add(key: string, page: KeptPage, lines: Lines): void {
    const others = this.#pages.peek(key);
    if (!others && !this.#met.has(key)) {
      this.#met.set(key, true);
      return;
    }
    const most = this.#pages.maxSize / 2;
    let shelf = new Shelf([page, ...(others?.pages ?? [])], lines);
    while (shelf.pages.length > MOST_OF_ONE || shelf.size > most) {
      if (shelf.pages.length === 1) return;
      shelf = shelf.halved();
    }
    this.#pages.set(key, shelf);
  }
}

async function isTold({ told: made }: KeptPage, day: string, asked: Answers): Promise<boolean> {
  for (const { name, variables, hash: told, holds } of made)
    if (!(holds && holds[0] <= day && day < holds[1]) && (await asked.hashOf(name, variables)) !== told) return false;
  return true;
}

/** What is answered while one page is made, each question asked once. */
export class Answers {
  readonly #ask: AskBytes;
  readonly #day: string;
  readonly #known = new Map<string, AnswerBytes>();
  readonly #hashes = new Map<AnswerBytes, string>();

  constructor(ask: AskBytes, day: string) {
    this.#ask = ask;
    this.#day = day;
  }

  async to(name: keyof Operations, variables: string): Promise<AnswerBytes> {
    const key = `${name} ${variables}`;
    const known = this.#known.get(key) ?? (await this.#ask(name, variables.replaceAll(MARKS.iso, this.#day)));
    this.#known.set(key, known);
    return known;
  }

  async hashOf(name: keyof Operations, variables: string): Promise<string> {
    const answer = await this.to(name, variables);
    const told = this.#hashes.get(answer) ?? hash('sha1', answer.bytes, 'base64url');
    this.#hashes.set(answer, told);
    return told;
  }
}
