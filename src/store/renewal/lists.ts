import type { CoverageRow } from '../../model/coverage/coverage.ts';
import type { Day } from '../../model/day/day.ts';
import { daysBetween } from '../../model/renewal/duration.ts';
import type { Store } from '../store.ts';

/** A list of facts, and how long ago the last day lies that it can tell of. */
export interface ListFreshness {
  readonly row: CoverageRow;
  readonly knownThrough: Day;
  readonly days: number;
}

/** Whole tables, and events by what happened: the longest ago first. Of scopes within a table their own pages tell. */
export function listsFreshness({ graph }: Store, day: Day): readonly ListFreshness[] {
  return graph.wholeness.rows
    .filter(({ table, scope, part }) => part === null && (scope === null || table === 'events'))
    .flatMap((row): readonly ListFreshness[] => {
      const through = row.knownThrough?.earliest;
      return through === undefined ? [] : [{ row, knownThrough: through, days: daysBetween(through, day) }];
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days || (a.row.table < b.row.table ? -1 : 1));
}
