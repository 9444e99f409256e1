export interface BenchQuery {
  readonly name: string;
  readonly query: string;
  /** Variables of the n-th request; every n gives others. */
  readonly variables: (n: number) => Readonly<Record<string, unknown>>;
}

/** A different day for each of 20,000 requests in a row, all in times for which there is data. */
export function day(n: number): string {
  const date = new Date(Date.UTC(1970, 0, 1) + (n % 20_000) * 86_400_000);
  return date.toISOString().slice(0, 10);
}

const SERIES = [
  'population_total',
  'gdp_current_usd',
  'gdp_per_capita_current_usd',
  'life_expectancy',
  'fertility_rate_total',
  'urban_population_share',
  'exports_share_gdp',
  'imports_share_gdp',
  'birth_rate_crude',
  'death_rate_crude',
] as const;

/** Introspection takes no variable of its own; one the operation does not declare makes the request new. */
const unique = (n: number) => ({ n });

export function benchQueries(introspection: string): BenchQuery[] {
  return [
    { name: '__typename', query: '{ __typename }', variables: unique },
    {
      name: 'one country',
      query:
        'query ($day: Date) { country(code: "KZ", asOf: $day) { name officialName alpha2 capital { name } area start existsOn } }',
      variables: (n) => ({ day: day(n) }),
    },
    {
      name: 'all countries',
      query:
        'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { name capital { name } currencies { code name } languages { code name } region { name } } } }',
      variables: (n) => ({ day: day(n) }),
    },
    {
      name: 'memberships of one country',
      query:
        'query ($day: Date) { country(code: "FR", asOf: $day) { memberships(first: 200) { nodes { role startDate endDate organization { key name acronym } } } } }',
      variables: (n) => ({ day: day(n) }),
    },
    {
      name: 'members with GDP and population',
      query:
        'query ($day: Date) { organization(code: "un", asOf: $day) { members(first: 200) { nodes { country { name gdp: statistic(indicator: "gdp_current_usd") { year value } population: statistic(indicator: "population_total") { year value } } } } } }',
      variables: (n) => ({ day: day(n) }),
    },
    {
      name: 'ten series of sixty years',
      query: `query ($day: Date) { country(code: "KZ", asOf: $day) { ${SERIES.map((code, index) => `s${index}: series(indicator: "${code}", from: 1965, to: 2024) { points { year value } }`).join(' ')} } }`,
      variables: (n) => ({ day: day(n) }),
    },
    { name: 'full introspection', query: introspection, variables: unique },
  ];
}
