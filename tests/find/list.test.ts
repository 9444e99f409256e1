import { describe, expect, test } from 'vitest';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer();
const { graph } = realStore();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors, query).toBeUndefined();
  return answer as never;
};

describe('former states are listed when asked for', () => {
  test('all countries and organizations on record', async () => {
    const { now, ever, bodies, all } = (await data(`{
      now: countries { totalCount } ever: countries(existing: EVER) { totalCount }
      bodies: organizations { totalCount } all: organizations(existing: EVER) { totalCount } }`)) as Record<
      string,
      { totalCount: number }
    >;
    expect(ever?.totalCount).toBe(graph.countries.size);
    expect(all?.totalCount).toBe(graph.organizations.size);
    expect(now?.totalCount).toBeLessThan(300);
    expect(bodies?.totalCount).toBeLessThan(graph.organizations.size);
  });

  test('with conditions, and in a region', async () => {
    const found = (await data(`{
      countries(existing: EVER, filter: { kind: [FORMER_STATE], name: { startsWith: "soviet u" } }) { nodes { key } }
      continent(code: "Europe") {
        now: countries(first: 500) { nodes { key } } ever: countries(existing: EVER, first: 500) { nodes { key } } }
    }`)) as { countries: { nodes: unknown[] }; continent: Record<'now' | 'ever', { nodes: unknown[] }> };
    expect(found.countries.nodes).toContainEqual({ key: 'SUN' });
    expect(found.continent.now.nodes).not.toContainEqual({ key: 'SUN' });
    expect(found.continent.ever.nodes).toContainEqual({ key: 'SUN' });
  });
});

