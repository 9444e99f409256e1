import type { Seen } from '../../model/day/moment.ts';
import { memberships, type Role } from '../../model/organization.ts';
import { type Certainty, certaintyOn } from '../../model/time.ts';
import type { Member, Membership } from '../graph/record.ts';
import { FULL_ROLES } from '../organizations.ts';
import {
  type Change,
  causeOf,
  certaintyOfDifference,
  type Difference,
  differenceIn,
  factRow,
  type Span,
  togetherIn,
} from './change.ts';
import { calledOn, listed, listedOrNull } from './wording.ts';

/** A member whose rights are suspended still belongs; a candidate or an observer does not yet. */
function belongs({ role }: Membership): boolean {
  return role === 'suspended' || role === 'national_affiliate' || FULL_ROLES.includes(role);
}

/** Differences in stints, of which each pair of member and organization has at most one. */
export function membershipChanges(
  stints: readonly Membership[],
  other: 'member' | 'organization',
  span: Span,
): Change[] {
  return togetherIn(stints, (stint) => stint[other]).flatMap((pair) => pairChange(pair, span) ?? []);
}

function pairChange(pair: readonly Membership[], span: Span): Change | null {
  const stints = pair.filter(({ rank }) => rank !== 'deprecated');
  const found = differenceIn(stints, span, ({ role }) => role);
  if (!found) return null;
  const [was, is] = [found.before.some(belongs), found.after.some(belongs)];
  const kind = was === is ? 'role_changed' : is ? 'joined' : 'left';
  const cause =
    kind === 'joined'
      ? causeOf({ come: firstOf(stints, found), gone: [] }, span)
      : kind === 'left'
        ? causeOf({ come: [], gone: lastOf(stints, found) }, span)
        : causeOf(found, span);
  if (!cause) return null;
  const { row, turn } = cause;
  return {
    kind,
    subject: row.memberRecord,
    ...turn,
    certainty: certaintyOf(kind, found, span),
    fact: factRow(memberships, row),
    before: listedOrNull(found.before.map(({ role }) => spokenRole(role))),
    after: listedOrNull(found.after.map(({ role }) => spokenRole(role))),
    organization: row.organizationRecord,
    say: () => sentence(kind, row, found, turn.date.earliest),
  };
}

function certaintyOf(kind: Change['kind'], found: Difference<Membership>, span: Span): Certainty {
  if (kind === 'role_changed') return certaintyOfDifference(found, span);
  const [rows, day] = kind === 'joined' ? [found.come, span.to] : [found.gone, span.from];
  return rows.some((row) => belongs(row) && certaintyOn(row, day) === 'CERTAIN') ? 'CERTAIN' : 'POSSIBLE';
}

/** Who was suspended and restored joined when it first came, not when it was restored. */
function firstOf(stints: readonly Membership[], { come }: Difference<Membership>): Membership[] {
  return come.filter(belongs).map((row) => chainEnd(stints, row, (earlier, later) => follows(later, earlier)));
}

function lastOf(stints: readonly Membership[], { gone }: Difference<Membership>): Membership[] {
  return gone.filter(belongs).map((row) => chainEnd(stints, row, (later, earlier) => follows(later, earlier)));
}

/** Whether a stint begins when another ends, or may do so. */
function follows(later: Membership, earlier: Membership): boolean {
  return (
    later.start !== null &&
    earlier.end !== null &&
    later.start.earliest <= earlier.end.latest &&
    later.start.earliest > (earlier.start?.earliest ?? 0) &&
    (later.end === null || later.end.latest > earlier.end.latest)
  );
}

/** Walks from stint to stint while one leads to the next; each is further in time, so the walk ends. */
function chainEnd(
  stints: readonly Membership[],
  row: Membership,
  leads: (next: Membership, current: Membership) => boolean,
): Membership {
  let current = row;
  for (;;) {
    const next = stints.find((other) => belongs(other) && leads(other, current));
    if (!next) return current;
    current = next;
  }
}

function spokenRole(role: Role): string {
  return role.replaceAll('_', ' ');
}

const NOUNS: Readonly<Partial<Record<Role, string>>> = {
  associate: 'an associate member',
  candidate: 'a candidate for membership',
  cooperating: 'a cooperating state',
  de_facto: 'a de facto member',
  other: 'a participant in another capacity',
  suspended: 'a suspended member',
  user: 'a user',
};

function noun(role: Role): string {
  return NOUNS[role] ?? `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${spokenRole(role)}`;
}

function nouns(rows: readonly Membership[]): string {
  return listed(rows.map(({ role }) => noun(role)));
}

const JOINING: Readonly<Partial<Record<Role, string>>> = {
  member: 'joined',
  contributor: 'began to contribute to',
  elected_member: 'took an elected seat in',
};

const LEAVING: Readonly<Partial<Record<Role, string>>> = {
  member: 'left',
  contributor: 'ceased to contribute to',
  elected_member: 'ended its term in',
};

function sentence(kind: Change['kind'], row: Membership, found: Difference<Membership>, day: Seen): string {
  const [who, body] = [calledOn(row.memberRecord, day), calledOn(row.organizationRecord, day)];
  if (kind === 'joined') return `${who} ${JOINING[row.role] ?? `became ${noun(row.role)} of`} ${body}`;
  if (kind === 'role_changed') return `${who} ${rolesTurned(found)} ${body}`;
  if (endsWith(row.memberRecord, row)) return `${who} lost its place in ${body} by ceasing to exist`;
  if (endsWith(row.organizationRecord, row)) return `${who} lost its place in ${body} when that ceased to exist`;
  return `${who} ${LEAVING[row.role] ?? `ceased to be ${noun(row.role)} of`} ${body}`;
}

function endsWith(record: Member, { end }: Membership): boolean {
  return record.end !== null && record.end.text === end?.text;
}

function rolesTurned({ before, gone, come }: Difference<Membership>): string {
  if (come.length === 0) return `ceased to be ${nouns(gone)} of`;
  if (come.every(({ role }) => role === 'suspended')) return 'was suspended from';
  if (gone.length === 0) return `became ${nouns(come)}${before.length === 0 ? '' : ', too,'} of`;
  if (gone.every(({ role }) => role === 'suspended')) return `was restored as ${nouns(come)} of`;
  return `turned from ${nouns(gone)} into ${nouns(come)} of`;
}
