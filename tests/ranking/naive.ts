import { FULL, mayHold, type Row, rowsBy, scan, surelyHolds } from '../property/naive.ts';

const states = scan('countries/countries.csv');
const interruptions = rowsBy('countries/interruptions.csv', 'country');
const memberships = rowsBy('organizations/memberships.csv', 'organization');

const isState = new Set(states.map(({ key }) => key));

/** All countries of the day. */
export function world(day: string): string[] {
  const existing = states.filter(
    (row) =>
      row.kind !== 'union_republic' &&
      row.kind !== 'unrecognized_state' &&
      mayHold(row, day) &&
      !interruptions(row.key ?? '').some((gap) => gap.kind !== 'occupation' && surelyHolds(gap, day)),
  );
  return existing.map(({ key = '' }) => key);
}

/** Countries that fully belong to an organization on the day. */
export function members(organization: string, day: string): string[] {
  const held = memberships(organization).filter(
    ({ member, role = '', rank, ...row }) =>
      isState.has(member) && FULL.includes(role) && rank !== 'deprecated' && mayHold(row as Row, day),
  );
  return [...new Set(held.map(({ member = '' }) => member))];
}

/** Of the indicators, those whose values are exactly the rows of their file: no document adds one, no correction of ours. */
export function plain(codes: readonly string[]): string[] {
  const stated = new Set(scan('statistics/statements.csv').map(({ indicator }) => indicator));
  const corrected = new Set(scan('corrections.csv').map(({ table }) => table));
  return codes.filter((code) => !stated.has(code) && !corrected.has(`observations/${code}`));
}

/** Values of a year by place, areas included. */
export function valuesOf(code: string): (year: number) => ReadonlyMap<string, number> {
  const years = rowsBy(`statistics/observations/${code}.csv`, 'year');
  return (year) => new Map(years(String(year)).map(({ geo = '', value }) => [geo, Number(value)]));
}
