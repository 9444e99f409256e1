import { type Day, realDay, yearOf } from '../../src/model/day/day.ts';
import type { Random } from '../plan/generate/random.ts';
import { type Asker, closed, type Question, type Spanned } from './asker.ts';

/** What came of it: how many answers were held against days of their spans, and which were wrong. */
export interface Proof {
  asked: number;
  /** Answers said to hold for more days than their own. */
  wide: number;
  /** Sides on which an answer was said to end, and those on which it does change there. */
  ends: number;
  changes: number;
  readonly wrong: string[];
}

/** Days are asked for where the record is thick, and answers held against days of a wider time. */
const ASKED = [19000101, 20301231] as const;
const HELD = [18000101, 20991231] as const;
/** Days of a span that an answer is held against, beside its edges. */
const DAYS_EACH = 3;

const MS_A_DAY = 86_400_000;

function countOf(day: Day): number {
  return Date.UTC(yearOf(day), (Math.floor(day / 100) % 100) - 1, day % 100) / MS_A_DAY;
}

function dayOfCount(count: number): Day {
  return Number(new Date(count * MS_A_DAY).toISOString().slice(0, 10).replaceAll('-', ''));
}

/** A day from one to another, both included. */
function someDay(random: Random, from: Day, to: Day): Day {
  return dayOfCount(random.whole(countOf(from), countOf(to)));
}

function dayBefore(day: Day): Day {
  return dayOfCount(countOf(day) - 1);
}

/** Holds what moments say against plain days: of the day asked, and of others for which the answer is said to hold. */
export async function prove(asker: Asker, questions: Iterable<Question>, random: Random): Promise<Proof> {
  const proof: Proof = { asked: 0, wide: 0, ends: 0, changes: 0, wrong: [] };
  for (const question of questions) await proveOne(question, someDay(random, ...ASKED));
  return proof;

  async function proveOne(question: Question, day: Day): Promise<void> {
    const plain = await asker.plain(question, day);
    const spanned = await asker.spanned(question, day);
    const { from, until } = spanned;
    const wrong = (what: string) => proof.wrong.push(`${what}, asked on ${day}: ${asText(question)}`);
    proof.asked++;
    if ((await asker.seen(question, day)) !== plain) wrong('as a moment');
    if (closed(spanned, day) !== plain) wrong('with its day left open');
    if (day < from || day >= until) wrong(`said to hold from ${from} to ${until}`);
    const first = realDay(Math.max(from, HELD[0]));
    const last = Math.min(dayBefore(realDay(Math.min(until, HELD[1]))), HELD[1]);
    if (first < last) proof.wide++;
    for (const other of new Set([
      first,
      last,
      ...Array.from({ length: DAYS_EACH }, () => someDay(random, first, last)),
    ]))
      if ((await asker.plain(question, other)) !== closed(spanned, other)) wrong(`${other} within ${from} to ${until}`);
    if (from > HELD[0]) await lookBeyond(question, spanned, dayBefore(first));
    if (until < HELD[1]) await lookBeyond(question, spanned, realDay(until));
  }

  /** Where an answer is said to end it need not change: a bound may make no difference to what is asked. */
  async function lookBeyond(question: Question, spanned: Spanned, day: Day): Promise<void> {
    proof.ends++;
    if ((await asker.plain(question, day)) !== closed(spanned, day)) proof.changes++;
  }
}

function asText({ query, variables }: Question): string {
  return `${query} ${JSON.stringify(variables ?? {})}`;
}
