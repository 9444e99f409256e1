import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { toSchema } from '../src/schema/schema.ts';
import { ask, realServer } from './fixtures/real.ts';

const schema = toSchema();
const server = realServer({ MAX_COST: '1000000' });
const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
const nodes = schema.getPossibleTypes(interfaceNamed('Node')).map(({ name }) => name);

function interfaceNamed(name: string) {
  const type = schema.getType(name);
  if (isInterfaceType(type)) return type;
  throw new Error(`there is no interface ${name}`);
}

/** Values that are the same wherever they stand alike: nothing to keep apart, nothing to fetch again. */
const PLAIN = {
  BallotCount: 'a figure counted from ballots',
  Coordinates: 'a pair of numbers',
  DataRow: 'a file, a line and what stands in it',
  Elevation: 'a name and a height',
  Explanation: 'an account of the fact it stands at',
  ListCount: 'a number and how exact it is',
  ListFreshness: 'a list and through when it is known',
  LocalizedName: 'a name and its language',
  OutdatedFact: 'a fact and since when it may be out of date',
  PageInfo: 'where a page lies',
  PostalCode: 'a pattern and an example of it',
  SearchFacet: 'a number and what it counts',
  SearchMatch: 'a name and how it matched',
  SearchNamePart: 'a piece of a name',
  Suggestion: 'a text and what it leads to',
  Unit: 'a unit of measure, some of which a transform makes',
};

test('every type but pages and plain values has an id, and whatever has one is a node', () => {
  const bare = objects
    .filter(({ name }) => !name.startsWith('__') && name !== 'Query' && !/(Connection|Edge)$/.test(name))
    .filter((type) => !type.getFields().id);
  expect(bare.map(({ name }) => name).sort()).toEqual(Object.keys(PLAIN));
  const strays = objects.filter((type) => type.getFields().id && !nodes.includes(type.name));
  expect(strays.map(({ name }) => name)).toEqual([]);
});

/** Selects `__typename` and, where there is one, `id` in everything an operation asks for. */
function withIds(query: string): string {
  const info = new TypeInfo(schema);
  const document = visit(
    parse(query),
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(set): SelectionSetNode | undefined {
          const type = getNamedType(info.getType() ?? info.getParentType());
          const own = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
          if (!isUnionType(type) && !own.id) return undefined;
          const names = own.id ? ['__typename', 'id'] : ['__typename'];
          const added = names.map((value) => ({
            kind: Kind.FIELD,
            name: { kind: Kind.NAME, value },
            alias: { kind: Kind.NAME, value: `own_${value.replaceAll('_', '')}` },
          }));
          return { ...set, selections: [...set.selections, ...added] } as SelectionSetNode;
        },
      },
    }),
  );
  return print(document);
}

/** Ids by type in whatever was answered, the first few of each. */
function gather(value: unknown, found: Map<string, Set<string>>): void {
  if (typeof value !== 'object' || value === null) return;
  const { own_typename: type, own_id: id } = value as Record<string, unknown>;
  if (typeof type === 'string' && typeof id === 'string') {
    const known = found.get(type) ?? new Set();
    if (known.size < 12) found.set(type, known.add(id));
  }
  for (const part of Object.values(value)) gather(part, found);
}

/** What the example operations do not reach. */
const FURTHER = [
  '{ dataset { freshness(asOf: "2027-06-14") { facts(kind: ELECTION_DUE, first: 3) { nodes { fact { row { file } } } } } } }',
  `{ country(code: "KAZ", asOf: "2008-12-26") {
    names { name } codes { code } capitals { name } neighbours { length } predecessors { kind } geography { area }
    attributes { value } currencies { code } languages { code } offices { name } interruptions { kind } continents { key }
    standing { isoListed } diplomaticRelations(first: 2) { nodes { note } } ballots(first: 2) { nodes { option } }
    treaties(first: 2) { nodes { status treaty { kind } } } region { key }
    statements(indicator: "international_organization_memberships_count", year: 2008) { value citations { locator } }
    statistic(indicator: "population_total", year: 2008) { value revisions { value } citations { quote } }
    relations: statistic(indicator: "diplomatic_relations_count") { value citations { quote } }
    series(indicator: "gdp_current_usd", from: 2000, to: 2003, fill: CARRY, transform: [{ growth: true }, { movingAverage: 2 }]) {
      points { value } coverage { years } statuses { count }
    }
    series2: series(indicator: "population_total", from: 2000, to: 2001, knownAt: "2015-01-01") { points { value } }
    rank(indicator: "population_total", direction: ASC, among: { organization: "sco" }) { rank }
    changes(from: "1991-01-01", to: "2008-12-26", first: 5) { nodes { kind fact { citations { locator } } } }
  } }`,
  `{ organization(code: "osce", asOf: "1994-01-01") {
    nameHistory { name } predecessors { kind } successors { kind } members(first: 2) { nodes { member { name } } coverage { complete citations { locator } } }
    membershipHistory(first: 1) { coverage { note } } coverage { complete }
    statistic(indicator: "gdp_per_capita_current_usd", aggregate: MEDIAN, year: 1995) { value coverage { total } }
    changes(from: "1994-01-01", to: "1996-01-01", first: 3) { nodes { summary } }
  } un: organization(code: "eec") { key } }`,
  `{ countryGroup(of: { filter: { area: { gt: 5000000 } }, organization: "un" }, asOf: "1990-01-01") {
    statistic(indicator: "population_total", year: 1990) { value coverage { total } }
    series(indicator: "population_total", from: 1990, to: 1991, aggregate: MAX) { points { value } }
  }
  correlation(x: "life_expectancy", y: "gdp_per_capita_current_usd", year: 2010, among: { continent: "EU" }) {
    points(first: 2) { nodes { x } } }
  changes(from: "1990-10-02", to: "1990-10-04", first: 5) { nodes { summary } }
  dataset { licences { name } coverage { coverage { note citations { locator } } } } timeline(first: 1) { coverage { note } } themes { name } areas(first: 2) { nodes { name } } region(code: "143") { name }
  claims(first: 5) { nodes { subject { name } objects { name } } }
  events(filter: { classification: [ROLL_CALL, ELECTION] }, first: 40) { nodes { votes { text counts { value } ballots(first: 1) { nodes { option } } } } }
  indicator(code: "population_total") { vintages { date } corrections(first: 2) { nodes { reason } } coverage { places statuses { count } } sources { title } }
  occupied: country(code: "LTU") { interruptions { kind } }
  held: country(code: "CYP") { landHoldings { kind unit { name } holder { name } } }
  person(code: "vladimir-putin", asOf: "2001-01-01") { otherNames { name } offices { title } }
  war: event(code: "Korean War") { names { name } }
  mumbai: city(code: "mumbai") { names { name } } astana: city(code: "astana") { names { name } capitalOf { name } }
  scotland: subdivision(code: "GB-SCT") { name parent { name } country { name } subdivisions { name parent { name } } }
  language(code: "kk", asOf: "2001-01-01") { countries(first: 2) { nodes { status language { code } } } }
  currency(code: "EUR") { countries(first: 2) { nodes { kind currency { code } } } }
  fertility: indicator(code: "fertility_rate") { corrections(first: 2) { nodes { reason } } }
  nodes(ids: ["Succession:SUN|RUS@1992-01-01", "OrganizationSuccession:oau|au@2003-01-01", "CountryContinent:KAZ|AS@2003-01-01"]) { __typename }
  seriesSet(indicators: ["population_total"], of: { countries: ["KZ"] }, from: 2000, to: 2000) { points { value } } }`,
];

