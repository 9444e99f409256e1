import { expect, test } from 'vitest';
import { formsOf } from '../../src/store/thing/postal.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

test('a country has its largest parts, and these have theirs', async () => {
  const answer = (await data(`{
    country(code: "GB") { subdivisions { code name category parts: subdivisions { code parent { name } country { name } } } }
    de: country(code: "DE") { subdivisions { name listedName } }
    former: country(code: "SUN") { subdivisions { code } }
  }`)) as Record<string, { subdivisions: Record<string, unknown>[] }>;
  expect(answer.country?.subdivisions.map(({ name }) => name)).toEqual([
    'England',
    'Northern Ireland',
    'Scotland',
    'Wales',
  ]);
  expect(answer.country?.subdivisions[2]?.parts).toContainEqual({
    code: 'GB-EDH',
    parent: { name: 'Scotland' },
    country: { name: 'United Kingdom' },
  });
  expect(answer.de?.subdivisions).toHaveLength(16);
  expect(answer.de?.subdivisions).toContainEqual({ name: 'Bavaria', listedName: 'Bayern' });
  expect(answer.former?.subdivisions).toEqual([]);
});

test('a part is found by its code, its names and its id, and says how sure it is', async () => {
  const part = 'code certainty knownThrough citations { source { key } }';
  const answer = await data(`{
    code: subdivision(code: "de-by") { ${part} } name: subdivision(code: "Bayern") { code }
    node(id: "Subdivision:DE-BY") { ... on Subdivision { name } }
    fact: node(id: "Subdivision:DE-BY") { ... on Fact { row { file } explain { text } } }
  }`);
  expect(answer).toMatchObject({
    code: {
      code: 'DE-BY',
      certainty: 'POSSIBLE',
      knownThrough: '2025-10-29',
      citations: [{ source: { key: 'cldr' } }, { source: { key: 'iso-3166' } }, { source: { key: 'iso-3166-2-js' } }],
    },
    name: { code: 'DE-BY' },
    node: { name: 'Bavaria' },
  });
  const { extensions } = await ask(server.url, '{ subdivision(code: "Bavria") { code } }');
  expect(JSON.stringify(extensions)).toContain('DE-BY');
});

test.each(['Luxembourg', 'Mexico', 'Georgia', 'Guatemala', 'San José', 'Québec City', 'Panama', 'Berlin', 'Singapore'])(
  'a part called %s does not come before what most mean by it',
  async (query) => {
    const answer = (await data(`{ search(query: "${query}", first: 1) { edges { type } } }`)) as {
      search: { edges: { type: string }[] };
    };
    expect(answer.search.edges[0]?.type).not.toBe('SUBDIVISION');
  },
);

test('postal codes are told as a pattern, as people write them, and by an example', async () => {
  expect(
    await data(`{
      kz: country(code: "KZ") { postalCode { pattern formats example } }
      us: country(code: "US") { postalCode { formats } }
      vn: country(code: "VN") { postalCode { pattern formats example } }
      ae: country(code: "AE") { postalCode { pattern } }
    }`),
  ).toEqual({
    kz: { postalCode: { pattern: '\\d{6}', formats: ['######'], example: '040900' } },
    us: { postalCode: { formats: ['#####', '#####-####'] } },
    vn: { postalCode: { pattern: null, formats: null, example: '70010' } },
    ae: { postalCode: null },
  });
});

test('every pattern on record is a regular expression that the example of its country meets', async () => {
  const { countries } = (await data(
    '{ countries(first: 500) { nodes { name postalCode { pattern example formats } } } }',
  )) as { countries: { nodes: { name: string; postalCode: Record<'pattern' | 'example', string | null> | null }[] } };
  const both = countries.nodes.flatMap(({ name, postalCode }) =>
    postalCode?.pattern && postalCode.example ? [{ name, ...postalCode }] : [],
  );
  expect(both.length).toBeGreaterThan(150);
  const unmet = both.filter(({ pattern, example }) => !new RegExp(`^(?:${pattern})$`).test(example ?? ''));
  expect(unmet).toEqual([]);
});

test.each([
  ['\\d{2}[ ]?\\d{3}', ['## ###']],
  ['[A-Z]{3}[ ]?\\d{2,4}', ['@@@ ##', '@@@ ###', '@@@ ####']],
  ['(ASCN|STHL) 1ZZ', ['ASCN 1ZZ', 'STHL 1ZZ']],
  ['\\d{4}-?\\d', ['####-#']],
  ['\\d+', null],
  ['(\\d', null],
  ['\\d{1,9}\\d{1,9}', null],
])('the pattern %s reads as %j', (pattern, forms) => {
  expect(formsOf(pattern)).toEqual(forms);
});
