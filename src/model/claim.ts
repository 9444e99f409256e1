import { z } from 'zod';
import { AlmanacError } from './errors.ts';
import { provenance } from './source.ts';
import { readStatement, writeStatement } from './statement/statement.ts';
import { QUALIFIERS } from './statistic.ts';
import { type Column, date, integer, number, oneOf, optional, pattern, ref, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

const folder = 'claims';

export const CLAIM_KINDS = ['event', 'membership', 'office', 'policy', 'relation', 'statistic', 'treaty'] as const;

export const ASSESSMENTS = ['confirmed', 'imprecise', 'wrong', 'unverified', 'vague', 'opinion'] as const;

/** Assessments that speak of the record, and so must show a fact of it. */
export const HELD_AGAINST_THE_RECORD: ReadonlySet<Assessment> = new Set(['confirmed', 'imprecise', 'wrong']);

/** What a claim can be about; `words` is anything without a key of its own, such as an idea. */
export const PARTY_KINDS = ['country', 'organization', 'person', 'city', 'event', 'treaty', 'words'] as const;

export const CLAIM_QUALIFIERS = [...QUALIFIERS, 'many', 'majority', 'since', 'after'] as const;

/** What a document asserts, one statement a row, and how it stands against the record. */
export const claims = table('claims', `${folder}/claims.csv`, ['key'], {
  key: pattern(/^[a-z0-9][a-z0-9-]*\.\d{3}$/, 'must read source.NUMBER with three digits'),
  kind: oneOf(...CLAIM_KINDS),
  subject: text(),
  subject_kind: oneOf(...PARTY_KINDS),
  predicate: pattern(/^[a-z][a-z0-9_]*$/, 'must be a snake_case verb'),
  object: optional(text()),
  object_kind: optional(oneOf(...PARTY_KINDS)),
  value: optional(number()),
  unit: optional(text()),
  qualifier: optional(oneOf(...CLAIM_QUALIFIERS)),
  date: optional(date()),
  as_of: optional(date()),
  assessment: oneOf(...ASSESSMENTS),
  quote: text(),
  ...provenance,
});

/** Facts of the record that bear on a claim. */
export const claimFacts = table('claim_facts', `${folder}/claim_facts.csv`, ['claim', 'table', 'key'], {
  claim: ref('claims'),
  table: text(),
  key: text(),
  bearing: oneOf('supports', 'contradicts'),
  note: optional(text()),
});

/** A statement as JSON, in the one form in which it is printed. */
function statement(): Column<string> {
  const plain = text();
  const cell = plain.cell.transform((written, context) => {
    try {
      const canonical = writeStatement(readStatement(written));
      if (canonical === written) return written;
      context.addIssue({ code: 'custom', message: `must read ${canonical}` });
    } catch (error) {
      if (!(error instanceof AlmanacError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
    return z.NEVER;
  });
  return { ...plain, cell };
}

/** What of a claim can be held against the record by rule; `reason` says why a curator judges otherwise. */
export const claimStatements = table('claim_statements', `${folder}/claim_statements.csv`, ['claim', 'part'], {
  claim: ref('claims'),
  part: integer(),
  statement: statement(),
  reason: optional(text()),
});

export type ClaimStatement = RowOf<typeof claimStatements>;
export type ClaimRow = RowOf<typeof claims>;
export type ClaimFact = RowOf<typeof claimFacts>;
export type Assessment = (typeof ASSESSMENTS)[number];
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The parties a subject or object cell names: keys with one space between, or words as they stand. */
export function partiesIn(cell: string | null, kind: PartyKind | null): readonly string[] {
  if (cell === null) return [];
  return kind === null || kind === 'words' ? [cell] : cell.split(' ');
}
