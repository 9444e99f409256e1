import type { Day } from '../../model/day/day.ts';
import { isAfter, type Seen } from '../../model/day/moment.ts';
import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import { type Certainty, certaintyOn, mayHoldOn, type PartialDate, type Period } from '../../model/time.ts';
import type { Country, Member, Organization, Treaty } from '../graph/record.ts';
import type { Cited } from '../source/citations.ts';

export const CHANGE_KINDS = [
  'came_to_exist',
  'ended',
  'renamed',
  'capital_moved',
  'capital_renamed',
  'currency_changed',
  'office_changed',
  'joined',
  'left',
  'role_changed',
  'relations_established',
  'relations_ended',
  'treaty_signed',
  'treaty_joined',
  'treaty_left',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The two days compared. What came and went in between is no difference. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** A row of some table, by the key it is printed under. */
export interface FactRow {
  readonly table: string;
  readonly row: Cited;
  readonly knownThrough: Day | null;
  key(): string;
}

/** One difference between the state of the record on two days. Texts are made when asked for: most are never read. */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Member;
  readonly date: PartialDate;
  /** A day on which the fact behind it holds: the later of the two for what began, the earlier for what ended. */
  readonly day: Seen;
  readonly certainty: Certainty;
  readonly fact: FactRow;
  readonly before: string | null;
  readonly after: string | null;
  readonly organization?: Organization;
  readonly partner?: Country | undefined;
  readonly treaty?: Treaty;
  /** The sentence, but for its date. */
  readonly say: () => string;
}

export function factRow<T extends Table>(table: T, row: RowOf<T> & Cited & Pick<Period, 'knownThrough'>): FactRow {
  return { table: table.name, row, knownThrough: row.knownThrough ?? null, key: () => keyOf(table, row) };
}

const groups = new WeakMap<readonly object[], readonly (readonly object[])[]>();

/** Rows of a list of the record that belong together; of each list they are found once. */
export function togetherIn<R extends object>(rows: readonly R[], by: (row: R) => unknown): readonly (readonly R[])[] {
  let found = groups.get(rows) as readonly (readonly R[])[] | undefined;
  if (!found) {
    found = [...Map.groupBy(rows, by).values()];
    groups.set(rows, found);
  }
  return found;
}

/** Rows on either day, and those whose word stands on one of the days alone. */
export interface Difference<R> {
  readonly before: readonly R[];
  readonly after: readonly R[];
  readonly gone: readonly R[];
  readonly come: readonly R[];
}

/** How the rows of two days differ, by the word each row stands for; null when they do not. */
export function differenceOf<R>(
  before: readonly R[],
  after: readonly R[],
  wordOf: (row: R) => string,
): Difference<R> | null {
  const lacking = (rows: readonly R[], others: readonly R[]) =>
    rows.filter((row) => !others.some((other) => other === row || wordOf(other) === wordOf(row)));
  const [gone, come] = [lacking(before, after), lacking(after, before)];
  return gone.length === 0 && come.length === 0 ? null : { before, after, gone, come };
}

/** The same of rows that hold for a time. */
export function differenceIn<R extends Period>(
  rows: readonly R[],
  { from, to }: Span,
  wordOf: (row: R) => string,
): Difference<R> | null {
  if (!rows.some((row) => began(row, { from, to }) || ceased(row, { from, to }))) return null;
  return differenceOf(
    rows.filter((row) => mayHoldOn(row, from)),
    rows.filter((row) => mayHoldOn(row, to)),
    wordOf,
  );
}

export function within(day: Seen | undefined, { from, to }: Span): boolean {
  return day !== undefined && isAfter(day, from) && !isAfter(day, to);
}

function began({ start }: Period, span: Span): boolean {
  return within(start?.earliest, span);
}

function ceased({ end }: Period, span: Span): boolean {
  return within(end?.latest, span);
}

/** When a fact turned the state, and a day to see it on. */
type Turn = Pick<Change, 'date' | 'day'>;

/** A row's beginning as the turn; null when it has none between the days. */
export function beginning(row: Period, span: Span): Turn | null {
  return row.start !== null && began(row, span) ? { date: row.start, day: heldOn(row, span.to) } : null;
}

/** A row's end as the turn; null when it has none between the days. */
export function ending(row: Period, span: Span): Turn | null {
  return row.end !== null && ceased(row, span) ? { date: row.end, day: heldOn(row, span.from) } : null;
}

function heldOn(row: Period, day: Seen): Seen {
  return mayHoldOn(row, day) ? day : (row.start?.earliest ?? day);
}

/** A replacement is certain when what went surely held on the first day and what came surely holds on the last. */
export function certaintyOfDifference(
  { gone, come }: Pick<Difference<Period>, 'gone' | 'come'>,
  span: Span,
): Certainty {
  const certain = (row: Period, day: Seen) => certaintyOn(row, day) === 'CERTAIN';
  const sure = gone.every((row) => certain(row, span.from)) && come.every((row) => certain(row, span.to));
  return sure ? 'CERTAIN' : 'POSSIBLE';
}

/** The row that brought a difference about: the first that came, else the first that went. */
export function causeOf<R extends Period>({ gone, come }: Pick<Difference<R>, 'gone' | 'come'>, span: Span) {
  for (const row of come) {
    const turn = beginning(row, span);
    if (turn) return { row, turn };
  }
  for (const row of gone) {
    const turn = ending(row, span);
    if (turn) return { row, turn };
  }
  return null;
}
