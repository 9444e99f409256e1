import { expect, test } from 'vitest';
import { find } from '../../src/store/search/search.ts';
import { realStore } from '../fixtures/real.ts';

async function first(query: string) {
  const store = realStore();
  const { places, hit } = await find(store, query, null, store.today);
  const { kind, key, isMistyped } = hit(places[0] ?? 0);
  return { found: `${kind}:${key}`, isMistyped };
}

test.each([
  ['Turks', 'COUNTRY:TUR'],
  ['Ukrainians', 'COUNTRY:UKR'],
  ['Peruvian', 'COUNTRY:PER'],
  ['Aussies', 'COUNTRY:AUS'],
])('%s are a people, and lead to its country as typed', async (query, found) => {
  expect(await first(query)).toEqual({ found, isMistyped: false });
});

test('one is found where several are asked for, and not called mistyped', async () => {
  expect(await first('Gulf Wars')).toEqual({ found: (await first('Gulf War')).found, isMistyped: false });
});

test.each([
  ['Muenchen', 'CITY:munich'],
  ['Duesseldorf', 'CITY:dusseldorf'],
])('%s has its umlaut written out', async (query, found) => {
  expect(await first(query)).toEqual({ found, isMistyped: false });
});

test('what sounds alike with few other letters is meant before what only sounds alike', async () => {
  expect((await first('Mahatir')).found).toBe('PERSON:mahathir-bin-mohamad');
});

test.each([
  ['Кипр Лимассол', 'CITY:limassol'],
  ['Valence Espagne', 'CITY:valencia'],
  ['Granada Spain', 'CITY:granada'],
])('%s names a city with its country', async (query, found) => {
  expect((await first(query)).found).toBe(found);
});
