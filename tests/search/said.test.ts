import { describe, expect, test } from 'vitest';
import { find } from '../../src/store/search/search.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();

async function found(query: string, first = 5) {
  const { places, hit } = await find(store, query, null, store.today);
  return Array.from(places.subarray(0, first), (place) => hit(place));
}

async function keys(query: string, first = 5): Promise<readonly string[]> {
  return (await found(query, first)).map(({ kind, key }) => `${kind}:${key}`);
}

describe('codes', () => {
  test.each([
    ['+49', 'COUNTRY:DEU'],
    ['0049', 'COUNTRY:DEU'],
    ['calling code 254', 'COUNTRY:KEN'],
    ['which country has code +506', 'COUNTRY:CRI'],
    ['.io', 'COUNTRY:IOT'],
    ['domain .ng', 'COUNTRY:NGA'],
    ['M49 034', 'REGION:034'],
    ['pt-BR', 'LANGUAGE:pt'],
    ['US-CA', 'SUBDIVISION:US-CA'],
  ])('%s stands for %s', async (query, key) => expect((await keys(query))[0]).toBe(key));
});

describe('words for several countries', () => {
  test('mean each of them, before the region in which they lie', async () => {
    expect(await keys('the Baltics', 4)).toEqual(['COUNTRY:EST', 'COUNTRY:LVA', 'COUNTRY:LTU', 'REGION:154']);
    expect((await keys('Скандинавия', 3)).toSorted()).toEqual(['COUNTRY:DNK', 'COUNTRY:NOR', 'COUNTRY:SWE']);
  });

  test('a figure that is asked of them comes first, and each is but a part of what is asked', async () => {
    const hits = await found('unemployment in the baltic states', 4);
    expect(hits.map(({ key }) => key)).toEqual(['unemployment_rate', 'EST', 'LVA', 'LTU']);
    expect(hits.every(({ isPartial }) => isPartial)).toBe(true);
  });

  test('within a longer name they mean nothing of their own', async () => {
    expect((await keys('Council of the Baltic Sea States'))[0]).toBe('ORGANIZATION:cbss');
    expect((await keys('Alliance of Sahel States'))[0]).toBe('ORGANIZATION:aes');
  });
});

describe('resolutions', () => {
  test.each([
    ['resolution 2758', 'EVENT:unga-1190'],
    ['resolution 181', 'EVENT:unga-77'],
    ['security council resolution 181', 'EVENT:unsc-181'],
    ['resolution 242', 'EVENT:unsc-242'],
    ['2625 (XXV)', 'EVENT:friendly-relations-declaration-1970'],
    ['ga resolution 3314', 'EVENT:definition-of-aggression-1974'],
  ])('%s is %s', async (query, key) => expect((await keys(query))[0]).toBe(key));

  test('of a number that is not on record the organ is shown, as a part of what is asked', async () => {
    const [first] = await found('unsc resolution 9000');
    expect(first).toMatchObject({ key: 'unsc', isPartial: true });
  });
});

describe('offices', () => {
  test.each([
    ['pope in 1965', 'PERSON:paul-vi'],
    ['taoiseach in 1995', 'PERSON:john-bruton'],
    ['Bundeskanzler 1975', 'PERSON:helmut-schmidt'],
    ['first secretary-general of the UN', 'PERSON:trygve-lie'],
    ['secretary general ban', 'PERSON:ban-ki-moon'],
    ['un secretary general 1975', 'PERSON:kurt-waldheim'],
    ['queen of Denmark', 'PERSON:margrethe-ii'],
    ['king of Denmark', 'PERSON:frederik-x'],
    ['who came after Gorbachev', 'PERSON:boris-yeltsin'],
    ['who ruled spain before juan carlos', 'PERSON:francisco-franco'],
    ['capital of brazil before brasilia', 'CITY:rio-de-janeiro'],
    ['former capital of Myanmar', 'CITY:yangon'],
  ])('%s is %s', async (query, key) => expect((await keys(query))[0]).toBe(key));

  test('of a throne that never was nobody is told', async () => {
    expect((await keys('king of germany')).filter((key) => key.startsWith('PERSON'))).toEqual([]);
  });
});

test('what is asked of a name that may be mistyped is told as mistyped, and nothing of one that only sounds foreign', async () => {
  const [paris] = await found('capital of frnace');
  expect(paris).toMatchObject({ key: 'paris', isMistyped: true });
  for (const query of ['capital of narnia', 'president of narnia', 'king of wakanda'])
    expect(
      (await found(query)).filter(({ isPartial, isMistyped }) => !isPartial && !isMistyped),
      query,
    ).toEqual([]);
});

test('a fact that has the words by chance comes behind the country that is asked', async () => {
  for (const [query, key] of [
    ['uk gas', 'GBR'],
    ['does japan have nuclear weapons', 'JPN'],
    ['does israel have nuclear weapons', 'ISR'],
  ] as const)
    expect((await found(query))[0], query).toMatchObject({ kind: 'COUNTRY', key, isPartial: true });
});
