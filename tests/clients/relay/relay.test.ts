import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConcreteRequest,
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  getRefetchMetadata,
  type ReaderFragment,
} from 'relay-runtime';
import { expect, test } from 'vitest';
import { expectSilence } from '../shared/console.ts';
import { GENERATED } from '../shared/generated.ts';
import { askPlainly } from '../shared/plain.ts';
import { check } from '../shared/tools.ts';
import { createEnvironment } from './client.ts';
import { artifact, compile } from './compile.ts';
import { type FragmentRef, loadAll, read } from './pagination.ts';

expectSilence();

const compiled = compile('own');

const query = (name: string) => artifact<ConcreteRequest>('own', name);
const fragment = (name: string) => artifact<ReaderFragment>('own', name);

/** Fetches a query, keeps it, and gives what its component sees. */
async function load(environment: Environment, name: string, variables: Record<string, unknown>): Promise<unknown> {
  const request = await query(name);
  environment.retain(createOperationDescriptor(request, variables));
  return fetchQuery(environment, request, variables).toPromise();
}

test('the compiler takes fragments, connections and refetches without a word', () =>
  expect(compiled).toEqual({ status: 0, said: [] }));

test('its types compile under strict settings', () => {
  const folder = join(GENERATED, 'relay/own');
  const artifacts = readdirSync(join(folder, '__generated__')).map((file) => join('__generated__', file));
  expect(artifacts.length).toBeGreaterThan(8);
  expect(check(folder, artifacts)).toEqual({ status: 0, output: '' });
});

test('a list at the root is paged to its end, and each question has pages of its own', async () => {
  const environment = createEnvironment();
  const countries = await fragment('Countries_query');
  const variables = [
    { day: '1989-01-01', orderBy: [{ field: 'NAME' }] },
    { day: '2020-01-01', orderBy: [{ field: 'NAME' }] },
    { day: '2020-01-01', orderBy: [{ field: 'AREA', direction: 'DESC' }] },
    { day: '2020-01-01', filter: { memberOf: { organization: 'osce' } } },
  ];
  for (const asked of variables) {
    const ref = (await load(environment, 'CountriesQuery', asked)) as FragmentRef;
    const edges = await loadAll(environment, countries, ref, asked, 40);
    const { all } = (await askPlainly(
      `query ($day: Date, $filter: CountryFilter, $orderBy: [CountryOrder!]) {
        all: countries(asOf: $day, filter: $filter, orderBy: $orderBy, first: 500) { nodes { key name } }
      }`,
      asked,
    )) as { readonly all: { readonly nodes: readonly object[] } };
    expect(all.nodes.length).toBeGreaterThan(40);
    expect(edges.map(({ node }) => node)).toEqual(all.nodes.map((node) => expect.objectContaining(node)));
  }
});

test('a list of a thing is paged by its node, on two days in one store', async () => {
  const environment = createEnvironment();
  const [members, country] = await Promise.all([fragment('Members_organization'), fragment('Members_country')]);
  const shown = async (day: string) => {
    const asked = { code: 'eu', day, count: 7 };
    const { organization } = (await load(environment, 'MembersQuery', asked)) as { readonly organization: FragmentRef };
    const edges = await loadAll(environment, members, organization, asked, 7);
    return edges.map(({ node }) => read(environment, country, (node as { readonly country: FragmentRef }).country));
  };
  const plainly = async (day: string) => {
    const { organization } = (await askPlainly(
      `query ($day: Date) {
        organization(code: "eu", asOf: $day) { members(first: 500) { nodes { country { name capital { name } } } } }
      }`,
      { day },
    )) as { readonly organization: { readonly members: { readonly nodes: readonly { readonly country: object }[] } } };
    return organization.members.nodes.map(({ country: inner }) => expect.objectContaining(inner));
  };
  const before = await shown('2004-04-30');
  const after = await shown('2004-05-01');
  expect([before.length, after.length]).toEqual([15, 25]);
  expect(before).toEqual(await plainly('2004-04-30'));
  expect(after).toEqual(await plainly('2004-05-01'));
});

test('a country refetches by its node: the same day, and no other', async () => {
  const environment = createEnvironment();
  const portrait = await fragment('Portrait_country');
  const { refetchableRequest, identifierInfo } = getRefetchMetadata(portrait, 'the test');
  const days = ['1998-01-01', '2008-12-26', '2020-01-01'];
  const refs: FragmentRef[] = [];
  for (const day of days) {
    const { country } = (await load(environment, 'PortraitQuery', { code: 'KZ', day })) as { country: FragmentRef };
    refs.push(country);
  }
  const capitals = () => refs.map((ref) => read(environment, portrait, ref).capital);
  const named = [{ name: 'Akmola' }, { name: 'Astana' }, { name: 'Nur-Sultan' }].map((it) =>
    expect.objectContaining(it),
  );
  expect(capitals()).toEqual(named);
  const before = refs.map((ref) => read(environment, portrait, ref));
  for (const [index, shown] of before.entries()) {
    const id = shown[identifierInfo?.identifierField ?? 'id'];
    const { node } = (await fetchQuery(
      environment,
      refetchableRequest as ConcreteRequest,
      { id, language: 'fr' },
      { networkCacheConfig: { force: true } },
    ).toPromise()) as { readonly node: FragmentRef };
    expect(read(environment, portrait, node)).toEqual({ ...shown, name: 'Kazakhstan' });
    expect(String(id)).toContain(days[index] ?? '');
  }
  expect(refs.map((ref) => read(environment, portrait, ref))).toEqual(before);
});
