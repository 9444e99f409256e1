import {
  derivedEvents,
  type EventName,
  eventNames,
  events,
  motions,
  participants,
  type RollCall,
  rollCalls,
  type VoteCount,
  type VotingBody,
  voteCounts,
} from '../../model/event.ts';
import type { RowOf } from '../../model/table/table.ts';
import { byStart } from '../../model/time.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { City, Country, Event, Member, Motion, Organization, Participant, Person, Treaty } from './record.ts';
import { sortedStepwise } from './stepwise.ts';

type FindMember = (key: string) => Member | null;

/** What events speak of. */
interface Concerned {
  readonly member: FindMember;
  readonly treaties: ReadonlyMap<string, Treaty>;
  readonly people: ReadonlyMap<string, Person>;
  readonly cities: ReadonlyMap<string, City>;
}

/** All events by key, curated, derived and roll calls, in the order they began, the more precise first; a few thousand a step. */
export function* linkEvents(release: Release, concerned: Concerned): Generator<void, Map<string, Event>> {
  const { member, treaties } = concerned;
  const found: Event[] = [];
  for (const page of release.pages(events)) {
    for (const row of page) {
      const records = [row.country, row.organizer].map((key) => (key === null ? null : member(key)));
      found.push({ ...blank(records), ...row, derivedFrom: null });
    }
    yield;
  }
  for (const page of release.pages(derivedEvents)) {
    for (const row of page) {
      const event = derivedEvent(row, member);
      treaties.get(treatyOf(row.derivedFrom))?.events.push(event);
      found.push(event);
    }
    yield;
  }
  for (const page of release.pages(rollCalls)) {
    for (const row of page) found.push(rollCallEvent(row, member(ORGANIZERS[row.body])));
    yield;
  }
  const inOrder = yield* sortedStepwise(found, (a, b) => byStart(a, b) || (a.key < b.key ? -1 : 1));
  const byKey = new Map(inOrder.map((event) => [event.key, event]));
  yield* linkParts(release, byKey, concerned);
  yield* listAll(inOrder, byKey, concerned);
  return byKey;
}

/** What most call it comes first. */
function rankOf({ kind }: EventName): number {
  return ['usual', 'alternative', 'native'].indexOf(kind);
}

/** Most events have no motions and no parts; they share one list of nothing. */
const NOTHING: readonly never[] = Object.freeze([]);

/** What every event starts from; its country and organizer are the first of each kind among the records. */
function blank(records: readonly (Member | null)[]) {
  let countryRecord: Country | null = null;
  let organizerRecord: Organization | null = null;
  for (const record of records) {
    if (record?.type === 'Country') countryRecord ??= record;
    else if (record) organizerRecord = record;
  }
  const lists = {
    names: NOTHING as Event['names'],
    participants: NOTHING as readonly Participant[],
    motions: NOTHING as readonly Motion[],
    parts: NOTHING as readonly Event[],
  };
  return { type: 'Event' as const, ...lists, countryRecord, organizerRecord, parentRecord: null };
}

function derivedEvent({ subject, object, ...row }: RowOf<typeof derivedEvents>, member: FindMember): Event {
  const parties = [
    subject === null ? null : partyOf(subject, 'subject', member(subject)),
    object === null ? null : partyOf(object, 'object', member(object)),
  ];
  // A copy takes no more room than it needs; what is filtered has some to spare, for each of forty thousand events.
  const participants = parties.filter((party) => party !== null).slice();
  return { ...blank([subject, object].map((key) => (key === null ? null : member(key)))), ...row, participants };
}

/** Key of the treaty a derived event follows from, if it does. */
function treatyOf(derivedFrom: string): string {
  const [, key = ''] = /^(?:treaties|treaty_parties) ([^|]+)/.exec(derivedFrom) ?? [];
  return key;
}

/** Votes of the Assembly, in which every member sits, stand under the United Nations themselves. */
const ORGANIZERS: Readonly<Record<VotingBody, string>> = { unga: 'un', unsc: 'unsc', unhrc: 'unhrc' };

function rollCallEvent(row: RollCall, organizer: Member | null): Event {
  const { key, body, title, date, yes, no, abstain, source, locator, note, resolution } = row;
  const cited = { source, locator, note: null };
  const options = ['yes', 'no', 'abstain'] as const;
  const counts = options.map((option) => ({ motion: key, option, value: { yes, no, abstain }[option], ...cited }));
  const place = { end: null, place: null, cities: [], country: null, organizer: ORGANIZERS[body], parent: null };
  const motion = {
    key,
    event: key,
    subject: null,
    text: title,
    requirement: null,
    eligible: null,
    result: null,
  };
  return {
    ...blank([organizer]),
    ...place,
    ...{ key, name: title, start: date, source, locator, note, classification: 'roll_call', derivedFrom: null },
    outcome: resolution,
    motions: [{ ...motion, source, locator, note, subjectRecord: null, counts, rollCall: row }],
  };
}

function* linkParts(
  release: Release,
  byKey: ReadonlyMap<string, Event>,
  { member, people }: Concerned,
): Generator<void> {
  for (const page of release.pages(participants)) {
    for (const row of page) {
      const record = row.kind === 'person' ? linked(people, row.participant, 'people') : member(row.participant);
      const event = linked(byKey, row.event, 'events');
      event.participants = event.participants.concat(partyOf(row.participant, row.role, record));
    }
    yield;
  }
  for (const [key, names] of Map.groupBy(release.rows(eventNames), (row: EventName) => row.event))
    linked(byKey, key, 'events').names = names.toSorted((one, other) => rankOf(one) - rankOf(other));
  const counts = Map.groupBy(release.rows(voteCounts), (row: VoteCount) => row.motion);
  for (const row of release.rows(motions)) {
    const subjectRecord = row.subject === null ? null : member(row.subject);
    const event = linked(byKey, row.event, 'events');
    event.motions = [...event.motions, { ...row, subjectRecord, counts: counts.get(row.key) ?? [], rollCall: null }];
  }
}

/** Events that are listed under those they concern in one step. */
const LISTED = 4096;

function* listAll(
  inOrder: readonly Event[],
  byKey: ReadonlyMap<string, Event>,
  { cities }: Concerned,
): Generator<void> {
  for (const [at, event] of inOrder.entries()) {
    if (at % LISTED === 0) yield;
    if (event.parent !== null) {
      event.parentRecord = linked(byKey, event.parent, 'events');
      event.parentRecord.parts = [...event.parentRecord.parts, event];
    }
    for (const { record } of event.participants) list(event, record);
    for (const { subjectRecord } of event.motions) list(event, subjectRecord);
    list(event, event.organizerRecord);
    list(event, event.countryRecord);
    for (const key of event.cities) list(event, linked(cities, key, 'cities'));
  }
}

/** Lists an event under someone it concerns, once: events come one after another, so a repetition is the last entry. */
function list(event: Event, record: Member | Person | City | null): void {
  if (record && record.events.at(-1) !== event) record.events.push(event);
}

function partyOf(key: string, role: Participant['role'], record: Participant['record']): Participant {
  return { role, record, name: record?.name ?? key };
}
