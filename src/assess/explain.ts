import { borders, capitals, countryNames } from '../model/country.ts';
import type { Seen } from '../model/day/moment.ts';
import { events, rollCalls } from '../model/event.ts';
import { memberships, organizationNames, type Rank } from '../model/organization.ts';
import { diplomaticRelations, officeHolders } from '../model/relation.ts';
import type { Correction } from '../model/source.ts';
import { statements } from '../model/statistic.ts';
import { countryCurrencies } from '../model/thing/money.ts';
import { countryLanguages } from '../model/thing/speech.ts';
import { certaintyOn, mayHoldOn, type Period } from '../model/time.ts';
import { treatyParties } from '../model/treaty/treaty.ts';
import { sayPeriod } from '../model/wording/date.ts';
import { listed } from '../store/change/wording.ts';
import { eventCitations } from '../store/events.ts';
import type { Event, Membership } from '../store/graph/record.ts';
import { type MaybePromise, whenReady } from '../store/maybe.ts';
import { type Cited, citationsAt, type SourceCitation } from '../store/source/citations.ts';
import { claimsAt } from '../store/source/claims.ts';
import {
  type Basis,
  type Observation,
  observationCitations,
  observationNote,
  placeOfObservation,
} from '../store/statistic/observation.ts';
import { statementsBeside } from '../store/statistic/statement.ts';
import type { Store } from '../store/store.ts';
import { sayNumber } from './number.ts';
import { rowOf } from './row.ts';
import type { Place } from './verdict.ts';

/** Why a fact is the answer: by which rule, from which row, and what says otherwise. */
export interface Explanation {
  readonly day: Seen;
  readonly place: Place;
  readonly rule: string;
  readonly rank: Rank | null;
  readonly text: string;
  /** Facts that say otherwise. */
  readonly otherwise: readonly Place[];
}

const BY_DOCUMENT = 'Figures of documents serve where the series has none: the preferred first, then the latest.';

/** How the answer is chosen where several rows could be. */
const RULES: Readonly<Record<string, string>> = {
  [capitals.name]: 'Of the capitals of the day the constitutional one comes first, then the seat of government.',
  [countryNames.name]: 'The name of the day; before the first and after the last, the nearest in time.',
  [organizationNames.name]: 'The official name of the day, in the language asked for or else in English.',
  [officeHolders.name]: 'An office has one holder at a time, unless the note says that it is shared.',
  [countryCurrencies.name]: 'Every legal tender of the day, the money of the country itself first.',
  [countryLanguages.name]: 'Every language on record for the day, each with how it stands.',
  [borders.name]: 'Every neighbour of the day; each of the two has a row of its own.',
  [memberships.name]: 'Every stint that may hold on the day; what a source withdrew is history only.',
  [treatyParties.name]: 'From signature or consent until withdrawal, while the treaty and the party last.',
  [diplomaticRelations.name]: 'Every stint that may hold on the day.',
  [events.name]: 'It was entered as such.',
  [rollCalls.name]: 'The counts are those of the record, whatever ballots are at hand.',
  [statements.name]: BY_DOCUMENT,
};
const PLAIN_RULE = 'It is the one row of the record for this.';

const BY_ORIGIN: Readonly<Record<Basis['origin'], string>> = {
  series:
    'The series of the indicator comes before figures of documents; without a year it is the latest up to the day that is no forecast.',
  document: BY_DOCUMENT,
  aggregate: 'The series, rolled up over the countries of the set; a country without a value is missing, never zero.',
  derived: 'Our own count of what is on record, never the value of an indicator.',
  computed: 'Computed from other values, all of which are cited.',
};

export function explain(store: Store, place: Place, record: unknown, day: Seen): MaybePromise<Explanation> {
  if (isObservation(record)) return explainObservation(store, record, day);
  const rank = rankOf(record);
  const citations = isEvent(record)
    ? eventCitations(store, record)
    : isCited(record)
      ? citationsAt(store, place.table, place.key, record)
      : [];
  const derived = isEvent(record) && record.derivedFrom !== null;
  const rule = derived ? 'It follows from another fact, which is on record.' : (RULES[place.table] ?? PLAIN_RULE);
  const otherwise = isMembership(record) ? rivalsOf(record) : [];
  const parts = [
    stands(citations),
    ranked(rank),
    rule,
    held(record, day),
    ...corrected(store, place),
    contested(store, place),
    differing(otherwise.length),
  ];
  return { day, place, rule, rank, text: joined(parts), otherwise };
}

