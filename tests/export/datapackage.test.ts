import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Running } from '../../src/main.ts';
import { realStore, startServer } from '../fixtures/real.ts';
import { csvRows, take } from '../fixtures/taken.ts';

let server: Running;
let url: string;
const store = realStore();
beforeAll(async () => {
  server = await startServer();
  url = server.url.replace('/graphql', '/export/datapackage.json');
});
afterAll(() => {
  store.engine.close();
  return server.stop();
});

const licence = z.strictObject({ name: z.string().min(1), title: z.string(), path: z.url().optional() });
const reference = z.strictObject({ resource: z.string(), fields: z.string() });
const schema = z.strictObject({
  fields: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        type: z.enum(['string', 'number', 'integer', 'boolean']),
        description: z.string().optional(),
        constraints: z.strictObject({ required: z.boolean(), enum: z.array(z.string()).min(1).optional() }),
      }),
    )
    .min(1),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z.array(z.strictObject({ fields: z.string(), reference })).optional(),
  missingValues: z.array(z.string()),
});
/** The part of the Data Package standard, version 1, that we write. */
const dataPackage = z.strictObject({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  title: z.string(),
  version: z.string(),
  created: z.iso.datetime(),
  licenses: z.array(licence).min(1),
  sources: z
    .array(
      z.strictObject({
        title: z.string(),
        path: z.url().optional(),
        key: z.string(),
        citation: z.string(),
        licence: z.string(),
      }),
    )
    .min(1),
  resources: z.array(
    z.strictObject({
      profile: z.literal('tabular-data-resource'),
      name: z.string().regex(/^[-a-z0-9._/]+$/),
      path: z.string().regex(/^[^/.][^:]*$/),
      format: z.literal('csv'),
      mediatype: z.literal('text/csv'),
      encoding: z.literal('utf-8'),
      title: z.string().optional(),
      description: z.string().optional(),
      licenses: z.array(licence).optional(),
      schema,
    }),
  ),
});

const read = async () => dataPackage.parse(await (await take(url)).json());

test('the data package keeps to the standard, and its keys and references exist', async () => {
  const { resources, version, sources } = await read();
  expect(version).toBe(server.release.replace('almanac-', ''));
  expect(sources).toHaveLength(store.graph.sources.size);
  const fields = new Map(resources.map(({ name, schema: { fields: own } }) => [name, own.map((field) => field.name)]));
  expect(fields.size).toBe(resources.length);
  for (const {
    name,
    schema: { primaryKey = [], foreignKeys = [] },
  } of resources) {
    expect(fields.get(name), name).toEqual(expect.arrayContaining(primaryKey));
    for (const { fields: own, reference: to } of foreignKeys) {
      expect(fields.get(name), name).toContain(own);
      expect(fields.get(to.resource || name), name).toContain(to.fields);
    }
  }
  expect(resources.find(({ name }) => name === 'organizations')?.schema.foreignKeys).toEqual([
    { fields: 'headquarters', reference: { resource: 'cities', fields: 'key' } },
    { fields: 'parent', reference: { resource: '', fields: 'key' } },
    { fields: 'source', reference: { resource: 'sources', fields: 'key' } },
  ]);
});

test('every resource answers where it says, with the columns it says', async () => {
  for (const {
    path,
    schema: { fields },
  } of (await read()).resources) {
    const response = await fetch(new URL(path, url), { headers: { 'accept-encoding': 'identity' } });
    expect(response.status, path).toBe(200);
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const [header] = new TextDecoder().decode(value).split('\r\n');
    expect(header, path).toBe(fields.map(({ name }) => name).join(','));
    await reader?.cancel();
  }
});

test('rows keep to the schema: types, words, required cells and keys', async () => {
  const tables = (await read()).resources.filter(({ path }) =>
    /tables\/(org|count|claims|treat|indicators)/.test(path),
  );
  const forms = { number: /^-?\d/, integer: /^-?\d+$/, boolean: /^(true|false)$/, string: /./s } as const;
  for (const {
    path,
    schema: { fields, primaryKey },
  } of tables) {
    const rows = await csvRows(new URL(path, url).href);
    const bad = rows.filter((row) =>
      fields.some(({ name, type, constraints }) => {
        const cell = row[name] ?? '';
        if (cell === '') return constraints.required;
        return !forms[type].test(cell) || (constraints.enum !== undefined && !constraints.enum.includes(cell));
      }),
    );
    expect(bad, path).toEqual([]);
    if (primaryKey)
      expect(new Set(rows.map((row) => primaryKey.map((name) => row[name]).join('|'))).size, path).toBe(rows.length);
  }
});
