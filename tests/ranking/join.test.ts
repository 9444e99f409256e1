import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { mayHold, rowsBy, scan } from '../property/naive.ts';
import { members } from './naive.ts';

const server = realServer();

const DAY = '2008-12-26';

interface Keyed {
  readonly nodes: readonly { readonly key: string }[];
}

const keys = async (field: 'countries' | 'organizations', args: string) => {
  const { data, errors } = await ask(server.url, `{ ${field}(asOf: "${DAY}", first: 500, ${args}) { nodes { key } } }`);
  expect(errors).toBeUndefined();
  return (data as Record<typeof field, Keyed>)[field].nodes.map(({ key }) => key);
};

test('members, income and population on the day are one question', async () => {
  const filter =
    'filter: { memberOf: { organization: "SCO" }, statistic: { indicator: "gdp_per_capita_current_usd", year: 2008, gt: 5000 } }';
  const order = 'orderBy: [{ statistic: { indicator: "population_total", year: 2008 }, direction: DESC }]';
  expect(await keys('countries', `${filter}, ${order}`)).toEqual(['RUS', 'KAZ']);
});

test('countries are filtered by their rank among all of the day', async () => {
  const rank = (code: string, top: number) => `{ rank: { indicator: "${code}", year: 2008, top: ${top} } }`;
  expect(await keys('countries', `filter: ${rank('population_total', 3)}`)).toEqual(['CHN', 'IND', 'USA']);
  const both = `{ and: [${rank('population_total', 10)}, ${rank('gdp_current_usd', 10)}], not: { memberOf: { organization: "nato" } } }`;
  expect(await keys('countries', `filter: ${both}`)).toEqual(['BRA', 'CHN', 'JPN', 'RUS']);
  // Canada and Portugal share the seventh place, and both are let in.
  const quickest = 'rank: { indicator: "time_to_start_business", year: 2008, direction: ASC, top: 7 }';
  expect(await keys('countries', `filter: { ${quickest} }`)).toEqual([
    'AUS',
    'BEL',
    'CAN',
    'GEO',
    'ISL',
    'NZL',
    'PRT',
    'SGP',
  ]);
});

test('a rank filter that could let in nobody, or has no order, is an error with a code', async () => {
  const failure = async (rank: string) =>
    (await ask(server.url, `{ countries(filter: { rank: { ${rank} } }) { totalCount } }`)).errors?.[0]?.extensions;
  expect(await failure('indicator: "population_total", top: 0')).toEqual({ code: 'BAD_ARGUMENT', argument: 'top' });
  expect(await failure('indicator: "un_membership", top: 1')).toEqual({ code: 'BAD_ARGUMENT', argument: 'indicator' });
  expect(await failure('indicator: "nothing", top: 1')).toEqual({ code: 'UNKNOWN_INDICATOR', argument: 'indicator' });
});

test('countries are filtered and ordered by how many organizations they belong to, as our own count has it', async () => {
  const most = await keys(
    'countries',
    'filter: { memberships: { gte: 60 } }, orderBy: [{ field: MEMBERSHIPS, direction: DESC }]',
  );
  const stints = rowsBy('organizations/memberships.csv', 'member');
  const missions = new Set(
    scan('organizations/organizations.csv').flatMap(({ key, classification }) =>
      classification === 'peace_operation' ? key : [],
    ),
  );
  const FULL = ['member', 'contracting_party', 'elected_member', 'contributor'];
  const counted = (key: string, roles = FULL) =>
    new Set(
      stints(key).flatMap(({ organization, role = '', rank, ...row }) =>
        rank !== 'deprecated' && roles.includes(role) && !missions.has(organization) && mayHold(row as never, DAY)
          ? organization
          : [],
      ),
    ).size;
  const own = counted('KAZ');
  const count = (bounds: string) => keys('countries', `filter: { code: { equals: "KZ" }, memberships: { ${bounds} } }`);
  expect(await count(`gte: ${own}, lte: ${own}`)).toEqual(['KAZ']);
  expect(await count(`gt: ${own}`)).toEqual([]);
  expect(await count(`lt: ${own}`)).toEqual([]);
  const watching = counted('KAZ', ['observer']);
  expect(watching).toBeGreaterThan(2);
  expect(await count(`role: [OBSERVER], gte: ${watching}, lte: ${watching}`)).toEqual(['KAZ']);
  expect(most.length).toBeGreaterThan(10);
  expect(most.map((key) => counted(key))).toEqual(most.map((key) => counted(key)).sort((a, b) => b - a));
  expect(most.every((key) => counted(key) >= 60)).toBe(true);
});

test('organizations are filtered by a member and by how many they have', async () => {
  expect(await keys('organizations', 'filter: { hasMember: { country: "KZ" }, members: { lte: 8 } }')).toEqual([
    'csto',
    'eaec',
    'eurasian-development-bank',
    'sco',
  ]);
  expect(await keys('organizations', 'filter: { hasMember: { country: "MNG", role: [OBSERVER] } }')).toContain('sco');
  const large = await keys('organizations', 'filter: { members: { gt: 150 } }');
  expect(large).toContain('un');
  for (const key of large) expect(members(key, DAY).length, key).toBeGreaterThan(145);
  expect(
    await keys('organizations', 'filter: { members: { role: [OBSERVER], gte: 4 }, code: { equals: "sco" } }'),
  ).toEqual(['sco']);
});

test('a member that never was is an error that names the argument', async () => {
  const { errors } = await ask(
    server.url,
    '{ organizations(filter: { hasMember: { country: "XXX" } }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_COUNTRY', argument: 'country' });
});
