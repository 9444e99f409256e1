import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day/day.ts';
import { daysBetween, later } from '../../src/model/renewal/duration.ts';
import { parseDay } from '../../src/model/time.ts';
import { listsFreshness } from '../../src/store/renewal/lists.ts';
import { outdatedFacts } from '../../src/store/renewal/outdated.ts';
import { sourcesFreshness } from '../../src/store/renewal/sources.ts';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const store = realStore();
const server = realServer();
const on = (day: string) => parseDay(day);

describe('a length of time', () => {
  test.each([
    ['2026-11-28', 'P1Y', '2027-11-28'],
    ['2024-02-29', 'P1Y', '2025-03-01'],
    ['2026-08-31', 'P6M', '2027-03-01'],
    ['2026-12-15', 'P1M', '2027-01-15'],
    ['2026-12-30', 'P2W', '2027-01-13'],
    ['2026-07-01', 'P85D', '2026-09-24'],
    ['2026-01-31', 'P1Y1M1D', '2027-03-02'],
  ])('after %s of %s is %s', (from, length, to) => {
    expect(formatDay(later(on(from), length))).toBe(to);
  });

  test('counts days across years', () => {
    expect(daysBetween(on('2024-02-28'), on('2024-03-01'))).toBe(2);
    expect(daysBetween(on('2026-01-01'), on('2025-01-01'))).toBe(-365);
  });
});

describe('sources', () => {
  const told = (day: string, key: string) => {
    const found = sourcesFreshness(store, on(day)).find(({ source }) => source.key === key);
    return (
      found && {
        basis: found.basis,
        every: found.every,
        due: found.due && formatDay(found.due),
        overdue: found.overdue,
      }
    );
  };

  test('are overdue by what their publisher states, from the day of what is on record', () => {
    expect(told('2026-11-24', 'ucdp')).toEqual({ basis: 'stated', every: 'P1Y', due: '2026-12-31', overdue: 0 });
    expect(told('2027-01-31', 'ucdp')).toMatchObject({ overdue: 31 });
  });

  test('have the rhythm of their releases on record where nothing is stated', () => {
    expect(told('2026-09-25', 'worldbank-wdi')).toEqual({
      basis: 'vintages',
      every: 'P85D',
      due: '2026-09-24',
      overdue: 1,
    });
  });

  test('are overdue by how often they have come out for years, where that is known', () => {
    expect(told('2026-11-24', 'wpp-2024')).toEqual({ basis: 'usual', every: 'P2Y', due: '2026-07-11', overdue: 136 });
  });

  test.each([
    ['cia-world-factbook', 'ended'],
    ['isd', 'irregular'],
    ['china-daily-2008-12-26', 'once'],
    ['unelections-2454', 'once'],
    ['reign', null],
  ])('are never overdue where no rhythm is known: %s', (key, basis) => {
    expect(told('2050-01-01', key)).toEqual({ basis, every: null, due: null, overdue: null });
  });

  test('come with the longest overdue first, and unsourced is none', () => {
    const all = sourcesFreshness(store, on('2027-06-01'));
    const late = all.map(({ overdue }) => overdue ?? -1);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
    expect(all.map(({ source }) => source.key)).not.toContain('unsourced');
  });
});

describe('facts', () => {
  test('are likely out of date once a term ended that the record does not reach', () => {
    const ended = (day: string) =>
      outdatedFacts(store, on(day)).filter(({ kind, country }) => kind === 'term_ended' && country.key === 'FRA');
    expect(ended('2027-05-13')).toEqual([]);
    const [found] = ended('2027-06-14');
    expect(found).toMatchObject({ table: 'office_holders', days: 31 });
    // A term that began after the record ends has not run out.
    const begun = outdatedFacts(store, on('2027-06-14')).filter(({ country }) => country.key === 'EST');
    expect(begun.filter(({ kind }) => kind === 'term_ended')).toEqual([]);
    expect(found?.reason).toMatch(/^A term of P5Y from 2017-05-14 ended on 2027-05-14; the record goes to 2026-/);
  });

  test('an election is due the day after it was expected, unless one is on record', () => {
    const due = (day: string, key: string) =>
      outdatedFacts(store, on(day)).filter((one) => one.kind === 'election_due' && one.key === key);
    expect(due('2029-06-30', 'FRA|lower_chamber')).toEqual([]);
    expect(due('2029-07-01', 'FRA|lower_chamber')).toMatchObject([{ days: 1, table: 'terms' }]);
    expect(
      store.graph
        .renewal()
        .terms.get('COL')
        ?.some(({ body, due: when }) => body === 'executive' && when),
    ).toBe(true);
    expect(due('2026-11-24', 'COL|executive')).toEqual([]);
  });

  test('an office is vacant whose last holder left, and a state that has ended has none', () => {
    for (const { kind, country, since } of outdatedFacts(store, store.today)) {
      if (kind === 'vacant') expect(since, country.key).toBeLessThanOrEqual(store.today);
      expect(country.end === null || country.end.latest > store.today, country.key).toBe(true);
    }
  });
});

test('lists that end before the day are told with the longest ago first', () => {
  const lists = listsFreshness(store, store.today);
  expect(lists.length).toBeGreaterThan(10);
  expect(lists.map(({ days }) => days)).toEqual(lists.map(({ days }) => days).toSorted((a, b) => b - a));
  expect(lists.every(({ knownThrough }) => knownThrough < store.today)).toBe(true);
});

test('the graph tells the same, on the day of the release or another, with the facts themselves', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ dataset { freshness { day sources(overdue: true) { totalCount } facts { totalCount } }
      later: freshness(asOf: "2029-07-01") { id day facts(kind: ELECTION_DUE, first: 500) { nodes {
        country { name } days reason fact { __typename ... on ElectedTerm { body due term citations { source { key } } } } } } } }
      source(code: "worldbank-wdi") { freshness { every basis due daysOverdue } } }`,
  );
  expect(errors).toBeUndefined();
  const { dataset, source } = data as {
    readonly dataset: {
      readonly freshness: { readonly day: string; readonly facts: { readonly totalCount: number } };
      readonly later: { readonly day: string; readonly facts: { readonly nodes: readonly Record<string, unknown>[] } };
    };
    readonly source: unknown;
  };
  expect(dataset.freshness.day).toBe(formatDay(store.today));
  expect(dataset.freshness.facts.totalCount).toBe(outdatedFacts(store, store.today).length);
  expect(dataset.later.facts.nodes).toContainEqual({
    country: { name: 'France' },
    days: 1,
    reason: 'An election was expected 2029-06, and none is on record.',
    fact: {
      __typename: 'ElectedTerm',
      body: 'LOWER_CHAMBER',
      due: '2029-06',
      term: 'P5Y',
      citations: [{ source: { key: 'cia-world-factbook' } }],
    },
  });
  expect(source).toEqual({ freshness: { every: 'P85D', basis: 'VINTAGES', due: '2026-09-24', daysOverdue: 61 } });
});

test('the command says it to people and as data', () => {
  const almanac = (...args: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../bin/almanac.js'), 'freshness', ...args], {
      encoding: 'utf8',
    });
  expect(almanac().stdout).toContain(
    'worldbank-wdi  of 2026-07-01, taken in 2026-11-24  P85D (vintages)  61 days overdue',
  );
  expect(JSON.parse(almanac('--json', '--as-of', '2029-07-01').stdout)).toMatchObject({ day: '2029-07-01' });
  expect(almanac('--as-of', 'soon').stderr).toContain('[BAD_DATE]');
});
