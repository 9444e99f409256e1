import type { Day } from '../../model/day/day.ts';
import { imports, type SupersededCell, superseded } from '../../model/import/import.ts';
import { type NameLanguage, nameLanguages } from '../../model/relation.ts';
import { type Rhythm, rhythms, type Term, terms } from '../../model/renewal/renewal.ts';
import { type NamedKind, type SearchNameRow, searchNames } from '../../model/search/name.ts';
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
import type { LocalizedName, Release } from '../engine/release.ts';
import { linkClaims } from './claims.ts';
import { linkCountries, type World } from './countries.ts';
import { linkEvents } from './events.ts';
import { knowing, readWholeness, type Wholeness } from './known-rows.ts';
import { linked } from './linked.ts';
import { linkOrganizations } from './organizations.ts';
import { linkPeople } from './people.ts';
import { linkCities, linkSubdivisions } from './places.ts';
import type {
  Area,
  City,
  Claim,
  Event,
  Indicator,
  Member,
  Membership,
  Organization,
  Person,
  Source,
  Subdivision,
  Theme,
  Treaty,
} from './record.ts';
import { type Stepwise, stepwise } from './stepwise.ts';
import { linkRelations, linkTreaties } from './treaties.ts';

/** The entity tables in memory: records linked to each other, and indexes by the keys clients use. */
export interface Graph extends World {
  /** Names in all languages beside the curated ones: read when first asked for, since few questions need them all. */
  localizedNames(): readonly LocalizedName[];
  /** Names by which things without a table of names are looked for, by what they are of. Read when first asked for, too. */
  searchNames(): ReadonlyMap<NamedKind, readonly SearchNameRow[]>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly memberships: ReadonlyMap<string, Membership>;
  /** Read when first asked for, with the events of each record: they are most of the graph, and few questions need them. */
  readonly events: Stepwise<ReadonlyMap<string, Event>>;
  readonly treaties: ReadonlyMap<string, Treaty>;
  /** Read when first asked for, too. */
  people(): ReadonlyMap<string, Person>;
  cities(): ReadonlyMap<string, City>;
  subdivisions(): ReadonlyMap<string, Subdivision>;
  readonly nameLanguages: ReadonlyMap<string, NameLanguage>;
  readonly themes: ReadonlyMap<string, Theme>;
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
  /** What is expected to be renewed when: by source, and by country. Read when first asked for. */
  renewal(): {
    readonly rhythms: ReadonlyMap<string, Rhythm>;
    readonly terms: ReadonlyMap<string, readonly Term[]>;
    /** The day of the last import of each source of which there was one. */
    readonly imported: ReadonlyMap<string, Day>;
    /** What cells said before an import, by table and key of their row, the oldest first. */
    readonly superseded: ReadonlyMap<string, readonly SupersededCell[]>;
  };
  /** Further citations by table and key of the row cited. */
  readonly citations: ReadonlyMap<string, readonly CitationRow[]>;
}

export function loadGraph(file: Release): Graph {
  const wholeness = readWholeness(file);
  const release = knowing(file, wholeness);
  const world = linkCountries(release);
  const bodies = linkOrganizations(release, world.countries);
  const members = (key: string): Member | null => world.countries.get(key) ?? bodies.organizations.get(key) ?? null;
  const treaties = linkTreaties(release, members, bodies.organizations);
  const themeOf = new Map(release.rows(themes).map((row) => [row.key, row]));
  linkRelations(release, world.countries);
  const people = lazy(() => linkPeople(release, world.countries));
  const cities = lazy(() => linkCities(release, world.countries, bodies.organizations, treaties));
  return {
    ...world,
    ...bodies,
    wholeness,
    ...linkClaims(release, members, treaties),
    treaties,
    events: stepwise(() => linkEvents(file, { member: members, treaties, people: people(), cities: cities() })),
    people,
    cities,
    subdivisions: lazy(() => linkSubdivisions(release, world.countries)),
    localizedNames: lazy(() => file.localizedNames()),
    searchNames: lazy(() => Map.groupBy(file.rows(searchNames), ({ kind }) => kind)),
    nameLanguages: new Map(release.rows(nameLanguages).map((row) => [row.language, row])),
    themes: themeOf,
    indicators: linkIndicators(release, themeOf),
    areas: new Map(release.rows(areas).map((row) => [row.key, { type: 'Area', ...row }])),
    sources: new Map(release.rows(sources).map((row) => [row.key, { type: 'Source', ...row }])),
    licences: new Map(release.rows(licences).map((row) => [row.key, row])),
    corrections: Map.groupBy(release.rows(correctionTable), ({ table }) => table),
    renewal: lazy(() => ({
      rhythms: new Map(file.rows(rhythms).map((row) => [row.source, row])),
      terms: Map.groupBy(file.rows(terms), ({ country }) => country),
      imported: lastImports(file),
      superseded: Map.groupBy(
        file.rows(superseded).toSorted((a, b) => a.until.latest - b.until.latest),
        ({ table, key }) => `${table} ${key}`,
      ),
    })),
    citations: Map.groupBy(release.rows(citationTable), ({ table, key }) => `${table} ${key}`),
  };
}

function lastImports(file: Release): Map<string, Day> {
  const last = new Map<string, Day>();
  for (const { source, imported } of file.rows(imports)) {
    last.set(source, Math.max(last.get(source) ?? 0, imported.latest));
  }
  return last;
}

function linkIndicators(release: Release, themeOf: ReadonlyMap<string, Theme>): Map<string, Indicator> {
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
