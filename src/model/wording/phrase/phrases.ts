/**
 * A phrase around a date `{0}`, or two, `{0}` and `{1}`: the same for every date, or one for days and one for all else,
 * or one for days, one for months and one for years. `{0g}` is the date with its month in the genitive.
 */
export type Phrase =
  | string
  | readonly [day: string, other: string]
  | readonly [day: string, month: string, year: string];

/** What is said of a date that is no day, month or year. */
export interface Vague {
  readonly notLater: Phrase;
  readonly notEarlier: Phrase;
  readonly between: Phrase;
}

/** How a language speaks of dates. Where it would bend the date, the phrase stands before a colon or a dash instead. */
export interface Phrases extends Vague {
  readonly since: Phrase;
  readonly until: Phrase;
  /** The end, so far, of what goes on. */
  readonly today: string;
  /** What a year is written as, where that is more than its number. */
  readonly year?: string;
  /** Vague bounds of a time: of one that has two, and of one that has this alone. Without them a dash stands beside the date. */
  readonly bound?: Readonly<Record<'both' | 'since' | 'until', Vague>>;
}

/** Signs for languages whose words are not on record. */
export const SIGNS: Phrases = {
  since: '{0} –',
  until: '– {0}',
  notLater: '≤ {0}',
  notEarlier: '≥ {0}',
  between: '{0} … {1}',
  today: '…',
};
