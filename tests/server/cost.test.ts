import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Spot {
  readonly path: string;
  readonly cost: number;
}

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly cost?: { requested: number; limit: number; dearest: readonly Spot[] } };
}

async function post(query: string, extensions?: object, variables: object = {}): Promise<Told> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, extensions }),
  });
  return (await response.json()) as Told;
}

async function costOf(query: string, variables: object = {}) {
  const { extensions } = await post(query, { cost: true }, variables);
  if (!extensions?.cost) throw new Error('no cost was told');
  return extensions.cost;
}

const DEAR =
  '{ countries(first: 500) { nodes { name memberships(first: 500) { nodes { role country { name key } } } } } }';

describe('an answer says what it cost', () => {
  test('when asked, with the places where most was spent', async () => {
    const query = '{ country(code: "KZ") { memberships(first: 5) { nodes { role country { name } } } } }';
    expect(await post(query)).not.toHaveProperty('extensions');
    const { extensions, data } = await post(query, { cost: true });
    expect(data).toHaveProperty('country.memberships');
    // The country and its list, then for each of five its place in the page, its role, its country and the name of that.
    expect(extensions?.cost).toEqual({
      requested: 22,
      limit: 100_000,
      dearest: [
        { path: 'country.memberships.nodes', cost: 10 },
        { path: 'country.memberships.nodes.country', cost: 10 },
        { path: 'country', cost: 1 },
      ],
    });
  });

  test.each([
    ['references as BibTeX', () => 'source(code: "worldbank-wdi") { citation(format: BIBTEX) }'],
    ['treaties of a party', () => 'treaties(first: 0, filter: { party: { equals: "KAZ" } }) { totalCount }'],
    [
      'sources by title',
      (n: number) =>
        `sources(first: 0, filter: { title: { in: ["a", "b${n}"], startsWith: "a", contains: "b", equals: "c" } }) { totalCount }`,
    ],
  ])('%s cost what they take, and not only what they answer', async (_what, field) => {
    const fields = Array.from({ length: 100 }, (_, n) => `a${n}: ${field(n)}`);
    expect((await costOf(`{ ${fields.join(' ')} }`)).requested).toBeGreaterThan(2000);
  });

  test.each([{ cost: false }, { cost: 'yes' }, { valid: true }, {}])('and not for %j', async (extensions) => {
    expect(await post('{ dataset { release } }', extensions)).toEqual({ data: expect.anything() });
  });

  test.each([
    ['asked', 'not asked'],
    ['not asked', 'asked'],
  ])('%s first, then %s: neither is answered with the other', async (first) => {
    const parameters = (cost: boolean) =>
      new URLSearchParams({
        query: `{ dataset { ${first === 'asked' ? 'a' : 'b'}: release } }`,
        ...(cost ? { extensions: '{"cost":true}' } : {}),
      });
    const get = async (cost: boolean) =>
      (await (
        await fetch(`${server.url}?${parameters(cost)}`, { headers: { accept: 'application/json' } })
      ).json()) as Told;
    const order = first === 'asked' ? [true, false, true] : [false, true, false];
    for (const cost of order) expect('extensions' in (await get(cost))).toBe(cost);
    for (const cost of order)
      expect(
        'extensions' in
          (await post(`{ dataset { ${first === 'asked' ? 'c' : 'd'}: release } }`, cost ? { cost } : undefined)),
      ).toBe(cost);
  });
});

describe('a refusal', () => {
  test('names the figure, the limit and the dearest places', async () => {
    const error = (await ask(server.url, DEAR)).errors?.[0];
    const dearest = [
      { path: 'countries.nodes.memberships.nodes.country', cost: 750_000 },
      { path: 'countries.nodes.memberships.nodes', cost: 500_000 },
      { path: 'countries.nodes', cost: 1000 },
    ];
    expect(error?.extensions).toEqual({
      code: 'QUERY_TOO_COSTLY',
      cost: { requested: expect.any(Number), limit: 100_000, dearest },
    });
    for (const word of ['costs 1251', '100000', ...dearest.map(({ path, cost }) => `${path} (${cost})`)])
      expect(error?.message).toContain(word);
    expect(error?.message).toContain('first');
  });

  test('says it beside the errors too when asked', async () => {
    const { errors, extensions } = await post(DEAR, { cost: true });
    expect(extensions?.cost).toEqual(errors?.[0]?.extensions.cost);
  });

  test('of series keeps the address that has them all', async () => {
    const fields = Array.from(
      { length: 1000 },
      (_, n) => `s${n}: series(indicator: "population_total") { points { year value } }`,
    );
    const error = (await ask(server.url, `{ country(code: "KZ") { ${fields.join(' ')} } }`)).errors?.[0];
    expect(error?.message).toContain('/export/series.csv?indicators=population_total&countries=KZ');
  });

  test('of series in very many places names no address that nothing takes', async () => {
    const countries = Array.from({ length: 5000 }, (_, n) => `C${n}`);
    const query =
      'query ($of: CountrySet) { seriesSet(indicators: ["population_total"], of: $of) { points { value } } }';
    const error = (await ask(server.url, query, { of: { countries } })).errors?.[0];
    expect(error?.message).toMatch(/\/export\/series\.csv\?indicators=population_total$/);
  });
});

