import { type Day, FIRST_YEAR, formatDay, LAST_YEAR } from '../model/day/day.ts';
import { AlmanacError } from '../model/errors.ts';
import { cachedEngine } from './engine/cache.ts';
import type { Engine, EngineReads } from './engine/engine.ts';
import type { Release } from './engine/release.ts';
import { sqliteEngine } from './engine/sqlite/engine.ts';
import { damaged, openRelease } from './engine/sqlite/release-file.ts';
import { type Graph, loadGraph } from './graph/graph.ts';

/** A release, opened: the graph in memory and the engine for the mass. Read-only. */
export interface Store {
  /** Name of the release: `almanac-` and the hash of its content. */
  readonly release: string;
  /** The day an undated question means: the release's own date, never the wall clock. */
  readonly today: Day;
  readonly counts: Readonly<Record<string, number>>;
  readonly sourced: Readonly<Record<string, number>>;
  readonly attested: Readonly<Record<string, number>>;
  readonly graph: Graph;
  readonly engine: Engine;
}

export interface StoreOptions {
  /** Bytes of observations kept in memory once read. */
  readonly cubeCacheBytes: number;
  /** Whether to hold the content against the name: for files that came from elsewhere. */
  readonly verify?: boolean;
}

/** Opens a release file; throws BAD_RELEASE, naming the file and the remedy, when it cannot serve. */
export function openStore(path: string, { cubeCacheBytes, verify = false }: StoreOptions): Store {
  const file = openRelease(path, verify);
  try {
    return storeOf(file, sqliteEngine(file), cubeCacheBytes);
  } catch (error) {
    file.db.close();
    throw damaged(path, error);
  }
}

/** The store of a release that was opened in whichever engine. */
export function storeOf(release: Release, engine: EngineReads, cubeCacheBytes: number): Store {
  const { name, date, counts, sourced, attested } = release;
  return {
    release: name,
    today: date.earliest,
    counts,
    sourced,
    attested,
    graph: loadGraph(release),
    engine: cachedEngine(engine, cubeCacheBytes),
  };
}

export function badArgument(argument: string, message: string): AlmanacError {
  return new AlmanacError('BAD_ARGUMENT', message, { argument });
}

/** A year as it was asked for, null when it was not; throws BAD_ARGUMENT for one that nothing can be dated to. */
export function askedYear(argument: string, year: number | null | undefined): number | null {
  if (year == null) return null;
  if (FIRST_YEAR <= year && year <= LAST_YEAR) return year;
  throw badArgument(argument, `${argument} is a year from ${FIRST_YEAR} to ${LAST_YEAR}, got ${year}`);
}

/** A span of years as it was asked for; throws BAD_ARGUMENT when it runs backwards. */
export function askedYears(from: number | null | undefined, to: number | null | undefined) {
  const span = { from: askedYear('from', from), to: askedYear('to', to) };
  if (span.from === null || span.to === null || span.from <= span.to) return span;
  throw badArgument('from', `from ${span.from} lies after to ${span.to}: swap them`);
}

/** Throws BAD_ARGUMENT when a span of days runs backwards. */
export function inOrder<S extends { readonly from: Day; readonly to: Day }>(span: S): S {
  if (span.from <= span.to) return span;
  throw badArgument('from', `from ${formatDay(span.from)} lies after to ${formatDay(span.to)}: swap them`);
}

/** One sentence for people: how much of what, as of which day. */
export function describeStore({ release, today, graph, counts }: Store): string {
  const of = (count: number, what: string) => `${count.toLocaleString('en')} ${what}`;
  const parts = [
    of(graph.countries.size, 'countries'),
    of(graph.organizations.size, 'organizations'),
    of(graph.memberships.size, 'memberships'),
    of(counts.events ?? 0, 'events'),
  ];
  const figures = `${of(counts.observations ?? 0, 'figures')} of ${of(graph.indicators.size, 'indicators')}`;
  return `${parts.join(', ')} and ${figures}, as of ${formatDay(today)} (${release})`;
}
