import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Operations } from '../../pages/asked.ts';
import { MARKS } from '../../pages/day-shown.ts';
import type { AnswerBytes } from '../named/asking.ts';
import type { OpenPage, Piece } from './open-page.ts';
import type { AskBytes } from './run.ts';

/** Days from the first to before the second. */
export type Span = readonly [from: string, until: string];

/** What is asked for a page, its day left open. */
export interface Question {
  readonly name: keyof Operations;
  readonly variables: string;
}

/** The same with what tells its answer from every other. */
interface Told extends Question {
  readonly hash: string;
  /** Days on which the same is answered for certain; on others it has to be asked. */
  readonly holds: Span | null;
}

/** A page as it is wherever the same was answered, on days from the first to before the second. */
export interface KeptPage {
  readonly page: OpenPage;
  readonly told: readonly Told[];
  readonly from: string;
  readonly until: string;
}

/** Pages of one address that are kept: on other days other things are answered. */
const MOST_OF_ONE = 160;
/** Addresses remembered as met once: most that come once never come again. */
const MOST_MET = 10_000;
/** Bytes of bookkeeping beside a page. */
const OVERHEAD = 1000;

/** Pages without their day, by their address without it: the least asked are forgotten first. */
export class KeptPages {
  readonly #pages: LRUCache<string, readonly KeptPage[]>;
  readonly #met = new LRUCache<string, true>({ max: MOST_MET });

  constructor(bytes: number) {
    this.#pages = new LRUCache<string, readonly KeptPage[]>({
      maxSize: Math.max(1, bytes),
      sizeCalculation: (pages, key) => key.length + sizes(pages).reduce((sum, size) => sum + size, OVERHEAD),
    });
  }

  hits = 0;
  misses = 0;

  get bytes(): number {
    return this.#pages.calculatedSize;
  }

  /** The page that is made of what is answered now, where there is one. */
  async find(key: string, day: string, asked: Answers): Promise<KeptPage | null> {
    for (const kept of this.#pages.get(key) ?? [])
      if (kept.from <= day && day < kept.until && (await isTold(kept, day, asked))) {
        this.hits++;
        return kept;
      }
    this.misses++;
    return null;
  }

  /** All there is of the pages of an address. */
  piecesOf(key: string): ReadonlySet<Piece> {
    return new Set(this.#pages.peek(key)?.flatMap(({ page }) => page.pieces));
  }

  /** Keeps a page, from the second of its address on, before the others of it; together they may not crowd out all else. */
  add(key: string, page: KeptPage): void {
    if (!this.#pages.has(key) && !this.#met.has(key)) {
      this.#met.set(key, true);
      return;
    }
    const most = this.#pages.maxSize / 2;
    const pages = [page, ...(this.#pages.get(key) ?? [])].slice(0, MOST_OF_ONE);
    let size = 0;
    const fitting = sizes(pages).findIndex((one) => {
      size += one;
      return size > most;
    });
    if (fitting >= 0) pages.length = fitting;
    if (pages.length > 0) this.#pages.set(key, pages);
  }
}

/** Bytes that each takes beside those before it: pages of one address have most lines in common. */
function sizes(pages: readonly KeptPage[]): number[] {
  const seen = new Set<Piece>();
  return pages.map(({ page, told }) => {
    let size = told.reduce((sum, { variables }) => sum + variables.length, OVERHEAD + 8 * page.pieces.length);
    for (const piece of page.pieces) {
      if (seen.has(piece)) continue;
      seen.add(piece);
      size += piece.bytes.length + 8 * piece.holes.length;
    }
    return size;
  });
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
