import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

describe('plain facts of a country on a day', () => {
  test('time zones are the ones of the country, not of a neighbour that keeps the same time', async () => {
    expect(
      await data('{ sweden: country(code: "SWE") { timeZones } iceland: country(code: "ISL") { timeZones } }'),
    ).toEqual({ sweden: { timeZones: ['Europe/Stockholm'] }, iceland: { timeZones: ['Atlantic/Reykjavik'] } });
  });

  test.each([
    ['SWE', '1967-09-02', 'LEFT', 'RIGHT'],
    ['WSM', '2009-09-06', 'RIGHT', 'LEFT'],
  ])('%s changed the side of the road after %s', async (code, day, before, now) => {
    const side = (asOf: string) => `country(code: "${code}", asOf: "${asOf}") { drivingSide }`;
    expect(await data(`{ before: ${side(day)} now: ${side('2025-01-01')} }`)).toEqual({
      before: { drivingSide: before },
      now: { drivingSide: now },
    });
  });

  test('an area is that of the land a country had on the day, also where it is fetched again', async () => {
    const { before } = (await data(`{ before: country(code: "SD", asOf: "2010-06-01") { geography { id } } }`)) as {
      before: { geography: { id: string } };
    };
    expect(
      await data(`{
        before: country(code: "SD", asOf: "2010-06-01") { area } now: country(code: "SD") { area }
        again: node(id: "${before.geography.id}") { ... on Geography { area citations { locator } } }
        west: country(code: "DE", asOf: "1985-06-01") { area } union: country(code: "SUN", asOf: "1985-06-01") { area }
        morocco: country(code: "MA") { area } sahara: country(code: "EH") { area }
      }`),
    ).toEqual({
      before: { area: 2505813 },
      now: { area: 1861484 },
      again: { area: 2505813, citations: [{ locator: '2010 edition, Sudan, Geography' }] },
      west: { area: 248580 },
      union: { area: 22402200 },
      morocco: { area: 446550 },
      sahara: { area: 266000 },
    });
  });

  test('the capital of Equatorial Guinea is on the mainland since January 2026', async () => {
    const capital = (day: string) => `country(code: "GNQ", asOf: "${day}") { capital { name } }`;
    expect(await data(`{ before: ${capital('2026-01-01')} after: ${capital('2026-02-01')} }`)).toEqual({
      before: { capital: { name: 'Malabo' } },
      after: { capital: { name: 'Ciudad de la Paz' } },
    });
  });

  test.each([
    ['DZA', '2016-01-01', ['ar'], '2017-01-01', ['ar', 'ber']],
    ['UKR', '2018-01-01', ['ru', 'uk'], '2020-01-01', ['uk']],
    ['BFA', '2023-12-31', ['fr'], '2024-02-01', []],
    ['NER', '2025-01-01', ['fr'], '2025-06-01', []],
    ['ISR', '2018-01-01', ['ar', 'he'], '2019-01-01', ['he']],
  ])('the languages of %s in law changed between %s and %s', async (code, before, first, after, then) => {
    const speech = (day: string) =>
      `country(code: "${code}", asOf: "${day}") { languages { status language { code } } }`;
    const found: Record<string, { languages: { status: string; language: { code: string } }[] }> = await data(
      `{ before: ${speech(before)} after: ${speech(after)} }`,
    );
    const official = Object.values(found).map(({ languages }) =>
      languages.flatMap(({ status, language }) => (/^(DE_FACTO_)?OFFICIAL$/.test(status) ? language.code : [])).sort(),
    );
    expect(official).toEqual([first, then]);
  });

  test.each([
    ['BRN', '1960-01-01', 'Brunei Town'],
    ['DZA', '1950-01-01', 'Algiers'],
    ['KHM', '1950-01-01', 'Phnom Penh'],
    ['LVA', '1970-01-01', 'Riga'],
    ['TUN', '1946-01-01', 'Tunis'],
  ])('%s has a capital before it was independent, in %s: %s', async (code, day, name) => {
    expect(await data(`{ country(code: "${code}", asOf: "${day}") { capital { name } } }`)).toEqual({
      country: { capital: { name } },
    });
  });
});
