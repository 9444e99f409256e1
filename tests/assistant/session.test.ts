import { expect, test } from 'vitest';
import { realServer, releasePath } from '../fixtures/real.ts';
import { call, connected, overHttp, overStandardInput } from './client.ts';

const server = realServer();

const DOORS = [
  { door: 'HTTP, in the present revision', open: () => connected(overHttp(server.url)) },
  { door: 'HTTP, in the revision before', open: () => connected(overHttp(server.url), 'legacy') },
  { door: 'standard input', open: () => connected(overStandardInput(releasePath())) },
  { door: 'standard input, in the revision before', open: () => connected(overStandardInput(releasePath()), 'legacy') },
];

test.each(DOORS)(
  'over $door two calls tell which members of the SCO had a GDP per person over 5,000 dollars',
  async ({ open }) => {
    const client = await open();
    try {
      const found = await call(client, 'search', { query: 'GDP per person', types: ['INDICATOR'] });
      const [, indicator = ''] = /GDP per person \(current US\$\) \((\w+)\)/.exec(found.text) ?? [];
      const asked = { organization: 'SCO', asOf: '2008-12-26', indicator, over: 5000 };
      const { isError, text, structured } = await call(client, 'members', asked);
      expect(isError).toBe(false);
      expect(text).toContain('As of 2008-12-26.');
      expect(text).toContain('Russia (RUS); 11635.3 in 2008 [worldbank-wdi: NY.GDP.PCAP.CD]');
      expect(text).toContain('Kazakhstan (KAZ); 8123.55 in 2008 [worldbank-wdi: NY.GDP.PCAP.CD]');
      expect(text).toContain('this list is whole (6 by the published count of 2008-12-26)');
      expect(text).toContain('without value 0');
      expect(text).toContain('- worldbank-wdi: World Development Indicators');
      expect(structured).toMatchObject({
        asOf: '2008-12-26',
        operation: 'members-by-statistic',
        answer: { countries: { totalCount: 2, nodes: [{ key: 'RUS' }, { key: 'KAZ' }] } },
        sources: { 'worldbank-wdi': 'World Development Indicators' },
        more: [],
      });
    } finally {
      await client.close();
    }
  },
);

test.each([
  ['1990', '1990-12-31'],
  ['1990-02', '1990-02-28'],
  ['1990-02-03', '1990-02-03'],
])('a day said as %s is %s', async (asOf, day) => {
  const client = await connected(overHttp(server.url));
  try {
    const { isError, text } = await call(client, 'members', { organization: 'Warsaw Pact', asOf });
    expect(isError).toBe(false);
    expect(text).toContain(`As of ${day}.`);
    expect(text).toContain('Soviet Union (SUN)');
  } finally {
    await client.close();
  }
});

test('every tool is described with each of its inputs, in so few words that a session can afford them', async () => {
  const client = await connected(overHttp(server.url));
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'suggest',
    'look_up',
    'members',
    'leader',
    'series',
    'rank',
    'compare',
    'changes',
    'vote',
    'cite',
    'assess',
    'run_operation',
    'schema',
  ]);
  for (const { name, description, inputSchema, annotations } of tools) {
    expect(description, name).toMatch(/\.$/);
    expect(annotations?.readOnlyHint, name).toBe(true);
    for (const [input, schema] of Object.entries(inputSchema.properties ?? {}))
      expect((schema as { description?: string }).description, `${name}.${input}`).toMatch(/\.$/);
  }
  expect(JSON.stringify(tools).length).toBeLessThan(33_000);
  expect(client.getInstructions()).toContain('What is not on record is not known, not false');
  await client.close();
});
