import { borders, capitals, countries, countryNames, countryRegions, geography } from '../../model/country.ts';
import { coverage as coverageTable } from '../../model/coverage/coverage.ts';
import { rollCalls, rollCallVotes } from '../../model/event.ts';
import { organizationNames, organizations } from '../../model/organization.ts';
import { indicators, statements } from '../../model/statistic.ts';
import type { Table } from '../../model/table/table.ts';
import type { Period } from '../../model/time.ts';
import type { Finding } from '../finding.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

export const coverage: Rule = {
  name: 'coverage',
  structural: false,
  *check(dataset) {
    yield* named(dataset);
    yield* placed(dataset);
    yield* symmetric(dataset);
    yield* described(dataset);
    yield* tallied(dataset);
  },
};

function finding(table: Table, line: number, message: string, tip: string): Finding {
  return { file: printedPath(table.file), line, rule: 'coverage', message, tip };
}

function group<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  return Map.groupBy(rows, keyOf);
}

function* named(dataset: Dataset): Iterable<Finding> {
  const common = group(
    dataset.rows(countryNames).filter((row) => row.kind === 'common' && row.language === 'en'),
    (row) => row.country,
  );
  for (const { row, line } of dataset.located(countries)) {
    if (coversLife(common.get(row.key) ?? [], row)) continue;
    yield finding(
      countries,
      line,
      `${row.key} lacks a common English name for part of its life`,
      'add rows to country_names.csv until its whole life is named',
    );
  }
  const official = group(
    dataset.rows(organizationNames).filter((row) => row.kind === 'official' && row.language === 'en'),
    (row) => row.organization,
  );
  for (const { row, line } of dataset.located(organizations)) {
    if (coversLife(official.get(row.key) ?? [], { start: row.founded, end: row.dissolved })) continue;
    yield finding(
      organizations,
      line,
      `${row.key} lacks an official English name for part of its life`,
      'add rows to organization_names.csv',
    );
  }
}

/** Names cover a life when one holds at its ends and each earlier name hands over to a later one. */
function coversLife(names: readonly Period[], life: Period): boolean {
  const startsInTime = names.some(
    ({ start }) => start === null || (life.start !== null && start.earliest <= life.start.latest),
  );
  const lasts = names.some(({ end }) => end === null || (life.end !== null && end.latest >= life.end.earliest));
  const handsOver = names.every(
    ({ end }) =>
      end === null ||
      (life.end !== null && end.latest >= life.end.earliest) ||
      names.some(({ start }) => start?.text === end.text),
  );
  return startsInTime && lasts && handsOver;
}

function* placed(dataset: Dataset): Iterable<Finding> {
  const having = (table: Table) =>
    new Set((dataset.rows(table) as unknown as { country: string }[]).map((row) => row.country));
  const [withRegion, withGeography, withCapital] = [having(countryRegions), having(geography), having(capitals)];
  for (const { row, line } of dataset.located(countries)) {
    // Parts of states lie in no region of their own: regions count states and territories.
    if (row.end === null && row.kind !== 'unrecognized_state' && !withRegion.has(row.key))
      yield finding(countries, line, `${row.key} lies in no region`, 'add it to country_regions.csv');
    if (row.kind !== 'state') continue;
    if (!withGeography.has(row.key))
      yield finding(countries, line, `${row.key} has no geography`, 'add it to geography.csv');
    if (!withCapital.has(row.key))
      yield finding(countries, line, `${row.key} has no capital`, 'add it to capitals.csv');
  }
}

function* symmetric(dataset: Dataset): Iterable<Finding> {
  const pairs = dataset.linesByKey(borders);
  for (const { row, line } of dataset.located(borders)) {
    if (pairs.has(`${row.neighbour}|${row.country}`)) continue;
    yield finding(
      borders,
      line,
      `${row.country} borders ${row.neighbour}, not the other way round`,
      'add the row seen from the other side',
    );
  }
}

function* described(dataset: Dataset): Iterable<Finding> {
  const measured = new Set([...dataset.observationFiles(), ...dataset.rows(statements).map((row) => row.indicator)]);
  for (const { row, line } of dataset.located(indicators)) {
    if (measured.has(row.code)) continue;
    yield finding(
      indicators,
      line,
      `${row.code} has no observation`,
      `add statistics/observations/${row.code}.csv or a row of statements.csv`,
    );
  }
}

const OPTIONS = ['yes', 'no', 'abstain'] as const;

/**
 * Every roll call has its ballots, each by an existing country, once, and as many as it counts, or its note counts them; where
 * there are fewer, their list is not called whole.
 */
function* tallied(dataset: Dataset): Iterable<Finding> {
  const votes = new Map(dataset.located(rollCallVotes).map((located) => [located.row.rollCall, located]));
  const known = dataset.linesByKey(countries);
  const broken = new Set(
    dataset
      .rows(coverageTable)
      .flatMap((row) => (row.table === rollCallVotes.name && row.whole !== 'complete' ? row.scope : [])),
  );
  for (const { row, line } of dataset.located(rollCalls)) {
    const cast = votes.get(row.key);
    const tip = 'compare with the record of the vote';
    if (!cast) yield finding(rollCalls, line, `${row.key} has no ballots`, 'add its row to roll_call_votes.csv');
    const seen = new Set<string>();
    const ballots = OPTIONS.map((option) => cast?.row[option]?.split(' ') ?? []);
    const counted = ballots.map(({ length }) => length).join('-');
    const explained = row.note?.includes(`ballots on record ${counted}`) ?? false;
    const missing = OPTIONS.reduce((sum, option, place) => sum + row[option] - (ballots[place]?.length ?? 0), 0);
    if (explained && missing > 0 && !broken.has(row.key))
      yield finding(
        rollCalls,
        line,
        `${row.key} counts ${missing} more than its ballots, whose list is called whole`,
        `add roll_call_votes,${row.key},,incomplete to coverage.csv`,
      );
    for (const [place, option] of OPTIONS.entries()) {
      const voters = ballots[place] ?? [];
      const at = cast?.line ?? line;
      if (voters.length !== row[option] && !explained) {
        yield finding(
          rollCallVotes,
          at,
          `${row.key} has ${voters.length} ${option}, it counts ${row[option]}`,
          `compare with the record of the vote; where its tally stands, the note says "ballots on record ${counted}" and why`,
        );
      }
      for (const voter of voters) {
        if (!known.has(voter))
          yield finding(rollCallVotes, at, `voter "${voter}" does not exist`, 'use the key of a country');
        if (seen.has(voter)) yield finding(rollCallVotes, at, `${voter} votes twice in ${row.key}`, tip);
        seen.add(voter);
      }
    }
  }
}
