import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { deriveEvents } from '../../src/dataset/derive/derive.ts';
import { readDataset } from '../../src/dataset/read.ts';

const names = new Set(
  [...deriveEvents(readDataset(readConfig({}).DATA_DIR))].map(({ name, start }) => `${start.text} ${name}`),
);
const holding = (words: string) => [...names].filter((name) => name.includes(words));

test('events that follow from facts say no more than the facts', () => {
  expect(holding('Egypt becomes independent')).toEqual([]);
  expect(holding('United Arab Republic regains its independence')).toEqual([]);
  expect(holding('United Arab Republic enters a union')).toEqual([]);
  expect(holding('1958-02-22 Egypt enters a union')).not.toEqual([]);
  expect(holding('Syria regains its independence')).not.toEqual([]);
  const left = holding('Russia').filter((name) => name.startsWith('2022-02-25'));
  expect(left.filter((name) => name.includes('leaves'))).toEqual([]);
});

test('states that broke away still become independent', () => {
  expect(holding('1991-12-16 Kazakhstan becomes independent')).not.toEqual([]);
});
