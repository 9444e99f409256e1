import { FOLLOWS_FROM } from '../../model/coverage/coverage.ts';
import type { Seen } from '../../model/day/moment.ts';
import { EVENT_CLASSES, type EventClass, events } from '../../model/event.ts';
import { memberships, type Role } from '../../model/organization.ts';
import type { Table } from '../../model/table/table.ts';
import { type PartyStatus, standingOn, treatyParties } from '../../model/treaty/treaty.ts';
import type { Organization, Treaty } from '../graph/record.ts';
import { partiesOn } from '../relations.ts';
import type { List, Lists } from './coverage.ts';

/** A whole table, or one scope of it, or of that the parts asked for. */
export function listsIn(
  { name }: Table,
  scope: string | null = null,
  parts: readonly string[] | null | undefined = null,
): readonly List[] {
  return (parts == null || parts.length === 0 ? [null] : parts).map((part) => ({ table: name, scope, part }));
}

export function onDay(lists: readonly List[]): Lists {
  return { lists, ever: false };
}

export function asHistory(lists: readonly List[]): Lists {
  return { lists, ever: true };
}

/**
 * Members of an organization in the roles asked for; the whole table where it is one state's of all organizations. Where none is, those of the usual roles that it has members in: few
 * bodies have every sort.
 */
export function memberLists(
  organization: Organization | null,
  asked: readonly Role[] | null | undefined,
  usual: readonly Role[] | null,
): readonly List[] {
  if (organization === null) return listsIn(memberships);
  const roles = asked ?? [...new Set(organization.members.map(({ role }) => role))];
  const wanted = asked || usual === null ? roles : roles.filter((role) => usual.includes(role));
  return listsIn(memberships, organization.key, [...wanted].sort());
}

/** Parties to a treaty as they stand on the day, in the standings asked for. */
export function partyLists(
  treaty: Treaty,
  day: Seen,
  asked: readonly PartyStatus[] | null | undefined,
): readonly List[] {
  const standings = asked ?? [...new Set(partiesOn(treaty.parties, day).map((row) => standingOn(row, day)))];
  return listsIn(treatyParties, treaty.key, [...standings].sort());
}

/** Events of some classes, of all where none is named: those entered as such, and the facts that others follow from. */
export function eventLists(classes: readonly EventClass[] | null | undefined): readonly List[] {
  const found = (classes ?? EVENT_CLASSES).flatMap((name) => {
    const facts = FOLLOWS_FROM[name];
    return facts ? facts.flatMap((table) => listsIn(table)) : [{ table: events.name, scope: name, part: null }];
  });
  return [...new Map(found.map((list) => [`${list.table}|${list.scope ?? ''}`, list])).values()];
}