describe('lists by code keep the order of the codes', () => {
  test('null where nothing is known, an error of its own where a code means several, and the others stand', async () => {
    const {
      data: answer,
      errors,
      extensions,
    } = await ask(server.url, '{ countriesByCode(codes: ["uzbekistan", "KZZ", "CS", "KZ", "KZ"]) { key } }');
    expect(answer).toEqual({
      countriesByCode: [{ key: 'UZB' }, null, null, { key: 'KAZ' }, { key: 'KAZ' }],
    });
    expect(errors).toMatchObject([
      { path: ['countriesByCode', 2], extensions: { code: 'AMBIGUOUS_CODE', candidates: ['CSK', 'SCG'] } },
    ]);
    expect(extensions?.suggestions).toEqual([
      {
        path: ['countriesByCode', 1],
        argument: 'codes',
        value: 'KZZ',
        candidates: [
          { code: 'KAZ', name: 'Kazakhstan' },
          { code: 'KGZ', name: 'Kyrgyzstan' },
        ],
      },
    ]);
  });

  test('on a day, and of other things', async () => {
    expect(
      await data(`{
        countriesByCode(codes: ["CS"], asOf: "2005-01-01") { key existsOn }
        organizationsByCode(codes: ["ONU", "sco"]) { key }
        indicatorsByCode(codes: ["SP.POP.TOTL"]) { code } }`),
    ).toEqual({
      countriesByCode: [{ key: 'SCG', existsOn: true }],
      organizationsByCode: [{ key: 'un' }, { key: 'sco' }],
      indicatorsByCode: [{ code: 'population_total' }],
    });
  });

  test('are bounded, and cost what they hold', async () => {
    const codes = JSON.stringify(Array.from({ length: 501 }, () => 'KZ'));
    const { errors } = await ask(server.url, `{ countriesByCode(codes: ${codes}) { key } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PAGE_TOO_LARGE', argument: 'codes' });
  });
});

describe('what is not found at the root comes with what may have been meant', () => {
  test('under its alias, in a fragment, by a variable', async () => {
    const {
      data: answer,
      errors,
      extensions,
    } = await ask(
      server.url,
      'query ($code: String!) { ...Root } fragment Root on Query { land: country(code: $code) { key } treaty(code: "nptt") { key } }',
      { code: 'Germny' },
    );
    expect({ answer, errors }).toEqual({ answer: { land: null, treaty: null }, errors: undefined });
    expect(extensions?.suggestions).toMatchObject([
      { path: ['land'], argument: 'code', value: 'Germny', candidates: [{ code: 'DEU', name: 'Germany' }, {}] },
      { path: ['treaty'], argument: 'code', value: 'nptt', candidates: [{ code: 'npt' }] },
    ]);
  });

  test('not where it was refused, and not where it was found', async () => {
    const found = await ask(server.url, '{ country(code: "KZ") { key } }');
    expect(found).toEqual({ data: { country: { key: 'KAZ' } } });
    const refused = await ask(server.url, '{ country(code: "CS") { key } }');
    expect(refused.extensions).toBeUndefined();
    const wrong = await ask(server.url, '{ country(code: "KZ") { statistic(indicator: "gdpp") { value } } }');
    expect(wrong.extensions).toBeUndefined();
  });

  test('with nothing where nothing is like it', async () => {
    const { extensions } = await ask(server.url, '{ country(code: "xyzzyq") { key } }');
    expect(extensions?.suggestions).toEqual([{ path: ['country'], argument: 'code', value: 'xyzzyq', candidates: [] }]);
  });

  test('for a score of fields at most', async () => {
    const fields = Array.from({ length: 50 }, (_, at) => `a${at}: country(code: "Germny${at}") { key }`);
    const { extensions } = await ask(server.url, `{ ${fields.join(' ')} }`);
    expect(extensions?.suggestions).toHaveLength(20);
  });
});

test('an id finds what a code finds', async () => {
  const found = (await data(
    '{ node(id: "Country:KZ@2008-12-26") { id } nodes(ids: ["Organization:SCO@2008-12-26", "Treaty:NPT@2000-01-01", "Country:KZZ"]) { id } }',
  )) as { node: unknown; nodes: unknown[] };
  expect(found).toEqual({
    node: { id: 'Country:KAZ@2008-12-26' },
    nodes: [{ id: 'Organization:sco@2008-12-26' }, { id: 'Treaty:npt@2000-01-01' }, null],
  });
  const { errors } = await ask(server.url, '{ node(id: "Country:CS@2024-01-01") { id } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'AMBIGUOUS_CODE', argument: 'id' });
});

describe('names are sorted as their language sorts them', () => {
  const named = async (locale: string, direction = 'ASC') => {
    const { countries } = (await data(
      `{ countries(first: 500, orderBy: [{ field: NAME, locale: "${locale}", direction: ${direction} }]) { nodes { name(lang: "${locale}") } } }`,
    )) as { countries: { nodes: { name: string }[] } };
    return countries.nodes.map(({ name }) => name);
  };

  test.each(['de', 'sv', 'fr', 'ru', 'ja', 'pt-BR', 'pt_br'])('in %s', async (locale) => {
    const names = await named(locale);
    expect(names).toEqual(names.toSorted(new Intl.Collator(locale.replace('_', '-')).compare));
    expect(await named(locale, 'DESC')).toEqual(
      names.toSorted((a, b) => new Intl.Collator(locale.replace('_', '-')).compare(b, a)),
    );
  });

  test('Austria is Österrike and last but for nothing in Swedish, and among the O in German', async () => {
    expect((await named('sv')).at(-1)).toMatch(/^Ö/);
    expect((await named('de')).at(-1)).toMatch(/^Z/);
  });

  test('an unknown one is refused with what may have been meant; so is one for anything but names', async () => {
    const refused = async (order: string) =>
      (await ask(server.url, `{ countries(orderBy: [${order}]) { totalCount } }`)).errors?.[0]?.extensions;
    expect(await refused('{ field: NAME, locale: "german" }')).toEqual({
      code: 'UNKNOWN_LANGUAGE',
      argument: 'locale',
      candidates: ['de'],
    });
    expect(await refused('{ field: AREA, locale: "de" }')).toEqual({ code: 'BAD_ARGUMENT', argument: 'locale' });
  });

  test('organizations, indicators, treaties and events take one too', async () => {
    const { organizations } = (await data(`{
      organizations(first: 500, orderBy: [{ field: NAME, locale: "fr" }]) { nodes { name(lang: "fr") } }
      indicators(first: 1, orderBy: [{ field: NAME, locale: "fr" }]) { totalCount }
      treaties(first: 1, orderBy: [{ field: NAME, locale: "fr" }]) { totalCount }
      events(first: 1, orderBy: [{ field: NAME, locale: "fr" }]) { totalCount } }`)) as {
      organizations: { nodes: { name: string }[] };
    };
    const names = organizations.nodes.map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
  });
});

test('languages by their standing', async () => {
  const { country } = (await data(
    '{ country(code: "KZ") { all: languages { status } some: languages(status: [OFFICIAL]) { status } } }',
  )) as { country: Record<'all' | 'some', { status: string }[]> };
  expect(country.some).toEqual(country.all.filter(({ status }) => status === 'OFFICIAL'));
  expect(country.some.length).toBeGreaterThan(0);
});
