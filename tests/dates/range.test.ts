import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BEGINNING, END_OF_TIME, formatDay } from '../../src/model/day/day.ts';
import { type LeastPrecision, liesIn, partialDate } from '../../src/model/time.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

describe('what lies in a range, unless it is said how precise it must be', () => {
  test.each([
    ['1995-03-08', 19950308, 19950308, true],
    ['1995-03', 19950308, 19950308, false],
    ['1995', 19950306, 19950312, false],
    ['[1995-03-07..1995-03-10]', 19950306, 19950312, true],
    ['[1995-03-11..1995-03-14]', 19950306, 19950312, true],
    ['[1995-03-05..1995-03-13]', 19950306, 19950312, false],
    ['1995-03', 19950301, 19950331, true],
    ['1995-03', 19950315, 19950414, true],
    ['1995', 19950101, 19951231, true],
    ['1995', 19950701, 19960630, true],
    ['1995', 19950101, 19950630, false],
    ['[..1991]', 19900101, 20001231, false],
    ['[..1991]', BEGINNING, 20001231, true],
    ['[2009..]', 20000101, END_OF_TIME, true],
    ['[2009..]', 20000101, 20101231, false],
    ['1995', 19950601, END_OF_TIME, true],
    ['1995', BEGINNING, 19950601, true],
    ['1995', 19960101, END_OF_TIME, false],
  ])('%s from %s to %s: %s', (text, from, to, expected) => {
    const date = partialDate(text);
    expect(liesIn({ from, to }, null)(date, date)).toBe(expected);
  });

  test('what surely lasts into the range is in it, however its ends are dated', () => {
    const week = liesIn({ from: 19700302, to: 19700308 }, null);
    expect(week(partialDate('1965'), partialDate('[2024..]'))).toBe(true);
    expect(week(partialDate('1965'), partialDate('1970'))).toBe(false);
    expect(week(partialDate('1970-03'), partialDate('1971'))).toBe(false);
  });
});

test('asked for, a precision decides alone; asked for any, all that may lie in the range does', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('1993-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const number = (text: string) => Number(text.replaceAll('-', ''));
  const text = fc.oneof(
    day,
    day.map((it) => it.slice(0, 7)),
    day.map((it) => it.slice(0, 4)),
    fc
      .tuple(day, day)
      .filter(([a, b]) => a < b)
      .map(([a, b]) => `[${a}..${b}]`),
    day.map((it) => `[..${it}]`),
    day.map((it) => `[${it}..]`),
  );
  const epoch = (it: number) => Date.parse(formatDay(it)) / 86_400_000;
  const widths: Record<LeastPrecision, number> = { day: 1, month: 31, year: 366, any: Infinity };
  fc.assert(
    fc.property(text, day, day, fc.constantFrom<LeastPrecision>('day', 'month', 'year', 'any'), (it, a, b, least) => {
      const date = partialDate(it);
      const [from, to] = [number(a < b ? a : b), number(a < b ? b : a)];
      const open = it.startsWith('[..') || it.endsWith('..]');
      const width = open ? Infinity : epoch(date.latest) - epoch(date.earliest) + 1;
      const may = date.earliest <= to && date.latest >= from;
      expect(liesIn({ from, to }, least)(date, date)).toBe(may && width <= widths[least]);
      expect(liesIn({ from, to }, null)(date, date)).toBe(may && width <= epoch(to) - epoch(from) + 1);
    }),
    { numRuns: 2000 },
  );
});

