import { expect, test } from 'vitest';
import { addRows } from '../../src/dataset/import/apply/rows.ts';
import { together, untilThatDay } from '../../src/dataset/import/apply/texts.ts';
import { Files } from '../../src/dataset/import/files.ts';
import { imports, superseded } from '../../src/model/import/import.ts';
import { smallData } from './root.ts';

const files = new Files(smallData(['population_total'], ['KAZ']));

function linesAfter(
  ...[table, rows, join]: [Parameters<typeof addRows>[0], Parameters<typeof addRows>[1], typeof together]
) {
  const texts = new Map<string, string>();
  addRows(table, rows, files, texts, join);
  return texts.get(table.file)?.trimEnd().split('\n').slice(1);
}

test('of two imports on one day the value that stood before both is kept', () => {
  const row = {
    table: 'currencies',
    key: 'KZT',
    column: 'digits',
    until: '2026-11-28',
    source: 'iso-4217',
    locator: '',
  };
  expect(
    linesAfter(
      superseded,
      [
        { ...row, value: '2' },
        { ...row, value: '3' },
      ],
      untilThatDay,
    ),
  ).toEqual(['currencies,KZT,digits,2,2026-11-28,iso-4217,']);
});

test('a release read twice on one day is recorded with what both readings brought', () => {
  const row = { imported: '2026-11-28', source: 'iso-4217', version: '1', table: 'currencies', file: 'f', sha256: 'x' };
  const rows = [
    { ...row, added: '1', changed: '2', removed: '0' },
    { ...row, added: '3', changed: '0', removed: '1' },
  ];
  expect(linesAfter(imports, rows, together)).toEqual(['2026-11-28,iso-4217,1,currencies,4,2,1,f,x']);
});
