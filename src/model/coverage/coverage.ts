import * as C from '../country.ts';
import * as E from '../event.ts';
import { landHolders } from '../land/land.ts';
import * as O from '../organization.ts';
import * as R from '../relation.ts';
import { provenance } from '../source.ts';
import { day, integer, oneOf, optional, pattern, text } from '../table/column.ts';
import { type RowOf, type Table, table } from '../table/table.ts';
import { countryCurrencies } from '../thing/money.ts';
import { cities, cityNames } from '../thing/place.ts';
import { countryLanguages } from '../thing/speech.ts';
import { subdivisions } from '../thing/subdivision.ts';
import type { PartialDate } from '../time.ts';
import * as T from '../treaty/treaty.ts';

const word = () => pattern(/^[a-z][a-z0-9_]*$/, 'must be a snake_case word');

export const STATES = ['complete', 'incomplete', 'unknown'] as const;

/** What counts as the first day of a membership. */
export const FIRST_DAYS = [
  'accession',
  'admission',
  'assembly',
  'deposit',
  'entry_into_force',
  'signature',
  'summit',
  'term',
] as const;

/**
 * How whole a list is, between two days where that changed, and from which day to which it is known: of a table, of a
 * scope in it (an organization's members, a treaty's parties) or of a part of either (a role, an office).
 */
export const coverage = table('coverage', 'coverage.csv', ['table', 'scope', 'part', 'since'], {
  table: word(),
  scope: optional(text()),
  part: optional(word()),
  whole: oneOf(...STATES),
  since: optional(day()),
  until: optional(day()),
  starts_with: optional(oneOf(...FIRST_DAYS)),
  known_from: optional(day()),
  known_through: optional(day()),
  ...provenance,
});

/** What the public record says of the length of a list on a day: an assertion the data must meet. */
export const publishedCounts = table('published_counts', 'published_counts.csv', ['table', 'scope', 'part', 'day'], {
  table: word(),
  scope: text(),
  part: word(),
  day: day(),
  count: integer(),
  ...provenance,
});

export type CoverageRow = RowOf<typeof coverage>;
export type PublishedCount = RowOf<typeof publishedCounts>;

/** Where a row stands in its table: whose list it is in, and in which part of that. */
export interface Place {
  readonly scope: string | null;
  readonly part: string | null;
}

export const WHOLE_TABLE: Place = { scope: null, part: null };

/** Facts that last may end after the record does; what happened stays so; the rest has no dates. */
export type Nature = 'lasting' | 'happening' | 'timeless';

/** A table of facts whose lists can be whole or not. */
export interface Covered {
  readonly table: Table;
  /** Tables one of which holds the scope as its key; none where the table is not divided or by words of its own. */
  readonly scopes: readonly string[];
  /** The words a part is one of; empty where parts are free or there are none. */
  readonly parts: readonly string[];
  readonly nature: Nature;
  /** What its rows are, in words. */
  readonly things: string;
  /** Where a row stands; what binds two stands in the lists of both. */
  readonly placesOf: (row: object) => readonly Place[];
  /** The latest date on which something of the row began; null when none is on record. */
  readonly beginsOn: (row: object) => PartialDate | null;
}

interface Division {
  readonly scopes?: readonly Table[];
  /** Columns that name a scope. */
  readonly scope?: readonly string[];
  readonly part?: string;
  /** Parts that no row of the table can be in: of them can only be said that they are missing. */
  readonly besides?: readonly string[];
  readonly nature?: Nature;
  /** Columns of the dates on which something of a row begins. */
  readonly begins?: readonly string[];
}

function cellOf(row: object, name: string): unknown {
  return Reflect.get(row, name);
}

function textAt(row: object, name: string | undefined): string | null {
  return name === undefined ? null : String(cellOf(row, name));
}

function covered(of: Table, things: string, division: Division = {}): Covered {
  const { scopes = [], scope = [], part, besides = [], nature = 'lasting', begins = ['start'] } = division;
  const scopeNames = scope.length === 0 ? [undefined] : scope;
  return {
    table: of,
    things,
    scopes: scopes.map(({ name }) => name),
    parts: part === undefined ? [] : [...(of.columns[part]?.words ?? []), ...besides],
    nature,
    placesOf: (row) => scopeNames.map((name) => ({ scope: textAt(row, name), part: textAt(row, part) })),
    beginsOn: (row) => {
      const dates = begins.flatMap((name) => (cellOf(row, name) as PartialDate | null | undefined) ?? []);
      return dates.toSorted((a, b) => b.earliest - a.earliest)[0] ?? null;
    },
  };
}

