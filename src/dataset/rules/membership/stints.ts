import { BEGINNING, END_OF_TIME } from '../../../model/day/day.ts';
import { type MembershipRow, memberships } from '../../../model/organization.ts';
import type { Finding } from '../../finding.ts';
import { printedPath } from '../../read.ts';

/** The stints of one member in one organization. */
export function pairOf({ organization, member }: MembershipRow): string {
  return `${organization} ${member}`;
}

export function stands({ rank }: MembershipRow): boolean {
  return rank !== 'deprecated';
}

export function findingOn(rule: string, row: MembershipRow, line: number, message: string, tip: string): Finding {
  const place = { table: memberships.name, key: row.key };
  return { file: printedPath(memberships.file), line, rule, message: `${row.key} ${message}`, tip, row: place };
}

/** Under some reading of the dates the one lasts through the other. */
export function mayHold(outer: MembershipRow, inner: MembershipRow): boolean {
  return (
    (outer.start?.earliest ?? BEGINNING) <= (inner.start?.latest ?? END_OF_TIME) &&
    (outer.end?.latest ?? END_OF_TIME) >= (inner.end?.earliest ?? END_OF_TIME)
  );
}
