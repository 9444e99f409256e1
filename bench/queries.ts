import { getIntrospectionQuery } from 'graphql';

export interface BenchQuery {
  readonly name: string;
  /** The text of the n-th request, where it is another each time. */
  readonly query: string | ((n: number) => string);
  /** Variables of the n-th request; every n gives others. */
  readonly variables: (n: number) => Readonly<Record<string, unknown>>;
  /** Ratio to the bare server that fresh answers are to reach. */
  readonly target: number;
  /** Whether the server we are measured against can be asked the same. */
  readonly isShared: boolean;
}

/** Ratio to the bare server that answers asked again are to reach. */
export const REPEATED = 0.85;

/** A different day for each of 20,000 requests in a row, all in times for which there is data. */
export function day(n: number): string {
  const date = new Date(Date.UTC(1970, 0, 1) + (n % 20_000) * 86_400_000);
  return date.toISOString().slice(0, 10);
}

export const CODES = (
  'KZ FR DE GB US CN JP IN BR ZA EG NG KE MX AR CL CO PE VE CA AU NZ ID MY TH VN PH KR PK BD LK NP IR IQ SA AE IL TR GR IT ES PT NL BE LU ' +
  'CH AT PL CZ SK HU RO BG RS HR SI AL MK BA ME XK MD UA BY RU GE AM AZ UZ TM KG TJ MN FI SE NO DK IS IE EE LV LT DZ MA TN LY SD ET SO DJ ER TZ UG RW BI CD CG GA CM TD CF NE ML MR SN GM GN SL LR CI GH TG BJ BF AO ZM ZW MW MZ BW NA LS SZ MG MU SC KM'
).split(' ');

export const SERIES = [
  'population_total',
  'gdp_current_usd',
  'gdp_per_capita_current_usd',
  'life_expectancy',
  'fertility_rate_total',
] as const;
export const STATISTICS = ['gdp_current_usd', 'population_total'] as const;

const code = (n: number) => CODES[n % CODES.length] ?? 'KZ';
/** The day, the code and the size of the page, each in its turn. */
const turned = (n: number, size: number) => ({
  code: n % 3 === 1 ? code(n) : 'KZ',
  day: n % 3 === 0 ? day(n) : '2008-12-26',
  first: n % 3 === 2 ? size - (n % 50) : size,
});
const without = (name: 'code' | 'first', { [name]: _left, ...rest }: Readonly<Record<string, unknown>>) => rest;

const COUNTRY = 'name officialName alpha2 capital { name } area existsOn start';
/** Introspection takes no variable of its own; one the operation does not declare makes the request another. */
const unique = (n: number) => ({ n });
const WORDS = ['peace', 'nation', 'bank', 'republic', 'union', 'trade', 'energy', 'health', 'water', 'law'];

const TYPED = (
  'afghanistan argentina australia bangladesh brazil cameroon colombia czechia ethiopia finland germany guatemala hungary indonesia kazakhstan kyrgyzstan ' +
  'luxembourg malaysia mongolia netherlands nicaragua pakistan philippines portugal singapore slovenia switzerland tanzania turkmenistan uzbekistan venezuela ' +
  'population unemployment inflation mortality emissions parliament agreement convention protocol conference commission organization development bank'
).split(' ');
const KEYSTROKES = TYPED.flatMap((name) => Array.from(name, (_letter, at) => name.slice(0, at + 1)));
/** Each keystroke of many names, its letters ever differently large and small: thousands of requests that are not alike. */
const typing = (n: number) => {
  const prefix = KEYSTROKES[n % KEYSTROKES.length] ?? 'k';
  const round = Math.floor(n / KEYSTROKES.length);
  const letters = Array.from(prefix, (letter, at) => ((round >> at) & 1 ? letter.toUpperCase() : letter));
  return { prefix: letters.join('') + ' '.repeat(round >> prefix.length) };
};

