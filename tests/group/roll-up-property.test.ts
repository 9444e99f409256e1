import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { dayAfter, dayNear, runs } from '../property/naive.ts';
import * as hand from './naive-roll-up.ts';

const server = realServer();

/** A group as a client asks for it, and its countries on any day as the tables have them. */
interface Case {
  readonly field: string;
  /** Further arguments of `statistic` and `series`. */
  readonly extra: string;
  readonly day: string;
  readonly on: hand.Members;
}

/** Mostly of the times that figures are of. */
function dayOf(days: readonly string[]): fc.Arbitrary<string> {
  const recent = fc.integer({ min: 0, max: 24_000 }).map((offset) => dayAfter('1960-01-01', offset));
  return fc.oneof({ weight: 3, arbitrary: recent }, dayNear(days));
}

const roles = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constantFrom('observer', 'associate', 'member'));
const organizations = fc.constantFrom(...hand.organizationKeys).chain((key) =>
  fc.tuple(dayOf(hand.daysOf(key)), roles).map(
    ([day, role]): Case => ({
      field: `organization(code: "${key}", asOf: "${day}")`,
      extra: role === null ? '' : `, role: [${role.toUpperCase()}]`,
      day,
      on: hand.membersOf(key, role === null ? undefined : [role]),
    }),
  ),
);
const regions = fc
  .tuple(fc.constantFrom(...hand.regionKeys), dayOf([]))
  .map(
    ([key, day]): Case => ({ field: `region(code: "${key}", asOf: "${day}")`, extra: '', day, on: hand.inRegion(key) }),
  );
const lists = fc.tuple(fc.uniqueArray(fc.constantFrom(...hand.countryKeys), { maxLength: 30 }), dayOf([])).map(
  ([keys, day]): Case => ({
    field: `countryGroup(of: { countries: ${JSON.stringify(keys)} }, asOf: "${day}")`,
    extra: '',
    day,
    on: hand.listed(keys),
  }),
);
const common = fc
  .tuple(fc.constantFrom('un', 'eu', 'nato', 'osce', 'wto', 'au'), fc.constantFrom(...hand.continentKeys), dayOf([]))
  .map(([organization, continent, day]): Case => {
    const [members, there] = [hand.membersOf(organization), hand.onContinent(continent)];
    return {
      field: `countryGroup(of: { organization: "${organization}", continent: "${continent}" }, asOf: "${day}")`,
      extra: '',
      day,
      on: (on) => members(on).filter((key) => there(on).includes(key)),
    };
  });
const groups = fc.oneof({ weight: 3, arbitrary: organizations }, regions, lists, common);

const question = fc.record({
  group: groups,
  code: fc.constantFrom(...hand.indicatorCodes),
  aggregate: fc.constantFrom('DEFAULT', 'DEFAULT', 'DEFAULT', 'SUM', 'MEAN', 'WEIGHTED_MEAN', 'MEDIAN', 'MIN', 'MAX'),
  membersOn: fc.constantFrom('OBSERVATION', 'AS_OF'),
  year: fc.option(fc.integer({ min: 1960, max: 2025 }), { freq: 4 }),
});

interface Point {
  readonly year: number;
  readonly value: number;
  readonly status: string;
  readonly aggregate: string;
  readonly membersOn: string;
  readonly coverage: {
    readonly reporting: number;
    readonly total: number;
    readonly membersOn: string;
    readonly weightShare: number | null;
    readonly missing: readonly { readonly key: string }[];
  };
}

const POINT =
  'year value status aggregate membersOn coverage { reporting total membersOn weightShare missing { key } }';

function expectSame(found: Point, byHand: hand.ByHand, day: string) {
  const { coverage, ...rest } = found;
  expect(rest).toMatchObject({ year: byHand.year, status: byHand.status });
  expect(Math.abs(found.value - byHand.value)).toBeLessThanOrEqual(1e-9 * Math.abs(byHand.value));
  expect(coverage.reporting).toBe(byHand.reporting);
  expect(coverage.total).toBe(byHand.reporting + byHand.missing.length);
  expect(coverage.missing.map(({ key }) => key).sort()).toEqual(byHand.missing.toSorted());
  expect(coverage.membersOn).toBe(day);
  if (byHand.share === null) expect(coverage.weightShare).toBeNull();
  else expect(coverage.weightShare).toBeCloseTo(byHand.share, 9);
}

test('any roll-up equals the sum done by hand from the tables, and counts the same countries', async () => {
  let values = 0;
  await fc.assert(
    fc.asyncProperty(question, async ({ group, code, aggregate, membersOn, year }) => {
      const args = `indicator: "${code}", aggregate: ${aggregate}, membersOn: ${membersOn}${group.extra}`;
      const [from, to] = [(year ?? 1990) - 3, (year ?? 1990) + 3];
      const { data, errors } = await ask(
        server.url,
        `{ group: ${group.field} { statistic(year: ${year}, ${args}) { ${POINT} } } }`,
      );
      const method = hand.methodOf(code, aggregate);
      if (method === null) {
        expect(errors?.[0]?.extensions?.code).toBe('MEANINGLESS_AGGREGATE');
        return;
      }
      expect(errors).toBeUndefined();
      const countingDay = (then: number) =>
        membersOn === 'AS_OF' || group.day < `${then}-12-31` ? group.day : `${then}-12-31`;
      const asked = year ?? hand.latestYear(code, method, group.on(group.day), group.day);
      const byHand = asked === null ? null : hand.rollUp(code, method, group.on(countingDay(asked)), asked);
      const { statistic } = (data as { group: { statistic: Point | null } }).group;
      expect(statistic?.year ?? null).toBe(byHand?.year ?? null);
      if (statistic && byHand) {
        expectSame(statistic, byHand, countingDay(byHand.year));
        expect(statistic).toMatchObject({ aggregate: method, membersOn });
        values++;
      }
      const series = await ask(
        server.url,
        `{ group: ${group.field} { series(from: ${from}, to: ${to}, ${args}) { points { ${POINT} } } } }`,
      );
      const { points } = (series.data as { group: { series: { points: Point[] } } }).group.series;
      const expected = Array.from({ length: 7 }, (_, at) =>
        hand.rollUp(code, method, group.on(countingDay(from + at)), from + at),
      ).filter((one) => one !== null);
      expect(points.map((point) => point.year)).toEqual(expected.map((one) => one.year));
      for (const [at, point] of points.entries()) {
        const one = expected[at];
        if (one) expectSame(point, one, countingDay(one.year));
      }
    }),
    runs(500),
  );
  // Many questions have an answer, so that the test cannot pass on empty ones.
  expect(values).toBeGreaterThan(100);
});
