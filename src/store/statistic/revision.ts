import { vintages } from '../../model/statistic.ts';
import { linked } from '../graph/linked.ts';
import type { Indicator, Vintage } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import type { Observation } from './observation.ts';

/** A release of a source that changed a value. */
export interface Revision extends Vintage {
  /** Null when the value disappeared. */
  readonly value: number | null;
  /** Key of the place and the year of the value. */
  readonly geo: string;
  readonly year: number;
}

/** Names a revision again: indicator, place, year and release. */
export function revisionKey({ indicator, geo, year, vintage }: Revision): string {
  return [indicator, geo, year, vintage.text].join('|');
}

/** The revision under such a key; null when there is none. */
export function revisionWith(store: Store, key: string): MaybePromise<Revision | null> {
  const [code = '', geo = '', year = '', vintage] = key.split('|');
  const indicator = store.graph.indicators.get(code);
  if (!indicator) return null;
  return whenReady(
    revisionsAt(store, indicator, geo, Number(year)),
    (rows) => rows.find((row) => row.vintage.text === vintage) ?? null,
  );
}

/** How releases of the source changed the value of a series, oldest first; documents are not revised. */
export function revisionsOf(store: Store, { indicator, geo, year, basis }: Observation): MaybePromise<Revision[]> {
  return basis.origin === 'series' ? revisionsAt(store, indicator, geo.key, year) : [];
}

function revisionsAt({ engine }: Store, indicator: Indicator, geo: string, year: number): MaybePromise<Revision[]> {
  const releases = new Map(indicator.vintages().map((row) => [row.vintage.text, row]));
  if (releases.size === 0) return [];
  return whenReady(engine.revisions(indicator.code, geo, year), (rows) =>
    rows.map(({ vintage, value }) => ({ ...linked(releases, vintage, vintages.name), value, geo, year })),
  );
}
