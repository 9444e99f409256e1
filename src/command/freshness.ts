import type { Config } from '../config.ts';
import { ensureRelease } from '../dataset/compile/current.ts';
import type { Progress } from '../dataset/compile/pointer.ts';
import { formatDay } from '../model/day/day.ts';
import { TABLES } from '../model/table/tables.ts';
import { countOf } from '../model/text/count.ts';
import { parseDay } from '../model/time.ts';
import { openConfigured } from '../open.ts';
import { listsFreshness } from '../store/renewal/lists.ts';
import { outdatedFacts } from '../store/renewal/outdated.ts';
import { type SourceFreshness, sourcesFreshness } from '../store/renewal/sources.ts';

export interface FreshnessFlags {
  readonly asOf?: string;
  readonly json?: boolean;
}

/** Sources, facts and lists that are likely out of date, for people or for programs. */
export async function freshness(config: Config, { asOf, json }: FreshnessFlags, progress: Progress): Promise<string> {
  const store = await openConfigured(config, {
    compiled: () => ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress),
    tell: () => undefined,
  });
  try {
    const day = asOf === undefined ? store.today : parseDay(asOf);
    const told = {
      day: formatDay(day),
      sources: sourcesFreshness(store, day).map(sourceOf),
      facts: outdatedFacts(store, day).map(({ country, since, ...rest }) => ({
        ...rest,
        country: country.key,
        since: formatDay(since),
      })),
      lists: listsFreshness(store, day).map(({ row, knownThrough, days }) => ({
        table: row.table,
        scope: row.scope,
        knownThrough: formatDay(knownThrough),
        days,
      })),
    };
    return json ? `${JSON.stringify(told, null, 2)}\n` : textOf(told);
  } finally {
    store.engine.close();
  }
}

function sourceOf({ source, imported, every, basis, due, overdue }: SourceFreshness) {
  return {
    source: source.key,
    imported: formatDay(imported),
    published: source.published?.text ?? null,
    every,
    basis,
    due: due === null ? null : formatDay(due),
    daysOverdue: overdue,
  };
}

/** Where the rows of a table stand. */
function fileOf(name: string): string {
  return `data/${TABLES.find((table) => table.name === name)?.file ?? name}`;
}

interface Told {
  readonly day: string;
  readonly sources: readonly ReturnType<typeof sourceOf>[];
  readonly facts: readonly {
    readonly table: string;
    readonly key: string;
    readonly days: number;
    readonly reason: string;
  }[];
  readonly lists: readonly { readonly table: string; readonly scope: string | null; readonly knownThrough: string }[];
}

function textOf({ day, sources, facts, lists }: Told): string {
  const withRhythm = sources.filter(({ every }) => every !== null);
  const count = (of: string | null) => sources.filter(({ basis, every }) => every === null && basis === of).length;
  return [
    `As of ${day}`,
    '',
    `Sources with a known rhythm, ${withRhythm.length} of ${sources.length}`,
    ...withRhythm.map(
      ({ source, published, imported, every, basis, daysOverdue }) =>
        `  ${source}  of ${published ?? imported}, taken in ${imported}  ${every} (${basis})  ${overdueText(daysOverdue)}`,
    ),
    `Of the others, ${count('once')} works of one day, ${count('irregular')} without a rhythm, ${count('ended')} ended, ${count(null)} of which nothing is known`,
    '',
    `Facts that are likely out of date, ${facts.length}, by the file and the key of their row`,
    ...facts.map(({ table, key, days, reason }) => `  ${fileOf(table)} ${key}  ${countOf(days, 'day')}  ${reason}`),
    '',
    `Lists that end before, ${lists.length}`,
    ...lists.map(
      ({ table, scope, knownThrough }) =>
        `  ${table}${scope === null ? '' : ` ${scope}`}  known through ${knownThrough}`,
    ),
    '',
  ].join('\n');
}

function overdueText(days: number | null): string {
  if (days === null) return '';
  return days === 0 ? 'in time' : `${days} days overdue`;
}
