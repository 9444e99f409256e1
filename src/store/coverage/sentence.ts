import { type CoverageRow, coveredTable } from '../../model/coverage/coverage.ts';
import { type Day, formatDay } from '../../model/day/day.ts';
import { isAfter, reaches, type Seen } from '../../model/day/moment.ts';
import { events } from '../../model/event.ts';
import { partialDate } from '../../model/time.ts';
import { sayDate } from '../../model/wording/date.ts';
import { plural } from '../../model/wording/plural.ts';
import type { Store } from '../store.ts';
import { coverageOf, coverageOfAll, type List, type Lists } from './coverage.ts';

/** What may be missing from lists on a day, in words; null when nothing is. */
export function noteOf(store: Store, question: Lists, day: Seen): string | null {
  const { lists, ever } = question;
  const each = lists.map((list) => ({ things: thingsOf(list), ...coverageOf(store, list, day, ever) }));
  const ended = each.flatMap(({ things, knownThrough }) =>
    knownThrough !== null && isAfter(day, knownThrough) ? [[things, `through ${said(knownThrough)}`] as const] : [],
  );
  const begun = each.flatMap(({ things, knownFrom }) =>
    knownFrom !== null && (ever || !reaches(day, knownFrom)) ? [[things, `from ${said(knownFrom)} on`] as const] : [],
  );
  const { rows, state } = coverageOfAll(store, question, day);
  const sentences = [known(ended), known(begun), WHOLENESS[state], ...new Set(rows.map(({ note }) => note))];
  return sentences.filter((sentence) => sentence !== null).join(' ') || null;
}

function said(day: Day): string {
  return sayDate(partialDate(formatDay(day)), 'en');
}

/** What a list's rows are called. */
function thingsOf({ table, scope }: List): string {
  if (table === events.name && scope !== null) return plural(scope.replaceAll('_', ' '));
  return coveredTable(table)?.things ?? table;
}

/** `Visits are known through 19 February 2025, armed conflicts through 31 December 2024.` */
function known(bounds: readonly (readonly [things: string, bound: string])[]): string | null {
  const unique = [...new Map(bounds.map((pair) => [pair.join(' '), pair])).values()];
  const text = unique
    .map(([things, bound], index) => `${things}${index === 0 ? ' are known' : ''} ${bound}`)
    .join(', ');
  return text === '' ? null : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

const WHOLENESS: Readonly<Record<CoverageRow['whole'], string | null>> = {
  complete: null,
  incomplete: 'Not all of them are on record.',
  unknown: 'Whether all of them are on record is not known.',
};
