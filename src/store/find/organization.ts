import type { OrganizationName } from '../../model/organization.ts';
import { squeeze } from '../../model/text/fold.ts';
import type { Period } from '../../model/time.ts';
import type { Organization } from '../graph/record.ts';
import { isNonGovernmental } from '../organizations.ts';
import type { Store } from '../store.ts';
import { finderOf } from './finder.ts';
import { ALWAYS, type Meaning } from './meaning.ts';

/** A name without dates of its own is that of the organization's life. */
function lived({ start, end }: Organization, row: Period): Period {
  return { start: row.start ?? start, end: row.end ?? end };
}

function* namesIn({ graph }: Store, has: (row: OrganizationName) => boolean): Iterable<Meaning<Organization>> {
  for (const record of graph.organizations.values())
    for (const row of record.names) if (has(row)) yield { text: row.name, record, period: lived(record, row) };
}

/** A key in another case means no more than an acronym does. */
function* acronyms(store: Store): Iterable<Meaning<Organization>> {
  for (const record of store.graph.organizations.values()) {
    const { acronym, names } = record;
    const period = lived(record, ALWAYS);
    yield { text: record.key, record, period };
    // Where its times are on record, they decide.
    if (acronym !== null && !names.some(({ kind, name }) => kind === 'acronym' && name === acronym))
      yield { text: acronym, record, period };
  }
  yield* namesIn(store, ({ kind, language }) => kind === 'acronym' && language === 'en');
}

function* englishNames(store: Store): Iterable<Meaning<Organization>> {
  for (const record of store.graph.organizations.values())
    yield { text: record.name, record, period: lived(record, ALWAYS) };
  yield* namesIn(store, ({ kind, language }) => kind !== 'acronym' && language === 'en');
}

/** Of two that share a text in one rank the body of states is meant. */
function statesFirst(meanings: (store: Store) => Iterable<Meaning<Organization>>) {
  return (store: Store) => {
    const all = [...meanings(store)];
    const taken = new Set(all.flatMap(({ text, record }) => (isNonGovernmental(record) ? [] : squeeze(text))));
    return all.filter(({ text, record }) => !isNonGovernmental(record) || !taken.has(squeeze(text)));
  };
}

const localAcronyms = (store: Store) => namesIn(store, ({ kind, language }) => kind === 'acronym' && language !== 'en');
const localNames = (store: Store) => namesIn(store, ({ kind, language }) => kind !== 'acronym' && language !== 'en');

/** Keys and acronyms of all times, then names: English before the others. */
export const organizationFinder = finderOf<Organization>({
  fields: ['organization'],
  noun: 'organization',
  unknown: 'UNKNOWN_ORGANIZATION',
  remedy: 'organizations and search list them',
  type: 'Organization',
  keyOf: ({ key }) => key,
  nameOf: ({ name }) => name,
  withKey: ({ graph }, key) => graph.organizations.get(key),
  ranks: [acronyms, localAcronyms, englishNames, localNames].map(statesFirst),
  lives: ({ end }) => end === null,
});
