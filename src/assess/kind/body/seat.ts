import { yearOf } from '../../../model/day/day.ts';
import type { PartialDate } from '../../../model/time.ts';
import { mayHoldOn } from '../../../model/time.ts';
import { calledOn } from '../../../store/change/wording.ts';
import type { Member, Membership, Organization } from '../../../store/graph/record.ts';

/** A membership that stands under another state, and whether its seat was held by this one at the time. */
export interface Seat {
  readonly row: Membership;
  /** Null where the note names no year to which it was. */
  readonly held: boolean | null;
  readonly says: string;
}

/** `the Republic of China until 1971-10-25, then …`: the last year of the clause that names it. */
const UNTIL = /\buntil\b[^,;]*\b((?:19|20)\d\d)\b/;

/**
 * The seat of one government, listed under the state that has it today: the note of the row names whose it was. Names of
 * one word alone name too many.
 */
export function seatOf(member: Member, { members }: Organization, { earliest, latest }: PartialDate): Seat | null {
  if (member.type !== 'Country') return null;
  const names = member.names.filter(({ language, name }) => language === 'en' && name.includes(' ')).map(plain);
  for (const row of members) {
    const { note, memberRecord } = row;
    if (note === null || memberRecord === member || row.rank === 'deprecated' || !mayHoldOn(row, earliest)) continue;
    if (!names.some((name) => isNamedIn(note, name))) continue;
    const year = UNTIL.exec(note)?.[1];
    const held =
      year === undefined
        ? row.end !== null || null
        : yearOf(latest) < Number(year) || (yearOf(earliest) === Number(year) ? null : false);
    return { row, held, says: `the seat of ${calledOn(memberRecord, earliest)}: ${note}` };
  }
  return null;
}

/** `Republic of China (Taiwan)` is the Republic of China. */
function plain({ name }: { readonly name: string }): string {
  return name.replace(/ \(.*\)$/, '');
}

/** `People's Republic of China` is another than the Republic of China. */
function isNamedIn(note: string, name: string): boolean {
  const at = note.indexOf(name);
  return at >= 0 && !/\p{L}+['’]s $/u.test(note.slice(0, at));
}
