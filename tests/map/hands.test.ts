import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countriesOn } from '../../src/store/countries.ts';
import { type Atlas, atlasOf } from '../../src/store/land/atlas.ts';
import { worldOn } from '../../src/store/land/holder.ts';
import type { Store } from '../../src/store/store.ts';
import { realStore } from '../fixtures/real.ts';

let store: Store;
let atlas: Atlas;
beforeAll(async () => {
  store = realStore();
  atlas = await atlasOf(store);
});
afterAll(() => store.engine.close());

/** Whose each unit was. */
function heldOn(day: number): ReadonlyMap<string, string> {
  return new Map(
    worldOn(store, atlas, day).lands.flatMap(({ units, country, holder, standing, claimants }) =>
      units.map(({ key }): [string, string] => [
        key,
        `${country?.key ?? '-'} ${holder?.key ?? '-'} ${standing} ${claimants.map((one) => one.key)}`,
      ]),
    ),
  );
}

/** Units that were somebody else's, or held otherwise, on the second day than on the first. */
function changed(before: number, after: number): string[] {
  const [then, now] = [heldOn(before), heldOn(after)];
  return [...now].flatMap(([unit, held]) => (then.get(unit) === held ? [] : unit)).toSorted();
}

describe('the day land changes hands changes the map by just that land', () => {
  test.each([
    ['East Germany joins the Federal Republic', 19901002, 19901003, ['DEU-BE', 'DEU-E']],
    ['South Sudan leaves Sudan', 20110708, 20110709, ['SSD']],
    ['Kazakhstan is the last to declare its independence', 19911215, 19911216, ['KAZ']],
    ['Russia continues the Soviet Union', 19911224, 19911225, ['RUS']],
    ['Bangladesh leaves Pakistan', 19711215, 19711216, ['BGD']],
    ['Hong Kong returns to China', 19970630, 19970701, ['HKG']],
    ['Crimea is annexed, and disputed', 20140317, 20140318, ['UKR-CRI']],
    ['nothing happens', 20050301, 20050302, []],
  ])('%s', (_what, before, after, units) => {
    expect(changed(before, after)).toEqual(units);
  });

  test('of the Soviet Union nothing is left on 26 December 1991', () => {
    const soviet = (day: number) => [...heldOn(day).values()].filter((held) => held.startsWith('SUN ')).length;
    expect(soviet(19600101)).toBe(17);
    expect(soviet(19911226)).toBe(0);
  });
});

describe('every country living on a day has land, or is said to have none', () => {
  test.each([19500101, 19850601, 20240101])('%i', (day) => {
    const { lands, missing } = worldOn(store, atlas, day);
    const shown = new Set<unknown>([
      ...lands.flatMap(({ country, claimants }) => [...claimants, ...(country ? [country] : [])]),
      ...missing,
    ]);
    const living = countriesOn(store, day);
    expect(living.length).toBeGreaterThan(140);
    expect(living.filter((country) => !shown.has(country)).map(({ key }) => key)).toEqual([]);
    expect(missing.map(({ kind }) => kind)).not.toContain('state');
  });
});

test('each unit is held by one at a time on every day that something changes', () => {
  const days = [...atlas.values()].flatMap(({ holdings }) => holdings.flatMap(({ start }) => start?.latest ?? []));
  for (const day of new Set(days.filter((one) => one > 19450902 && one < 20260101))) {
    const units = worldOn(store, atlas, day).lands.flatMap((land) => land.units);
    expect(units).toHaveLength(atlas.size);
    const nobody = worldOn(store, atlas, day).lands.filter(({ standing }) => standing === 'unheld');
    expect(nobody.every(({ claimants }) => claimants.length > 1)).toBe(true);
  }
});
