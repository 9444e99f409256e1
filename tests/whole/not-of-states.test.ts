import { describe, expect, test } from 'vitest';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer({ MAX_COST: '2000000' });
const { organizations } = realStore().graph;

async function data<T>(query: string): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as T;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly role: string; readonly organization: { readonly classification: string } }[];
}

const PAGE = 'totalCount nodes { role organization { key classification } }';

describe('a state belongs to organizations of states', () => {
  test('and to others only by what is asked for', async () => {
    const { country } = await data<{ country: Record<'usual' | 'apart' | 'named' | 'both', Page> }>(`{
      country(code: "KAZ", asOf: "2020-01-01") {
        usual: memberships(first: 300) { ${PAGE} }
        apart: memberships(classification: [NON_GOVERNMENTAL], first: 300) { ${PAGE} }
        named: memberships(organization: "ioc") { ${PAGE} }
        both: memberships(classification: [INTERGOVERNMENTAL, UN_BODY, INFORMAL_GROUP, REGIME, PEACE_OPERATION, NON_GOVERNMENTAL], first: 300) { totalCount }
      }
    }`);
    const sorts = (page: Page) => new Set(page.nodes.map(({ organization }) => organization.classification));
    expect(sorts(country.usual)).not.toContain('NON_GOVERNMENTAL');
    expect([...sorts(country.apart)]).toEqual(['NON_GOVERNMENTAL']);
    expect(country.apart.totalCount).toBeGreaterThan(4);
    expect(country.named.nodes).toEqual([
      { role: 'NATIONAL_AFFILIATE', organization: { key: 'ioc', classification: 'NON_GOVERNMENTAL' } },
    ]);
    expect(country.both.totalCount).toBe(country.usual.totalCount + country.apart.totalCount);
  });

  test('its history leaves the others out as well', async () => {
    const { country } = await data<{ country: { membershipHistory: Page } }>(
      `{ country(code: "FRA") { membershipHistory(first: 500) { ${PAGE} } } }`,
    );
    const sorts = country.membershipHistory.nodes.map(({ organization }) => organization.classification);
    expect(sorts).not.toContain('NON_GOVERNMENTAL');
  });

  test('no membership of a non-governmental organization is called full membership of the state', () => {
    const roles = [...organizations.values()]
      .filter(({ classification }) => classification === 'non_governmental')
      .flatMap(({ members }) => members.filter(({ memberRecord }) => memberRecord.type === 'Country'))
      .map(({ role }) => role);
    expect(roles.length).toBeGreaterThan(1700);
    expect(new Set(roles).has('member')).toBe(false);
  });

  test('changes of states are not those of their committees and societies', async () => {
    const { country, organization } = await data<{
      country: { changes: { nodes: { summary: string }[] } };
      organization: { changes: { totalCount: number } };
    }>(`{
      country(code: "SSD") { changes(from: "2011-07-10", to: "2025-12-31", first: 300) { nodes { summary } } }
      organization(code: "ioc") { changes(from: "1990-01-01", to: "2025-12-31", first: 300) { totalCount } }
    }`);
    expect(country.changes.nodes.filter(({ summary }) => summary.includes('Olympic'))).toEqual([]);
    expect(organization.changes.totalCount).toBeGreaterThan(5);
  });
});

describe('an organization that is not of states', () => {
  test('has its national bodies for members, and says what they are', async () => {
    const { organization, countries, countryGroup } = await data<{
      organization: { members: { totalCount: number; coverage: { complete: boolean; note: string } } };
      countries: { totalCount: number };
      countryGroup: { countries: { totalCount: number } };
    }>(`{
      organization(code: "ioc", asOf: "2020-12-17") { members(first: 0) { totalCount coverage { complete note } } }
      countries(asOf: "2020-12-17", filter: { memberOf: { organization: "ioc" } }) { totalCount }
      countryGroup(of: { organization: "ioc" }, asOf: "2020-12-17") { countries(first: 0) { totalCount } }
    }`);
    expect(organization.members.totalCount).toBeGreaterThanOrEqual(206);
    expect(organization.members.coverage).toMatchObject({
      complete: false,
      note: expect.stringContaining('National Olympic Committees'),
    });
    expect(countries.totalCount).toBe(organization.members.totalCount);
    expect(countryGroup.countries.totalCount).toBe(countries.totalCount);
  });

  test.each(['amnesty-international', 'fifa', 'greenpeace', 'world-economic-forum'])(
    '%s says that its members are not kept',
    async (code) => {
      const { organization } = await data<{ organization: { coverage: { complete: boolean; note: string } } }>(
        `{ organization(code: "${code}") { coverage { complete note } } }`,
      );
      expect(organization.coverage).toMatchObject({ complete: false, note: expect.stringContaining('not kept here') });
    },
  );

  test.each([
    ['ICC', 'icct'],
    ['icc', 'icct'],
    ['ICJ', 'icj'],
    ['CIJ', 'icj'],
    ['IOC', 'ioc'],
    ['CAF', 'caf-bank'],
    ['FIFA', 'fifa'],
    ['Croix-Rouge', 'icrm'],
    ['International Chamber of Commerce', 'international-chamber-of-commerce'],
  ])('%s means %s', async (code, key) => {
    expect(await data(`{ organization(code: "${code}") { key } }`)).toEqual({ organization: { key } });
  });

  test('a state that is said to be a member takes part by a body of its own', async () => {
    const { assess } = await data<{ assess: { verdict: string; sentence: string }[] }>(
      '{ assess(statements: [{ membership: { member: "KAZ", organization: "ioc", on: "2020" } }]) { verdict sentence } }',
    );
    expect(assess[0]).toMatchObject({
      verdict: 'IMPRECISE',
      sentence: expect.stringContaining('as a national affiliate'),
    });
  });
});
