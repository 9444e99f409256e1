import {
  type ClaimRow,
  claimFacts,
  claims as claimTable,
  HELD_AGAINST_THE_RECORD,
  type PartyKind,
  partiesIn,
} from '../../model/claim.ts';
import { citations, LONGEST_QUOTE, UNSOURCED, wordsIn } from '../../model/source.ts';
import { indicators, observationsTable } from '../../model/statistic.ts';
import { keyOf, type Table } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import type { Finding } from '../finding.ts';
import { readObservations } from '../observation/observations.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';
import { geoTest } from './values.ts';

/** Claims speak of what exists, link to facts that exist, and show the record where they are held against it. */
export const claims: Rule = {
  name: 'claims',
  structural: true,
  *check(dataset) {
    const sourced = sourcedRows(dataset);
    const linked = Map.groupBy(dataset.rows(claimFacts), ({ claim }) => claim);
    for (const { row, line } of dataset.located(claimTable)) {
      yield* ofItself(row, line);
      yield* parties(dataset, row, line);
      if (!HELD_AGAINST_THE_RECORD.has(row.assessment)) continue;
      const facts = linked.get(row.key) ?? [];
      if (facts.some(({ table, key }) => sourced(table, key))) continue;
      const message = `${row.key} is ${row.assessment}, and no fact with a source shows it`;
      yield finding(claimTable, line, message, 'link it to a sourced row in claim_facts.csv', row.key);
    }
    yield* links(dataset);
  },
};

function finding(table: Table, line: number, message: string, tip: string, key: string): Finding {
  return { file: printedPath(table.file), line, rule: 'claims', message, tip, row: { table: table.name, key } };
}

function* ofItself(row: ClaimRow, line: number): Iterable<Finding> {
  const say = (message: string, tip: string) => finding(claimTable, line, `${row.key} ${message}`, tip, row.key);
  const words = wordsIn(row.quote);
  if (words > LONGEST_QUOTE) yield say(`quotes ${words} words`, `shorten the quotation to ${LONGEST_QUOTE} words`);
  if (!row.key.startsWith(`${row.source}.`))
    yield say(`is a claim of ${row.source}`, 'begin the key with the key of the document');
  if ((row.object === null) !== (row.objectKind === null))
    yield say('has an object without a kind, or a kind without an object', 'fill both or neither');
  if ((row.value === null) !== (row.unit === null))
    yield say('has a value without a unit, or a unit without a value', 'fill both or neither');
}

const PARTY_TABLES: Readonly<Record<Exclude<PartyKind, 'words'>, string>> = {
  country: 'countries',
  organization: 'organizations',
  person: 'people',
  city: 'cities',
  event: 'events',
  treaty: 'treaties',
};

const byName = new Map(TABLES.map((table) => [table.name, table]));

function* parties(dataset: Dataset, row: ClaimRow, line: number): Iterable<Finding> {
  for (const [cell, kind] of [
    [row.subject, row.subjectKind],
    [row.object, row.objectKind],
  ] as const) {
    if (kind === null || kind === 'words') continue;
    for (const key of partiesIn(cell, kind)) {
      if (dataset.has(PARTY_TABLES[kind], key)) continue;
      const message = `${row.key} speaks of the ${kind} "${key}", which does not exist`;
      yield finding(claimTable, line, message, 'use a key, with one space between several, or the kind words', row.key);
    }
  }
}

const OBSERVATIONS = observationsTable('');

function* links(dataset: Dataset): Iterable<Finding> {
  const measured = observationTest(dataset);
  for (const { row, line } of dataset.located(claimFacts)) {
    const { table, key } = row;
    const found = table.startsWith(OBSERVATIONS)
      ? measured(table.slice(OBSERVATIONS.length), key)
      : dataset.has(table, key);
    if (found) continue;
    const message = `${row.claim} leads to ${table} ${key}, which does not exist`;
    yield finding(
      claimFacts,
      line,
      message,
      'name a row of data/, or observations/CODE and GEO|YEAR',
      keyOf(claimFacts, row),
    );
  }
}

/** Whether an indicator has a value under GEO|YEAR; each file is read once, and only those that are named. */
function observationTest(dataset: Dataset): (code: string, key: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (code, key) => {
    let keys = known.get(code);
    if (!keys) {
      keys = new Set(observationKeys(dataset, code));
      known.set(code, keys);
    }
    return keys.has(key);
  };
}

function* observationKeys(dataset: Dataset, code: string): Iterable<string> {
  const indicator = dataset.rows(indicators).find((row) => row.code === code);
  if (!indicator || !dataset.observationFiles().includes(code)) return;
  const { geos, years, firstYear, statuses } = readObservations(
    dataset.root,
    indicator,
    geoTest(dataset),
    () => undefined,
  );
  for (let at = 0; at < statuses.length; at++)
    if (statuses[at] !== 0) yield `${geos[Math.floor(at / years)]}|${firstYear + (at % years)}`;
}

/** Whether a row stands in a source, by its own or a further citation; observations always do. */
function sourcedRows(dataset: Dataset): (table: string, key: string) => boolean {
  const backed = new Set(dataset.rows(citations).map(({ table, key }) => `${table} ${key}`));
  const own = new Map<string, ReadonlySet<string>>();
  const ownOf = (table: Table) =>
    new Set(
      dataset
        .rows(table)
        .filter((row) => (row as { readonly source?: string }).source !== UNSOURCED)
        .map((row) => keyOf(table, row)),
    );
  return (name, key) => {
    if (name.startsWith(OBSERVATIONS) || backed.has(`${name} ${key}`)) return true;
    const table = byName.get(name);
    if (!table) return false;
    let keys = own.get(name);
    if (!keys) {
      keys = ownOf(table);
      own.set(name, keys);
    }
    return keys.has(key);
  };
}
