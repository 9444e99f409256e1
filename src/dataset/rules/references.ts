import { countries } from '../../model/country.ts';
import { participants } from '../../model/event.ts';
import { nameLanguages } from '../../model/relation.ts';
import { NAMED_TABLES, searchNames } from '../../model/search/name.ts';
import { searchWords } from '../../model/search/word.ts';
import { citations } from '../../model/source.ts';
import { indicators } from '../../model/statistic.ts';
import { camelCase, type Table } from '../../model/table/table.ts';
import { OBSERVATIONS_FOLDER, TABLES } from '../../model/table/tables.ts';
import type { Finding } from '../finding.ts';
import { keyedFile, keysIn, LOCALIZED_NAMES, REVISIONS, readKeyed } from '../keyed.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';
import { geoTest } from './values.ts';

const byName = new Map(TABLES.map((table) => [table.name, table]));

export const references: Rule = {
  name: 'references',
  structural: true,
  *check(dataset) {
    for (const table of TABLES) yield* columnsOf(dataset, table);
    yield* citedRows(dataset);
    yield* participantsOf(dataset);
    yield* namedThings(dataset);
    yield* groupedCountries(dataset);
    yield* observationFiles(dataset);
    yield* keyedFolders(dataset);
  },
};

function finding(table: Table, line: number, message: string, tip: string): Finding {
  return { file: printedPath(table.file), line, rule: 'references', message, tip };
}

function* columnsOf(dataset: Dataset, table: Table): Iterable<Finding> {
  const columns = Object.entries(table.columns).filter(([, column]) => column.refersTo.length > 0);
  for (const { row, line } of dataset.located(table)) {
    const values = row as Readonly<Record<string, unknown>>;
    for (const [name, column] of columns) {
      const cell = values[camelCase(name)];
      for (const key of Array.isArray(cell) ? cell : [cell]) {
        if (key === null || column.refersTo.some((target) => dataset.has(target, String(key)))) continue;
        const places = column.refersTo.map((target) => printedPath(byName.get(target)?.file ?? target)).join(' or ');
        yield finding(
          table,
          line,
          `${name} "${String(key)}" does not exist`,
          `add it to ${places}, or correct the key`,
        );
      }
    }
  }
}

function* citedRows(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(citations)) {
    if (dataset.has(row.table, row.key)) continue;
    const tip = 'table and key must name an existing row; compound keys are joined by |';
    yield finding(citations, line, `cites ${row.table} ${row.key}, which does not exist`, tip);
  }
}

const PARTICIPANT_TABLES = { country: 'countries', organization: 'organizations', person: 'people' } as const;

function* participantsOf(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(participants)) {
    const target = PARTICIPANT_TABLES[row.kind];
    if (dataset.has(target, row.participant)) continue;
    yield finding(participants, line, `${row.kind} "${row.participant}" does not exist`, `use a key of ${target}`);
  }
}

function* namedThings(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(searchNames)) {
    const target = NAMED_TABLES[row.kind];
    if (dataset.has(target, row.key)) continue;
    yield finding(searchNames, line, `${row.kind} "${row.key}" does not exist`, `use a key of ${target}`);
  }
}

function* groupedCountries(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(searchWords)) {
    if (row.use !== 'group') continue;
    for (const key of (row.means ?? '').split('|'))
      if (!dataset.has(countries.name, key))
        yield finding(
          searchWords,
          line,
          `"${row.word}" means "${key}", which does not exist`,
          'use keys of countries, with | between',
        );
  }
}

function* observationFiles(dataset: Dataset): Iterable<Finding> {
  for (const code of dataset.observationFiles()) {
    if (dataset.has(indicators.name, code)) continue;
    yield {
      file: printedPath(`${OBSERVATIONS_FOLDER}/${code}.csv`),
      line: 0,
      rule: 'references',
      message: `no indicator has the code ${code}`,
      tip: 'describe it in data/statistics/indicators.csv, or rename the file to the code meant',
    };
  }
}

/** Names by language and revisions: the file's name and the first column are keys. */
function* keyedFolders(dataset: Dataset): Iterable<Finding> {
  const isGeo = geoTest(dataset);
  const folders = [
    { kind: LOCALIZED_NAMES, table: nameLanguages, isKey: (key: string) => dataset.has(countries.name, key) },
    { kind: REVISIONS, table: indicators, isKey: isGeo },
  ];
  for (const { kind, table, isKey } of folders) {
    for (const name of keysIn(dataset.root, kind)) {
      if (!dataset.looksAt(keyedFile(kind, name))) continue;
      const found: Finding[] = [];
      const at = (line: number, message: string, tip: string) =>
        found.push({ file: printedPath(keyedFile(kind, name)), line, rule: 'references', message, tip });
      if (!dataset.has(table.name, name)) at(0, `there is no ${name} in ${printedPath(table.file)}`, 'add it there');
      for (const { cells, line } of readKeyed(dataset.root, kind, name, (finding) => found.push(finding))) {
        if (!isKey(cells[0] ?? '')) at(line, `"${cells[0]}" does not exist`, 'use the key of a country');
      }
      yield* found;
    }
  }
}
