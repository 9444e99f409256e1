import type { ClaimFact, ClaimRow, ClaimStatement, PartyKind } from '../../model/claim.ts';
import type * as C from '../../model/country.ts';
import type {
  DerivedRole,
  EventClass,
  EventName,
  EventRow,
  Motion as MotionRow,
  Participant as ParticipantRow,
  RollCall,
  VoteCount,
} from '../../model/event.ts';
import type * as O from '../../model/organization.ts';
import type * as R from '../../model/relation.ts';
import type { Citation, CitationRow, Source as SourceRow } from '../../model/source.ts';
import type { Area as AreaRow, IndicatorRow, Statement, Theme, Unit, Vintage } from '../../model/statistic.ts';
import type { CountryCurrency, CurrencyRow } from '../../model/thing/money.ts';
import type { PersonName, PersonRow } from '../../model/thing/person.ts';
import type { CityName as CityNameRow, CityRow } from '../../model/thing/place.ts';
import type { CountryLanguage, LanguageRow } from '../../model/thing/speech.ts';
import type { SubdivisionRow } from '../../model/thing/subdivision.ts';
import type { Period } from '../../model/time.ts';
import type { TreatyParty as TreatyPartyRow, TreatyRow } from '../../model/treaty/treaty.ts';
import type { CubeCoverage } from '../engine/release.ts';

/** A row with what it is linked to; tagged so that unions and interfaces know it. */
export interface Country extends C.CountryRow, Pick<Period, 'knownThrough'> {
  readonly type: 'Country';
  readonly names: C.CountryName[];
  readonly codes: C.CountryCode[];
  readonly capitals: C.Capital[];
  readonly currencies: Tender[];
  readonly languages: Speech[];
  readonly borders: (C.Border & { readonly record: Country })[];
  readonly continents: (C.CountryContinent & { readonly record: Continent })[];
  readonly attributes: C.CountryAttribute[];
  readonly predecessors: Succession[];
  readonly successors: Succession[];
  readonly memberships: Membership[];
  readonly territories: Country[];
  readonly relations: Relation[];
  readonly offices: R.OfficeHolder[];
  readonly interruptions: R.Interruption[];
  readonly treaties: TreatyParty[];
  readonly events: Event[];
  region: Region | null;
  geography: C.Geography | null;
  readonly extents: C.Extent[];
  administeredBy: Country | null;
}

/** A currency or language with the countries that use it; its key is its code. */
export interface Currency extends CurrencyRow {
  readonly type: 'Currency';
  readonly key: string;
  readonly countries: Tender[];
}

export interface Language extends LanguageRow {
  readonly type: 'Language';
  readonly key: string;
  readonly countries: Speech[];
}

/** That a country uses a currency, or a language. */
export interface Tender extends CountryCurrency {
  readonly record: Currency;
}

export interface Speech extends CountryLanguage {
  readonly record: Language;
}

export interface Person extends PersonRow {
  readonly type: 'Person';
  readonly names: PersonName[];
  readonly offices: R.OfficeHolder[];
  readonly events: Event[];
}

export interface City extends CityRow {
  readonly type: 'City';
  readonly names: CityName[];
  readonly capitalOf: C.Capital[];
  /** Also those that had their seat in it before. */
  readonly headquartersOf: Organization[];
  readonly treaties: Treaty[];
  readonly events: Event[];
  readonly countryRecord: Country;
}

/** A part of a country with what it is part of and what is part of it; its key is its code. */
export interface Subdivision extends SubdivisionRow, Pick<Period, 'knownThrough'> {
  readonly type: 'Subdivision';
  readonly key: string;
  readonly countryRecord: Country;
  readonly parts: Subdivision[];
  above: Subdivision | null;
}

/** A name of a city, from a row of names or of capitals: `place` is its table and key. */
export interface CityName extends CityNameRow {
  readonly place: string;
}

export interface Succession extends C.Succession {
  readonly from: Country;
  readonly to: Country;
}

/** Relations with another state, seen from one of the two. */
export interface Relation extends R.DiplomaticRelation {
  readonly other: Country;
  /** Which way a recognition goes, seen from that side; null for relations, which go both ways. */
  readonly direction: RecognitionDirection | null;
}

