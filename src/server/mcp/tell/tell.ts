import { z } from 'zod';
import type { Reply } from '../../named/asking.ts';
import { failures } from './failure.ts';
import { outline } from './outline.ts';
import { type Trimmed, trimmed } from './trim.ts';
import { type Fields, isFields, type Value } from './value.ts';

/** What every tool that answers from the record gives beside its text. */
export const ANSWER = z.object({
  answer: z.looseObject({}),
  /** Titles by the keys that stand in `citations`. */
  sources: z.looseObject({}),
  /** Lists that go on, and the cursor to ask on with; null for what was cut to keep the answer short. */
  more: z.array(z.object({ list: z.string(), left: z.number().nullable(), after: z.string().nullable() })),
  notes: z.array(z.string()),
  operation: z.string(),
  asOf: z.string().nullable(),
  release: z.string(),
});

export type Told = z.infer<typeof ANSWER> & { readonly text: string; readonly failed: boolean };

/** Some thousand tokens at most: a token is about four characters of English, fewer of names and numbers. */
const LONGEST_TEXT = 8000;
const LONGEST_ANSWER = 12_000;
/** Items that are kept of each list, the fewer the longer the answer. */
const CUTS = [300, 100, 50, 25, 12, 6, 3, 1] as const;

export interface Telling {
  readonly operation: string;
  /** The day asked for; null for an answer about no day. */
  readonly asOf: string | null;
  readonly release: string;
  /** Whether the answer goes on behind an earlier one. */
  readonly isContinued: boolean;
  /** Sentences that stand first. */
  readonly lead: readonly string[];
}

/** Whether an answer says anything: something was found, and is more than an empty frame. */
export function isEmpty({ data }: Reply): boolean {
  return !data || Object.values(data).every((value) => value === null);
}

/** Tells an answer in so few words as it takes; what does not fit is counted. */
export function tell(reply: Reply, { operation, asOf, release, lead, isContinued }: Telling): Told {
  const notes = failures(reply);
  const base = { notes: [...lead, ...notes], operation, asOf, release };
  const answer = fieldsIn(reply.data);
  if (answer === null || isEmpty(reply)) {
    const nothing =
      notes.length === 0 ? ['NOT_FOUND: nothing is on record for this; use the tool search to find what is'] : notes;
    const told = { ...base, notes: [...lead, ...nothing] };
    return { ...told, answer: {}, sources: {}, more: [], text: told.notes.join('\n'), failed: true };
  }
  const day = asOf === null ? [] : [`As of ${asOf}.`];
  let short: Trimmed = trimmed(answer, CUTS[0], isContinued);
  let text = outline(short);
  for (const most of CUTS.slice(1)) {
    if (text.length <= LONGEST_TEXT && JSON.stringify(short).length <= LONGEST_ANSWER) break;
    short = trimmed(answer, most, isContinued);
    text = outline(short);
  }
  const whole = [...day, ...lead, text, ...notes].join('\n');
  return { ...base, ...short, more: [...short.more], text: whole, failed: (reply.errors ?? []).length > 0 };
}

/** Whether all of an answer fits. */
export function fits(reply: Reply): boolean {
  const answer = fieldsIn(reply.data);
  if (answer === null) return true;
  const short = trimmed(answer, CUTS[0]);
  return outline(short).length <= LONGEST_TEXT && JSON.stringify(short).length <= LONGEST_ANSWER;
}

function fieldsIn(data: Reply['data']): Fields | null {
  // An answer comes from JSON: it holds nothing else.
  const value = (data ?? null) as Value;
  return isFields(value) ? value : null;
}