/** Pages by the aliases of a query. */
async function answer<P>(query: string): Promise<Record<string, P>> {
  const { data, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return data as Record<string, P>;
}

interface Events {
  readonly totalCount: number;
  readonly nodes: readonly { readonly key: string; readonly startDateParts: { readonly precision: string } }[];
}

const EVENTS = '{ totalCount nodes { key startDateParts { precision } } }';
const NO_EVENTS: Events = { totalCount: 0, nodes: [] };
const keys = ({ nodes }: Events) => nodes.map(({ key }) => key);

test('an admission dated to a year is no event of a week, unless asked for', async () => {
  const { at: found = {} } = await answer<Record<string, Events>>(`{ at: country(code: "KZ") {
    week: timeline(from: "1995-03-06", to: "1995-03-12") ${EVENTS}
    asked: timeline(from: "1995-03-06", to: "1995-03-12", precision: YEAR) ${EVENTS}
    year: timeline(from: "1995-01-01", to: "1995-12-31") ${EVENTS}
    days: timeline(from: "1995-01-01", to: "1995-12-31", precision: DAY) ${EVENTS}
    since: timeline(from: "1995-03-06", first: 500) ${EVENTS}
    filtered: events(filter: { date: { from: "1995-03-06", to: "1995-03-12" } }) ${EVENTS}
    filteredYear: events(filter: { date: { from: "1995-03-06", to: "1995-03-12", precision: YEAR } }) ${EVENTS}
    filteredAny: events(filter: { date: { from: "1995-03-06", to: "1995-03-12", precision: ANY } }) ${EVENTS}
  } }`);
  const admission = 'admission/idb.KAZ';
  const holding = Object.entries(found).filter(([, page]) => keys(page).includes(admission));
  expect(holding.map(([name]) => name)).toEqual(['asked', 'year', 'since', 'filteredYear', 'filteredAny']);
  const precisions = (name: string) =>
    new Set(found[name]?.nodes.map(({ startDateParts }) => startDateParts.precision));
  expect(precisions('days')).toEqual(new Set(['DAY']));
  expect(found.days?.totalCount).toBeLessThan(found.year?.totalCount ?? 0);
});

test('a day of the world has what happened on it, and what surely lasted over it', async () => {
  const { day = NO_EVENTS, asked = NO_EVENTS } = await answer<Events>(`{
    day: events(filter: { date: { from: "1992-03-02", to: "1992-03-02" } }, first: 500) ${EVENTS}
    asked: events(filter: { date: { from: "1992-03-02", to: "1992-03-02", precision: ANY } }, first: 500) ${EVENTS}
  }`);
  expect(keys(day)).toContain('admission/un.KAZ');
  expect(new Set(day.nodes.map(({ startDateParts }) => startDateParts.precision))).toEqual(new Set(['DAY']));
  const more = new Set(asked.nodes.map(({ startDateParts }) => startDateParts.precision));
  expect([...more]).toEqual(expect.arrayContaining(['DAY', 'YEAR']));
  expect(keys(asked)).toEqual(expect.arrayContaining(keys(day)));
});

interface Begun {
  readonly nodes: readonly { readonly key: string; readonly start?: string | null }[];
}

test('every filter by date keeps to it, with open bounds too', async () => {
  const { day, month, before, after, both, none } = await answer<Begun>(`{
    day: organizations(asOf: "2000-01-01", filter: { founded: { from: "1990-11-15", to: "1990-11-15" } }) { nodes { key } }
    month: organizations(asOf: "2000-01-01", filter: { founded: { from: "1990-11-01", to: "1990-11-30" } }) { nodes { key } }
    before: countries(asOf: "2000-01-01", filter: { start: { to: "1800-01-01" } }, first: 500) { nodes { key start } }
    after: countries(asOf: "2000-01-01", filter: { start: { from: "1993-01-01" } }, first: 500) { nodes { key start } }
    both: countries(asOf: "2000-01-01", filter: { start: { from: "1700-01-01", to: "1800-01-01" } }) { nodes { key start } }
    none: countries(asOf: "2000-01-01", filter: { start: {} }, first: 500) { nodes { key start } }
  }`);
  const founded = (page: Begun | undefined) => page?.nodes.map(({ key }) => key);
  expect(founded(day)).not.toContain('aosis');
  expect(founded(month)).toContain('aosis');
  expect(founded(before), 'on record since 1816, perhaps older').toContain('AFG');
  expect(founded(after)).toEqual(expect.arrayContaining(['CZE', 'SVK']));
  expect(founded(after)).not.toContain('KAZ');
  expect(founded(both), 'nothing says it began in that century').not.toContain('AFG');
  expect(none?.nodes.length).toBeGreaterThan(100);
  expect(
    none?.nodes.every(({ start }) => start !== null),
    'what has no date lies in no range',
  ).toBe(true);
});

interface Dated {
  readonly totalCount: number;
  readonly nodes: readonly { readonly dateParts?: { readonly precision: string } }[];
}

test('changes are what two answers differ in, and can be held to what is dated', async () => {
  const CHANGES = '{ totalCount nodes { date dateParts { precision } certainty } }';
  const nothing: Dated = { totalCount: 0, nodes: [] };
  const {
    all = nothing,
    days = nothing,
    years = nothing,
  } = await answer<Dated>(`{
    all: changes(from: "1991-12-31", to: "1992-01-01", first: 500) ${CHANGES}
    days: changes(from: "1991-12-31", to: "1992-01-01", first: 500, precision: DAY) ${CHANGES}
    years: changes(from: "1991-12-31", to: "1992-01-01", first: 500, precision: YEAR) ${CHANGES}
  }`);
  const of = ({ nodes }: Dated) => new Set(nodes.map(({ dateParts }) => dateParts?.precision));
  expect(of(days)).toEqual(new Set(['DAY']));
  expect(of(years)).toContain('YEAR');
  const counts = [days, years, all].map(({ totalCount }) => totalCount);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(new Set(counts).size).toBe(3);
});