export type RecognitionDirection = 'recognises' | 'recognised_by';

export interface Region extends C.Region {
  readonly type: 'Region';
  readonly children: Region[];
  readonly countries: Country[];
  above: Region | null;
}

export interface Continent extends C.Continent {
  readonly countries: Country[];
}

export interface Organization extends O.OrganizationRow, Period {
  readonly type: 'Organization';
  readonly names: O.OrganizationName[];
  /** Its seats before today's. */
  readonly seats: O.OrganizationSeat[];
  readonly members: Membership[];
  readonly memberships: Membership[];
  readonly predecessors: OrganizationSuccession[];
  readonly successors: OrganizationSuccession[];
  readonly bodies: Organization[];
  readonly treaties: TreatyParty[];
  /** Treaties whose parties are its members. */
  readonly charters: Treaty[];
  readonly events: Event[];
  above: Organization | null;
}

export interface OrganizationSuccession extends O.OrganizationSuccession {
  readonly from: Organization;
  readonly to: Organization;
}

export type Member = Country | Organization;

export interface Membership extends O.MembershipRow, Pick<Period, 'knownThrough'> {
  readonly type: 'Membership';
  readonly memberRecord: Member;
  readonly organizationRecord: Organization;
}

export interface Participant {
  readonly role: ParticipantRow['role'] | DerivedRole;
  readonly record: Member | Person | null;
  readonly name: string;
}

export interface Treaty extends TreatyRow, Pick<Period, 'knownThrough'> {
  readonly type: 'Treaty';
  readonly organizationRecord: Organization | null;
  readonly parties: TreatyParty[];
  readonly events: Event[];
}

export interface TreatyParty extends TreatyPartyRow, Pick<Period, 'knownThrough'> {
  readonly partyRecord: Member;
  readonly treatyRecord: Treaty;
}

export interface Motion extends MotionRow {
  readonly subjectRecord: Member | null;
  readonly counts: readonly VoteCount[];
  /** The roll call behind it, whose ballots are on record one by one. */
  readonly rollCall: RollCall | null;
}

export interface Event extends EventRow {
  readonly type: 'Event';
  readonly classification: EventClass;
  names: readonly EventName[];
  participants: readonly Participant[];
  motions: readonly Motion[];
  parts: readonly Event[];
  /** Table and key of the fact the event follows from; null when curated. */
  readonly derivedFrom: string | null;
  countryRecord: Country | null;
  organizerRecord: Organization | null;
  parentRecord: Event | null;
}

export interface Indicator extends IndicatorRow {
  readonly type: 'Indicator';
  readonly themeRecord: Theme;
  readonly unitRecord: Unit;
  readonly coverage: CubeCoverage | null;
  /** Figures quoted from documents, by the place they speak of. */
  statements(): ReadonlyMap<string, readonly Statement[]>;
  /** Releases of its source on record, oldest first; the last is the series. */
  vintages(): readonly Vintage[];
}

export interface Area extends AreaRow {
  readonly type: 'Area';
}

export interface Source extends SourceRow {
  readonly type: 'Source';
}

/** Whom or what a claim speaks of; a record where it has a key of ours. */
export interface ClaimParty {
  /** Key of the claim, and place in it: 0 for the subject, from 1 for the objects. */
  readonly claim: string;
  readonly place: number;
  readonly kind: PartyKind;
  /** Null for words. What is read only when asked for is named by its key here. */
  readonly key: string | null;
  readonly name: string;
}

export interface Claim extends ClaimRow {
  readonly type: 'Claim';
  readonly subjectParty: ClaimParty;
  readonly objectParties: readonly ClaimParty[];
  readonly facts: ClaimFact[];
  /** What of it can be held against the record by rule. */
  readonly statements: readonly ClaimStatement[];
}

/** Countries meant together that are neither an organization nor a region. */
export interface CountryGroup {
  readonly type: 'CountryGroup';
  readonly key: string;
  readonly name: string;
}

/** Anything a figure can be about, published or rolled up. */
export type Geo = Country | Area | Organization | Region | CountryGroup;

export type { Citation, CitationRow, Statement, Theme, Unit, Vintage };
