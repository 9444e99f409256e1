import { BEGINNING, type Day, formatDay, realDay } from '../../model/day/day.ts';
import { NEVER } from '../../model/day/moment.ts';
import type { Answered } from '../../plan/answers.ts';

const CLOSE = 125;

type Span = readonly [from: Day, until: Day];

const firstOf = ([from]: Span) => (from <= BEGINNING ? null : formatDay(realDay(from)));
const endOf = ([, until]: Span) => (until >= NEVER ? null : formatDay(realDay(until)));

/**
 * The answer with the days it holds for in `extensions.valid`: from the first to before the second, null where there is
 * none. An answer to a question that names no day, or several, has none.
 */
export function withValid(answered: Answered): Answered {
  const { bytes, valid } = answered;
  if (!valid || bytes.at(-1) !== CLOSE) return answered;
  const extensions = JSON.stringify({ valid: { from: firstOf(valid), until: endOf(valid) } });
  const whole = Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"extensions":${extensions}}`)]);
  return { bytes: whole, isKept: false, leave: null, valid };
}

/** The same as a header, which caches pass on: an interval of ISO 8601 that ends before its second day. */
export function validHeader(valid: Span | null): Readonly<Record<string, string>> {
  return valid ? { 'almanac-valid': `${firstOf(valid) ?? '..'}/${endOf(valid) ?? '..'}` } : {};
}
