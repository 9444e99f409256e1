import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { BEGINNING, END_OF_TIME, formatDay } from '../../../model/day/day.ts';
import type { Operations } from '../../../pages/asked.ts';
import { AFTER_ALL, BEFORE_ALL, MARKS } from '../../../pages/day-shown.ts';
import type { AnswerBytes } from '../../named/asking.ts';
import type { AskBytes } from '../run.ts';
import { Pieces } from './open-page.ts';
import { type KeptPage, type Question, Shelf, type Span } from './shelf.ts';

/** The variable that is the day looked at in every operation of a page. */
const LOOKED_AT = `"day":"${MARKS.iso}"`;
/** Pages of one address that are kept: on other days other things are answered. */
const MOST_OF_ONE = 400;
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

  /** The page of a day on which for certain the same is answered, where there is one. */
  certain(key: string, day: string): KeptPage | null {
    const found = this.#pages.get(key)?.on(day) ?? null;
    if (found) this.hits++;
    return found;
  }

  /** The page that is made of what is answered now, where there is one. */
  async find(key: string, day: string, asked: Answers): Promise<KeptPage | null> {
    const shelf = this.#pages.get(key);
    const found = shelf && (shelf.on(day) ?? (await this.#told(key, shelf, day, asked)));
    if (found) this.hits++;
    else this.misses++;
    return found ?? null;
  }

  /** The page of which everything that it asks is answered as it was; it is certain from now on wherever the same holds. */
  async #told(key: string, shelf: Shelf, day: string, asked: Answers): Promise<KeptPage | null> {
    const found = await toldOn(shelf, day, asked);
    if (!found) return null;
    const told = await Promise.all(
      found.told.map(async (one) => ({
        ...one,
        holds: isIn(one.holds, day) ? one.holds : await asked.holds(one.question),
      })),
    );
    shelf.certainToo({ ...found, told }, day);
    this.#weigh(key, shelf);
    return found;
  }

  /** Pieces of the pages of an address, for the next one. */
  piecesOf(key: string): Pieces {
    return this.#pages.peek(key)?.common ?? new Pieces();
  }

  /**
   * Keeps a page that is made of such pieces, from the second of its address on, beside the others of it; together they
   * may not crowd out all else.
   */
  add(key: string, page: KeptPage, common: Pieces): void {
    const others = this.#pages.peek(key);
    if (!others && !this.#met.has(key)) {
      this.#met.set(key, true);
      return;
    }
    const most = this.#pages.maxSize / 2;
    let shelf = others ?? new Shelf(common);
    // Two may be made at once, each of pieces of its own.
    if (shelf.common !== common) for (const piece of page.page.pieces) shelf.common.own(piece, false);
    shelf.add(page);
    while (shelf.length > 1 && (shelf.length > MOST_OF_ONE || shelf.size > most)) shelf = shelf.halved();
    this.#weigh(key, shelf);
  }

  /** What has grown is weighed anew. */
  #weigh(key: string, shelf: Shelf): void {
    this.#pages.delete(key);
    if (shelf.size <= this.#pages.maxSize / 2) this.#pages.set(key, shelf);
  }
}

async function toldOn(shelf: Shelf, day: string, asked: Answers): Promise<KeptPage | null> {
  for (const first of shelf.askedOn(day))
    for (const kept of shelf.told(await asked.hashOf(first))) {
      if (day < kept.from || kept.until <= day) continue;
      let isTold = true;
      for (const { question, hash: told, holds } of kept.told) {
        if (isIn(holds, day)) continue;
        isTold = (await asked.hashOf(question)) === told;
        if (!isTold) break;
      }
      if (isTold) return kept;
    }
  return null;
}

function isIn(span: Span | null, day: string): boolean {
  return span !== null && span[0] <= day && day < span[1];
}

/** What is answered while one page is made, each question asked once. */
export class Answers {
  readonly #ask: AskBytes;
  readonly #day: string;
  readonly #known = new Map<string, AnswerBytes>();
  readonly #hashes = new Map<Question, string>();

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

  /** Days on which the same is answered; null where nothing is known of it. */
  async holds({ name, variables }: Question): Promise<Span | null> {
    const marks = variables.split(MARKS.iso).length - 1;
    if (marks === 0) return [BEFORE_ALL, AFTER_ALL];
    const { valid } = await this.to(name, variables);
    if (!valid || marks > 1 || !variables.includes(LOOKED_AT)) return null;
    const [first, last] = valid;
    return [first <= BEGINNING ? BEFORE_ALL : formatDay(first), last > END_OF_TIME ? AFTER_ALL : formatDay(last)];
  }

  /** What tells the answer to a question from every other. */
  async hashOf(question: Question): Promise<string> {
    const known = this.#hashes.get(question);
    if (known !== undefined) return known;
    const { bytes } = await this.to(question.name, question.variables);
    const told = hash('sha1', bytes, 'base64url');
    this.#hashes.set(question, told);
    return told;
  }
}
