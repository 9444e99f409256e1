import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readLazily } from '../../src/dataset/read.ts';
import { searchNames } from '../../src/model/search/name.ts';
import { wordForm } from '../../src/model/text/words.ts';
import { mayHoldOn } from '../../src/model/time.ts';
import type { Member } from '../../src/store/graph/record.ts';
import { find } from '../../src/store/search/search.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
const furtherNames = readLazily(readConfig({}).DATA_DIR, null).rows(searchNames);
const { countries, organizations } = store.graph;

/** Names that a country or organization bears today. */
function namesOf(member: Member): string[] {
  const today = member.names.filter((row) => mayHoldOn(row, store.today)).map(({ name }) => name);
  return [member.name, ...today];
}

/**
 * Who shares a name with another cannot both be first: one of them is. Names are shared that read alike without case,
 * marks and blanks, as whoever types them leaves these out.
 */
function sharers(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, key: string) => {
    const form = wordForm(name).replaceAll(' ', '');
    const known = found.get(form);
    if (known) known.add(key);
    else found.set(form, new Set([key]));
  };
  const { people, cities, currencies, languages, regions, areas, treaties } = store.graph;
  for (const member of [...countries.values(), ...organizations.values()])
    for (const name of [member.name, ...member.names.map((row) => row.name)]) add(name, member.key);
  for (const { key, codes } of countries.values()) for (const { code } of codes) add(code, key);
  for (const [country, name] of store.graph.localizedNames()) add(name, country);
  for (const { key, name, names } of [...people().values(), ...cities().values()])
    for (const one of [name, ...names.map((row) => row.name)]) add(one, `thing ${key}`);
  for (const { key, name } of [...currencies.values(), ...languages.values(), ...regions.values(), ...areas.values()])
    for (const one of [key, name]) add(one, `thing ${key}`);
  for (const { key, name } of currencies.values()) add(name.split(' ').at(-1) ?? '', `thing ${key}`);
  for (const { key, nativeName } of languages.values()) add(nativeName ?? '', `thing ${key}`);
  for (const { key, name } of furtherNames) add(name, `thing ${key}`);
  for (const { key, name, abbreviation } of treaties.values())
    for (const one of [name, abbreviation ?? '']) add(one, `treaty ${key}`);
  return found;
}

test('every living country and organization is first for each of its own names, unless another bears the same', async () => {
  const shared = sharers();
  const missed: string[] = [];
  let tried = 0;
  const check = async (name: string, key: string) => {
    const others = shared.get(wordForm(name).replaceAll(' ', ''));
    if (others && others.size > 1) return;
    tried++;
    const { places, hit } = await find(store, name, null, store.today);
    const [first] = places;
    const found = first === undefined ? 'nothing' : hit(first).key;
    if (found !== key) missed.push(`${key} ${name}: ${found}`);
  };
  for (const member of [...countries.values(), ...organizations.values()]) {
    if (member.end !== null) continue;
    for (const name of new Set(namesOf(member))) await check(name, member.key);
  }
  // Tens of thousands of names in other languages: each fifth.
  for (const [at, [country, name]] of store.graph.localizedNames().entries())
    if (at % 5 === 0 && countries.get(country)?.end === null) await check(name, country);
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(5000);
});

test('every leader is first for the name in the own script, and for the other names, unless another bears the same', async () => {
  const shared = sharers();
  const missed: string[] = [];
  let tried = 0;
  for (const { key, name, names } of store.graph.people().values()) {
    for (const one of new Set([name, ...names.map((row) => row.name)])) {
      const form = wordForm(one).replaceAll(' ', '');
      const others = [...(shared.get(form) ?? [])].filter((other) => other !== `thing ${key}`);
      if (others.length > 0) continue;
      tried++;
      const { places, hit } = await find(store, one, null, store.today);
      const [first] = places;
      const found = first === undefined ? 'nothing' : hit(first).key;
      if (found !== key) missed.push(`${key} ${one}: ${found}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(9000);
});

test('of those that share a name, all are among the first', async () => {
  const { places, hit } = await find(store, 'AU', null, store.today);
  const first = Array.from(places.subarray(0, 3), (place) => hit(place).key);
  expect(first).toEqual(expect.arrayContaining(['au', 'AUS']));
});
