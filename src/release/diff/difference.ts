/** Which way a row differs between two releases. */
export type Kind = 'added' | 'changed' | 'removed';

/** A cell that differs, as each release has it; null where it is empty. */
export interface CellDifference {
  readonly column: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

export interface RowDifference {
  /** The row's key, as citations write it. */
  readonly key: string;
  readonly kind: Kind;
  /** Of a row that changed what differs; of any other its cells that hold something. */
  readonly cells: readonly CellDifference[];
}

/** What differs in one table, or in the observations of one indicator. */
export interface TableDifference {
  /** The table, or the code of the indicator. */
  readonly name: string;
  /** Path below `data/`; empty for what the compiler derives. */
  readonly file: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of them, at most as many as were asked for. */
  readonly rows: readonly RowDifference[];
}

export function isDifferent({ added, changed, removed }: TableDifference): boolean {
  return added + changed + removed > 0;
}
