import { reaches, type Seen } from '../model/day/moment.ts';
import { CLASSIFICATIONS, type OrganizationName, type OrganizationRow, type Role } from '../model/organization.ts';
import { mayHoldOn } from '../model/time.ts';
import type { Member, Membership, Organization } from './graph/record.ts';
import type { Store } from './store.ts';

export function organizationsOn({ graph }: Store, day: Seen): Organization[] {
  return [...graph.organizations.values()].filter((organization) => mayHoldOn(organization, day));
}

/** The city of its seat on the day: a former one, else the latest on record. */
export function seatOn({ headquarters, seats }: Organization, day: Seen): string | null {
  return seats.find((row) => mayHoldOn(row, day))?.city ?? headquarters;
}

/** The official name of the day, in the language asked for or else in English. */
export function organizationNameOn(organization: Organization, language: string, day: Seen): OrganizationName | null {
  const official = organization.names.filter(({ kind }) => kind === 'official');
  const held = official.filter((row) => mayHoldOn(row, day));
  const rows = held.length > 0 ? held : official;
  for (const wanted of [language, language.split('-')[0], 'en']) {
    const matching = rows.filter((name) => name.language === wanted);
    const row =
      held.length === 0 && matching[0]?.start && !reaches(day, matching[0].start.earliest)
        ? matching[0]
        : matching.at(-1);
    if (row) return row;
  }
  return null;
}

/**
 * The usual acronym where it serves on the day, else one of the day: of those in English where there are any, on that
 * day or another, since what it was called in another language is no acronym to readers of its English name.
 */
export function acronymOn({ acronym, names }: Organization, day: Seen): string | null {
  const all = names.filter((row) => row.kind === 'acronym');
  const english = all.filter(({ language }) => language === 'en');
  const own = (english.length > 0 ? english : all).filter((row) => mayHoldOn(row, day));
  const isUsual = own.length === 0 || english.length === 0 || own.some(({ name }) => name === acronym);
  return (isUsual ? acronym : own[0]?.name) ?? acronym ?? english[0]?.name ?? null;
}

/** Names whatever the day, in order. */
export function organizationNames(
  { names }: Organization,
  kind: OrganizationName['kind'] | null,
  language: string | null,
): OrganizationName[] {
  return names.filter(
    (row) => (kind === null || row.kind === kind) && (language === null || row.language === language),
  );
}

export function otherNamesOn(organization: Organization, day: Seen): OrganizationName[] {
  return organization.names.filter((row) => row.kind !== 'official' && mayHoldOn(row, day));
}

/** What counts as belonging to an organization where no role is asked for. */
export const FULL_ROLES: readonly Role[] = ['member', 'contracting_party', 'elected_member', 'contributor'];

/** Not made of states: what takes part in it is a body of a country, whatever its role is called. */
export function isNonGovernmental({ classification }: Organization): boolean {
  return classification === 'non_governmental';
}

/** The sorts of organizations that states belong to. */
export const OF_STATES = CLASSIFICATIONS.filter((sort) => sort !== 'non_governmental');

/** Memberships by which a state belongs, and not a body of the country. */
export function ofStates(memberships: readonly Membership[]): readonly Membership[] {
  return memberships.filter(({ organizationRecord }) => !isNonGovernmental(organizationRecord));
}

const NATIONAL_BODIES: readonly Role[] = [...FULL_ROLES, 'national_affiliate'];

/** What counts as belonging to this organization: to one that is not of states a country belongs by a body of its own. */
export function fullRolesOf(organization: Organization): readonly Role[] {
  return isNonGovernmental(organization) ? NATIONAL_BODIES : FULL_ROLES;
}

/** Which memberships; what is left out does not matter. */
export interface MembershipQuestion {
  readonly roles: readonly Role[] | null;
  readonly organization?: Organization | null;
  readonly members?: ReadonlySet<Member> | null;
  /** In organizations of these sorts. */
  readonly sorts?: readonly OrganizationRow['classification'][] | null;
}

function answering({ roles, organization = null, members = null, sorts = null }: MembershipQuestion) {
  return (membership: Membership): boolean =>
    (sorts === null || sorts.includes(membership.organizationRecord.classification)) &&
    (roles === null || roles.includes(membership.role)) &&
    (organization === null || membership.organizationRecord === organization) &&
    (members === null || members.has(membership.memberRecord));
}

/** Stints that may hold on the day; those our sources withdrew (deprecated) are history only. */
export function membershipsOn(
  memberships: readonly Membership[],
  day: Seen,
  question: MembershipQuestion,
): Membership[] {
  const answers = answering(question);
  return memberships.filter(
    (membership) => membership.rank !== 'deprecated' && answers(membership) && mayHoldOn(membership, day),
  );
}

/** Every stint that answers the question, in the order they began. */
export function membershipHistory(memberships: readonly Membership[], question: MembershipQuestion): Membership[] {
  return memberships.filter(answering(question));
}

/** Who belongs to an organization on the day in one of the roles. */
export function membersOn({ members }: Organization, roles: readonly Role[], day: Seen): ReadonlySet<Member> {
  return new Set(membershipsOn(members, day, { roles }).map(({ memberRecord }) => memberRecord));
}
