import { afterAll, describe, expect, test } from 'vitest';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer();
const store = realStore();
afterAll(() => store.engine.close());

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

describe('of several legal tenders the country’s own comes first', () => {
  test.each([
    ['NA', '2026-01-01', ['NAD NATIONAL', 'ZAR FOREIGN']],
    ['PA', '2026-01-01', ['PAB NATIONAL', 'USD FOREIGN']],
    ['ZW', '2026-01-01', ['ZWG NATIONAL', 'USD FOREIGN']],
    ['LS', '2026-01-01', ['LSL NATIONAL', 'ZAR FOREIGN']],
    ['BT', '2026-01-01', ['BTN NATIONAL', 'INR FOREIGN']],
    ['EC', '2026-01-01', ['USD FOREIGN']],
    ['US', '2026-01-01', ['USD NATIONAL']],
    ['PR', '2026-01-01', ['USD NATIONAL']],
    ['SN', '2026-01-01', ['XOF UNION']],
    ['FR', '2026-01-01', ['EUR UNION']],
    ['ME', '2026-01-01', ['EUR FOREIGN']],
    ['SUN', '1985-01-01', ['SUR NATIONAL']],
    ['LTU', '1991-06-01', ['SUR UNION']],
    ['AU', '1950-01-01', ['australian-pound NATIONAL']],
    ['FR', '1950-01-01', ['french-franc-1795 NATIONAL']],
    ['CN', '1952-01-01', ['renminbi-1948 NATIONAL']],
    ['ZA', '1950-01-01', ['south-african-pound NATIONAL']],
    ['SUN', '1950-01-01', ['soviet-ruble-1947 NATIONAL']],
    ['DE', '2001-12-31', ['DEM NATIONAL', 'EUR UNION']],
    ['DE', '2002-01-01', ['EUR UNION']],
  ])('%s on %s', async (code, day, tenders) => {
    const answer = (await data(`{ country(code: "${code}", asOf: "${day}") { currencies { code kind } } }`)) as {
      country: { currencies: { code: string; kind: string }[] };
    };
    expect(answer.country.currencies.map(({ code: money, kind }) => `${money} ${kind}`)).toEqual(tenders);
  });
});

test('a currency and its countries lead to each other, on every day and for all on record', () => {
  for (const country of store.graph.countries.values())
    for (const row of country.currencies) expect(row.record.countries).toContain(row);
  for (const currency of store.graph.currencies.values())
    for (const row of currency.countries) {
      expect(row.currency).toBe(currency.code);
      expect(store.graph.countries.get(row.country)?.currencies).toContain(row);
    }
});

test('a currency is found by code and number, and tells who used it when', async () => {
  expect(
    await data(`{
      byCode: currency(code: "eur") { id name symbol digits }
      byNumber: currency(code: "978") { code }
      unknown: currency(code: "XXQ") { code }
      before: currency(code: "EUR", asOf: "1998-12-31") { countries { totalCount } }
      mark: currency(code: "DEM") { countries { totalCount } countryHistory { nodes { country { key } startDate endDate } } }
      currencies(filter: { name: { contains: "tenge" } }) { nodes { code countries { nodes { country { key } } } } }
    }`),
  ).toMatchObject({
    byCode: { id: 'Currency:EUR@2026-11-24', name: 'Euro', symbol: '€', digits: 2 },
    byNumber: { code: 'EUR' },
    unknown: null,
    before: { countries: { totalCount: 0 } },
    mark: {
      countries: { totalCount: 0 },
      countryHistory: {
        nodes: [{ country: { key: 'occupied-germany' } }, { country: { key: 'DEU' } }, { country: { key: 'DDR' } }],
      },
    },
    currencies: { nodes: [{ code: 'KZT', countries: { nodes: [{ country: { key: 'KAZ' } }] } }] },
  });
});

test('a language is found by its tag, is called by its own name in itself, and tells where it is official', async () => {
  expect(
    await data(`{
      kk: language(code: "KK") { name own: name(lang: "kk") french: name(lang: "fr") direction }
      ar: language(code: "ar") { direction }
      script: language(code: "UG_cyrl") { code }
      unknown: language(code: "qqq") { code }
      languages(filter: { name: { equals: "Deutsch" } }) { nodes { code } }
      country(code: "KZ") { languages { code status language { key countries(status: OFFICIAL) { nodes { country { key } } } } } }
    }`),
  ).toMatchObject({
    kk: { name: 'Kazakh', own: 'қазақ тілі', french: 'Kazakh', direction: 'LTR' },
    ar: { direction: 'RTL' },
    script: { code: 'ug-Cyrl' },
    unknown: null,
    languages: { nodes: [{ code: 'de' }] },
    country: {
      languages: expect.arrayContaining([
        {
          code: 'kk',
          status: 'OFFICIAL',
          language: { key: 'kk', countries: { nodes: [{ country: { key: 'KAZ' } }] } },
        },
      ]),
    },
  });
});
