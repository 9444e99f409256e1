import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { importRelease, readerOf } from '../../src/dataset/import/import.ts';
import { openInput } from '../../src/dataset/import/input/open.ts';
import { publishIndicators } from './published.ts';
import { contentOf, linkedData } from './root.ts';

test('all World Development Indicators of a release that says what we have change nothing, byte for byte', async () => {
  const root = linkedData();
  const before = contentOf(root);
  const to = join(dirname(root), 'WDI_CSV_2026_07_01.zip');
  await publishIndicators({ root, to, indicators: 400 });
  const input = await openInput(to);
  const { proposal, files } = await importRelease(readerOf('worldbank-wdi'), input, {
    root,
    reports: dirname(root),
    today: '2026-11-28',
    published: null,
    version: null,
    apply: true,
    acceptLosses: false,
    say: () => undefined,
  });
  input.close();
  expect(files).toEqual([]);
  expect(proposal.missing).toEqual([]);
  expect(proposal.series.length).toBeGreaterThan(300);
  expect(proposal.series.filter(({ counts }) => counts.added + counts.changed + counts.removed > 0)).toEqual([]);
  expect(proposal.faultCount).toBe(0);
  expect(contentOf(root)).toBe(before);
});
