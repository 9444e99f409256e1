import { afterAll, expect, test } from 'vitest';
import { type Cube, cellOf } from '../../src/model/cube.ts';
import { cachedEngine } from '../../src/store/engine/cache.ts';
import { sqliteEngine } from '../../src/store/engine/sqlite/engine.ts';
import { openRelease } from '../../src/store/engine/sqlite/release-file.ts';
import { releasePath } from '../fixtures/real.ts';

const sqlite = sqliteEngine(openRelease(releasePath()));
const engine = cachedEngine(sqlite, 1024 * 1024);
afterAll(() => sqlite.close());

/** One that has read nothing yet. */
const openedAnew = () => cachedEngine(sqlite, 1024 * 1024);

const INDICATORS = ['population_total', 'gdp_current_usd', 'income_group_world_bank', 'life_expectancy'];

test.each(INDICATORS)('a place of %s read alone is what it is in the whole', async (indicator) => {
  for (const vintage of [undefined, '2012-10-17']) {
    const whole = await engine.cube(indicator, vintage);
    for (const geo of whole?.geos ?? []) {
      const alone = await openedAnew().cube(indicator, vintage, geo);
      const line = (cube: Cube | null | undefined) =>
        Array.from({ length: whole?.years ?? 0 }, (_, column) => {
          const at = cube ? cellOf(cube, geo, cube.firstYear + column) : null;
          return at === null ? null : [cube?.values[at], cube?.statuses[at]];
        });
      expect(line(alone), geo).toEqual(line(whole));
      expect(alone?.labels).toEqual(whole?.labels);
    }
  }
});

test('of a place that it has nothing of, nothing is read', async () => {
  expect(await openedAnew().cube('population_total', undefined, 'NOWHERE')).toBeNull();
  expect(await openedAnew().cube('population_total', undefined, '')).toBeNull();
  expect(await openedAnew().cube('nope', undefined, 'KAZ')).toBeNull();
});

test('of places asked one by one each part is read once, and of the whole what is left', async () => {
  const [alone, whole]: number[][] = [[], []];
  const counting = cachedEngine(
    {
      ...sqlite,
      part(indicator, vintage, number) {
        alone?.push(number);
        return sqlite.part(indicator, vintage, number);
      },
      parts(indicator, vintage) {
        whole?.push(0);
        return sqlite.parts(indicator, vintage);
      },
    },
    1024 * 1024,
  );
  for (const geo of ['KAZ', 'FRA', 'KAZ', 'FRA']) await counting.cube('population_total', undefined, geo);
  expect(alone).toHaveLength(new Set(alone).size);
  expect(alone?.length).toBeLessThanOrEqual(2);
  expect(whole).toEqual([]);
  for (let times = 0; times < 2; times++) await counting.cube('population_total');
  expect(whole).toEqual([0]);
  const { geos = [] } = (await engine.cube('population_total')) ?? {};
  for (const geo of geos) await counting.cube('population_total', undefined, geo);
  expect(alone?.length).toBeLessThanOrEqual(2);
});
