import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer({ MAX_COST: '2000000' });

async function data<T>(query: string): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as T;
}

interface Members {
  readonly totalCount: number;
  readonly count: { readonly value: number; readonly qualifier: string };
  readonly coverage: { readonly complete: boolean; readonly note: string | null };
  readonly nodes: readonly { readonly member: { readonly key: string } }[];
}

async function membersOf(code: string, day: string, role: string): Promise<Members> {
  const { organization } = await data<{ organization: { members: Members } }>(
    `{ organization(code: "${code}", asOf: "${day}") { members(role: [${role}], first: 500) {
      totalCount count { value qualifier } coverage { complete note }
      nodes { member { __typename ... on Country { key } ... on Organization { key } } } } } }`,
  );
  return organization.members;
}

describe('members on 1 June 2026', () => {
  test.each([
    ['interpol', 196],
    ['esa', 23],
    ['iea', 32],
    ['fatf', 40],
    ['arctic-council', 8],
    ['oecs', 7],
    ['pfp', 18],
    ['iora', 23],
    ['cern', 25],
    ['bis', 63],
    ['nea', 34],
    ['spc', 27],
    ['laia', 13],
    ['nib', 8],
    ['abeda', 18],
    ['mtcr', 35],
    ['australia-group', 43],
    ['cptpp', 12],
    ['rcep', 15],
    ['aes', 3],
    ['aukus', 3],
    ['v4', 4],
    ['opec-plus', 21],
    ['ndb', 11],
  ])('%s: %i', async (code, count) => {
    expect((await membersOf(code, '2026-06-01', 'MEMBER')).totalCount).toBe(count);
  });

  test.each(['icsid', 'gef', 'egmont-group', 'irena', 'isa', 'afcfta', 'wco'])(
    '%s: the list says that it is not whole',
    async (code) => {
      const { count, coverage } = await membersOf(code, '2026-06-01', 'MEMBER');
      expect(coverage).toMatchObject({ complete: false, note: expect.any(String) });
      expect(count.qualifier).toBe('AT_LEAST');
    },
  );

  test('58 parties to the Antarctic Treaty, who are counted once', async () => {
    const { organization } = await data<{ organization: { members: { totalCount: number } } }>(
      '{ organization(code: "antarctic-treaty", asOf: "2026-06-01") { members(first: 0) { totalCount } } }',
    );
    expect(organization.members.totalCount).toBe(58);
  });
});

describe('members on other days, by counts of the bodies themselves', () => {
  test.each([
    ['icsid', '2013-06-20', 149],
    ['icsid', '2019-02-21', 154],
    ['pfp', '1994-08-03', 22],
    ['fatf', '2020-01-01', 39],
    ['irena', '2012-07-11', 101],
    ['isa', '2018-01-01', 168],
    ['cern', '1954-09-29', 12],
    ['board-of-peace', '2026-02-01', 27],
  ])('%s on %s: %i', async (code, day, count) => {
    expect((await membersOf(code, day, 'MEMBER')).totalCount).toBe(count);
  });
});

describe('who never was a member', () => {
  test.each([
    ['abeda', '2006-12-31', ['ARG', 'IND', 'JPN', 'FRA']],
    ['laia', '2009-01-01', ['JPN', 'KOR', 'eu']],
    ['bis', '1998-01-01', ['MDA', 'BLR']],
    ['arctic-council', '2020-01-01', ['FRO', 'GRL']],
    ['nib', '2020-01-01', ['FRO', 'GRL']],
    ['pfp', '2025-01-01', ['MKD', 'MNE', 'FIN', 'SWE']],
    ['oecs', '2020-01-01', ['AIA', 'VGB']],
    ['fatf', '2020-01-01', ['ABW', 'CUW']],
  ])('%s on %s', async (code, day, strangers) => {
    const members = (await membersOf(code, day, 'MEMBER')).nodes.map(({ member }) => member.key);
    expect(members.filter((key) => strangers.includes(key))).toEqual([]);
  });
});

describe('the suspended remain members', () => {
  test.each([
    ['las', '2012-06-01', 'SYR', 22],
    ['las', '1985-01-01', 'EGY', 22],
    ['oic', '2013-01-01', 'SYR', 57],
    ['mercosur', '2018-01-01', 'VEN', null],
    ['au', '2024-01-01', 'NER', 55],
    ['fatf', '2024-01-01', 'RUS', 40],
  ])('%s on %s: %s', async (code, day, member, count) => {
    const keys = async (role: string) => (await membersOf(code, day, role)).nodes.map(({ member: { key } }) => key);
    const members = await keys('MEMBER');
    expect(members).toContain(member);
    expect(await keys('SUSPENDED')).toContain(member);
    if (count !== null) expect(members.length).toBe(count);
  });

  test('and the end of a suspension is no departure', async () => {
    const { events } = await data<{ events: { nodes: { name: string }[] } }>(
      `{ events(filter: { classification: [WITHDRAWAL], and: [{ party: { in: ["au"] } }, { party: { in: ["GAB"] } }] }) {
        nodes { name } } }`,
    );
    expect(events.nodes).toEqual([]);
  });

  test('nor does who ends an observership leave', async () => {
    const { events } = await data<{ events: { nodes: { name: string }[] } }>(
      `{ events(filter: { classification: [WITHDRAWAL], and: [{ party: { in: ["oecd"] } }, { party: { in: ["RUS"] } }] }) {
        nodes { name } } }`,
    );
    expect(events.nodes.length).toBeGreaterThan(0);
    for (const { name } of events.nodes) expect(name).toContain('is no longer candidate of');
  });
});
