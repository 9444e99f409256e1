import { derivedEvents, events, motions, participants, voteCounts } from '../../model/event.ts';
import type { ReleaseFile } from '../engine/release-file.ts';
import { linked } from './linked.ts';
import type { Country, Event, Member, Organization, Participant } from './record.ts';

type FindMember = (key: string) => Member | null;

/** All events by key, curated and derived, in the order they began. */
export function linkEvents(release: ReleaseFile, member: FindMember): Map<string, Event> {
  const found: Event[] = [];
  for (const row of release.rows(events)) {
    found.push({
      type: 'Event',
      ...row,
      derivedFrom: null,
      participants: [],
      motions: [],
      parts: [],
      parties: [],
      ...places(row, member),
    });
  }
  for (const { subject, object, ...row } of release.rows(derivedEvents)) {
    const parties = [partyOf(subject, 'subject', member)];
    if (object !== null) parties.push(partyOf(object, 'organization', member));
    found.push({
      type: 'Event',
      ...row,
      participants: parties,
      motions: [],
      parts: [],
      parties: [],
      ...places(row, member),
    });
  }
  found.sort((a, b) => a.start.earliest - b.start.earliest || (a.key < b.key ? -1 : 1));
  const byKey = new Map(found.map((event) => [event.key, event]));
  for (const row of release.rows(participants)) {
    linked(byKey, row.event, 'events').participants.push(
      partyOf(row.participant, row.role, row.kind === 'person' ? () => null : member),
    );
  }
  const counts = Map.groupBy(release.rows(voteCounts), (row) => row.motion);
  for (const row of release.rows(motions)) {
    const subjectRecord = row.subject === null ? null : member(row.subject);
    linked(byKey, row.event, 'events').motions.push({ ...row, subjectRecord, counts: counts.get(row.key) ?? [] });
  }
  for (const event of found) {
    if (event.parent !== null) {
      event.parentRecord = linked(byKey, event.parent, 'events');
      event.parentRecord.parts.push(event);
    }
    const records = concerned(event);
    for (const record of records) record.events.push(event);
    const persons = event.participants.filter(({ record }) => record === null).map(({ name }) => name);
    event.parties = [...[...records].map(({ key }) => key), ...persons];
  }
  return byKey;
}

function places(row: { readonly country: string | null; readonly organizer: string | null }, member: FindMember) {
  const country = row.country === null ? null : member(row.country);
  const organizer = row.organizer === null ? null : member(row.organizer);
  return {
    countryRecord: country?.type === 'Country' ? (country satisfies Country) : null,
    organizerRecord: organizer?.type === 'Organization' ? (organizer satisfies Organization) : null,
    parentRecord: null,
  };
}

function partyOf(key: string, role: string, member: FindMember): Participant {
  const record = member(key);
  return { role, record, name: record?.name ?? key };
}

/** Everyone an event is listed under, once each. */
function concerned(event: Event): Set<Member> {
  const records = new Set<Member>();
  for (const { record } of event.participants) if (record) records.add(record);
  for (const { subjectRecord } of event.motions) if (subjectRecord) records.add(subjectRecord);
  if (event.organizerRecord) records.add(event.organizerRecord);
  if (event.countryRecord) records.add(event.countryRecord);
  return records;
}