/** Offices from which somebody led besides those on record: of a party, of the forces. */
export const OTHER_OFFICES = 'other';

const ofCountry = { scopes: [C.countries], scope: ['country'] };
const ofOrganization = { scopes: [O.organizations], scope: ['organization'] };

/** Every table of facts that says how whole it is. */
export const COVERED: readonly Covered[] = [
  covered(C.countries, 'countries'),
  covered(C.countryNames, 'names of countries', { ...ofCountry, part: 'kind' }),
  covered(C.countryCodes, 'codes of countries', { ...ofCountry, part: 'scheme' }),
  covered(C.capitals, 'capitals', { ...ofCountry, part: 'role' }),
  covered(countryCurrencies, 'currencies of countries', ofCountry),
  covered(countryLanguages, 'languages of countries', { ...ofCountry, part: 'status' }),
  covered(C.countryAttributes, 'plain facts of countries', { ...ofCountry, part: 'attribute' }),
  covered(C.borders, 'land borders', ofCountry),
  covered(C.successions, 'successions of countries', { begins: ['date'], nature: 'happening' }),
  covered(R.interruptions, 'interruptions of independence', ofCountry),
  covered(landHolders, 'holders of land'),
  covered(R.diplomaticRelations, 'diplomatic relations', {
    scopes: [C.countries],
    scope: ['country', 'partner'],
    part: 'kind',
  }),
  covered(R.officeHolders, 'office holders', { ...ofCountry, part: 'office', besides: [OTHER_OFFICES] }),
  covered(cityNames, 'names of cities', { scopes: [cities], scope: ['city'], part: 'kind' }),
  covered(subdivisions, 'subdivisions of countries', ofCountry),
  covered(O.organizations, 'organizations', { begins: ['founded'] }),
  covered(O.organizationNames, 'names of organizations', { ...ofOrganization, part: 'kind' }),
  covered(O.organizationSuccessions, 'successions of organizations', { begins: ['date'], nature: 'happening' }),
  covered(O.memberships, 'memberships', { ...ofOrganization, part: 'role' }),
  covered(T.treaties, 'treaties', { begins: ['signed', 'inForce'] }),
  covered(T.treatyParties, 'parties to treaties', {
    scopes: [T.treaties],
    scope: ['treaty'],
    part: 'status',
    begins: ['signed', 'ratified'],
  }),
  covered(E.events, 'events', { scope: ['classification'], nature: 'happening' }),
  covered(E.rollCalls, 'recorded votes of organs of the United Nations', {
    scope: ['body'],
    begins: ['date'],
    nature: 'happening',
  }),
  covered(E.rollCallVotes, 'ballots of roll calls', { scopes: [E.rollCalls], scope: ['rollCall'], nature: 'timeless' }),
];

const byName = new Map(COVERED.map((entry) => [entry.table.name, entry]));

export function coveredTable(name: string): Covered | null {
  return byName.get(name) ?? null;
}

/** The facts that events of a class follow from, where all of them do; their wholeness is that of those facts. */
export const FOLLOWS_FROM: Readonly<Partial<Record<E.EventClass, readonly Table[]>>> = {
  independence: [C.countries, R.interruptions],
  establishment: [C.countries],
  dissolution: [C.countries, R.interruptions, O.organizations, T.treaties],
  admission: [O.memberships],
  withdrawal: [O.memberships, T.treatyParties],
  founding: [O.organizations],
  renaming: [C.countryNames, C.capitals, O.organizationNames],
  capital_change: [C.capitals],
  currency_change: [countryCurrencies],
  treaty_signing: [T.treaties],
  treaty_in_force: [T.treaties],
  ratification: [T.treatyParties],
  recognition: [R.diplomaticRelations],
  relations_established: [R.diplomaticRelations],
  relations_severed: [R.diplomaticRelations],
  roll_call: [E.rollCalls],
};
