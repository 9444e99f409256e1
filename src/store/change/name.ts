import type { CountryName } from '../../model/country.ts';
import type { RowOf, Table } from '../../model/table/table.ts';
import { mayHoldOn } from '../../model/time.ts';
import type { Member } from '../graph/record.ts';
import { type Change, causeOf, certaintyOfDifference, differenceOf, factRow, type Span } from './change.ts';
import { named } from './wording.ts';

/** Another English name, for what bears one on both days. */
export function nameChange<T extends Table, R extends RowOf<T> & Omit<CountryName, 'country' | 'kind'>>(
  subject: Member,
  table: T,
  names: readonly R[],
  { from, to }: Span,
): Change | null {
  const nameOn = (day: number) => names.findLast((row) => row.language === 'en' && mayHoldOn(row, day));
  const [before, after] = [nameOn(from), nameOn(to)];
  const found = before && after ? differenceOf([before], [after], ({ name }) => name) : null;
  const cause = found && causeOf(found, { from, to });
  if (!before || !after || !cause) return null;
  return {
    kind: 'renamed',
    subject,
    ...cause.turn,
    certainty: certaintyOfDifference(found, { from, to }),
    fact: factRow(table, cause.row),
    before: before.name,
    after: after.name,
    ...(subject.type === 'Organization' ? { organization: subject } : {}),
    say: () => `${named(subject, before.name)} took the name ${after.name}`,
  };
}
