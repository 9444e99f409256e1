import type { OfficeHolder } from '../../../model/relation.ts';
import { fold } from '../../../model/text/fold.ts';
import type { Country } from '../../../store/graph/record.ts';
import type { Asking } from '../../asking.ts';

/** Rows of those who may be called so, and which of them while another of the country is called just so. */
export interface Apart {
  readonly rows: readonly OfficeHolder[];
  readonly doubtful: ReadonlySet<OfficeHolder>;
}

/**
 * Where somebody who led the country is called just as it is stated, and others have those words only among all their
 * names, these are not meant: Pierre Trudeau is no Justin Pierre James Trudeau. Who is usually called by them and one more
 * may be: George Bush. One word alone says less: Trudeau is whoever of them it was.
 */
export function apartFrom({ store }: Asking, country: Country, rows: readonly OfficeHolder[], person: string): Apart {
  const people = store.graph.people();
  const wanted = nameWords(person);
  const isJustSo = (text: string) => nameWords(text).join(' ') === wanted.join(' ');
  const namesOf = (row: OfficeHolder) => {
    const record = people.get(row.person);
    return record ? [row.name, record.name, ...record.names.map(({ name }) => name)] : [row.name];
  };
  const justSo = new Set(
    country.offices.filter((row) => namesOf(row).some(isJustSo)).map((row) => row.person ?? row.name),
  );
  if (justSo.size === 0) return { rows, doubtful: new Set() };
  const isMeant = (row: OfficeHolder) => justSo.has(row.person ?? row.name);
  const usual = (row: OfficeHolder) => nameWords(people.get(row.person)?.name ?? row.name);
  const meant = rows.filter((row) => isMeant(row) || wanted.every((word) => usual(row).includes(word)));
  return { rows: meant, doubtful: new Set(wanted.length === 1 ? [] : meant.filter((row) => !isMeant(row))) };
}

function nameWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
