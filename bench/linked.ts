import { execute, parse } from 'graphql';
import { toSchema } from '../src/schema/schema.ts';
import type { Store } from '../src/store/store.ts';
import { SERIES, STATISTICS } from './queries.ts';

type Row = Record<string, unknown>;

/** All that the questions of the benchmark read, as plain objects of today that hold one another. */
export interface Linked {
  readonly all: readonly Row[];
  readonly countries: ReadonlyMap<string, Row>;
  readonly organizations: ReadonlyMap<string, Row>;
}

const COUNTRIES = `{ countries(first: 300) { nodes {
  key name officialName alpha2 area existsOn start capital { city { key name } }
  currencies { currency { key code name } } languages { language { key code name } } region { key name }
  memberships(first: 500) { nodes { role startDate endDate organization { key } } } } } }`;
const ORGANIZATIONS = `query ($after: String) { organizations(first: 500, after: $after, existing: EVER) {
  pageInfo { hasNextPage endCursor } nodes { key name acronym } } }`;
const MEMBERS = `query ($code: String!) { organization(code: $code) { members(first: 500) { nodes {
  role startDate endDate member { key } } } } }`;
const FIGURES = (codes: readonly string[], statistics: readonly string[]) =>
  `query ($code: String!) { country(code: $code) {
  ${statistics.map((code, at) => `t${at}: statistic(indicator: "${code}") { year value }`).join(' ')}
  ${codes.map((code, at) => `s${at}: series(indicator: "${code}") { points { year value } }`).join(' ')} } }`;

interface Point {
  readonly year: number;
  readonly value: number;
}

export function linked(store: Store): Linked {
  const schema = toSchema();
  const ask = (query: string, variableValues: Row = {}): Row => {
    const result = execute({ schema, document: parse(query), contextValue: { store }, variableValues });
    if (!('data' in result) || !result.data || result.errors) throw new Error(JSON.stringify(result));
    return result.data as Row;
  };
  const nodesOf = (connection: unknown) => (connection as { readonly nodes: Row[] }).nodes;

  const organizations = new Map<string, Row>();
  for (let after: unknown = null; after !== undefined; ) {
    const page = ask(ORGANIZATIONS, { after }).organizations as { readonly pageInfo: Row };
    for (const row of nodesOf(page)) organizations.set(String(row.key), row);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
  }
  const all = nodesOf(ask(COUNTRIES).countries);
  const byKey = new Map(all.map((row) => [String(row.key), row]));
  for (const country of all) {
    country.capital = (country.capital as Row | null)?.city ?? null;
    const rows = nodesOf(country.memberships).map((row) => ({
      ...row,
      country,
      organization: organizations.get(String((row.organization as Row).key)),
    }));
    country.memberships = paged(rows);
    const figures = ask(FIGURES(SERIES, STATISTICS), { code: country.key }).country as Row;
    const latest = new Map<string, unknown>(STATISTICS.map((code, at) => [code, figures[`t${at}`]]));
    const series = new Map<string, readonly Point[]>(SERIES.map((code, at) => [code, pointsOf(figures[`s${at}`])]));
    country.statistic = ({ indicator }: { readonly indicator: string }) => latest.get(indicator) ?? null;
    country.series = ({ indicator, from = 0, to = 9999 }: { indicator: string; from?: number; to?: number }) => ({
      points: (series.get(indicator) ?? []).filter(({ year }) => from <= year && year <= to),
    });
  }
  for (const organization of organizations.values()) {
    const asked = ask(MEMBERS, { code: organization.key }).organization as Row | null;
    const rows = nodesOf(asked?.members ?? { nodes: [] }).flatMap((row) => {
      const country = byKey.get(String((row.member as Row).key));
      return country ? [{ ...row, country, organization }] : [];
    });
    organization.members = paged(rows);
  }
  const countries = new Map<string, Row>();
  for (const country of all) for (const code of [country.key, country.alpha2]) countries.set(String(code), country);
  return { all, countries, organizations };
}

function paged(rows: readonly Row[]) {
  return ({ first = 50 }: { readonly first?: number }) => ({ nodes: rows.slice(0, first) });
}

function pointsOf(series: unknown): readonly Point[] {
  return ((series as { readonly points: Point[] } | null)?.points ?? []).filter(({ value }) => value !== null);
}
