import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

describe('pages', () => {
  interface Answer {
    readonly countries: {
      readonly totalCount: number;
      readonly nodes: { key: string }[];
      readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string; startCursor: string };
    };
  }
  const page = async (args: string) => {
    const { data } = await ask(
      server.url,
      `{ countries(${args}) { totalCount nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return (data as Answer).countries;
  };

  test('forward and backward walk the same list', async () => {
    const all = await page('first: 500');
    expect(all.totalCount).toBe(all.nodes.length);
    expect((await page('after: null')).nodes).toHaveLength(50);
    const first = await page('first: 100');
    const second = await page(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 200));
    const back = await page(`last: 100, before: "${second.pageInfo.startCursor}"`);
    expect(back.nodes).toEqual(first.nodes);
    expect([first.pageInfo.hasPreviousPage, first.pageInfo.hasNextPage]).toEqual([false, true]);
    expect((await page('last: 1')).nodes).toEqual(all.nodes.slice(-1));
    expect((await page('first: 0')).nodes).toEqual([]);
  });
});

describe('a node carries its day', () => {
  test('and is fetched again as the same view', async () => {
    const { data } = await ask(
      server.url,
      '{ node(id: "Country:KAZ@1998-01-01") { id ... on Country { capital { name } } } }',
    );
    expect(data).toEqual({ node: { id: 'Country:KAZ@1998-01-01', capital: { name: 'Akmola' } } });
  });

  test('several at once, null where there is none', async () => {
    const { data } = await ask(
      server.url,
      '{ nodes(ids: ["Organization:sco@2008-12-26", "Country:XXX", "Membership:un.KAZ", "Event:cica-summit-2002", "Indicator:population_total", "Source:cia-world-factbook", "Region:143", "Area:WLD"]) { __typename id } }',
    );
    expect(
      (data as { nodes: unknown[] }).nodes.map((node) => (node as { id: string } | null)?.id.split('@')[0] ?? null),
    ).toEqual([
      'Organization:sco',
      null,
      'Membership:un.KAZ',
      'Event:cica-summit-2002',
      'Indicator:population_total',
      'Source:cia-world-factbook',
      'Region:143',
      'Area:WLD',
    ]);
  });

  test('a nested asOf overrides the day around it', async () => {
    const { data } = await ask(
      server.url,
      '{ country(code: "KZ", asOf: "1998-01-01") { capital { name } later: capital(asOf: "2020-01-01") { name } memberships(organization: "un", asOf: "1990-01-01") { totalCount } } }',
    );
    expect(data).toEqual({
      country: { capital: { name: 'Akmola' }, later: { name: 'Nur-Sultan' }, memberships: { totalCount: 0 } },
    });
  });
});
