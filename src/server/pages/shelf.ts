import type { Operations } from '../../pages/asked.ts';
import { Lines, type OpenPage } from './open-page.ts';

/** Days from the first to before the second. */
export type Span = readonly [from: string, until: string];

/** What is asked for a page, its day left open. */
export interface Question {
  readonly name: keyof Operations;
  readonly variables: string;
}

/** The same with what tells its answer from every other. */
export interface Told extends Question {
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
/** Bytes of one mention of a line. */
const MENTION = 8;

/** The kept pages of one address, the newest first: on other days other things are answered. */
export class Shelf {
  readonly pages: readonly KeptPage[];
  readonly lines: Lines;
  readonly size: number;

  constructor(pages: readonly KeptPage[], lines: Lines) {
    this.pages = pages;
    this.lines = lines;
    this.size = pages.reduce((sum, page) => sum + sizeOf(page), lines.size);
  }

  /** The newer half of the pages with their lines alone. */
  halved(): Shelf {
    const pages = this.pages.slice(0, this.pages.length / 2);
    const lines = new Lines();
    for (const { page } of pages) for (const piece of page.pieces) lines.own(piece);
    return new Shelf(pages, lines);
  }
}

/** Bytes that a page takes beside its lines. */
function sizeOf({ page, told }: KeptPage): number {
  return told.reduce((sum, { variables }) => sum + variables.length, OVERHEAD + MENTION * page.pieces.length);
}
