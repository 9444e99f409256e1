import { type NameLanguage, nameLanguages } from '../../model/relation.ts';
import {
  type CitationRow,
  type Correction,
  citations as citationTable,
  corrections as correctionTable,
  type Licence,
  licences,
  sources,
} from '../../model/source.ts';
import { areas, indicators, statements, themes, units, vintages } from '../../model/statistic.ts';
import type { ReleaseFile } from '../engine/release-file.ts';
import { linkClaims } from './claims.ts';
import type { CodeEntry } from './countries.ts';
import { linkCountries } from './countries.ts';
import { linkEvents } from './events.ts';
import { knowing, readWholeness, type Wholeness } from './known-rows.ts';
import { linked } from './linked.ts';
import { linkOrganizations } from './organizations.ts';
import type {
  Area,
  Claim,
  Continent,
  Country,
  Event,
  Indicator,
  Member,
  Membership,
  Organization,
  Region,
  Source,
  Treaty,
} from './record.ts';
import { linkRelations, linkTreaties } from './treaties.ts';

/** The entity tables in memory: records linked to each other, and indexes by the keys clients use. */
export interface Graph {
  readonly countries: ReadonlyMap<string, Country>;
  /** By lower-case ISO code or key; a code can have meant several countries. */
  readonly codes: ReadonlyMap<string, readonly CodeEntry[]>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly continents: ReadonlyMap<string, Continent>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** By lower-case key or acronym. */
  readonly acronyms: ReadonlyMap<string, readonly Organization[]>;
  readonly memberships: ReadonlyMap<string, Membership>;
  /** Read when first asked for, with the events of each record: they are most of the graph, and few questions need them. */
  events(): ReadonlyMap<string, Event>;
  readonly treaties: ReadonlyMap<string, Treaty>;
  readonly nameLanguages: ReadonlyMap<string, NameLanguage>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly licences: ReadonlyMap<string, Licence>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims by table and key of what they are about or bear on. */
  readonly claimsAt: ReadonlyMap<string, readonly Claim[]>;
  /** Curators' decisions by the table they speak of. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  /** How whole lists are, and from when to when they are known. */
  readonly wholeness: Wholeness;
  /** Further citations by table and key of the row cited. */
  readonly citations: ReadonlyMap<string, readonly CitationRow[]>;
}

export function loadGraph(file: ReleaseFile): Graph {
  const wholeness = readWholeness(file);
  const release = knowing(file, wholeness);
  const world = linkCountries(release);
  const bodies = linkOrganizations(release, world.countries);
  const members = (key: string): Member | null => world.countries.get(key) ?? bodies.organizations.get(key) ?? null;
  const treaties = linkTreaties(release, members);
  linkRelations(release, world.countries);
  return {
    ...world,
    ...bodies,
    wholeness,
    ...linkClaims(release, members, treaties),
    treaties,
    events: lazy(() => linkEvents(file, members, treaties)),
    nameLanguages: new Map(release.rows(nameLanguages).map((row) => [row.language, row])),
    indicators: linkIndicators(release),
    areas: new Map(release.rows(areas).map((row) => [row.key, { type: 'Area', ...row }])),
    sources: new Map(release.rows(sources).map((row) => [row.key, { type: 'Source', ...row }])),
    licences: new Map(release.rows(licences).map((row) => [row.key, row])),
    corrections: Map.groupBy(release.rows(correctionTable), ({ table }) => table),
    citations: Map.groupBy(release.rows(citationTable), ({ table, key }) => `${table} ${key}`),
  };
}

function linkIndicators(release: ReleaseFile): Map<string, Indicator> {
  const themeOf = new Map(release.rows(themes).map((row) => [row.key, row]));
  const unitOf = new Map(release.rows(units).map((row) => [row.key, row]));
  const coverage = new Map(release.coverage().map((row) => [row.indicator, row]));
  // Thousands of figures that few questions need: read when first asked for.
  const stated = lazy(() => Map.groupBy(release.rows(statements), (row) => row.indicator));
  const released = lazy(() => Map.groupBy(release.rows(vintages), (row) => row.indicator));
  return new Map(
    release.rows(indicators).map((row) => [
      row.code,
      {
        type: 'Indicator',
        ...row,
        themeRecord: linked(themeOf, row.theme, 'themes'),
        unitRecord: linked(unitOf, row.unit, 'units'),
        coverage: coverage.get(row.code) ?? null,
        statements: lazy(() => Map.groupBy(stated().get(row.code) ?? [], ({ geo }) => geo)),
        vintages: () => released().get(row.code) ?? [],
      },
    ]),
  );
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
