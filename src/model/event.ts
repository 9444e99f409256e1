import { provenance } from './source.ts';
import { boolean, date, integer, oneOf, optional, pattern, ref, refs, text } from './table/column.ts';
import { type RowOf, table } from './table/table.ts';

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
  'enactment',
  'election',
  'treaty_signing',
  'treaty_in_force',
  'ratification',
  'recognition',
  'relations_established',
  'relations_severed',
  'visit',
  'armed_conflict',
  'roll_call',
  'veto',
  'referendum',
  'coup',
  'agreement',
  'uprising',
  'crisis',
  'attack',
  'mass_killing',
  'disaster',
  'transfer',
] as const;

export const events = table('events', `${folder}/events.csv`, ['key'], {
  key: pattern(/^[a-z0-9][A-Za-z0-9./-]*$/, 'must be a slug'),
  name: text(),
  classification: oneOf(...EVENT_CLASSES),
  start: date(),
  end: optional(date()),
  place: optional(text()),
  cities: refs('cities'),
  country: optional(ref('countries')),
  organizer: optional(ref('organizations')),
  parent: optional(ref('events')),
  outcome: optional(text()),
  ...provenance,
});

/** What events are called beside the name of ours: as most know them, in other words, in the languages of those concerned. */
export const eventNames = table('event_names', `${folder}/event_names.csv`, ['event', 'kind', 'language', 'name'], {
  event: ref('events'),
  kind: oneOf('usual', 'alternative', 'native'),
  language: pattern(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a BCP 47 tag'),
  name: text(),
  ...provenance,
});

const PARTICIPANT_ROLES = [
  'participant',
  'host',
  'co_host',
  'presidency',
  'visitor',
  'visiting_country',
  'proposer',
  'proposed',
  'signatory',
  'candidate',
  'elected',
  'elected_body',
  'side_a',
  'side_b',
  'supporter_a',
  'supporter_b',
  'vetoing',
] as const;

/** Roles in events that follow from other facts. */
const DERIVED_ROLES = ['subject', 'object'] as const;

/** A participant is a key, by its kind of a country, an organization or a person. */
export const participants = table('participants', `${folder}/participants.csv`, ['event', 'participant', 'role'], {
  event: ref('events'),
  participant: text(),
  kind: oneOf('country', 'organization', 'person'),
  role: oneOf(...PARTICIPANT_ROLES),
  ...provenance,
});

/** What it takes to pass; the share of votes is worked out from it. */
const REQUIREMENTS = [
  'majority_of_members',
  'majority_of_votes',
  'two_thirds_of_votes',
  'council_without_veto',
] as const;

const RESULTS = ['adopted', 'not_adopted', 'elected', 'not_elected'] as const;

export const motions = table('motions', `${folder}/motions.csv`, ['key'], {
  key: text(),
  event: ref('events'),
  subject: optional(ref('countries', 'organizations')),
  text: text(),
  requirement: optional(oneOf(...REQUIREMENTS)),
  eligible: optional(integer()),
  result: optional(oneOf(...RESULTS)),
  ...provenance,
});

export const voteCounts = table('vote_counts', `${folder}/vote_counts.csv`, ['motion', 'option'], {
  motion: ref('motions'),
  option: oneOf('yes', 'no', 'abstain', 'absent', 'not_voting'),
  value: integer(),
  ...provenance,
});

/** Organs whose recorded votes are kept, by their keys as organizations. */
const VOTING_BODIES = ['unga', 'unsc', 'unhrc'] as const;

/** Recorded votes of organs of the United Nations; the counts are the record's own, whatever ballots are on record. */
export const rollCalls = table('roll_calls', `${folder}/roll_calls.csv`, ['key'], {
  key: pattern(/^(unga|unsc|unhrc)(-(es|s)?\d+[a-z]*){1,2}$/, 'must read BODY-NUMBER or BODY-SESSION-NUMBER'),
  body: oneOf(...VOTING_BODIES),
  session: optional(
    pattern(/^([A-Z]+-)?\d+$/, 'must be a number, S-1 for a special and ES-1 for an emergency session'),
  ),
  date: date(),
  resolution: optional(text()),
  title: text(),
  issues: optional(text()),
  important: optional(boolean()),
  yes: integer(),
  no: integer(),
  abstain: integer(),
  ...provenance,
});

const voters = () => optional(pattern(/^[A-Za-z-]+( [A-Za-z-]+)*$/, 'must be country keys with one space between'));

/** Who voted how; country keys separated by spaces. Read by key, never held in memory. */
export const rollCallVotes = table('roll_call_votes', `${folder}/roll_call_votes.csv`, ['roll_call'], {
  roll_call: ref('roll_calls'),
  yes: voters(),
  no: voters(),
  abstain: voters(),
});

/** Events that follow from other facts, written by the compiler alone; `derived_from` is table and key. */
export const derivedEvents = table('derived_events', '', ['key'], {
  ...events.columns,
  derived_from: text(),
  subject: optional(text()),
  object: optional(text()),
});

export type EventRow = RowOf<typeof events>;
export type EventName = RowOf<typeof eventNames>;
export type EventClass = (typeof EVENT_CLASSES)[number];
export type DerivedRole = (typeof DERIVED_ROLES)[number];
export type DerivedEvent = RowOf<typeof derivedEvents>;
export type Participant = RowOf<typeof participants>;
export type Motion = RowOf<typeof motions>;
export type VoteCount = RowOf<typeof voteCounts>;
export type RollCall = RowOf<typeof rollCalls>;
export type VotingBody = (typeof VOTING_BODIES)[number];
