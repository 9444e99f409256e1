import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

describe('names of the day', () => {
  test.each([
    ['COD', '1997-05-16', 'Zaire', 'Democratic Republic of the Congo'],
    ['MMR', '1989-06-17', 'Burma', 'Myanmar'],
    ['SWZ', '2018-04-18', 'Swaziland', 'Eswatini'],
    ['CZE', '2016-06-30', 'Czech Republic', 'Czechia'],
    ['MKD', '2019-02-11', 'Macedonia', 'North Macedonia'],
    ['TUR', '2022-05-31', 'Turkey', 'Türkiye'],
    ['BFA', '1984-08-03', 'Upper Volta', 'Burkina Faso'],
    ['LKA', '1972-05-21', 'Ceylon', 'Sri Lanka'],
    ['BEN', '1975-11-29', 'Dahomey', 'Benin'],
    ['IRN', '1935-03-21', 'Persia', 'Iran'],
    ['THA', '1939-06-23', 'Siam', 'Thailand'],
    ['CPV', '2013-10-23', 'Cape Verde', 'Cabo Verde'],
    ['ZWE', '1980-04-17', 'Southern Rhodesia', 'Zimbabwe'],
    ['MDG', '1975-12-29', 'Malagasy Republic', 'Madagascar'],
  ])('%s is called on %s %s, and the day after %s', async (key, last, before, after) => {
    const { country } = await data(`{ country(code: "${key}") { nameHistory { name startDate endDate } } }`);
    const history = (country as { nameHistory: { name: string; startDate: string; endDate: string }[] }).nameHistory;
    const change = history.find(({ name, startDate }) => name === after && startDate > last)?.startDate;
    expect(await data(`{ country(code: "${key}", asOf: "${last}") { name now: name(asOf: "${change}") } }`)).toEqual({
      country: { name: before, now: after },
    });
    expect(Date.parse(change ?? '') - Date.parse(last)).toBe(86_400_000);
  });

  test.each([
    ['oic', '2011-06-27', 'Organization of the Islamic Conference', 'Organisation of Islamic Cooperation'],
    ['eu', '1993-10-31', 'European Economic Community', 'European Union'],
    ['osce', '1994-12-31', 'Conference on Security and Co-operation in Europe', /^Organization for Security/],
    ['iom', '1989-11-13', 'Intergovernmental Committee for Migration', 'International Organization for Migration'],
    ['imo', '1982-05-21', 'Inter-Governmental Maritime Consultative Organization', /^International Maritime Org/],
    ['csto', '2002-10-06', 'Collective Security Treaty', 'Collective Security Treaty Organization'],
  ])('%s is called on %s %s, the day after %s, and is one node', async (key, last, before, after) => {
    const { organization } = await data(`{ organization(code: "${key}", asOf: "${last}") {
      key name nameHistory(kind: OFFICIAL, lang: "en") { name startDate endDate }
    } }`);
    const { name, nameHistory, ...rest } = organization as {
      key: string;
      name: string;
      nameHistory: { name: string; startDate: string; endDate: string }[];
    };
    expect({ name, ...rest }).toEqual({ name: before, key });
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(nameHistory.find((row) => row.name === before)?.endDate).toBe(next);
    const later = (await data(`{ organization(code: "${key}", asOf: "${next}") { key name } }`)) as {
      organization: unknown;
    };
    expect(later.organization).toEqual({ key, name: expect.stringMatching(after) });
  });

  test.each([
    ['oau', 'au', '2002-07-09'],
    ['gatt', 'wto', '1995-01-01'],
  ])('%s is followed by %s on %s, and not the day before', async (from, to, day) => {
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(
      await data(`{
        old: organization(code: "${from}", asOf: "${before}") { successors { date } now: successors(asOf: "${day}") { successor { key existsOn(asOf: "${day}") } date certainty } }
        young: organization(code: "${to}", asOf: "${before}") { existsOn predecessors { date } now: predecessors(asOf: "${day}") { predecessor { key } } }
      }`),
    ).toEqual({
      old: { successors: [], now: [{ successor: { key: to, existsOn: true }, date: day, certainty: 'CERTAIN' }] },
      young: { existsOn: false, predecessors: [], now: [{ predecessor: { key: from } }] },
    });
  });

  test('an acronym in another language does not stand in for one in English of another day', async () => {
    expect(
      await data(
        `{ wp: organization(code: "wp") { acronym } sco: organization(code: "sco", asOf: "1999-01-01") { acronym } }`,
      ),
    ).toEqual({ wp: { acronym: 'WP' }, sco: { acronym: 'SCO' } });
  });

  test('an acronym is that of the day', async () => {
    expect(
      await data(`{
        eu: organization(code: "eu", asOf: "1960-01-01") { acronym now: acronym(asOf: "2000-01-01") }
        osce: organization(code: "osce", asOf: "1990-01-01") { acronym now: acronym(asOf: "1995-01-01") }
      }`),
    ).toEqual({ eu: { acronym: 'EEC', now: 'EU' }, osce: { acronym: 'CSCE', now: 'OSCE' } });
  });

  test('a list finds what bore the name on the day', async () => {
    const named = (name: string, day: string) =>
      `countries(asOf: "${day}", filter: { name: { equals: "${name}" } }) { nodes { key } }`;
    expect(
      await data(`{
        burma: ${named('Burma', '1980-01-01')} later: ${named('Myanmar', '1980-01-01')} now: ${named('Myanmar', '2000-01-01')}
      }`),
    ).toEqual({ burma: { nodes: [{ key: 'MMR' }] }, later: { nodes: [] }, now: { nodes: [{ key: 'MMR' }] } });
  });

  test('a state borders whom it bordered on the day', async () => {
    const near = (code: string, day: string) =>
      `country(code: "${code}", asOf: "${day}") { neighbours { country { key } } }`;
    const found: Record<string, { neighbours: { country: { key: string } }[] }> = await data(`{
      germany: ${near('DEU', '1985-06-01')} union: ${near('SUN', '1960-06-01')} sudan: ${near('SDN', '2010-06-01')}
      later: ${near('SDN', '2012-06-01')} estonia: ${near('EST', '1960-06-01')}
    }`);
    const keys = Object.entries(found).map(([name, { neighbours }]) => [
      name,
      neighbours.map(({ country }) => country.key).sort(),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      germany: 'AUT BEL CHE CSK DDR DNK FRA LUX NLD'.split(' '),
      union: 'AFG CHN CSK FIN HUN IRN MNG NOR POL PRK ROU TUR'.split(' '),
      sudan: 'CAF COD EGY ERI ETH KEN LBY TCD UGA'.split(' '),
      later: 'CAF EGY ERI ETH LBY SSD TCD'.split(' '),
      estonia: [],
    });
  });

  test('a border says since when it is one', async () => {
    const borders = await data(
      `{ country(code: "DDR", asOf: "1985-06-01") { neighbours(certainty: CERTAIN) { country { key } startDate endDate } } }`,
    );
    const lasting = { startDate: '1949-10-07', endDate: '1990-10-03' };
    expect(borders).toEqual({
      country: { neighbours: ['CSK', 'DEU', 'POL'].map((key) => ({ country: { key }, ...lasting })) },
    });
  });

  test('a neighbour is one that existed on the day', async () => {
    const near = (day: string) =>
      `countries(asOf: "${day}", filter: { neighbour: { equals: "SVK" } }) { nodes { key } }`;
    expect(await data(`{ before: ${near('1992-12-31')} after: ${near('1993-01-01')} }`)).toEqual({
      before: { nodes: [] },
      after: { nodes: ['AUT', 'CZE', 'HUN', 'POL', 'UKR'].map((key) => ({ key })) },
    });
  });
});
