import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

test.each([
  ['astana', '1998-01-01', 'Akmola'],
  ['astana', '2008-12-26', 'Astana'],
  ['astana', '2020-01-01', 'Nur-Sultan'],
  ['astana', '2026-01-01', 'Astana'],
  ['saint-petersburg', '1915-01-01', 'Petrograd'],
  ['saint-petersburg', '2020-01-01', 'Saint Petersburg'],
  ['istanbul', '1900-01-01', 'Constantinople'],
  ['ho-chi-minh-city', '1970-01-01', 'Saigon'],
  ['ho-chi-minh-city', '2000-01-01', 'Ho Chi Minh City'],
])('the city %s was called on %s %s', async (code, day, name) => {
  expect(await data(`{ city(code: "${code}") { name(asOf: "${day}") } }`)).toEqual({ city: { name } });
});

test('one city is the capital of one state after another, and each capital leads to it', async () => {
  expect(
    await data(`{
      berlin: city(code: "berlin") { country { key } capitalHistory { country { key } startDate } }
      prague: city(code: "prague", asOf: "1980-01-01") { capitalOf { country { name } } }
      a: country(code: "CSK") { capitalHistory { city { key } coordinates { latitude } } }
      b: country(code: "CZE") { capitalHistory { city { key } coordinates { latitude } } }
    }`),
  ).toEqual({
    berlin: {
      country: { key: 'DEU' },
      capitalHistory: ['kingdom-of-prussia', 'north-german-confederation', 'german-empire', 'DEU'].map((key, at) => ({
        country: { key },
        startDate: ['[..1816]', '1866-08-18', '1871-01-18', '1990-10-03'][at],
      })),
    },
    prague: { capitalOf: [{ country: { name: 'Czechoslovakia' } }] },
    a: { capitalHistory: [{ city: { key: 'prague' }, coordinates: { latitude: 50.088 } }] },
    b: { capitalHistory: [{ city: { key: 'prague' }, coordinates: { latitude: 50.088 } }] },
  });
});

test('a city knows whose seat it is, and the seat leads back', async () => {
  const answer = (await data(`{
    city(code: "vienna") { headquartersOf { key headquarters { key country { key } } } treaties { key cities { key } } }
    then: city(code: "moscow", asOf: "1980-01-01") { headquartersOf { key } }
    now: city(code: "moscow") { headquartersOf { key } }
  }`)) as {
    city: {
      headquartersOf: { key: string; headquarters: unknown }[];
      treaties: { key: string; cities: { key: string }[] }[];
    };
    then: { headquartersOf: { key: string }[] };
    now: { headquartersOf: { key: string }[] };
  };
  expect(answer.city.headquartersOf.map(({ key }) => key)).toEqual(expect.arrayContaining(['osce', 'opec', 'iaea']));
  for (const { headquarters } of answer.city.headquartersOf)
    expect(headquarters).toEqual({ key: 'vienna', country: { key: 'AUT' } });
  expect(answer.city.treaties.length).toBeGreaterThan(0);
  for (const { cities } of answer.city.treaties) expect(cities.map(({ key }) => key)).toContain('vienna');
  expect(answer.then.headquartersOf.map(({ key }) => key)).toContain('cema');
  expect(answer.now.headquartersOf.map(({ key }) => key)).not.toContain('cema');
});

test.each([
  ['nato', '1951-01-01', 'london'],
  ['nato', '1960-01-01', 'paris'],
  ['nato', '1970-01-01', 'brussels'],
  ['las', '1985-01-01', 'tunis'],
  ['las', '2020-01-01', 'cairo'],
  ['opec', '1962-01-01', 'geneva'],
])('%s had on %s its seat in %s', async (code, day, key) => {
  expect(
    await data(`{
      organization(code: "${code}", asOf: "${day}") { headquarters { key } }
      city(code: "${key}", asOf: "${day}") { headquartersOf { key } }
      assess(statements: [{ headquarters: { organization: "${code}", city: "${key}", on: "${day}" } }]) { verdict }
    }`),
  ).toMatchObject({
    organization: { headquarters: { key } },
    city: { headquartersOf: expect.arrayContaining([{ key: code }]) },
    assess: [{ verdict: ['brussels', 'cairo'].includes(key) ? 'NOT_KNOWN' : 'CONFIRMED' }],
  });
});

test('a visit to two cities is an event of both, under whatever name the source has', async () => {
  const answer = (await data(`{
    events(filter: { place: { equals: "Tel Aviv, Jerusalem" } }, first: 1) { nodes { key cities { key name } } }
    beijing: events(filter: { place: { equals: "Peking" } }, first: 1) { nodes { cities { key } } }
    jerusalem: city(code: "jerusalem") { events(first: 500) { nodes { key } } }
    aviv: city(code: "tel-aviv") { events(first: 500) { nodes { key } } }
  }`)) as {
    events: { nodes: { key: string; cities: unknown }[] };
    beijing: unknown;
    jerusalem: { events: { nodes: { key: string }[] } };
    aviv: { events: { nodes: { key: string }[] } };
  };
  const visit = answer.events.nodes[0];
  expect(visit?.cities).toEqual([
    { key: 'tel-aviv', name: 'Tel Aviv' },
    { key: 'jerusalem', name: 'Jerusalem' },
  ]);
  expect(answer.beijing).toEqual({ nodes: [{ cities: [{ key: 'beijing' }] }] });
  for (const city of [answer.jerusalem, answer.aviv])
    expect(city.events.nodes.map(({ key }) => key)).toContain(visit?.key);
});

test('cities are found by country, by name and as capitals of the day', async () => {
  expect(
    await data(`{
      named: cities(filter: { name: { equals: "Bombay" } }) { nodes { key } }
      soviet: cities(filter: { country: { equals: "KZ" }, capital: true }, asOf: "1995-01-01") { nodes { key } }
      later: cities(filter: { country: { equals: "KAZ" }, capital: true }) { nodes { key } }
    }`),
  ).toEqual({
    named: { nodes: [{ key: 'mumbai' }] },
    soviet: { nodes: [{ key: 'almaty' }] },
    later: { nodes: [{ key: 'astana' }] },
  });
});

test('whatever follows from a fact leads to it, and whoever took independence away is a country', async () => {
  expect(
    await data(`{
      admission: event(code: "admission/un.KAZ") { derivedFrom { __typename id citations { locator } } participants { role } }
      moved: event(code: "capital-change/KAZ/1997-12-10") { derivedFrom { ... on Capital { name city { key } } } }
      entered: event(code: "cica-summit-2002") { derivedFrom { id } }
      country(code: "EST") { interruptions { occupier { name } } }
      indicator(code: "gdp_current_usd") { unit { money currency { name } } }
      population: indicator(code: "population_total") { weight { code } unit { money currency { name } } }
    }`),
  ).toMatchObject({
    admission: {
      derivedFrom: { __typename: 'Membership', id: 'Membership:un.KAZ@1992-03-02' },
      participants: [{ role: 'SUBJECT' }, { role: 'OBJECT' }],
    },
    moved: { derivedFrom: { name: 'Akmola', city: { key: 'astana' } } },
    entered: { derivedFrom: null },
    country: { interruptions: [{ occupier: { name: 'Soviet Union' } }] },
    indicator: { unit: { money: 'CURRENCY', currency: { name: 'US Dollar' } } },
    population: { weight: null, unit: { money: null, currency: null } },
  });
});
