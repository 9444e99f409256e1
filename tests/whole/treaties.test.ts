import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer({ MAX_COST: '2000000' });

async function data<T>(query: string): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as T;
}

interface Counted {
  readonly treaty: { readonly parties: { totalCount: number; count: { value: number; qualifier: string } } };
}

describe('as many parties on a day as the depositary counts', () => {
  test.each([
    ['npt', '2025-04-28', 190],
    ['cwc', '2026-02-03', 193],
    ['bwc', '2025-05-31', 189],
    ['climate-change-paris-agreement', '2025-12-31', 195],
    ['climate-change-paris-agreement', '2026-01-28', 194],
    ['ottawa-treaty', '2026-02-03', 162],
    ['rome-statute', '2025-06-02', 125],
    ['cedaw', '2026-02-03', 189],
    ['crc', '2026-02-03', 196],
    ['geneva-conventions', '2025-12-31', 196],
    ['climate-change', '2025-12-31', 198],
    ['comprehensive-nuclear-test-ban', '2026-02-03', 178],
    ['lisbon-treaty', '2020-02-01', 27],
    ['un-charter', '2011-12-31', 193],
  ])('%s on %s: %i', async (code, day, count) => {
    const { treaty } = await data<Counted>(`{ treaty(code: "${code}", asOf: "${day}") {
      parties(status: [PARTY], first: 0) { totalCount count { value qualifier } } } }`);
    expect(treaty.parties.totalCount).toBe(count);
  });
});

describe('in and out', () => {
  test('the Paris Agreement is in force for the United States twice, and twice is not', async () => {
    const days = ['2016-11-03', '2016-11-04', '2020-11-03', '2020-11-04', '2021-02-18', '2021-02-19', '2026-01-26'];
    const fields = [...days, '2026-01-27'].map(
      (day, index) =>
        `d${index}: treaties(treaty: "climate-change-paris-agreement", asOf: "${day}") { nodes { inForceOn } }`,
    );
    const { country } = await data<{ country: Record<string, { nodes: { inForceOn: boolean }[] }> }>(
      `{ country(code: "US") { ${fields.join(' ')} } }`,
    );
    const bound = Object.values(country).map(({ nodes }) => nodes.some(({ inForceOn }) => inForceOn));
    expect(bound).toEqual([false, true, true, false, false, true, true, false]);
  });

  test('Russia is a signatory of the test ban again since it withdrew its ratification', async () => {
    const on = (day: string) => `treaties(treaty: "CTBT", asOf: "${day}") { nodes { status latestStatus withdrawn } }`;
    const withdrawn = '2023-11-03';
    expect(await data(`{ country(code: "RU") { before: ${on('2023-11-02')} after: ${on('2023-11-03')} } }`)).toEqual({
      country: {
        before: { nodes: [{ status: 'PARTY', latestStatus: 'SIGNATORY', withdrawn }] },
        after: { nodes: [{ status: 'SIGNATORY', latestStatus: 'SIGNATORY', withdrawn }] },
      },
    });
  });

  test('the United Kingdom left the treaties of the Union on 1 February 2020', async () => {
    for (const code of ['treaty-of-rome', 'maastricht-treaty', 'amsterdam-treaty', 'nice-treaty', 'lisbon-treaty']) {
      const on = (day: string) => `treaties(treaty: "${code}", asOf: "${day}") { totalCount }`;
      expect(await data(`{ country(code: "GB") { last: ${on('2020-01-31')} out: ${on('2020-02-01')} } }`)).toEqual({
        country: { last: { totalCount: 1 }, out: { totalCount: 0 } },
      });
    }
  });

  test('whether North Korea left the treaty on non-proliferation is not settled, and its row says so', async () => {
    const { country } = await data<{ country: { treatyHistory: { nodes: { note: string }[] } } }>(
      '{ country(code: "KP") { treatyHistory(treaty: "NPT") { nodes { note } } } }',
    );
    expect(country.treatyHistory.nodes[0]?.note).toContain('not settled');
  });

  test('Iceland left the convention on whaling and came back', async () => {
    const { country } = await data<{ country: { treatyHistory: unknown } }>(
      '{ country(code: "IS") { treatyHistory(treaty: "whaling") { nodes { stint ratified withdrawn } } } }',
    );
    expect(country.treatyHistory).toEqual({
      nodes: [
        { stint: 1, ratified: '1948-11-10', withdrawn: '1992-06-30' },
        { stint: 2, ratified: '2002-10-10', withdrawn: null },
      ],
    });
  });
});

test('a treaty names the body it founds, and the body its treaty', async () => {
  expect(
    await data(`{ treaty(code: "cwc") { organization { key } } organization(code: "opcw") { charters { key } } }`),
  ).toEqual({ treaty: { organization: { key: 'opcw' } }, organization: { charters: [{ key: 'cwc' }] } });
});

test('a key that ends in a standing still means the first stint', async () => {
  expect(
    await data(`{ node(id: "TreatyParty:npt|KAZ|party@2008-12-26") { id ... on TreatyParty { stint consent } } }`),
  ).toMatchObject({ node: { stint: 1 } });
});

describe('treaties under the names people use', () => {
  test.each([
    ['Treaty of San Francisco', '1951-09-08', '1952-04-28'],
    ['Two Plus Four Treaty', '1990-09-12', '1991-03-15'],
    ['Good Friday Agreement', '1998-04-10', '1999-12-02'],
    ['Munich Agreement', '1938-09-30', '1938-09-30'],
    ['Istanbul Convention', '2011-05-11', '2014-08-01'],
    ['BBNJ Agreement', '2023-09-20', '2026-01-17'],
  ])('%s: signed %s, in force %s', async (code, signed, inForce) => {
    expect(await data(`{ treaty(code: "${code}") { signed inForce } }`)).toEqual({ treaty: { signed, inForce } });
  });
});
