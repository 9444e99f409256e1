import { date, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

/** Where a fact stands: every table of facts ends in these columns. */
export const provenance = {
  source: ref('sources'),
  locator: optional(text()),
  note: optional(text()),
};

/** The source of facts from general knowledge: ranked below all others, listed for review. */
export const UNSOURCED = 'unsourced';

/** Words a quotation may have. */
export const LONGEST_QUOTE = 25;

export function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}

/** Sorts of works, in the words of the Citation Style Language. */
const WORK_TYPES = [
  'article-journal',
  'article-newspaper',
  'book',
  'dataset',
  'document',
  'legislation',
  'report',
  'software',
  'standard',
  'treaty',
  'webpage',
] as const;

export const sources = table('sources', 'sources.csv', ['key'], {
  key: text(),
  work_type: oneOf(...WORK_TYPES),
  title: text(),
  producer: text(),
  publisher: text(),
  published: optional(date()),
  accessed: date(),
  version: optional(text()),
  url: optional(text()),
  licence: ref('licences'),
  citation: pattern(/\.$/, 'must be a whole reference, which ends in a full stop'),
  note: optional(text()),
});

/** What a licence asks of those who pass facts on. */
const ATTRIBUTIONS = ['required', 'requested', 'none'] as const;

export const licences = table('licences', 'licences.csv', ['key'], {
  key: text(),
  name: text(),
  url: optional(text()),
  attribution: oneOf(...ATTRIBUTIONS),
});

/** Further citations of a row, beside the one in its own columns. */
export const citations = table('citations', 'citations.csv', ['table', 'key', 'source', 'locator', 'quote'], {
  table: text(),
  key: text(),
  source: ref('sources'),
  locator: optional(text()),
  quote: optional(text()),
});

const CORRECTION_STATUSES = ['corrected', 'flagged', 'reported'] as const;

export const corrections = table('corrections', 'corrections.csv', ['table', 'key', 'column'], {
  table: text(),
  key: text(),
  column: text(),
  source_value: text(),
  value: optional(text()),
  reason: text(),
  status: oneOf(...CORRECTION_STATUSES),
  decided: date(),
  source: ref('sources'),
  locator: optional(text()),
});

/** Findings that are right as they are: a curator's decision, with its reason. */
export const exceptions = table('exceptions', 'exceptions.csv', ['rule', 'table', 'key'], {
  rule: text(),
  table: text(),
  key: text(),
  reason: text(),
});

/** Editions of the dataset, newest last; the last one's date is the day an undated question means. */
export const editions = table('editions', 'editions.csv', ['date'], {
  date: date(),
  title: text(),
});

export type Source = RowOf<typeof sources>;
export type Licence = RowOf<typeof licences>;
export type CitationRow = RowOf<typeof citations>;
export type Correction = RowOf<typeof corrections>;

/** A fact's place in a source, as served. */
export interface Citation {
  readonly source: Source;
  readonly locator: string | null;
  readonly quote: string | null;
}
