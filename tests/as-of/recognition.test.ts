import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

test('a recognition goes one way, and each side says which', async () => {
  const asked = 'totalCount nodes { partner { key } direction startDate endDate }';
  const answer: Record<string, Record<string, { totalCount: number; nodes: unknown[] }>> = await data(`{
    taiwan: country(code: "TW", asOf: "2026-06-01") {
      by: diplomaticRelations(kind: [RECOGNITION], direction: RECOGNISED_BY) { ${asked} }
      of: diplomaticRelations(kind: [RECOGNITION], direction: RECOGNISES) { ${asked} }
      standing { recognisedBy(first: 200) { nodes { key } } }
    }
    kosovo: country(code: "XK", asOf: "2026-06-01") {
      taiwan: diplomaticRelations(partner: "TWN") { ${asked} }
      standing { recognisedBy(first: 200) { nodes { key } } }
    }
    china: country(code: "CN", asOf: "2026-06-01") {
      relations: diplomaticRelations(partner: "USA", kind: [RELATIONS]) { nodes { direction } }
      standing { recognisedBy(first: 0) { count { qualifier } } }
    }
  }`);
  expect(answer.taiwan?.by?.totalCount).toBe(12);
  expect(answer.taiwan?.of?.nodes).toEqual([
    { partner: { key: 'XKX' }, direction: 'RECOGNISES', startDate: '[2008-02-19..2008-02-20]', endDate: null },
  ]);
  expect(answer.taiwan?.standing).not.toEqual({ recognisedBy: { nodes: expect.arrayContaining([{ key: 'XKX' }]) } });
  expect(answer.kosovo?.taiwan?.nodes).toMatchObject([{ partner: { key: 'TWN' }, direction: 'RECOGNISED_BY' }]);
  expect(answer.kosovo?.standing).toEqual({ recognisedBy: { nodes: expect.arrayContaining([{ key: 'TWN' }]) } });
  expect(answer.china).toEqual({
    relations: { nodes: [{ direction: null }] },
    standing: { recognisedBy: { count: { qualifier: 'AT_LEAST' } } },
  });
});

test('a recognition ends with the state it was given to, and no successor inherits it', async () => {
  const asked = 'diplomaticRelationHistory(kind: [RECOGNITION], direction: RECOGNISES';
  expect(
    await data(`{ country(code: "US") {
      vietnam: ${asked}, partner: "VNM") { totalCount }
      south: ${asked}, partner: "south-vietnam") { nodes { endDate } }
      yemen: ${asked}, partner: "YEM") { totalCount }
      soviet: ${asked}, partner: "SUN") { nodes { startDate endDate } }
    } }`),
  ).toEqual({
    country: {
      vietnam: { totalCount: 0 },
      south: { nodes: [{ endDate: '1975-04-30' }] },
      yemen: { totalCount: 0 },
      soviet: { nodes: [{ startDate: '1933-11-16', endDate: '1991-12-26' }] },
    },
  });
});

test('large states have relations with one another, with their breaks, and no list of them is called whole', async () => {
  const list = (partner: string) =>
    `diplomaticRelationHistory(partner: "${partner}", kind: [RELATIONS]) { nodes { startDate endDate } }`;
  const answer: Record<string, Record<string, { nodes: unknown[]; count: unknown; totalCount: number }>> = await data(`{
      france: country(code: "FR", asOf: "2025-06-01") {
        germany: ${list('DEU')} china: ${list('CHN')}
        all: diplomaticRelations(kind: [RELATIONS], first: 0) { totalCount count { qualifier } }
      }
      india: country(code: "IN") { china: ${list('CHN')} pakistan: ${list('PAK')} }
      iran: country(code: "IR") { saudiArabia: ${list('SAU')} }
      egypt: country(code: "EG") { israel: ${list('ISR')} }
      russia: country(code: "RU") { japan: ${list('JPN')} ukraine: ${list('UKR')} }
    }`);
  expect(answer.france?.germany?.nodes).toEqual([{ startDate: '[1951-01-01..1955-05-05]', endDate: null }]);
  expect(answer.france?.china?.nodes).toEqual([{ startDate: '1964-01-27', endDate: null }]);
  expect(answer.france?.all?.totalCount).toBeGreaterThan(25);
  expect(answer.france?.all?.count).toEqual({ qualifier: 'AT_LEAST' });
  expect(answer.india?.china?.nodes).toEqual([{ startDate: '1950-04-01', endDate: null }]);
  expect(answer.india?.pakistan?.nodes).toEqual([
    { startDate: '1947-08-15', endDate: '1971-12-06' },
    { startDate: '1976-07-24', endDate: null },
  ]);
  expect(answer.iran?.saudiArabia?.nodes.slice(-2)).toEqual([
    { startDate: '1991-03-26', endDate: '2016-01-03' },
    { startDate: '2023-03-10', endDate: null },
  ]);
  expect(answer.egypt?.israel?.nodes).toEqual([{ startDate: '1980-02-26', endDate: null }]);
  expect(answer.russia?.japan?.nodes).toEqual([{ startDate: '1991-12-26', endDate: null }]);
  expect(answer.russia?.ukraine?.nodes).toEqual([{ startDate: '1992-02-14', endDate: '2022-02-24' }]);
});

test('both sides of a mutual recognition of one day are things of their own, and old keys still find theirs', async () => {
  const node = (id: string) =>
    `node(id: "DiplomaticRelation:${id}@2026-06-01") { ... on DiplomaticRelation { direction partner { key } } }`;
  expect(
    await data(`{
      us: ${node('USA|ALB|recognition|1922-07-28')}
      back: ${node('USA|ALB|recognition|1922-07-28|recognised_by')}
      old: ${node('XKX|TWN|recognition|[2008-02-19..2008-02-20]')}
    }`),
  ).toEqual({
    us: { direction: 'RECOGNISES', partner: { key: 'ALB' } },
    back: { direction: 'RECOGNISED_BY', partner: { key: 'ALB' } },
    old: { direction: 'RECOGNISED_BY', partner: { key: 'TWN' } },
  });
});
