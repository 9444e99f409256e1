import { expect, test } from 'vitest';
import { wordForm } from '../../src/model/text/words.ts';
import { suggest } from '../../src/store/search/suggest.ts';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer();
const store = realStore();

interface Suggested {
  readonly text: string;
  readonly type: string;
  readonly node: { readonly key: string };
}

async function suggested(prefix: string, more = ''): Promise<readonly Suggested[]> {
  const { data } = await ask(
    server.url,
    `query ($prefix: String!) { suggest(prefix: $prefix ${more}) { text type node { key } } }`,
    { prefix },
  );
  return (data as { suggest: readonly Suggested[] }).suggest;
}

const keysOf = (found: readonly Suggested[]) => found.map(({ node }) => node.key);

test.each([
  ['kaz', 'KAZ'],
  ['united st', 'USA'],
  ['united na', 'un'],
  ['un', 'un'],
  ['gdp per', 'gdp_per_capita_current_usd'],
  ['paris ag', 'climate-change-paris-agreement'],
  ['a/res/67/19', 'unga-5182'],
  ['ünited kingd', 'GBR'],
  ['росси', 'RUS'],
  ['中国', 'CHN'],
  ['merk', 'angela-merkel'],
])('%s becomes %s first', async (prefix, key) => {
  expect(keysOf(await suggested(prefix))[0]).toBe(key);
});

test.each([
  ['par', 'paris'],
  ['lon', 'london'],
  ['ber', 'berlin'],
  ['mos', 'moscow'],
  ['bei', 'beijing'],
  ['tok', 'tokyo'],
  ['kaza', 'kazan'],
])('%s offers %s before whoever and whatever is seldom called so', async (prefix, key) => {
  expect(keysOf(await suggested(prefix)).indexOf(key)).toBeOneOf([0, 1]);
});

test.each([
  ['tai', 'TWN'],
  ['gor', 'mikhail-gorbachev'],
  ['sta', 'joseph-stalin'],
  ['man', 'nelson-mandela'],
  ['del', 'new-delhi'],
  ['bri', 'brics'],
  ['arab', 'las'],
])('whoever types %s sees %s among the first five', async (prefix, key) => {
  expect(keysOf(await suggested(prefix, 'first: 5'))).toContain(key);
});

test('each keystroke of a name leads to what begins so', async () => {
  for (const name of ['Kyrgyzstan', 'Shanghai Cooperation', 'Korean War']) {
    for (let size = 1; size <= name.length; size++) {
      const prefix = name.slice(0, size);
      const { hits: found } = await suggest(store, prefix, null, 10, store.today);
      expect(found.length, prefix).toBeGreaterThan(0);
      for (const { parts, isMistyped } of found) {
        expect(isMistyped).toBe(false);
        expect(
          parts().some(({ isMatch }) => isMatch),
          prefix,
        ).toBe(true);
      }
    }
  }
});

test('suggestions are those a plain look at all names finds', async () => {
  const { countries } = store.graph;
  for (const prefix of ['ar', 'mal', 'guin', 'saint', 'ni']) {
    const { hits: found } = await suggest(store, prefix, ['COUNTRY'], 50, store.today);
    const keys = new Set(found.map(({ key }) => key));
    const begin = [...countries.values()].filter(({ name }) => wordForm(name).startsWith(prefix));
    const living = begin.filter(({ end }) => end === null);
    for (const { key } of living) expect(keys, prefix).toContain(key);
    expect(living.length).toBeGreaterThan(0);
  }
});

test('what begins no name is held to be mistyped', async () => {
  expect(keysOf(await suggested('kazakstann'))[0]).toBe('KAZ');
});

test('kinds can be chosen, and how many', async () => {
  const found = await suggested('s', 'types: [CURRENCY], first: 3');
  expect(found.map(({ type }) => type)).toEqual(['CURRENCY', 'CURRENCY', 'CURRENCY']);
});

test('nothing typed suggests nothing; too many are refused', async () => {
  expect(await suggested('  ')).toEqual([]);
  const { errors } = await ask(server.url, '{ suggest(prefix: "a", first: 51) { text } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'first' });
});