describe('what is counted', () => {
  test('is not what is left out of the answer', async () => {
    const query = (word: string) =>
      `query ($on: Boolean!) { country(code: "KZ") { name ...F @${word}(if: $on) ... @${word}(if: $on) { key } kind @${word}(if: $on) } } fragment F on Country { capital { name } }`;
    for (const [word, on] of [
      ['include', true],
      ['skip', false],
    ] as const) {
      expect((await costOf(query(word), { on })).requested).toBe(6);
      expect((await costOf(query(word), { on: !on })).requested).toBe(2);
    }
  });

  test('are fields, and no fragments', async () => {
    const plain = await costOf('{ country(code: "KZ") { name capital { name } } }');
    const spread = await costOf(
      '{ country(code: "KZ") { ...F } } fragment F on Country { ... { name } ... on Country { capital { name } } }',
    );
    expect(spread).toEqual(plain);
  });

  test('is an empty page as a page of one', async () => {
    const page = (first: number) =>
      `{ countries(first: ${first}) { nodes { name memberships(first: 7) { nodes { role } } } } }`;
    expect(await costOf(page(0))).toEqual(await costOf(page(1)));
  });

  test('is exact however often fragments are shared', async () => {
    const shared = (levels: number, both: (n: number) => string) =>
      `{ country(code: "KZ") { ...B0 } } ${Array.from({ length: levels }, (_, n) => `fragment B${n} on Country { ${both(n)} }`).join(' ')} fragment B${levels} on Country { name }`;
    expect((await costOf(shared(40, (n) => `...B${n + 1} n${n}: name ...B${n + 1}`))).requested).toBe(2 ** 41);
    const paths = await costOf(shared(17, (n) => `a: sovereign { ...B${n + 1} } b: sovereign { ...B${n + 1} }`));
    expect(paths.requested).toBe(1 + (2 ** 18 - 2) + 2 ** 17);
    expect(paths.dearest.map(({ path, cost }) => [path.split('.').length, cost])).toEqual([
      [18, 2],
      [18, 2],
      [18, 2],
    ]);
    // More than a number can hold exactly is still one.
    const most = await costOf(shared(150, (n) => `...B${n + 1} ...B${n + 1}`));
    expect(most).toMatchObject({ requested: Number.MAX_SAFE_INTEGER, dearest: [{ path: 'country' }] });
  });
});

/** A selection of a country: plain fields, objects, pages and fragments of selections. */
type Selection = { readonly name: string; readonly page: number; readonly below: readonly Selection[] };

const selections = fc.letrec<{ one: Selection; many: Selection[] }>((tie) => ({
  one: fc.record({
    name: fc.constantFrom('name', 'sovereign', 'memberships', 'fragment'),
    page: fc.integer({ min: 1, max: 9 }),
    below: fc.oneof({ maxDepth: 4, depthSize: 'small' }, fc.constant([]), tie('many')),
  }),
  many: fc.array(tie('one'), { minLength: 1, maxLength: 4 }),
})).many;

/** The same selections with fragments spread, and by their meaning: what is spent at each place. */
function written(chosen: readonly Selection[]) {
  const fragments: string[] = [];
  const spent = new Map<string, number>();
  const spend = (path: string, cost: number) => spent.set(path, (spent.get(path) ?? 0) + cost);
  const write = (parts: readonly Selection[], path: string, times: number): string =>
    parts.map((part) => one(part, path, times)).join(' ') || plain(path, times);
  const plain = (path: string, times: number) => {
    spend(path, times);
    return 'name';
  };
  const one = ({ name, page, below }: Selection, path: string, times: number): string => {
    if (name === 'name') return plain(path, times);
    if (name === 'fragment') {
      const text = write(below, path, times);
      fragments.push(`fragment F${fragments.length} on Country { ${text} }`);
      return `...F${fragments.length - 1}`;
    }
    if (name === 'sovereign') {
      spend(`${path}.sovereign`, times);
      return `sovereign { ${write(below, `${path}.sovereign`, times)} }`;
    }
    const list = `m${page}`;
    spend(`${path}.${list}`, times);
    spend(`${path}.${list}.nodes`, times * page);
    spend(`${path}.${list}.nodes.country`, times * page);
    const inside = write(below, `${path}.${list}.nodes.country`, times * page);
    return `${list}: memberships(first: ${page}) { nodes { country { ${inside} } } }`;
  };
  spend('country', 1);
  const text = write(chosen, 'country', 1);
  return { query: `{ country(code: "KZ") { ${text} } } ${fragments.join(' ')}`, spent };
}

test('figure and places are those of the document written out', async () => {
  await fc.assert(
    fc.asyncProperty(selections, async (chosen) => {
      const { query, spent } = written(chosen);
      const { requested, dearest } = await costOf(query);
      const costs = [...spent.values()].sort((a, b) => b - a);
      expect(requested).toBe(costs.reduce((sum, cost) => sum + cost, 0));
      expect(dearest.map(({ cost }) => cost)).toEqual(costs.slice(0, 3));
      for (const { path, cost } of dearest) expect(spent.get(path)).toBe(cost);
    }),
    { numRuns: 300 },
  );
});
