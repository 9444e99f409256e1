import { vintages } from '../../model/statistic.ts';
import { linked } from '../graph/linked.ts';
import type { Vintage } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import type { Observation } from './observation.ts';

/** A release of a source that changed a value. */
export interface Revision extends Vintage {
  /** Null when the value disappeared. */
  readonly value: number | null;
}

/** How releases of the source changed the value of a series, oldest first; documents are not revised. */
export function revisionsOf({ engine }: Store, { indicator, geo, year, basis }: Observation): MaybePromise<Revision[]> {
  if (basis.origin !== 'series') return [];
  const releases = new Map(indicator.vintages().map((row) => [row.vintage.text, row]));
  if (releases.size === 0) return [];
  return whenReady(engine.revisions(indicator.code, geo.key, year), (rows) =>
    rows.map(({ vintage, value }) => ({ ...linked(releases, vintage, vintages.name), value })),
  );
}
