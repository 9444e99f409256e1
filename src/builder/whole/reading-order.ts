import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** What a reader looks for first in any type: what it is, what it is called, what sort of thing, since when. */
const FIRST = [
  'id',
  'key',
  'code',
  'alpha2',
  'alpha3',
  'numeric',
  'acronym',
  'abbreviation',
  'name',
  'localName',
  'officialName',
  'title',
  'label',
  'symbol',
  'rank',
  'kind',
  'classification',
  'role',
  'status',
  'member',
  'country',
  'organization',
  'description',
  'value',
  'start',
  'end',
  'startDate',
  'endDate',
  'foundingDate',
  'dissolutionDate',
  'dates',
  'date',
  'signed',
  'inForce',
  'ended',
  'certainty',
  'knownThrough',
  'existsOn',
];

/** What is the same in every type, and asked for last. */
const LAST = ['note', 'statements', 'citations', 'claims', 'explain', 'row', 'pageInfo'];

/** The root by subject: what most questions begin with comes first, refetching last. */
const ROOT = [
  'country',
  'countries',
  'countriesByCode',
  'organization',
  'organizations',
  'organizationsByCode',
  'event',
  'events',
  'timeline',
  'changes',
  'treaty',
  'treaties',
  'person',
  'people',
  'city',
  'cities',
  'subdivision',
  'region',
  'regions',
  'continents',
  'currency',
  'currencies',
  'language',
  'languages',
  'indicator',
  'indicators',
  'indicatorsByCode',
  'theme',
  'themes',
  'seriesSet',
  'countryGroup',
  'correlation',
  'search',
  'suggest',
  'assess',
  'source',
  'sources',
  'claim',
  'claims',
];
const ROOT_LAST = ['dataset', 'node', 'nodes'];

type Named = Record<string, unknown>;

/** Puts the keys of a map in the order of their ranks; those of one rank stay as they were. */
function arrange(map: Named, rankOf: (name: string) => number): void {
  const entries = Object.entries(map).sort(([a], [b]) => rankOf(a) - rankOf(b));
  for (const [name] of entries) delete map[name];
  for (const [name, value] of entries) map[name] = value;
}

function ranked(first: readonly string[], last: readonly string[]) {
  const ranks = new Map([
    ...first.map((name, at) => [name, at - first.length] as const),
    ...last.map((name, at) => [name, at + 1] as const),
  ]);
  // The parts of a date stand behind the date.
  return (name: string) => ranks.get(name) ?? ranks.get(name.replace(/Parts$/, '')) ?? 0;
}

const ofRoot = ranked(ROOT, ROOT_LAST);
const ofAny = ranked(FIRST, LAST);

/** Chapters of the book: the root, what is shared, things and facts, their pages, what is asked with, words, scalars. */
function chapterOf(type: GraphQLNamedType, root: GraphQLNamedType | null | undefined): number {
  if (type === root) return 0;
  if (isIntrospectionType(type)) return 8;
  if (isInterfaceType(type) || isUnionType(type)) return 1;
  if (isObjectType(type)) return /(Connection|Edge)$|^PageInfo$/.test(type.name) ? 3 : 2;
  if (isInputObjectType(type)) return 4;
  if (isEnumType(type)) return 5;
  return isScalarType(type) ? 6 : 7;
}

/** Puts types and fields in the order in which a reader wants them, in introspection as in print. */
export function arrangeForReaders(schema: GraphQLSchema): void {
  const root = schema.getQueryType();
  const types = schema.getTypeMap();
  arrange(types, (name) => {
    const type = types[name];
    return type ? chapterOf(type, root) : 0;
  });
  for (const type of Object.values(types)) {
    if (isIntrospectionType(type) || (!isObjectType(type) && !isInterfaceType(type))) continue;
    arrange(type.getFields(), type === root ? ofRoot : ofAny);
  }
}
