import { countries } from '../../model/country.ts';
import type { DerivedEvent } from '../../model/event.ts';
import { memberships, organizationNames, organizations } from '../../model/organization.ts';
import { byStart, isPoint } from '../../model/time.ts';
import type { Dataset } from '../read.ts';
import { derived, type NameOn } from './fact.ts';

export function* foundings(dataset: Dataset): Iterable<DerivedEvent> {
  const firstNames = Map.groupBy(
    dataset.rows(organizationNames).filter((row) => row.kind === 'official' && row.language === 'en'),
    (row) => row.organization,
  );
  for (const row of dataset.rows(organizations)) {
    const { key, founded, dissolved } = row;
    const from = `${organizations.name} ${key}`;
    const first = firstNames.get(key)?.toSorted(byStart)[0]?.name ?? row.name;
    if (isPoint(founded)) yield derived('founding', key, `${first} is founded`, founded, row, from, key);
    if (isPoint(dissolved)) yield derived('dissolution', key, `${row.name} is dissolved`, dissolved, row, from, key);
  }
}

const JOINING: Readonly<Record<string, string>> = {
  member: 'joins',
  contracting_party: 'becomes a contracting party of',
  contributor: 'joins',
  elected_member: 'takes an elected seat in',
  suspended: 'is suspended from',
  other: 'takes part in',
};

const LEAVING: Readonly<Record<string, string>> = {
  member: 'leaves',
  contracting_party: 'leaves',
  contributor: 'leaves',
  elected_member: 'leaves its elected seat in',
  other: 'no longer takes part in',
};

export function* admissions(dataset: Dataset, nameOn: NameOn): Iterable<DerivedEvent> {
  const ends = new Map<string, string | undefined>();
  for (const { key, end } of dataset.rows(countries)) ends.set(key, end?.text);
  for (const { key, dissolved } of dataset.rows(organizations)) ends.set(key, dissolved?.text);
  const rows = dataset.rows(memberships).filter(({ rank }) => rank !== 'deprecated');
  const starts = new Set(rows.map((row) => `${row.organization}.${row.member} ${row.start?.text ?? ''}`));
  for (const row of rows) {
    const { key, member, organization, role, start, end } = row;
    const from = `${memberships.name} ${key}`;
    if (isPoint(start)) {
      const verb = JOINING[role] ?? `becomes ${role.replace('_', ' ')} of`;
      const name = `${nameOn(member, start)} ${verb} ${nameOn(organization, start)}`;
      yield derived('admission', key, name, start, row, from, member, organization);
    }
    if (!isPoint(end)) continue;
    // A member or organization that ends takes its memberships with it; a change of role is no withdrawal, nor is the
    // end of a suspension, beside which the membership went on.
    const closes = ends.get(member) === end.text || ends.get(organization) === end.text;
    if (closes || role === 'suspended' || starts.has(`${organization}.${member} ${end.text}`)) continue;
    const verb = LEAVING[role] ?? `is no longer ${role.replace('_', ' ')} of`;
    const name = `${nameOn(member, end)} ${verb} ${nameOn(organization, end)}`;
    yield derived('withdrawal', key, name, end, row, from, member, organization);
  }
}
