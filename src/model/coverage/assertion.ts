import { provenance } from '../source.ts';
import { day, oneOf, optional, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const ASSERTION_KINDS = [
  'capital',
  'existence',
  'holds_office',
  'is_member',
  'member_count',
  'party',
  'tally',
] as const;

/**
 * What somebody else says of a day, which the data must not contradict: taken from works other than the one the rows come
 * from. Nothing of it is served.
 */
export const assertions = table('assertions', 'assertions.csv', ['kind', 'subject', 'object', 'day'], {
  kind: oneOf(...ASSERTION_KINDS),
  subject: text(),
  object: optional(text()),
  day: day(),
  expected: text(),
  ...provenance,
});

export type Assertion = RowOf<typeof assertions>;
export type AssertionKind = (typeof ASSERTION_KINDS)[number];
