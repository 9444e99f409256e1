import { date, integer, oneOf, optional, pattern, ref, text } from './column.ts';
import { provenance } from './source.ts';
import { type RowOf, table } from './table.ts';

const folder = 'events';

/** Words for what happened; those of derived events are among them. */
export const EVENT_CLASSES = [
  'independence',
  'establishment',
  'dissolution',
  'admission',
  'withdrawal',
  'founding',
  'renaming',
  'capital_change',
  'currency_change',
  'proposal',
  'summit',
  'declaration',
  'election',
  'treaty_signing',
] as const;

export const events = table('events', `${folder}/events.csv`, ['key'], {
  key: pattern(/^[a-z0-9][A-Za-z0-9./-]*$/, 'must be a slug'),
  name: text(),
  classification: oneOf(...EVENT_CLASSES),
  start: date(),
  end: optional(date()),
  place: optional(text()),
  country: optional(ref('countries')),
  organizer: optional(ref('organizations')),
  parent: optional(ref('events')),
  outcome: optional(text()),
  ...provenance,
});

export const participants = table('participants', `${folder}/participants.csv`, ['event', 'participant', 'role'], {
  event: ref('events'),
  participant: text(),
  kind: oneOf('country', 'organization', 'person'),
  role: pattern(/^[a-z][a-z_]*$/, 'must be a snake_case role'),
  ...provenance,
});

export const motions = table('motions', `${folder}/motions.csv`, ['key'], {
  key: text(),
  event: ref('events'),
  subject: optional(ref('countries', 'organizations')),
  text: text(),
  requirement: optional(text()),
  eligible: optional(integer()),
  result: optional(text()),
  ...provenance,
});

export const voteCounts = table('vote_counts', `${folder}/vote_counts.csv`, ['motion', 'option'], {
  motion: ref('motions'),
  option: oneOf('yes', 'no', 'abstain', 'absent', 'not_voting'),
  value: integer(),
  ...provenance,
});

/** Events that follow from other facts, written by the compiler alone; `derived_from` is table and key. */
export const derivedEvents = table('derived_events', '', ['key'], {
  ...events.columns,
  derived_from: text(),
  subject: text(),
  object: optional(text()),
});

export type EventRow = RowOf<typeof events>;
export type EventClass = (typeof EVENT_CLASSES)[number];
export type DerivedEvent = RowOf<typeof derivedEvents>;
export type Participant = RowOf<typeof participants>;
export type Motion = RowOf<typeof motions>;
export type VoteCount = RowOf<typeof voteCounts>;