export function benchQueries(): BenchQuery[] {
  return [
    { name: '__typename', query: '{ __typename }', variables: unique, target: 0.7, isShared: true },
    {
      name: 'one country',
      query: `query ($code: String!, $day: Date) { country(code: $code, asOf: $day) { ${COUNTRY} } }`,
      variables: (n) => without('first', turned(n, 0)),
      target: 0.6,
      isShared: true,
    },
    {
      name: 'all countries',
      query:
        'query ($day: Date, $first: Int) { countries(asOf: $day, first: $first) { nodes { name capital { name } currencies { currency { code name } } languages { language { code name } } region { name } } } }',
      variables: (n) => without('code', turned(n, 300)),
      target: 0.5,
      isShared: true,
    },
    {
      name: 'memberships of one country',
      query:
        'query ($code: String!, $day: Date, $first: Int) { country(code: $code, asOf: $day) { memberships(first: $first) { nodes { role startDate endDate organization { key name acronym } } } } }',
      variables: (n) => turned(n, 200),
      target: 0.6,
      isShared: true,
    },
    {
      name: 'members with GDP and population',
      query:
        'query ($day: Date, $first: Int) { organization(code: "un", asOf: $day) { members(first: $first) { nodes { country { name gdp: statistic(indicator: "gdp_current_usd") { year value } population: statistic(indicator: "population_total") { year value } } } } } }',
      variables: (n) => without('code', turned(n, 200)),
      target: 0.4,
      isShared: true,
    },
    {
      name: 'ten countries × five series',
      query: `query ($codes: [String!]!, $day: Date) { countriesByCode(codes: $codes, asOf: $day) { ${SERIES.map((name, at) => `s${at}: series(indicator: "${name}", from: 1965, to: 2024) { points { year value } }`).join(' ')} } }`,
      variables: (n) => ({
        codes: Array.from({ length: 10 }, (_, at) => CODES[(n % 2 === 0 ? at : n * 7 + at * 3) % 60]),
        day: n % 2 === 0 ? day(n) : '2008-12-26',
      }),
      target: 0.3,
      isShared: true,
    },
    { name: 'full introspection', query: getIntrospectionQuery(), variables: unique, target: 0.6, isShared: true },
    {
      name: 'EU roll-up over 65 years',
      query:
        'query ($day: Date, $from: Int!) { organization(code: "eu", asOf: $day) { series(indicator: "gdp_current_usd", from: $from, to: 2024) { points { year value } } } }',
      variables: (n) => ({ day: n % 2 === 0 ? day(n) : '2008-12-26', from: n % 2 === 1 ? 1955 + (n % 10) : 1960 }),
      target: 0.4,
      isShared: false,
    },
    {
      name: 'filter by membership and figure',
      query:
        'query ($day: Date, $least: Float!) { countries(asOf: $day, filter: { memberOf: { organization: "SCO" }, statistic: { indicator: "gdp_per_capita_current_usd", year: 2008, gt: $least } }) { totalCount nodes { name } } }',
      variables: (n) => ({ day: n % 2 === 0 ? day(n) : '2008-12-26', least: n % 2 === 1 ? 1000 + n : 5000 }),
      target: 0.2,
      isShared: false,
    },
    {
      name: 'search',
      query:
        'query ($words: String!) { search(query: $words, first: 20) { totalCount nodes { __typename key name } } }',
      variables: (n) => ({ words: `${WORDS[n % 10]} ${WORDS[Math.floor(n / 10) % 10]}` }),
      target: 0.25,
      isShared: false,
    },
    {
      name: 'suggestions while typing',
      query: 'query ($prefix: String!) { suggest(prefix: $prefix) { text type node { key } } }',
      variables: typing,
      target: 0.5,
      isShared: false,
    },
    {
      name: 'a text never seen, of a known shape',
      query: (n) => `{ country(code: "${code(n)}", asOf: "${day(n)}") { ${COUNTRY} } } # ${n}`,
      variables: () => ({}),
      target: 0,
      isShared: true,
    },
    {
      name: 'random country, random day',
      query: `query ($code: String!, $day: Date) { country(code: $code, asOf: $day) { ${COUNTRY} } }`,
      variables: (n) => ({ code: CODES[(n * 7919) % CODES.length], day: day(n * 6007) }),
      target: 0,
      isShared: true,
    },
    {
      name: 'a slider, a day at a time',
      query: 'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { name capital { name } } } }',
      variables: (n) => ({ day: day(n) }),
      target: 0,
      isShared: true,
    },
    {
      name: 'pages of random size',
      query: 'query ($first: Int) { countries(first: $first) { nodes { name capital { name } region { name } } } }',
      variables: (n) => ({ first: 1 + ((n * 7919) % 250) }),
      target: 0,
      isShared: true,
    },
  ];
}

export function bodyOf({ query, variables }: BenchQuery, n: number): string {
  return JSON.stringify({ query: typeof query === 'string' ? query : query(n), variables: variables(n) });
}
