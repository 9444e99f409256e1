/** What an import would do to a row or a value; `contradicted` ones stay as they are, with the reason. */
export type ChangeKind = 'added' | 'changed' | 'removed' | 'contradicted';

export const CHANGE_KINDS: readonly ChangeKind[] = ['added', 'changed', 'removed', 'contradicted'];

export interface Change {
  readonly kind: ChangeKind;
  /** Table of a row; `observations/<indicator>` of a value. */
  readonly table: string;
  readonly key: string;
  /** Cells that differ, by column. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** Why it is contradicted; null where it is not. */
  readonly reason: string | null;
}

/** What is lost, as a share of a series or of the rows of a source, that looks like a fault; a few go without one. */
export const ALARMING = 0.1;
export const SMALL = 50;

export type Counts = Readonly<Record<ChangeKind | 'unchanged', number>>;

/** What a release brings to one table, or to the series of one indicator. */
export interface Part {
  readonly table: string;
  readonly counts: Counts;
  /** So much is lost that a fault of the file is likelier than a revision; null where it is not. */
  readonly alarm: string | null;
  changes(): Iterable<Change>;
}

export function noCounts(): Record<ChangeKind | 'unchanged', number> {
  return { added: 0, changed: 0, removed: 0, contradicted: 0, unchanged: 0 };
}

/** Whether anything would be written. */
export function isChange({ counts }: Part): boolean {
  return counts.added + counts.changed + counts.removed > 0;
}
