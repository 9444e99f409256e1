import { decimal } from '../number.ts';
import { camelCase, type Table } from './table.ts';

/** A cell as canonical CSV holds it; null for a value that no file holds. */
function cellOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'object' && 'text' in value ? String(value.text) : null;
}

/** Cells as one line of CSV: quotes only where they are needed. */
export function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** A record as the line of its table's file; null where it does not hold all of the table's columns. */
export function rowLine(table: Table, record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const values = record as Readonly<Record<string, unknown>>;
  const cells = Object.keys(table.columns).map((name) => cellOf(values[camelCase(name)]));
  return cells.every((cell) => cell !== null) ? lineOf(cells) : null;
}
