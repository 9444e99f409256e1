import { keyOf, type RowOf, type Table } from '../../model/table/table.ts';
import type { Country, Event, Geo, Organization } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { cubeOf, type KnownAt } from '../statistic/known.ts';
import { type Observation, observationAt } from '../statistic/observation.ts';
import { statementObservation } from '../statistic/statistic.ts';
import type { Store } from '../store.ts';

/** The row with a printed key among rows of a table. */
export function rowWith<T extends Table, R extends RowOf<T>>(
  table: T,
  rows: readonly R[] | undefined,
  key: string,
): R | null {
  return rows?.find((row) => keyOf(table, row) === key) ?? null;
}

/** First part of a compound key: the record a row hangs on. */
export function headOf(key: string): string {
  return key.split('|', 1)[0] ?? key;
}

export function countryOfRow({ graph }: Store, key: string): Country | undefined {
  return graph.countries.get(headOf(key));
}

export function organizationOfRow({ graph }: Store, key: string): Organization | undefined {
  return graph.organizations.get(headOf(key));
}

/** Event that a motion belongs to; few motions are linked, so none is indexed. */
export function eventOfMotion({ graph }: Store, motion: string): Event | undefined {
  for (const event of graph.events().values()) if (event.motions.some(({ key }) => key === motion)) return event;
  return undefined;
}

function geoOf({ graph }: Store, key: string): Geo | undefined {
  return graph.countries.get(key) ?? graph.areas.get(key) ?? graph.organizations.get(key);
}

/** The observation under GEO|YEAR of an indicator's own series. */
export function observationWith(store: Store, indicatorCode: string, key: string): MaybePromise<unknown> {
  const [geoKey = '', year = ''] = key.split('|');
  const indicator = store.graph.indicators.get(indicatorCode);
  const geo = geoOf(store, geoKey);
  if (!indicator || !geo) return null;
  return whenReady(
    cubeOf(store, indicator, null, geo.key),
    (known) => known && observationAt(known, geo, Number(year)),
  );
}

/** A document's figure under the key of its row. */
export function statementWith(store: Store, key: string, knownAt: KnownAt = null): Observation | null {
  const [indicatorCode = '', geoKey = ''] = key.split('|');
  const indicator = store.graph.indicators.get(indicatorCode);
  const geo = geoOf(store, geoKey);
  return indicator && geo ? statementObservation(store, indicator, geo, key, knownAt) : null;
}
