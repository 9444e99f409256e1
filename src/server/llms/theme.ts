import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** A part of the graph that questions of one kind need. */
export interface Theme {
  readonly name: string;
  readonly about: string;
  /** Fields of the root that belong to it. */
  readonly roots: readonly string[];
}

const THEMES: readonly Theme[] = [
  {
    name: 'countries',
    about: 'Countries of any day with all that hangs on them, and the regions and continents they lie in.',
    roots: ['country', 'countries', 'countriesByCode', 'region', 'regions', 'continent', 'continents'],
  },
  {
    name: 'organizations',
    about: 'Organizations, who belongs to them, and what changes in them.',
    roots: ['organization', 'organizations', 'organizationsByCode'],
  },
  {
    name: 'statistics',
    about: 'Indicators, their values over the years, rankings, roll-ups over groups, and correlations.',
    roots: [
      'indicator',
      'indicators',
      'indicatorsByCode',
      'theme',
      'themes',
      'seriesSet',
      'countryGroup',
      'correlation',
      'area',
      'areas',
    ],
  },
  {
    name: 'events',
    about: 'What happened, votes among it, and what differs between two days.',
    roots: ['event', 'events', 'timeline', 'changes'],
  },
  { name: 'treaties', about: 'Treaties and who is bound by them.', roots: ['treaty', 'treaties'] },
  {
    name: 'people-and-places',
    about: 'Holders of offices, and cities: capitals, seats and places of events.',
    roots: ['person', 'people', 'city', 'cities', 'subdivision'],
  },
  {
    name: 'money-and-speech',
    about: 'Currencies and languages, and where they are used.',
    roots: ['currency', 'currencies', 'language', 'languages'],
  },
  {
    name: 'sources',
    about: 'Cited works, what documents claim and how it stands against the record, and what is served.',
    roots: ['source', 'sources', 'claim', 'claims', 'assess', 'dataset'],
  },
];

/** The themes of a schema: what belongs to none of those above is a way of finding things. */
export function themesOf(schema: GraphQLSchema): readonly Theme[] {
  const all = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const taken = new Set(THEMES.flatMap(({ roots }) => roots));
  const named = THEMES.map((theme) => ({ ...theme, roots: theme.roots.filter((root) => all.includes(root)) }));
  const rest = all.filter((root) => !taken.has(root));
  return [
    ...named,
    { name: 'finding', about: 'Finding things by words, texts and ids, whatever they are.', roots: rest },
  ];
}

/** The types that the fields of a theme lead to: those of single things, and of the items of lists. */
export function mainTypesOf(schema: GraphQLSchema, { roots }: Theme): ReadonlySet<string> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return new Set(
    roots.flatMap((root) => {
      const type = fields[root] && getNamedType(fields[root].type);
      if (!isObjectType(type)) return [];
      const { nodes } = type.getFields();
      const item = nodes ? getNamedType(nodes.type) : type;
      return isObjectType(item) ? [item.name] : [];
    }),
  );
}
