import { describe, expect, test } from 'vitest';
import { ask, realServer } from './fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

describe('states come and go', () => {
  test('a state whose independence was interrupted existed before and after, not meanwhile', async () => {
    expect(
      await data(`{
        before: country(code: "EST", asOf: "1930-01-01") { existsOn }
        meanwhile: country(code: "EST", asOf: "1970-01-01") { existsOn interruptions { kind startDate endDate } }
        after: country(code: "EST", asOf: "1992-01-01") { existsOn }
        kuwait: country(code: "KWT", asOf: "1990-10-01") { existsOn }
      }`),
    ).toEqual({
      before: { existsOn: true },
      meanwhile: {
        existsOn: false,
        interruptions: [{ kind: 'ANNEXATION', startDate: '1940-06-17', endDate: '1991-08-20' }],
      },
      after: { existsOn: true },
      kuwait: { existsOn: true },
    });
  });

  test.each([
    ['AUS', '1920-01-01', 'Melbourne'],
    ['AUS', '1927-05-09', 'Canberra'],
    ['USA', '1789-04-30', 'New York'],
    ['USA', '1795-01-01', 'Philadelphia'],
    ['USA', '1800-11-17', 'Washington, D.C.'],
    ['GRC', '1832-01-01', 'Nafplio'],
    ['GRC', '1834-12-13', 'Athens'],
  ])('the capital of %s on %s is %s', async (code, day, name) => {
    expect(await data(`{ country(code: "${code}", asOf: "${day}") { capital { name } } }`)).toEqual({
      country: { capital: { name } },
    });
  });

  test('the German states of 1860 lead to Germany, Austria-Hungary to its parts', async () => {
    const answer = await data(`{
      bavaria: country(code: "bavaria") { end successors { successor { key } } }
      empire: country(code: "german-empire") { successors { successor { key } } }
      habsburg: country(code: "austria-hungary") { existsOn successors { successor { key } } }
    }`);
    const keys = answer as Record<string, { successors: { successor: { key: string } }[] }>;
    expect(keys.bavaria?.successors.map(({ successor }) => successor.key)).toContain('german-empire');
    expect(keys.empire?.successors.map(({ successor }) => successor.key)).toEqual(
      expect.arrayContaining(['occupied-germany']),
    );
    expect(keys.habsburg?.successors.map(({ successor }) => successor.key)).toEqual(
      expect.arrayContaining(['AUT', 'HUN', 'CSK']),
    );
  });

  test('disputed status is stated by rule: United Nations, ISO, recognition', async () => {
    expect(
      await data(`{
        kosovo: country(code: "XK") { kind standing { unitedNations isoListed } }
        palestine: country(code: "PS") { kind standing { unitedNations isoListed } }
        taiwan: country(code: "TW") { kind standing { unitedNations isoListed } }
        france: country(code: "FR") { kind standing { unitedNations isoListed } }
      }`),
    ).toEqual({
      kosovo: { kind: 'DISPUTED', standing: { unitedNations: null, isoListed: false } },
      palestine: { kind: 'DISPUTED', standing: { unitedNations: 'OBSERVER', isoListed: true } },
      taiwan: { kind: 'DISPUTED', standing: { unitedNations: null, isoListed: true } },
      france: { kind: 'STATE', standing: { unitedNations: 'MEMBER', isoListed: true } },
    });
  });
});

describe('the same question by other names and languages gets the same answer', () => {
  test.each(['Kasachstan', 'Казахстан', '哈萨克斯坦', 'kazajistan', 'KAZ', 'kz'])('%s', async (query) => {
    const answer = await data(
      `{ search(query: "${query}", types: [COUNTRY], first: 1) { nodes { ... on Country { key } } } }`,
    );
    expect(answer).toEqual({ search: { nodes: [{ key: 'KAZ' }] } });
  });

  test('a name says which language it fell back to, and old names are not given new translations', async () => {
    expect(
      await data(`{
        kz: country(code: "KZ") {
          german: localName(lang: "de") { name language }
          swiss: localName(lang: "de-CH") { name language }
          taiwanese: localName(lang: "zh-TW") { name language }
          norwegian: localName(lang: "nb") { name language }
          nothing: localName(lang: "tlh") { name language }
        }
        zaire: country(code: "COD", asOf: "1990-01-01") { localName(lang: "sv") { name language } }
      }`),
    ).toEqual({
      kz: {
        german: { name: 'Kasachstan', language: 'de' },
        swiss: { name: 'Kasachstan', language: 'de' },
        taiwanese: { name: '哈薩克', language: 'zh-Hant' },
        norwegian: { name: 'Kasakhstan', language: 'no' },
        nothing: { name: 'Kazakhstan', language: 'en' },
      },
      zaire: { localName: { name: 'Zaire', language: 'en' } },
    });
  });

  test('transcontinental countries lie on both continents', async () => {
    const answer = await data(
      '{ kz: country(code: "KZ") { continents { key } } eg: country(code: "EG") { continents { key } } }',
    );
    expect(answer).toEqual({
      kz: { continents: [{ key: 'AS' }, { key: 'EU' }] },
      eg: { continents: [{ key: 'AF' }, { key: 'AS' }] },
    });
  });
});

describe('roll calls of the General Assembly', () => {
  test('a vote by country, and a country by vote, are the same ballots', async () => {
    const answer = (await data(`{
      event(code: "unga-5588") { startDate votes { counts { option value } ballots(option: NO) { totalCount nodes { country { key } } } } }
      country(code: "IL") { ballots(from: "2017-12-21", to: "2017-12-21") { nodes { option event { key } } } }
    }`)) as {
      event: { votes: { counts: unknown; ballots: { nodes: { country: { key: string } }[] } }[] };
      country: unknown;
    };
    expect(answer.event.votes[0]?.counts).toEqual([
      { option: 'YES', value: 128 },
      { option: 'NO', value: 9 },
      { option: 'ABSTAIN', value: 35 },
    ]);
    expect(answer.event.votes[0]?.ballots.nodes.map(({ country }) => country.key)).toContain('ISR');
    expect(answer.country).toEqual({ ballots: { nodes: [{ option: 'NO', event: { key: 'unga-5588' } }] } });
  });

  test('all 1,010,864 votes are there', async () => {
    const { dataset } = (await data('{ dataset { coverage { name rows sourced } } }')) as {
      dataset: { coverage: { name: string; rows: number }[] };
    };
    const rows = new Map(dataset.coverage.map(({ name, rows: count }) => [name, count]));
    expect(rows.get('votes')).toBe(1010864);
    expect(rows.get('roll_calls')).toBe(8633);
    expect(rows.get('revisions')).toBe(346189);
  });
});

test('a false zero of a source is left out, and a doubtful value says so', async () => {
  const answer = await data(`{
    brazil: country(code: "BR") { statistic(indicator: "agriculture_value_added_share_gdp", year: 1960) { value } }
    cyprus: country(code: "CY") { statistic(indicator: "gdp_per_capita_current_usd", year: 1975) { value corrections { status } } }
  }`);
  expect(answer).toMatchObject({
    brazil: { statistic: null },
    cyprus: { statistic: { value: 976.33, corrections: [{ status: 'FLAGGED' }] } },
  });
});
