import { NEVER } from '../../model/moment.ts';
import { BEGINNING, formatDay } from '../../model/time.ts';
import type { Answered } from '../../plan/answers.ts';

const CLOSE = 125;

/**
 * The answer with the days it holds for in `extensions.valid`: from the first to before the second, null where there is
 * none. An answer to a question that names no day, or several, has none.
 */
export function withValid({ bytes, valid }: Answered): Uint8Array {
  if (!valid || bytes.at(-1) !== CLOSE) return bytes;
  const [from, until] = valid;
  const span = {
    from: from <= BEGINNING ? null : formatDay(from),
    until: until >= NEVER ? null : formatDay(until),
  };
  return Buffer.concat([bytes.subarray(0, -1), Buffer.from(`,"extensions":${JSON.stringify({ valid: span })}}`)]);
}
