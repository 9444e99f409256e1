import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, expect, test } from 'vitest';
import { realServer } from '../fixtures/real.ts';

const server = realServer();
const closed = realServer({ INTROSPECTION: 'off' });
const at = (path: string) => server.url.replace('/graphql', path);

interface Parameter {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly operationId: string;
          readonly summary: string;
          readonly tags: readonly string[];
          readonly parameters: readonly Parameter[];
          readonly responses: Readonly<
            Record<string, { readonly content: { 'application/json': { schema: object } } }>
          >;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let document: Document;
beforeAll(async () => {
  document = (await (await fetch(at('/openapi.json'))).json()) as Document;
});

test('the description is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  expect(await validator.validate({ ...structuredClone(document) })).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every address has a sentence, a theme, a name of its own, and each parameter says what it means', () => {
  const operations = Object.values(document.paths).map(({ get }) => get);
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, summary, tags, parameters } of operations) {
    expect(summary, operationId).toMatch(/\.$/);
    expect(tags.length, operationId).toBeGreaterThan(0);
    for (const { name, description } of parameters) expect(description, `${operationId}.${name}`).toMatch(/\S/);
  }
});

/** Something to ask of each parameter that is needed. */
const GIVEN: Readonly<Record<string, string>> = {
  code: 'KZ',
  country: 'KZ',
  countries: 'KZ,UZ',
  organization: 'sco',
  indicator: 'population_total',
  indicators: 'population_total,life_expectancy',
  statistic: '{"indicator":"population_total","gt":20000000}',
  event: 'unga-5182',
  statements: '[{"capital":{"country":"KZ","city":"Astana"}}]',
  text: 'Palestine',
  query: 'security',
  prefix: 'kaz',
  from: '2020-01-01',
  to: '2021-01-01',
  id: 'Membership:sco.KAZ@2008-12-26',
};
const CODES: Readonly<Record<string, string>> = {
  'organization-card': 'nato',
  'changes-of-an-organization': 'eu',
  'event-card': 'cica-summit-2002',
  'indicator-card': 'population_total',
  'treaty-card': 'npt',
  'person-card': 'nursultan-nazarbayev',
  'city-card': 'astana',
  'currency-card': 'KZT',
  'language-card': 'kk',
  'region-card': '143',
  'source-card': 'worldbank-wdi',
};

test('every address answers what its description says, to the last field', async () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'https://almanac.example/openapi', components: document.components });
  for (const [path, { get }] of Object.entries(document.paths)) {
    const name = path.slice('/api/'.length);
    const needed = get.parameters.filter(({ required }) => required);
    const given = needed.map((one) => [one.name, (one.name === 'code' && CODES[name]) || (GIVEN[one.name] ?? '')]);
    const response = await fetch(at(`${path}?${new URLSearchParams(given)}`));
    const answer: unknown = await response.json();
    expect(response.status, `${path} ${JSON.stringify(answer).slice(0, 300)}`).toBe(200);
    const text = JSON.stringify(get.responses[200]?.content['application/json'].schema);
    const schema: unknown = JSON.parse(
      text.replaceAll('"#/components', '"https://almanac.example/openapi#/components'),
    );
    const isRight = ajv.compile(closedOver(schema) as object);
    expect(isRight(answer), `${path} ${JSON.stringify(isRight.errors)}`).toBe(true);
  }
});

/** The same schema, that takes no field which it does not describe. */
function closedOver(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closedOver);
  if (typeof schema !== 'object' || schema === null) return schema;
  const within = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closedOver(value)]));
  return 'properties' in within ? { ...within, additionalProperties: false } : within;
}

test('an older release may be asked for at every address, as is said', async () => {
  const { paths, components } = document as unknown as {
    readonly paths: Readonly<Record<string, { readonly parameters: readonly { readonly $ref: string }[] }>>;
    readonly components: { readonly parameters: Readonly<Record<string, { readonly name: string }>> };
  };
  for (const { parameters } of Object.values(paths))
    expect(parameters.map(({ $ref }) => components.parameters[$ref.split('/').at(-1) ?? '']?.name)).toEqual([
      'release',
    ]);
  const refused = await fetch(at('/api/members?organization=sco&release=none'));
  expect(refused.status).toBe(404);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNKNOWN_RELEASE' } }] });
});

test('where the schema is told to nobody, neither is this', async () => {
  const response = await fetch(closed.url.replace('/graphql', '/openapi.json'));
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTROSPECTION_OFF' } }] });
});