async function idsOfExamples(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const folder = join(import.meta.dirname, '../schema/operations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const examples = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const found = new Map<string, Set<string>>();
  for (const query of [...examples, ...FURTHER]) {
    const { data, errors } = await ask(server.url, withIds(query));
    expect(errors?.filter(({ extensions }) => extensions?.code !== 'AMBIGUOUS_CODE') ?? []).toEqual([]);
    gather(data, found);
  }
  return found;
}

test('every id is fetched again as the same thing on the same day', async () => {
  const found = await idsOfExamples();
  expect(nodes.filter((name) => !found.has(name))).toEqual([]);
  for (const [type, ids] of found) {
    const wanted = [...ids];
    const { data, errors } = await ask(server.url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      ids: wanted,
    });
    expect(errors, type).toBeUndefined();
    expect((data as { nodes: unknown }).nodes, type).toEqual(wanted.map((id) => ({ __typename: type, id })));
  }
});

test('what carries no day in its id says the same on every day', async () => {
  const undated = [...(await idsOfExamples())].flatMap(([type, ids]) =>
    [...ids].filter((id) => !/@\d{4}-\d{2}-\d{2}$/.test(id)).map((id) => ({ type, id })),
  );
  expect(undated.length).toBeGreaterThan(50);
  const leaves = (type: string) => {
    const object = schema.getType(type);
    const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
    return fields.filter(
      (field) => isLeafType(getNamedType(field.type)) && field.args.every((arg) => !isRequiredArgument(arg)),
    );
  };
  for (const [type, things] of Map.groupBy(undated, (thing) => thing.type)) {
    const selection = leaves(type)
      .map(({ name }) => name)
      .join(' ');
    const on = (day: string) => JSON.stringify(things.map(({ id }) => `${id}@${day}`));
    const { data, errors } = await ask(
      server.url,
      `{ one: nodes(ids: ${on('1990-01-01')}) { ... on ${type} { ${selection} } }
         other: nodes(ids: ${on('2020-01-01')}) { ... on ${type} { ${selection} } } }`,
    );
    expect(errors, type).toBeUndefined();
    const { one, other } = data as { one: unknown; other: unknown };
    expect(one, type).toEqual(other);
  }
});

test('forged ids are refused or find nothing, and never break anything', async () => {
  const ids = [
    'Series:{"indicator":"population_total"}',
    'Series:{"indicator":"population_total","of":{"filter":{"and":7}}}@2020-01-01',
    'Series:{"indicator":"population_total","country":"KAZ","transform":[{"shareOf":{"set":{"filter":{"area":7}}}}]}',
    'Observation:[]',
    'Observation:{"indicator":"population_total","country":"KAZ","year":0}',
    'Observation:{"indicator":"international_organization_memberships_count","country":"KAZ","on":"x","count":0}',
    'CountryGroup:{"filter":{"memberOf":7}}',
    'Citation:["countries KAZ"]',
    'Citation:nothing',
    'Change:["KAZ","2000-01-01","1999-01-01","joined"]',
    'Change:["KAZ","2000-13-01","1999-01-01","joined"]',
    'Ballot:unga-1|XXX',
    'Ballot:|',
    'ClaimParty:china-daily-2008-12-26.001.99',
    'Revision:x|y|z',
    'Nothing:1',
  ];
  for (const id of ids) {
    const { data, errors } = await ask(server.url, 'query ($id: ID!) { node(id: $id) { id } }', { id });
    // What reads as a question all the same is answered under the id that it has.
    if (!errors) expect(data, id).toHaveProperty('node');
    else expect(errors[0]?.extensions?.code, id).toMatch(/^(BAD_ID|BAD_ARGUMENT|BAD_DATE)$/);
  }
});
