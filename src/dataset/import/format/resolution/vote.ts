import type { CountryOf } from '../name.ts';
import { at, wordAt } from '../text.ts';

const OPTIONS = { yes: 'MS_in_favour', no: 'MS_against', abstain: 'MS_abstaining' } as const;
type Option = keyof typeof OPTIONS;

/** A resolution on which names were taken. */
export interface Vote {
  readonly symbol: string;
  readonly day: string;
  readonly tally: Readonly<Record<Option, number>>;
  /** Keys of countries, in their order. */
  readonly voters: Readonly<Record<Option, readonly string[]>>;
}

/** Reads an entry of a resolution; null where no names were taken, a text where something is wrong with it. */
export function voteIn(entry: unknown, countryOf: CountryOf): Vote | string | null {
  const symbol = symbolIn(entry);
  const names = Object.values(OPTIONS).flatMap((field) => namesIn(entry, field));
  const adopted = wordAt(entry, 'adoption_type');
  const isRecorded =
    /recorded vote/i.test(adopted) ||
    /^Adopted \d/.test(adopted) ||
    wordAt(entry, 'voting_type') === 'adoptedRecordedVote';
  if (!isRecorded && names.length === 0) return null;
  if (names.length === 0) return `${symbol} was voted on, and nobody is named`;
  const day = dayIn(wordAt(entry, 'adoption_date'));
  if (day === null) return `the day of ${symbol} is none: "${wordAt(entry, 'adoption_date')}"`;
  const year = /\((\d{4})\)$/.exec(symbol)?.[1];
  if (year !== undefined && !day.startsWith(year)) return `${symbol} is dated ${day}`;
  const voters: Record<Option, string[]> = { yes: [], no: [], abstain: [] };
  const tally: Record<Option, number> = { yes: 0, no: 0, abstain: 0 };
  for (const option of Object.keys(OPTIONS) as Option[]) {
    const field = OPTIONS[option];
    const keys = new Set<string>();
    for (const name of namesIn(entry, field)) {
      const key = countryOf(name);
      if (key === undefined) return `${symbol}: "${name}" is no country that we know`;
      if (key !== null) keys.add(key);
    }
    voters[option] = [...keys].sort();
    const count = wordAt(entry, `${field}_count`);
    tally[option] = /^\d+$/.test(count) ? Number(count) : 0;
    if (tally[option] !== keys.size) {
      return `${symbol} announces ${tally[option]} ${WORDS[option]} and names ${keys.size}`;
    }
  }
  return { symbol, day, tally, voters };
}

const WORDS = { yes: 'in favour', no: 'against', abstain: 'abstaining' };

/** `A/RES/75/250 B` and `S/RES/1285 (2000)` as we write them, without spaces; empty where there is none. */
export function symbolIn(entry: unknown): string {
  return wordAt(entry, 'symbol').replace(/\s+/g, '');
}

function namesIn(entry: unknown, field: string): string[] {
  const names = at(entry, field);
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string').map((name) => name.trim()) : [];
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as `29 October 2025` or `2019-10-10 00:00:00`. */
function dayIn(text: string): string | null {
  const iso = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const [, day = '', name = '', year = ''] = /(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})/.exec(text) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
