import type { Operations } from '../../pages/asked.ts';
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
/** Bytes of one mention of a piece. */
const MENTION = 8;

/** The kept pages of one address, the newest first: on other days other things are answered. */
export class Shelf {
  readonly pages: readonly KeptPage[];
  readonly common: Pieces;
  readonly size: number;
  /** What is asked first for any of them. */
  readonly asked: readonly Question[];
  /** Pages that are certain on some days, in the order of these. */
  readonly #certain: readonly Certain[];
  /** Pages by what was answered first. */
  readonly #told: ReadonlyMap<string, readonly KeptPage[]>;

  constructor(pages: readonly KeptPage[], common: Pieces) {
    this.pages = pages;
    this.common = common;
    this.size = pages.reduce((sum, page) => sum + sizeOf(page), common.size);
    this.#certain = pages.flatMap(certain).sort((one, other) => (one.from < other.from ? -1 : 1));
    this.#told = Map.groupBy(pages, ({ told }) => told[0]?.hash ?? '');
    this.asked = [...new Set(pages.flatMap(({ told }) => told[0]?.question ?? []))];
  }

  /** The page of a day on which the same is answered for certain. */
  on(day: string): KeptPage | null {
    let [low, high] = [0, this.#certain.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#certain[middle] as Certain).from <= day) low = middle + 1;
      else high = middle;
    }
    const last = this.#certain[low - 1];
    return last && day < last.until ? last.page : null;
  }

  /** Pages for which such an answer came first. */
  told(hash: string): readonly KeptPage[] {
    return this.#told.get(hash) ?? [];
  }

  /** A page that asks what the newest one asks in the words of that one. */
  likened(page: KeptPage): KeptPage {
    const known = this.pages[0]?.told.map(({ question }) => question) ?? [];
    const same = (one: Question) =>
      known.find(({ name, variables }) => name === one.name && variables === one.variables) ?? one;
    return { ...page, told: page.told.map((one) => ({ ...one, question: same(one.question) })) };
  }

  /** The newer half of the pages with their pieces alone. */
  halved(): Shelf {
    const pages = this.pages.slice(0, this.pages.length / 2);
    const common = new Pieces();
    for (const { page } of pages) for (const piece of page.pieces) common.own(piece, false);
    return new Shelf(pages, common);
  }
}

/** Days on which a page is the one, whatever is asked. */
interface Certain {
  readonly from: string;
  readonly until: string;
  readonly page: KeptPage;
}

function certain(page: KeptPage): Certain[] {
  let { from, until } = page;
  for (const { holds } of page.told) {
    if (!holds) return [];
    if (holds[0] > from) from = holds[0];
    if (holds[1] < until) until = holds[1];
  }
  return from < until ? [{ from, until, page }] : [];
}

/** Bytes that a page takes beside its pieces. */
function sizeOf({ page, told }: KeptPage): number {
  return told.reduce((sum, { question }) => sum + question.variables.length, OVERHEAD + MENTION * page.pieces.length);
}
