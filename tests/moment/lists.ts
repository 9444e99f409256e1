import type { Question } from './asker.ts';

const PAGE = 'totalCount nodes { id name }';

function countries(filter: string, orderBy = ''): string {
  return `countries(asOf: $day, first: 12, filter: { ${filter} }${orderBy && `, orderBy: [${orderBy}]`}) { ${PAGE} }`;
}

/** Lists, filters, orders, figures and whatever else is asked for with arguments. */
export const LISTS: readonly Question[] = [
  `countries(asOf: $day, first: 60) { nodes { id name(lang: "fr") capital { name } currencies { currency { code } }
    languages { language { name } } region { name } existsOn certainty } }`,
  `countries(asOf: $day, first: 40, certainty: CERTAIN) { totalCount count { value qualifier } coverage { state }
    nodes { name neighbours { country { name } } flag } pageInfo { endCursor } }`,
  'countries(asOf: $day, existing: EVER, last: 30) { totalCount nodes { id name existsOn certainty knownThrough } }',
  countries('memberOf: { organization: "un" }', '{ field: NAME }'),
  countries('memberOf: { organization: "eu" }, statistic: { indicator: "population_total", gt: 5000000 }'),
  countries('statistic: { indicator: "gdp_current_usd", gt: 1e11 }', '{ statistic: { indicator: "gdp_current_usd" } }'),
  countries('memberships: { gte: 60 }', '{ field: MEMBERSHIPS, direction: DESC }'),
  countries('rank: { indicator: "population_total", top: 10 }'),
  countries('not: { or: [{ landlocked: true }, { area: { lt: 100000 } }] }'),
  countries('neighbour: { equals: "DE" }'),
  countries('lineageOf: "SUN"'),
  countries('name: { contains: "Republic" }'),
  countries('capital: { startsWith: "B" }, region: { equals: "europe" }'),
  countries('currency: { equals: "EUR" }'),
  countries('language: { equals: "fr" }, kind: [STATE]'),
  'countriesByCode(codes: ["CS", "DE", "YU", "SUN", "KZ"], asOf: $day) { id name flag }',
  `organization(code: "un", asOf: $day) { id name members(first: 20) { totalCount nodes { role certainty
    member { __typename ... on Country { name population: statistic(indicator: "population_total") { year value } } } } } }`,
  'organizations(asOf: $day, first: 15, filter: { hasMember: { country: "KZ" } }) { totalCount nodes { id name acronym } }',
  'organizations(asOf: $day, first: 15, filter: { members: { gte: 100 } }, orderBy: [{ field: MEMBERS }]) { nodes { id } }',
  'organizations(asOf: $day, existing: EVER, first: 40) { nodes { id name(lang: "fr") certainty existsOn } }',
  'treaties(asOf: $day, first: 20, filter: { party: { equals: "FR" } }) { totalCount nodes { id inForceOn } }',
  'treaties(asOf: $day, first: 20, filter: { inForce: true }) { totalCount nodes { id name } }',
  'people(asOf: $day, filter: { office: [CHIEF_OF_STATE] }, first: 20) { totalCount nodes { id name } }',
  'people(asOf: $day, filter: { officeIn: { equals: "FR" } }) { totalCount nodes { id name offices { office } } }',
  'country(code: "DE", asOf: $day) { postalCode { pattern formats } subdivisions { id name category certainty parent { name } } }',
  'cities(asOf: $day, first: 20, filter: { capital: true }) { totalCount nodes { id name } }',
  'country(code: "KZ", asOf: $day) { changeBefore { id date summary } changeAfter { id date summary subject { id } } }',
  'currencies(asOf: $day, first: 20) { totalCount nodes { id name countries { totalCount } } }',
  'languages(asOf: $day, first: 20) { totalCount nodes { id name countries { totalCount } } }',
  'regions(asOf: $day) { id name countries { totalCount } }',
  'continents(asOf: $day) { id name countries { totalCount } }',
  'search(query: "republic", asOf: $day, first: 20) { totalCount nodes { __typename ... on Node { id } } }',
  'search(query: "german", asOf: $day) { nodes { ... on Country { id name existsOn } } }',
  `country(code: "KZ", asOf: $day) { statistic(indicator: "population_total") { id year value }
    series(indicator: "population_total", from: 1990, to: 1995) { id points { year value } }
    rank(indicator: "gdp_current_usd") { rank outOf value } coverage(table: MEMBERSHIPS) { state complete since } }`,
  `country(code: "FR", asOf: $day) { memberOf: statistic(indicator: "international_organization_memberships_count") {
    value period qualifier } related: statistic(indicator: "diplomatic_relations_count") { value } }`,
  'country(code: "DE", asOf: $day) { statements(indicator: "population_total") { id year value } }',
  `organization(code: "eu", asOf: $day) { statistic(indicator: "population_total") { year value coverage { total } }
    series(indicator: "gdp_current_usd", from: 1990, to: 1999) { points { year value coverage { total } } } }`,
  `organization(code: "eu", asOf: $day) { series(indicator: "population_total", from: 1990, to: 1999, membersOn: AS_OF) {
    points { year value coverage { reporting total } } } }`,
  'region(code: "central-asia", asOf: $day) { statistic(indicator: "life_expectancy") { year value aggregate } }',
  `countryGroup(of: { filter: { statistic: { indicator: "population_total", gt: 1e8 } } }, asOf: $day) { id
    statistic(indicator: "gdp_current_usd", year: 1999) { value } series(indicator: "population_total", from: 1990, to: 1999) {
    points { year value coverage { total } } } }`,
  `seriesSet(indicators: ["population_total", "life_expectancy"], of: { organization: "SCO" }, from: 1999, to: 2003,
    asOf: $day) { id country { id name } points { year value } }`,
  `correlation(x: "gdp_per_capita_current_usd", y: "life_expectancy", year: 2005, among: { organization: "OSCE" },
    asOf: $day) { n missing pearson points(first: 3) { nodes { country { id } x y } } }`,
  'correlation(x: "population_total", y: "gdp_current_usd", asOf: $day) { n year pearson }',
  `indicator(code: "population_total") { ranking(asOf: $day, among: { organization: "UN" }, first: 8) { total missing
    nodes { rank country { id name } value share } } }`,
  `indicator(code: "population_total") { ranking(year: 1995, asOf: $day, first: 8) { total nodes { rank country { name } } } }`,
  `apart: country(code: "GB", asOf: $day) { id memberships(first: 5, asOf: "1994-07-01") { nodes { id organization { id } } } }
    turned: country(code: "GB", asOf: "1994-07-01") { id memberships(first: 5, asOf: $day) { nodes { id organization { id } } } }`,
].map((selection) => ({ query: `query ($day: Date!) { ${selection} }` }));
