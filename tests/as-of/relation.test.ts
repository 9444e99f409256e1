import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

test('a code that meant two countries is refused without a day, naming both, and means one on a day', async () => {
  const { data: answer, errors } = await ask(server.url, '{ country(code: "CS") { key } }');
  expect(answer).toEqual({ country: null });
  expect(errors?.[0]?.extensions).toEqual({
    code: 'AMBIGUOUS_CODE',
    argument: 'code',
    candidates: ['CSK', 'SCG'],
  });
  expect(
    await data(
      '{ a: country(code: "CS", asOf: "1980-01-01") { key } b: country(code: "CS", asOf: "2005-01-01") { key } }',
    ),
  ).toEqual({ a: { key: 'CSK' }, b: { key: 'SCG' } });
});

test('who was president and prime minister of Kazakhstan on a day, and where it stands', async () => {
  expect(
    await data(`{ country(code: "KZ", asOf: "2008-12-26") {
      offices { office name startDate endDate certainty citations { source { key } } }
      later: offices(office: [CHIEF_OF_STATE], asOf: "2019-06-13") { name }
      officeHistory(office: [CHIEF_OF_STATE]) { nodes { name } }
    } }`),
  ).toEqual({
    country: {
      offices: [
        {
          office: 'CHIEF_OF_STATE',
          name: 'Nursultan Nazarbayev',
          startDate: '1990-04-24',
          endDate: '2019-03-20',
          certainty: 'CERTAIN',
          citations: expect.arrayContaining([{ source: { key: 'cia-world-factbook' } }]),
        },
        {
          office: 'HEAD_OF_GOVERNMENT',
          name: 'Karim Masimov',
          startDate: '2007-01-10',
          endDate: '2012-09-24',
          certainty: 'CERTAIN',
          citations: expect.arrayContaining([{ source: { key: 'cia-world-factbook' } }]),
        },
      ],
      later: [{ name: 'Kassym-Jomart Tokayev' }],
      officeHistory: { nodes: [{ name: 'Nursultan Nazarbayev' }, { name: 'Kassym-Jomart Tokayev' }] },
    },
  });
});

describe('relations and treaties', () => {
  test('relations of two states on a day are asked for by either, under any code of the other', async () => {
    expect(
      await data(`{
        kz: country(code: "KZ", asOf: "2008-12-26") {
          diplomaticRelations(partner: "CHN", kind: [RELATIONS]) { totalCount nodes { partner { key } kind startDate endDate certainty citations { source { key } } } }
          before: diplomaticRelations(partner: "CHN", asOf: "1992-01-02") { totalCount }
        }
        cn: country(code: "CN", asOf: "2008-12-26") { diplomaticRelations(partner: "kz") { nodes { partner { key } startDate } } }
        us: country(code: "US") { diplomaticRelationHistory(partner: "CUB", kind: [RELATIONS]) { nodes { startDate endDate } } }
      }`),
    ).toEqual({
      kz: {
        diplomaticRelations: {
          totalCount: 1,
          nodes: [
            {
              partner: { key: 'CHN' },
              kind: 'RELATIONS',
              startDate: '1992-01-03',
              endDate: null,
              certainty: 'CERTAIN',
              citations: [{ source: { key: expect.any(String) } }],
            },
          ],
        },
        before: { totalCount: 0 },
      },
      cn: { diplomaticRelations: { nodes: [{ partner: { key: 'KAZ' }, startDate: '1992-01-03' }] } },
      us: {
        diplomaticRelationHistory: {
          nodes: [
            { startDate: '1902-05-27', endDate: '1961-01-03' },
            { startDate: '2015-07-20', endDate: null },
          ],
        },
      },
    });
  });

  test('a partner or treaty that does not exist is an error that names the argument', async () => {
    const wrong = async (query: string) => (await ask(server.url, query)).errors?.[0]?.extensions;
    expect(await wrong('{ country(code: "KZ") { diplomaticRelations(partner: "XXX") { totalCount } } }')).toMatchObject(
      {
        code: 'UNKNOWN_COUNTRY',
        argument: 'partner',
      },
    );
    expect(await wrong('{ country(code: "KZ") { diplomaticRelations(partner: "CS") { totalCount } } }')).toMatchObject({
      code: 'AMBIGUOUS_CODE',
      argument: 'partner',
    });
    expect(await wrong('{ country(code: "KZ") { treaties(treaty: "nope") { totalCount } } }')).toMatchObject({
      code: 'UNKNOWN_TREATY',
      argument: 'treaty',
    });
  });

  test('a state is a signatory until it ratifies, bound from then on, gone once it has left', async () => {
    expect(
      await data(`{ country(code: "US") {
        ${[
          '2016-04-21',
          '2016-04-22',
          '2016-09-02',
          '2016-09-03',
          '2020-11-03',
          '2020-11-04',
          '2021-01-20',
          '2026-01-27',
        ]
          .map(
            (day, index) =>
              `d${index}: treaties(treaty: "climate-change-paris-agreement", asOf: "${day}") { nodes { status } }`,
          )
          .join(' ')}
        treatyHistory(treaty: "climate-change-paris-agreement") { nodes { status stint latestStatus startDate endDate inForce certainty } }
      } }`),
    ).toEqual({
      country: {
        d0: { nodes: [] },
        d1: { nodes: [{ status: 'SIGNATORY' }] },
        d2: { nodes: [{ status: 'SIGNATORY' }] },
        d3: { nodes: [{ status: 'PARTY' }] },
        d4: { nodes: [{ status: 'PARTY' }] },
        d5: { nodes: [] },
        d6: { nodes: [{ status: 'PARTY' }] },
        d7: { nodes: [] },
        treatyHistory: {
          nodes: [
            {
              status: 'WITHDRAWN',
              stint: 1,
              latestStatus: 'WITHDRAWN',
              startDate: '2016-04-22',
              endDate: '2020-11-04',
              inForce: '2016-11-04',
              certainty: null,
            },
            {
              status: 'WITHDRAWN',
              stint: 2,
              latestStatus: 'WITHDRAWN',
              startDate: '2021-01-20',
              endDate: '2026-01-27',
              inForce: '2021-02-19',
              certainty: null,
            },
          ],
        },
      },
    });
  });

  test('the parties to a treaty are those of the day, while they and the treaty last', async () => {
    const keys = 'nodes { party { ... on Country { key } } status }';
    expect(
      await data(`{
        abm: treaty(code: "abm", asOf: "1980-01-01") {
          inForceOn certainty parties { ${keys} }
          later: parties(asOf: "1995-01-01") { ${keys} }
          ended: parties(asOf: "2002-06-13") { totalCount }
          forceLater: inForceOn(asOf: "2002-06-13")
          partyHistory { totalCount }
        }
        korea: country(code: "PRK") {
          last: treaties(treaty: "npt", asOf: "2003-04-09") { totalCount }
          out: treaties(treaty: "npt", asOf: "2003-04-10") { totalCount }
        }
      }`),
    ).toEqual({
      abm: {
        inForceOn: true,
        certainty: 'CERTAIN',
        parties: {
          nodes: [
            { party: { key: 'SUN' }, status: 'PARTY' },
            { party: { key: 'USA' }, status: 'PARTY' },
          ],
        },
        later: {
          nodes: [
            { party: { key: 'RUS' }, status: 'PARTY' },
            { party: { key: 'USA' }, status: 'PARTY' },
          ],
        },
        ended: { totalCount: 0 },
        forceLater: false,
        partyHistory: { totalCount: 3 },
      },
      korea: { last: { totalCount: 1 }, out: { totalCount: 0 } },
    });
  });
});
