import { citations as citationTable, LONGEST_QUOTE, sources, UNSOURCED, wordsIn } from '../../model/source.ts';
import type { Table } from '../../model/table/table.ts';
import { TABLES } from '../../model/table/tables.ts';
import type { Finding } from '../finding.ts';
import { type Dataset, type Located, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

interface Cited {
  readonly source: string;
  readonly locator: string | null;
}

export const citations: Rule = {
  name: 'citations',
  structural: false,
  *check(dataset) {
    for (const table of TABLES) {
      if ('source' in table.columns) yield* located(dataset, table);
    }
    yield* quotes(dataset);
    yield* unused(dataset);
  },
};

function finding(table: Table, line: number, message: string, tip: string): Finding {
  return { file: printedPath(table.file), line, rule: 'citations', message, tip };
}

function* located(dataset: Dataset, table: Table): Iterable<Finding> {
  for (const { row, line } of dataset.located(table) as unknown as readonly Located<Cited>[]) {
    if (row.locator !== null || row.source === UNSOURCED) continue;
    yield finding(
      table,
      line,
      `cites ${row.source} without a place`,
      'say where in the source: page, paragraph, row or code',
    );
  }
}

function* quotes(dataset: Dataset): Iterable<Finding> {
  for (const { row, line } of dataset.located(citationTable)) {
    const words = row.quote === null ? 0 : wordsIn(row.quote);
    if (words <= LONGEST_QUOTE) continue;
    yield finding(citationTable, line, `quotes ${words} words`, `shorten the quotation to ${LONGEST_QUOTE} words`);
  }
}

function* unused(dataset: Dataset): Iterable<Finding> {
  const cited = new Set<string>([UNSOURCED]);
  for (const table of TABLES) {
    if (!('source' in table.columns)) continue;
    for (const { source } of dataset.rows(table) as unknown as readonly Cited[]) cited.add(source);
  }
  for (const { row, line } of dataset.located(sources)) {
    if (cited.has(row.key)) continue;
    yield finding(sources, line, `no fact cites ${row.key}`, 'cite it, or remove the row');
  }
}
