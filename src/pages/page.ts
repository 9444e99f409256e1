import type { Html } from '../model/text/html.ts';
import type { Asked, Operations } from './asked.ts';

/** The nearest change before and after a day. */
export interface Step {
  readonly date: string;
  readonly summary: string;
}

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Address without a day and without parameters; null for a page of what is not there. */
  readonly path: string | null;
  /** Whether it is an answer to a question and not a thing: such pages are without number. */
  readonly isPassing?: boolean;
  /** The parameters that say what it is about, as the canonical address bears them. */
  readonly query?: Readonly<Record<string, string | number | null>>;
  readonly body: Html;
  /** What was asked for it: readers may ask it themselves. */
  readonly operation: { readonly name: keyof Operations; readonly variables: object };
  /** The list of the answer that its table holds, as the keys that lead there. */
  readonly rows?: string;
  /** Whether it differs by the day, and where the next changes are. */
  readonly days?: { readonly before: Step | null; readonly after: Step | null };
  /** A picture that says the same. */
  readonly picture?: string;
  /** Type and key of what it is about, whose rows readers may suggest to change: `Country:KAZ`. */
  readonly subject?: string;
  /** What it is about, in the words of schema.org. */
  readonly about?: Readonly<Record<string, unknown>>;
}

/** Makes a page; null when there is nothing at its address, the new address when it is another. */
export type MakePage = (asked: Asked) => Promise<Page | Moved | null>;

export interface Moved {
  readonly moved: string;
}
