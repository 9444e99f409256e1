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

  constructor(pages: readonly KeptPage[], common: Pieces) {
    this.pages = pages;
    this.common = common;
    this.size = pages.reduce((sum, page) => sum + sizeOf(page), common.size);
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

/** Bytes that a page takes beside its pieces. */
function sizeOf({ page, told }: KeptPage): number {
  return told.reduce((sum, { question }) => sum + question.variables.length, OVERHEAD + MENTION * page.pieces.length);
}
