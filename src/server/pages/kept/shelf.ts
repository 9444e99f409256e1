import type { Operations } from '../../../pages/asked.ts';
import { type OpenPage, Pieces } from './open-page.ts';

/** Days from the first to before the second. */
export type Span = readonly [from: string, until: string];

/** What is asked for a page, its day left open. */
export interface Question {
  readonly name: keyof Operations;
  readonly variables: string;
}

/** A question, the same for all pages of a shelf that ask it, with what tells its answer from every other. */
export interface Told {
  readonly question: Question;
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

/** Bytes of bookkeeping beside a page. */
const OVERHEAD = 1000;
/** Bytes of days on which a page is certain. */
const SPAN = 200;
/** Bytes of one mention of a piece. */
const MENTION = 8;

/** The kept pages of one address, the newest last: on other days other things are answered. */
export class Shelf {
  readonly common: Pieces;
  readonly #pages: KeptPage[] = [];
  /** Pages that are certain on some days, in the order of these. */
  readonly #certain: Certain[] = [];
  /** Pages by what was answered first. */
  readonly #told = new Map<string, KeptPage[]>();
  #bytes = 0;

  constructor(common: Pieces) {
    this.common = common;
  }

  get length(): number {
    return this.#pages.length;
  }

  /** Bytes that it takes. */
  get size(): number {
    return this.#bytes + this.common.size;
  }

  /** What is asked first for any of its pages that may be the one of a day. */
  askedOn(day: string): ReadonlySet<Question> {
    const asked = new Set<Question>();
    for (const { from, until, told } of this.#pages)
      if (told[0] && from <= day && day < until) asked.add(told[0].question);
    return asked;
  }

  /** Puts a page there that is made of pieces in common; it asks what the one before asks in the words of that one. */
  add(page: KeptPage): void {
    const one = likened(page, this.#pages.at(-1));
    this.#pages.push(one);
    this.#bytes += sizeOf(one);
    const [first] = one.told;
    const alike = this.#told.get(first?.hash ?? '');
    if (alike) alike.push(one);
    else this.#told.set(first?.hash ?? '', [one]);
    const days = certain(one);
    if (days) this.#enter(days, days.from);
  }

  /** A page of it is the one around a further day: what it asks is answered so there for certain. */
  certainToo(page: KeptPage, day: string): void {
    const days = certain(page);
    if (days) this.#enter(days, day);
  }

  /** Of days that are known already, no more is told than lies between them and the next. */
  #enter({ page, ...days }: Certain, day: string): void {
    const at = this.#after(day);
    const [before, next] = [this.#certain[at - 1], this.#certain[at]];
    if (before && day < before.until) return;
    const from = before && days.from < before.until ? before.until : days.from;
    const until = next && next.from < days.until ? next.from : days.until;
    this.#certain.splice(at, 0, { from, until, page });
    this.#bytes += SPAN;
  }

  /** The page of a day on which the same is answered for certain. */
  on(day: string): KeptPage | null {
    const last = this.#certain[this.#after(day) - 1];
    return last && day < last.until ? last.page : null;
  }

  /** How many of those that are certain begin no later. */
  #after(day: string): number {
    let [low, high] = [0, this.#certain.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#certain[middle] as Certain).from <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Pages for which such an answer came first. */
  told(hash: string): readonly KeptPage[] {
    return this.#told.get(hash) ?? [];
  }

  /** The newer half of the pages with their pieces alone. */
  halved(): Shelf {
    const half = new Shelf(new Pieces());
    for (const one of this.#pages.slice(Math.ceil(this.length / 2))) {
      for (const piece of one.page.pieces) half.common.own(piece, false);
      half.add(one);
    }
    return half;
  }
}

/** A page that asks what another asks in the words of that one. */
function likened(page: KeptPage, other: KeptPage | undefined): KeptPage {
  if (!other) return page;
  const same = (one: Question) =>
    other.told.find(({ question: { name, variables } }) => name === one.name && variables === one.variables)?.question;
  return { ...page, told: page.told.map((one) => ({ ...one, question: same(one.question) ?? one.question })) };
}

/** Days on which a page is the one, whatever is asked. */
interface Certain {
  readonly from: string;
  readonly until: string;
  readonly page: KeptPage;
}

function certain(page: KeptPage): Certain | null {
  let { from, until } = page;
  for (const { holds } of page.told) {
    if (!holds) return null;
    if (holds[0] > from) from = holds[0];
    if (holds[1] < until) until = holds[1];
  }
  return from < until ? { from, until, page } : null;
}

/** Bytes that a page takes beside its pieces. */
function sizeOf({ page, told }: KeptPage): number {
  return told.reduce((sum, { question }) => sum + question.variables.length, OVERHEAD + MENTION * page.pieces.length);
}