function explainObservation(store: Store, value: Observation, day: Seen): MaybePromise<Explanation> {
  const [table, key] = placeOfObservation(value);
  const place = { table, key };
  return whenReady(statementsBeside(store, value, day), (all) => {
    const others = all.filter((one) => one.value !== value.value && one.basis.origin !== 'derived');
    const otherwise = others.flatMap((one) => rowOf(one) ?? []);
    const rule = BY_ORIGIN[value.basis.origin];
    const figures = others
      .map(({ value: other }) => (other === null ? '' : sayNumber(other)))
      .filter((text) => text !== '');
    const also = figures.length === 0 ? null : `Other sources say ${listed(figures)}.`;
    const note = observationNote(value);
    const parts = [
      stands(observationCitations(store, value)),
      ranked(value.rank),
      rule,
      value.basis.origin === 'derived' ? note : null,
      ...corrected(store, place),
      contested(store, place),
      also,
    ];
    return { day, place, rule, rank: value.rank, text: joined(parts), otherwise };
  });
}

/** Other stints of the same pair that a source gives for the same time. */
function rivalsOf(record: Membership): readonly Place[] {
  return record.memberRecord.memberships
    .filter(
      (other) =>
        other !== record &&
        other.organization === record.organization &&
        other.role === record.role &&
        other.rank === 'deprecated',
    )
    .map(({ key }) => ({ table: memberships.name, key }));
}

function stands(citations: readonly SourceCitation[]): string {
  const [first] = citations;
  if (!first) return 'It stands in no source.';
  const place = first.locator === null ? '' : ` (${first.locator})`;
  const further = citations.length - 1;
  const more = further === 0 ? '' : `, and in ${further} further ${further === 1 ? 'place' : 'places'}`;
  return `It stands in ${first.source.title}${place}${more}.`;
}

function ranked(rank: Rank | null): string | null {
  return rank === null || rank === 'normal' ? null : `Its rank is ${rank}.`;
}

/** Since when it holds, and how sure that is on the day. */
function held(record: unknown, day: Seen): string | null {
  if (!isPeriod(record)) return null;
  const said = sayPeriod(record, 'en');
  if (said === null) return 'It has no dates.';
  if (!mayHoldOn(record, day)) return `It is dated ${said}, which does not reach the day.`;
  return `It is dated ${said}, which is ${certaintyOn(record, day) === 'CERTAIN' ? 'certain' : 'possible'} on the day.`;
}

function corrected({ graph }: Store, { table, key }: Place): string[] {
  const rows = graph.corrections.get(table)?.filter((row) => row.key === key) ?? [];
  return rows.map(({ column, sourceValue, reason }: Correction) =>
    `Its source says ${sourceValue} for ${column}: ${reason}.`.replace('..', '.'),
  );
}

function contested(store: Store, { table, key }: Place): string | null {
  const against = claimsAt(store, table, key, {}).filter(({ facts }) =>
    facts.some((fact) => fact.table === table && fact.key === key && fact.bearing === 'contradicts'),
  );
  if (against.length === 0) return null;
  return `${against.length} ${against.length === 1 ? 'claim of a document does' : 'claims of documents do'} not agree with it.`;
}

function differing(count: number): string | null {
  return count === 0
    ? null
    : `${count} further ${count === 1 ? 'row says' : 'rows say'} otherwise, and ${count === 1 ? 'is' : 'are'} deprecated.`;
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

function has<K extends string>(record: unknown, ...names: readonly K[]): record is Record<K, unknown> {
  return typeof record === 'object' && record !== null && names.every((name) => name in record);
}

function typed(record: unknown, type: string): boolean {
  return has(record, 'type') && record.type === type;
}

function isObservation(record: unknown): record is Observation {
  return typed(record, 'Observation');
}

function isEvent(record: unknown): record is Event {
  return typed(record, 'Event');
}

function isMembership(record: unknown): record is Membership {
  return typed(record, 'Membership');
}

function isCited(record: unknown): record is Cited {
  return has(record, 'source', 'locator') && typeof record.source === 'string';
}

function isPeriod(record: unknown): record is Period {
  return has(record, 'start', 'end') && !isEvent(record);
}

function rankOf(record: unknown): Rank | null {
  return has(record, 'rank') && typeof record.rank === 'string' ? (record.rank as Rank) : null;
}
