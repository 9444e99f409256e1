import { statements } from '../../model/statistic.ts';
import { keyOf } from '../../model/table/table.ts';
import type { Geo } from '../graph/record.ts';
import { setKey } from '../group/group.ts';
import type { Observation } from './observation.ts';

/** A place in the words that arguments have for it. */
export function placeKey({ type, key }: Geo): Readonly<Record<string, string>> {
  return { [type.toLowerCase()]: key };
}

/** Names a value again: the question that it answers. */
export function observationKey(value: Observation): string {
  const { indicator, geo, year, period, knownAt, basis, within } = value;
  const place = { indicator: indicator.code, ...placeKey(geo) };
  const known = knownAt === null ? {} : { knownAt };
  switch (basis.origin) {
    case 'series':
      return JSON.stringify({ ...place, year, ...known });
    case 'document':
      return JSON.stringify({ statement: keyOf(statements, basis.statement), ...known });
    case 'aggregate': {
      const { method, membersOn, group } = basis;
      return JSON.stringify({
        indicator: indicator.code,
        of: setKey(group),
        aggregate: method,
        membersOn,
        year,
        ...known,
      });
    }
    case 'derived':
      return JSON.stringify({ ...place, on: period, count: basis.nth, ...known });
    case 'computed':
      return JSON.stringify({ series: within?.() ?? null, year });
  }
}
