import { coveredTable, WHOLE_TABLE } from '../model/coverage/coverage.ts';
import type { Day } from '../model/day/day.ts';
import type { Licence } from '../model/source.ts';
import type { List } from './coverage/coverage.ts';
import type { Store } from './store.ts';

export interface TableFacts {
  readonly name: string;
  readonly rows: number;
  readonly sourced: number | null;
  /** Null where rows have no dates. */
  readonly attested: number | null;
  /** Null for tables that are no list of facts. */
  readonly list: List | null;
}

export interface DatasetFacts {
  readonly release: string;
  readonly date: Day;
  readonly countries: number;
  readonly organizations: number;
  readonly memberships: number;
  readonly events: number;
  readonly indicators: number;
  readonly observations: number;
  readonly sources: number;
  readonly coverage: readonly TableFacts[];
  readonly licences: readonly Licence[];
}

export function describeDataset({ release, today, graph, counts, sourced, attested }: Store): DatasetFacts {
  return {
    release,
    date: today,
    countries: graph.countries.size,
    organizations: graph.organizations.size,
    memberships: graph.memberships.size,
    events: graph.events().size,
    indicators: graph.indicators.size,
    observations: counts.observations ?? 0,
    sources: graph.sources.size,
    coverage: Object.entries(counts).map(([name, rows]) => ({
      name,
      rows,
      sourced: sourced[name] ?? null,
      attested: attested[name] ?? null,
      list: coveredTable(name) ? { table: name, ...WHOLE_TABLE } : null,
    })),
    licences: [...graph.licences.values()],
  };
}
