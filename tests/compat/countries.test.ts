import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const countries = (query: string, variables: Record<string, unknown> = {}) =>
  ask(server.url.replace('/graphql', '/compat/countries'), query, variables);

test('the schema is that of the Countries API, and a day besides', async () => {
  const { data } = await countries(getIntrospectionQuery({ descriptions: false }));
  const ours = printSchema(lexicographicSortSchema(buildClientSchema(data as IntrospectionQuery)));
  const bare = visit(parse(ours), {
    InputValueDefinition: ({ name }) => (name.value === 'asOf' ? null : undefined),
  });
  const theirs = buildSchema(readFileSync(join(import.meta.dirname, 'countries.graphql'), 'utf8'));
  expect(print(bare)).toBe(print(parse(printSchema(lexicographicSortSchema(theirs)))));
  expect(ours.match(/asOf: String/g)).toHaveLength(4);
});

test('the documented question has the documented answer', async () => {
  const { data } = await countries(
    '{ country(code: "BR") { name native capital emoji currency languages { code name } } }',
  );
  expect(data).toEqual({
    country: {
      name: 'Brazil',
      native: 'Brasil',
      capital: 'Brasília',
      emoji: '🇧🇷',
      currency: 'BRL',
      languages: [{ code: 'pt', name: 'Portuguese' }],
    },
  });
});

test('a question with a variable for the code runs unchanged', async () => {
  const query =
    'query getOneCountry($code: ID!) { country(code: $code) { awsRegion capital code currencies currency emoji emojiU name native phone phones states { name } subdivisions { code } continent { code name } } }';
  const { data, errors } = await countries(query, { code: 'GB' });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    country: { capital: 'London', emojiU: 'U+1F1EC U+1F1E7', phone: '44', continent: { code: 'EU', name: 'Europe' } },
  });
});

const LIST = 'query ListFilteredCountries($filter: CountryFilterInput) { countries(filter: $filter) { name code } }';

test.each([
  { filter: { code: { in: ['US', 'CA'] } }, codes: ['CA', 'US'] },
  { filter: { code: { eq: 'US' } }, codes: ['US'] },
  { filter: { name: { regex: '^United' }, continent: { ne: 'NA' } }, codes: ['AE', 'GB', 'UM'] },
  {
    filter: { continent: { eq: 'SA' }, currency: { nin: ['USD'] }, code: { regex: '^[BCP]' } },
    codes: ['BO', 'BR', 'CL', 'CO', 'PE', 'PY'],
  },
])('countries are filtered by $filter', async ({ filter, codes }) => {
  const { data, errors } = await countries(LIST, { filter });
  expect(errors).toBeUndefined();
  expect((data as { countries: { code: string }[] }).countries.map(({ code }) => code)).toEqual(codes);
});

test('without a filter all countries with a code of the day are told, on any day', async () => {
  const size = async (asOf: string | null) => {
    const { data } = await countries('query($asOf: String) { countries(asOf: $asOf) { code } }', { asOf });
    return new Set((data as { countries: { code: string }[] }).countries.map(({ code }) => code));
  };
  const now = await size(null);
  expect(now.size).toBeGreaterThanOrEqual(249);
  expect(now.has('SU')).toBe(false);
  const before = await size('1980-01-01');
  expect(before.has('SU')).toBe(true);
  expect(before.has('KZ')).toBe(false);
});

test('names, capitals and continents are those of the day, in the language asked for', async () => {
  const { data } = await countries(
    '{ cs: country(code: "cs", asOf: "1980-01-01") { name capital } fr: country(code: "DE") { name(lang: "fr") } continent(code: "AN", asOf: "1980-01-01") { name countries { code } } language(code: "ar") { native rtl } nothing: country(code: "ZZ") { name } }',
  );
  expect(data).toMatchObject({
    cs: { name: 'Czechoslovakia', capital: 'Prague' },
    fr: { name: 'Allemagne' },
    continent: { name: 'Antarctica' },
    language: { native: 'العربية', rtl: true },
    nothing: null,
  });
});

test('a pattern that would take other readers for ever is answered at once, and a wrong one is refused', async () => {
  const { errors } = await countries(LIST, { filter: { name: { regex: '^(([a-zA-Z ]+)+)+$1' } } });
  expect(errors).toBeUndefined();
  const wrong = await countries(LIST, { filter: { name: { regex: '(' } } });
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_ARGUMENT', argument: 'regex' });
  const day = await countries('{ countries(asOf: "tomorrow") { code } }');
  expect(day.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_DATE' });
});

test('countries of continents of countries cost what they hold', async () => {
  const { errors } = await countries('{ countries { continent { countries { continent { countries { code } } } } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COSTLY' });
});

test('a language knows the countries in which it is official, on the day it was asked through', async () => {
  const { data } = await countries(
    `{ language(code: "kk") { countries { code } }
       country(code: "DE", asOf: "1980-01-01") { languages { countries { name } } } }`,
  );
  expect(data).toMatchObject({ language: { countries: [{ code: 'KZ' }] } });
  const { country } = data as unknown as { country: { languages: { countries: { name: string }[] }[] } };
  expect(country.languages[0]?.countries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['West Germany', 'East Germany', 'Austria']),
  );
});

test('a browser that opens the address is told how to ask there', async () => {
  const headers = { accept: 'text/html', 'sec-fetch-dest': 'document' };
  const response = await fetch(server.url.replace('/graphql', '/compat/countries'), { headers });
  expect(response.status).toBe(403);
  expect(await response.text()).toContain('ask /compat/countries with accept: application/json');
});

test('states are the largest parts of a country, with the flags that have an emoji', async () => {
  const { data } = await countries(
    '{ us: country(code: "US") { states { code name country { code } } } gb: country(code: "GB") { subdivisions { code name emoji } } va: country(code: "VA") { states { code } } }',
  );
  const { us, gb, va } = data as Record<'us' | 'gb' | 'va', Record<string, unknown[]>>;
  expect(us.states).toContainEqual({ code: 'CA', name: 'California', country: { code: 'US' } });
  expect(gb.subdivisions).toEqual([
    { code: 'GB-ENG', name: 'England', emoji: '🏴󠁧󠁢󠁥󠁮󠁧󠁿' },
    { code: 'GB-NIR', name: 'Northern Ireland', emoji: null },
    { code: 'GB-SCT', name: 'Scotland', emoji: '🏴󠁧󠁢󠁳󠁣󠁴󠁿' },
    { code: 'GB-WLS', name: 'Wales', emoji: '🏴󠁧󠁢󠁷󠁬󠁳󠁿' },
  ]);
  expect(va.states).toEqual([]);
});

test('the same words at another place are another question', async () => {
  const query = '{ continents { code } }';
  const here = await fetch(`${server.url.replace('/graphql', '/compat/countries')}?query=${encodeURIComponent(query)}`);
  expect(await here.json()).toMatchObject({ data: { continents: expect.arrayContaining([{ code: 'AS' }]) } });
  const { errors } = await ask(server.url, query);
  expect(errors?.[0]?.message).toContain('code');
});
