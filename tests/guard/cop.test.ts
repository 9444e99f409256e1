import { describe, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

/** What an auditor of GraphQL servers asks, and what it takes for a finding; how grave, by its own scale. */
interface Check {
  readonly name: string;
  readonly severity: 'HIGH' | 'MEDIUM' | 'LOW' | 'INFO';
  readonly found: (url: string) => Promise<boolean>;
}

interface Told {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function told(url: string, init?: RequestInit): Promise<Told> {
  const text = await (await fetch(url, init)).text();
  try {
    return JSON.parse(text) as Told;
  } catch {
    return {};
  }
}

const posted = (url: string, body: unknown) =>
  told(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const asked = (url: string, query: string) => posted(url, { query });
const read = (url: string, query: string, init?: RequestInit) => told(`${url}?${new URLSearchParams({ query })}`, init);
const aliases = Array.from({ length: 101 }, (_, at) => `alias${at}: __typename`).join('\n');

const CHECKS: readonly Check[] = [
  {
    name: 'alias overloading',
    severity: 'HIGH',
    found: async (url) => (await asked(url, `query { ${aliases} }`)).data?.alias100 !== undefined,
  },
  {
    name: 'batch queries',
    severity: 'HIGH',
    found: async (url) => {
      const answer = await posted(
        url,
        Array.from({ length: 11 }, () => ({ query: 'query { __typename }' })),
      );
      return Array.isArray(answer);
    },
  },
  {
    name: 'directive overloading',
    severity: 'HIGH',
    found: async (url) => (await asked(url, `query { __typename ${'@aa'.repeat(10)} }`)).errors?.length === 10,
  },
  {
    name: 'circular introspection',
    severity: 'HIGH',
    found: async (url) => {
      const query = `query { __schema { types { ${'fields { type { '.repeat(4)} name ${'} } '.repeat(4)} } } }`;
      return (await asked(url, query)).data != null;
    },
  },
  {
    name: 'circular fragments',
    severity: 'HIGH',
    found: async (url) => {
      const query =
        'query { __schema { ...A } } fragment A on __Schema { __typename ...B } fragment B on __Schema { ...A }';
      return (await asked(url, query)).data != null;
    },
  },
  {
    name: 'field duplication',
    severity: 'HIGH',
    found: async (url) => (await asked(url, `query { ${'__typename \n'.repeat(500)} }`)).data?.__typename !== undefined,
  },
  {
    name: 'mutations by GET',
    severity: 'MEDIUM',
    found: async (url) => (await read(url, 'mutation { __typename }')).data != null,
  },
  {
    name: 'questions in the address of a POST',
    severity: 'MEDIUM',
    found: async (url) => (await read(url, 'query { __typename }', { method: 'POST' })).data != null,
  },
  {
    name: 'tracing',
    severity: 'INFO',
    found: async (url) => /tracing|stacktrace/i.test(JSON.stringify(await asked(url, 'query { __typename }'))),
  },
  {
    name: 'unhandled errors',
    severity: 'INFO',
    found: async (url) => /exception|stacktrace/i.test(JSON.stringify(await asked(url, 'qwerty cop { abc }'))),
  },
  {
    name: 'field suggestions',
    severity: 'LOW',
    found: async (url) =>
      (await asked(url, 'query { __schema { directive } }')).errors?.[0]?.message.includes('Did you mean') === true,
  },
  {
    name: 'introspection',
    severity: 'HIGH',
    found: async (url) => (await asked(url, 'query { __schema { types { name } } }')).data != null,
  },
  {
    name: 'a page to ask in',
    severity: 'LOW',
    found: async (url) => /graphiql/i.test(await (await fetch(url, { headers: { accept: 'text/html' } })).text()),
  },
];

async function findings(url: string): Promise<string[]> {
  const found = await Promise.all(CHECKS.map(async (check) => ((await check.found(url)) ? [check] : [])));
  return found.flat().map(({ severity, name }) => `${severity} ${name}`);
}

describe('an auditor finds', () => {
  describe('of a server as it comes', () => {
    const server = realServer();
    test('what it shows on purpose: the schema, its hints and the page, and nothing that hurts', async () => {
      expect(await findings(server.url)).toEqual([
        'LOW field suggestions',
        'HIGH introspection',
        'LOW a page to ask in',
      ]);
    });
  });

  describe('of one that tells no schema and shows no page', () => {
    const server = realServer({ INTROSPECTION: 'off', PLAYGROUND: 'off' });
    test('nothing at all', async () => {
      expect(await findings(server.url)).toEqual([]);
    });
  });
});
