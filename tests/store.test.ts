import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { parseCsv } from '../src/dataset/csv.ts';
import { type Cube, cellOf } from '../src/model/cube.ts';
import { formatDay } from '../src/model/day/day.ts';
import { memberships } from '../src/model/organization.ts';
import { unpackSearch } from '../src/model/search/packed.ts';
import { mayHoldOn, partialDate } from '../src/model/time.ts';
import { capitalOn, nameOn } from '../src/store/countries.ts';
import { cachedEngine } from '../src/store/engine/cache.ts';
import type { Engine, EngineReads } from '../src/store/engine/engine.ts';
import { sqliteEngine } from '../src/store/engine/sqlite/engine.ts';
import { openRelease } from '../src/store/engine/sqlite/release-file.ts';
import { countryFinder } from '../src/store/find/country.ts';
import { organizationFinder } from '../src/store/find/organization.ts';
import { indicatorFinder } from '../src/store/find/statistic.ts';
import { isPromise } from '../src/store/maybe.ts';
import { membershipsOn } from '../src/store/organizations.ts';
import { observationOf } from '../src/store/statistic/statistic.ts';
import { hasPostgres } from './fixtures/postgres/cluster.ts';
import { postgresRelease } from './fixtures/postgres/shared.ts';
import { realStore, releasePath } from './fixtures/real.ts';

const store = realStore();
afterAll(() => store.engine.close());

/** The same questions to every engine. */
const ENGINES: readonly [name: string, isThere: boolean, open: () => Promise<EngineReads>, bytes: number][] = [
  ['sqlite, where nothing is kept', true, async () => sqliteEngine(openRelease(releasePath())), 1],
  ['sqlite, with room for some', true, async () => sqliteEngine(openRelease(releasePath())), 1024 * 1024],
  ['postgres, where nothing is kept', hasPostgres, async () => (await postgresRelease()).engine, 1],
  ['postgres, with room for some', hasPostgres, async () => (await postgresRelease()).engine, 1024 * 1024],
];

describe.each(ENGINES)('engine: %s', (_name, isThere, open, bytes) => {
  if (!isThere) return test.skip('PostgreSQL is not installed', () => undefined);
  let engine: Engine;
  beforeAll(async () => {
    engine = cachedEngine(await open(), bytes);
  });
  afterAll(() => engine.close());

  test('a cube holds what the CSV holds', async () => {
    const cube = await engine.cube('population_total');
    const { lines } = parseCsv(
      readFileSync(join(readConfig({}).DATA_DIR, 'statistics/observations/population_total.csv'), 'utf8'),
    );
    if (!cube) throw new Error('population_total has no cube');
    for (const { cells } of lines) {
      const [geo = '', year, value] = cells;
      const at = cube.geos.indexOf(geo) * cube.years + Number(year) - cube.firstYear;
      expect(cube.values[at]).toBe(Number(value));
    }
  });

  test('a superseded release has a cube of its own, the last one is the series', async () => {
    const value = (cube: Cube | null, geo: string, year: number) => cube?.values[cellOf(cube, geo, year) ?? -1];
    expect(value(await engine.cube('population_total', '2012-10-17'), 'KAZ', 2008)).toBe(15673999);
    expect(value(await engine.cube('population_total'), 'KAZ', 2008)).toBe(16426525);
    expect(await engine.cube('population_total', '2026-07-01')).toBeNull();
  });

  test('a table is read page by page, in the order of its key', async () => {
    const whole = await engine.rows(memberships, 0, 100_000);
    expect(whole).toHaveLength(store.counts.memberships ?? 0);
    const keys = whole.map(([key]) => String(key));
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(await engine.rows(memberships, 700, 300)).toEqual(whole.slice(700, 1000));
    expect(await engine.rows(memberships, whole.length, 300)).toEqual([]);
  });

  test('an unknown indicator has no cube', async () => expect(await engine.cube('nope')).toBeNull());

  test('the index of names comes in all its parts', async () => {
    const { kinds, firstLines, sorts } = unpackSearch(await engine.searchIndex());
    expect(firstLines).toHaveLength(kinds.length + 1);
    expect(firstLines.at(-1)).toBe(sorts.length);
  });
});

test('what was read once is answered at once', () => {
  let reads = 0;
  const sqlite = sqliteEngine(openRelease(releasePath()));
  const counting: EngineReads = {
    header: (indicator, vintage) => sqlite.header(indicator, vintage),
    part: (indicator, vintage, number) => sqlite.part(indicator, vintage, number),
    parts: (indicator, vintage) => {
      reads++;
      return Promise.resolve(sqlite.parts(indicator, vintage));
    },
    searchIndex: () => new Map(),
    names: () => new Map(),
    votes: () => null,
    ballots: () => null,
    revisions: () => [],
    rows: () => [],
    close: () => undefined,
  };
  const cached = cachedEngine(counting, 10 * 1024 * 1024);
  const first = cached.cube('population_total');
  const second = cached.cube('population_total');
  expect(isPromise(first) && isPromise(second)).toBe(true);
  return Promise.all([first, second]).then(([one, other]) => {
    expect(other).toBe(one);
    expect(cached.cube('population_total')).toBe(one);
    expect(reads).toBe(1);
  });
});

