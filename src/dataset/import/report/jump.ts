import type { Change } from '../compare/change.ts';
import type { SeriesPart } from '../compare/series.ts';

/** A changed value, and by which share of what it was. */
export interface Jump {
  readonly change: Change;
  readonly share: number;
}

/** So many of one indicator are of interest. */
const MOST = 20;
/** The largest changes of a series. */
export function jumpsIn(part: SeriesPart): Jump[] {
  const jumps: Jump[] = [];
  for (const change of part.changes()) {
    if (change.kind !== 'changed') continue;
    const [before, after] = [Number(change.before.value), Number(change.after.value)];
    const share = before === 0 ? Number.POSITIVE_INFINITY : Math.abs((after - before) / before);
    jumps.push({ change, share });
  }
  return jumps.sort((a, b) => b.share - a.share).slice(0, MOST);
}
