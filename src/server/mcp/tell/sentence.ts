import type { Fields } from './value.ts';

const STATES: Readonly<Record<string, string>> = {
  COMPLETE: 'this list is whole',
  INCOMPLETE: 'this list is not whole: there are more than are on record',
  UNKNOWN: 'whether this list is whole is not known',
};

/** What is said of values that are no plain fact; nothing where they are. */
const STATUSES: Readonly<Record<string, string>> = { E: 'estimate', F: 'forecast', I: 'filled in' };

const LONGEST_NOTE = 240;

/** How whole a list is, by whose count, and through which day it is known. */
export function coverageSentence({ state, since, publishedCount, countedOn, knownThrough, note }: Fields): string {
  const count = publishedCount == null ? '' : ` (${publishedCount} by the published count of ${countedOn})`;
  const parts = [
    `${STATES[String(state)] ?? String(state)}${count}`,
    ...(since == null ? [] : [`whole since ${since}`]),
    ...(knownThrough == null ? [] : [`known through ${knownThrough}`]),
    ...(note == null ? [] : [shortened(String(note))]),
  ];
  return parts.join('; ');
}

/** A scalar as it stands by itself; null where it goes without saying, undefined where it needs its label. */
export function plain(key: string, value: string | number | boolean): string | null | undefined {
  if (key === 'certainty') return value === 'CERTAIN' ? null : 'only possible: the dates on record leave it open';
  if (key === 'existsOn') return value === true ? null : 'did not exist on this day';
  if (key === 'isPartial') return value === true ? 'some words are not met' : null;
  if (key === 'isMistyped') return value === true ? 'perhaps mistyped' : null;
  if (key === 'qualifier') return value === 'EXACTLY' ? null : String(value).toLowerCase().replaceAll('_', ' ');
  if (key === 'status' && typeof value === 'string' && value.length === 1) return STATUSES[value] ?? null;
  return BARE.has(key) ? String(value) : undefined;
}

/** What needs no word in front. */
const BARE: ReadonlySet<string> = new Set(['dates', 'date', 'value', 'kind', 'text', 'verdict']);

function shortened(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}
