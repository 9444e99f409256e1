import { expect, test } from 'vitest';
import { squeeze } from '../../src/model/text/fold.ts';
import { mayHoldOn } from '../../src/model/time.ts';
import type { Organization } from '../../src/store/graph/record.ts';
import { isNonGovernmental } from '../../src/store/organizations.ts';
import { find } from '../../src/store/search/search.ts';
import { suggest } from '../../src/store/search/suggest.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
const { countries, organizations, currencies } = store.graph;

/** What countries, money and bodies of states are called by, without case and blanks. */
const taken = new Map<string, Set<string>>();
const take = (text: string, key: string) => {
  const form = squeeze(text);
  taken.set(form, (taken.get(form) ?? new Set()).add(key));
};
for (const { key, name, names, codes } of countries.values())
  for (const text of [key, name, ...names.map((row) => row.name), ...codes.map(({ code }) => code)]) take(text, key);
for (const { key } of currencies.values()) take(key, key);
for (const { key, acronym, name, names } of organizations.values())
  for (const text of [acronym ?? '', name, ...names.map((row) => row.name)]) take(text, key);

const ours = [...organizations.values()].filter((one) => isNonGovernmental(one) && one.end === null);

const SHORT = 4;

function textsOf({ acronym, name, names }: Organization): ReadonlySet<string> {
  const today = names.filter((row) => mayHoldOn(row, store.today)).map((row) => row.name);
  return new Set([name, ...today, ...(acronym === null ? [] : [acronym])]);
}

test('a body that is not of states is found and suggested first by its acronym and each of its names that no other bears', async () => {
  expect(ours.length).toBeGreaterThan(140);
  const missed: string[] = [];
  let tried = 0;
  for (const organization of ours) {
    for (const text of textsOf(organization)) {
      if ((taken.get(squeeze(text))?.size ?? 0) > 1) continue;
      tried++;
      const { places, hit } = await find(store, text, null, store.today);
      const found = places[0] === undefined ? null : hit(places[0]).key;
      if (found !== organization.key) missed.push(`${text}: found ${found}`);
      // Who types an acronym of another language may as well go on to a capital, a state or a person.
      const isForeign = organization.names.some(
        ({ name, kind, language }) => name === text && kind === 'acronym' && language !== 'en',
      );
      if (isForeign && text.length <= SHORT) continue;
      const first = text.length > SHORT ? 1 : 3;
      const suggested = (await suggest(store, text, null, first, store.today)).hits.map(({ key }) => key);
      if (!suggested.includes(organization.key)) missed.push(`${text}: suggested ${suggested.join(' ')}`);
    }
  }
  expect(missed).toEqual([]);
  expect(tried).toBeGreaterThan(800);
});

test('of two organizations with one acronym that of states is first, unless most of the world has a part in the other', async () => {
  const others: string[] = [];
  for (const { key, acronym } of ours) {
    if (acronym === null) continue;
    const sharers = [...organizations.values()].filter(
      (one) => one.acronym === acronym && one.end === null && !isNonGovernmental(one),
    );
    if (sharers.length === 0) continue;
    const { places, hit } = await find(store, acronym, null, store.today);
    const found = places[0] === undefined ? null : hit(places[0]).key;
    if (found === key) others.push(acronym);
  }
  expect(others).toEqual([]);
  const { places, hit } = await find(store, 'IOC', null, store.today);
  expect(Array.from(places.subarray(0, 2), (place) => hit(place).key)).toEqual(['ioc', 'inoc']);
});