test('as of any day, members are those a plain scan of the CSV finds', () => {
  const { header, lines } = parseCsv(
    readFileSync(join(readConfig({}).DATA_DIR, 'organizations/memberships.csv'), 'utf8'),
  );
  const column = (name: string) => header.indexOf(name);
  const rows = lines.map(({ cells }) => ({
    key: cells[column('key')],
    organization: cells[column('organization')],
    rank: cells[column('rank')],
    start: cells[column('start')] ? partialDate(cells[column('start')] ?? '') : null,
    end: cells[column('end')] ? partialDate(cells[column('end')] ?? '') : null,
  }));
  const organizations = [...store.graph.organizations.values()];
  let seed = 20081226;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 200; round++) {
    const organization = organizations[random(organizations.length)];
    if (!organization) continue;
    const day = (1946 + random(80)) * 10000 + (1 + random(12)) * 100 + 1 + random(28);
    const expected = rows.filter(
      (row) => row.organization === organization.key && row.rank !== 'deprecated' && mayHoldOn(row, day),
    );
    const found = membershipsOn(organization.members, day, { roles: null, organization: null });
    expect(found.map(({ key }) => key).sort(), `${organization.key} on ${formatDay(day)}`).toEqual(
      expected.map(({ key }) => key).sort(),
    );
  }
});

test.each([
  [1945, 51],
  [1991, 166],
  [2002, 191],
  [2006, 192],
  [2011, 193],
])('the United Nations ends %i with %i members', (year, members) => {
  const un = organizationFinder.find(store, 'un', null);
  expect(membershipsOn(un?.members ?? [], year * 10000 + 1231, { roles: ['member'], organization: null })).toHaveLength(
    members,
  );
});

describe('capitals, names and currencies that changed', () => {
  const country = (key: string) => {
    const found = countryFinder.find(store, key, null);
    if (!found) throw new Error(`no ${key}`);
    return found;
  };

  test.each([
    ['KAZ', '1992-06-01', 'Alma-Ata'],
    ['KAZ', '1997-12-09', 'Almaty'],
    ['KAZ', '1998-01-01', 'Akmola'],
    ['KAZ', '2008-12-26', 'Astana'],
    ['KAZ', '2020-01-01', 'Nur-Sultan'],
    ['KAZ', '2026-01-01', 'Astana'],
    ['BRA', '1960-04-20', 'Rio de Janeiro'],
    ['BRA', '1960-04-21', 'Brasília'],
    ['DEU', '1990-10-02', 'Bonn'],
    ['DEU', '1990-10-03', 'Berlin'],
    ['IDN', '2026-01-01', 'Jakarta'],
    ['NGA', '1991-12-11', 'Lagos'],
    ['NGA', '1991-12-12', 'Abuja'],
  ])('the capital of %s on %s is %s', (key, day, name) => {
    expect(capitalOn(country(key), partialDate(day).earliest)?.name).toBe(name);
  });

  test.each([
    ['SWZ', '2018-04-18', 'Swaziland'],
    ['SWZ', '2018-04-19', 'Eswatini'],
    ['MKD', '2019-02-11', /Macedonia$/],
    ['MKD', '2019-02-12', 'North Macedonia'],
    ['COD', '1990-01-01', 'Zaire'],
    ['LKA', '1970-01-01', 'Ceylon'],
    ['BFA', '1984-08-03', 'Upper Volta'],
    ['BEN', '1975-11-29', 'Dahomey'],
    ['CZE', '2000-01-01', 'Czech Republic'],
    ['CZE', '2020-01-01', 'Czechia'],
  ])('%s on %s is called %s', (key, day, name) => {
    expect(nameOn(country(key), 'common', 'en', partialDate(day).earliest)?.name).toMatch(name);
  });

  test.each([
    ['HRV', '2022-12-31', 'HRK'],
    ['HRV', '2023-01-01', 'EUR'],
    ['BGR', '2025-12-31', 'BGN'],
    ['BGR', '2026-01-01', 'EUR'],
    ['KAZ', '1994-01-01', 'KZT'],
  ])('%s on %s pays in %s', (key, day, code) => {
    const held = country(key).currencies.filter((row) => mayHoldOn(row, partialDate(day).earliest));
    expect(held.map(({ currency }) => currency)).toContain(code);
  });
});

test('a code means the country of its day; undated and ambiguous it is refused with both names', () => {
  expect(countryFinder.find(store, 'CS', 19900101)?.key).toBe('CSK');
  expect(countryFinder.find(store, 'cs', 20050101)?.key).toBe('SCG');
  expect(() => countryFinder.find(store, 'CS', null)).toThrow(
    /Czechoslovakia \(CSK\) and Serbia and Montenegro \(SCG\)/,
  );
  expect(countryFinder.find(store, 'sk', null)?.key).toBe('SVK');
  expect(countryFinder.find(store, '398', null)?.key).toBe('KAZ');
  expect(countryFinder.find(store, 'kz', 19800101)?.key).toBe('KAZ');
  expect(countryFinder.find(store, 'ZZZ', null)).toBeNull();
});

test('a key of ours finds its country, also where it once was a code of another', () => {
  for (const [key, country] of store.graph.countries) expect(countryFinder.find(store, key, null), key).toBe(country);
});

test('a statistic without a year is the latest up to the day that is no forecast', async () => {
  const indicator = indicatorFinder.require(store, 'population_total', null, 'indicator');
  const kazakhstan = store.graph.countries.get('KAZ');
  if (!kazakhstan) throw new Error('no KAZ');
  expect(await observationOf(store, indicator, kazakhstan, { year: null, day: 20081226, knownAt: null })).toMatchObject(
    {
      year: 2008,
      value: 16426525,
      status: 'A',
    },
  );
  const latest = await observationOf(store, indicator, kazakhstan, { year: null, day: store.today, knownAt: null });
  expect(latest?.status).not.toBe('F');
});
