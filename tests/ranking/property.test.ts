import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { runs } from '../property/naive.ts';
import { members, plain, valuesOf, world } from './naive.ts';

const server = realServer({ MAX_COST: '1000000', ANSWER_CACHE_MB: '0' });

const SUMS = ['population_total_long', 'forest_area', 'gni_ppp_current', 'pwt_population'];
const codes = plain([...SUMS, 'time_to_start_business', 'tuberculosis_incidence', 'road_traffic_mortality']);
const readers = new Map(codes.map((code) => [code, valuesOf(code)]));

const question = fc.record({
  code: fc.constantFrom(...codes),
  year: fc.integer({ min: 1990, max: 2023 }),
  organization: fc.option(fc.constantFrom('un', 'sco', 'eu', 'oecd', 'asean', 'cis', 'au'), { nil: null }),
  day: fc.integer({ min: 1960, max: 2026 }).map((year) => `${year}-01-01`),
  direction: fc.constantFrom('ASC' as const, 'DESC' as const),
});

interface Entry {
  readonly rank: number;
  readonly tied: boolean;
  readonly outOf: number;
  readonly country: { readonly key: string };
  readonly value: number;
  readonly share: number | null;
}
interface Answer {
  readonly indicator: {
    readonly ranking: {
      readonly total: number | null;
      readonly missing: number;
      readonly totalCount: number;
      readonly nodes: readonly Entry[];
    };
  };
  readonly countries: {
    readonly nodes: readonly { readonly key: string; readonly rank: Entry | null }[];
  };
}

const ENTRY = '{ rank tied outOf country { key } value share }';
const QUERY = `query ($code: String!, $year: Int, $among: CountrySet, $day: Date, $direction: OrderDirection) {
  indicator(code: $code) {
    ranking(year: $year, among: $among, asOf: $day, direction: $direction, first: 500) { total missing totalCount nodes ${ENTRY} }
  }
  countries(asOf: $day, first: 500) {
    nodes { key rank(indicator: $code, year: $year, among: $among, direction: $direction) ${ENTRY} }
  }
}`;

test('a ranking is what counting the greater values in the file finds, ties and areas considered, and a country’s rank agrees', async () => {
  let [ties, shares] = [0, 0];
  await fc.assert(
    fc.asyncProperty(question, async ({ code, year, organization, day, direction }) => {
      const among = organization === null ? null : { organization };
      const { data, errors } = await ask(server.url, QUERY, { code, year, among, day, direction });
      expect(errors).toBeUndefined();
      const { indicator, countries } = data as Answer;
      const { total, missing, totalCount, nodes } = indicator.ranking;

      const all = organization === null ? world(day) : members(organization, day);
      const values = readers.get(code)?.(year) ?? new Map<string, number>();
      const ranked = all.filter((key) => values.has(key));
      expect(nodes.map(({ country }) => country.key).sort()).toEqual(ranked.sort());
      expect([totalCount, missing]).toEqual([ranked.length, all.length - ranked.length]);
      for (const { rank, tied, outOf, country, value } of nodes) {
        expect(value).toBe(values.get(country.key));
        const others = ranked.filter((key) => key !== country.key).map((key) => values.get(key) ?? Number.NaN);
        const better = others.filter((other) => (direction === 'DESC' ? other > value : other < value));
        expect([rank, outOf, tied]).toEqual([better.length + 1, ranked.length, others.includes(value)]);
        if (tied) ties++;
      }
      expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map(({ rank }) => rank).sort((a, b) => a - b));

      if (SUMS.includes(code) && nodes.length > 0) {
        const sum = nodes.reduce((part, { value }) => part + value, 0);
        expect((total ?? 0) / sum).toBeCloseTo(1, 9);
        expect(nodes.reduce((part, { share }) => part + (share ?? Number.NaN), 0)).toBeCloseTo(100, 6);
        shares++;
      } else expect([total, ...nodes.map(({ share }) => share)].every((part) => part === null)).toBe(true);

      const entries = new Map(nodes.map((entry) => [entry.country.key, entry]));
      for (const { key, rank } of countries.nodes) expect(rank).toEqual(entries.get(key) ?? null);
    }),
    runs(60),
  );
  expect(ties).toBeGreaterThan(100);
  expect(shares).toBeGreaterThan(10);
});

interface Correlated {
  readonly correlation: {
    readonly n: number;
    readonly pearson: number | null;
    readonly spearman: number | null;
    readonly slope: number | null;
    readonly intercept: number | null;
    readonly points: { readonly nodes: readonly { country: { key: string }; x: number; y: number }[] };
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** By the definition: covariance over the product of the deviations. */
function byHand(xs: readonly number[], ys: readonly number[]) {
  const [mx, my] = [mean(xs), mean(ys)];
  const products = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, index) => sum + (value - ma) * ((b[index] ?? Number.NaN) - mb), 0);
  const [xx, yy, xy] = [products(xs, mx, xs, mx), products(ys, my, ys, my), products(xs, mx, ys, my)];
  return { r: xy / Math.sqrt(xx * yy), slope: xy / xx, intercept: my - (xy / xx) * mx };
}

/** Middle of the places that equal values share. */
const midranks = (values: readonly number[]) =>
  values.map(
    (value) =>
      values.filter((other) => other < value).length + (values.filter((other) => other === value).length + 1) / 2,
  );

test('a correlation is what its definition gives for the rows of the files', async () => {
  let settled = 0;
  await fc.assert(
    fc.asyncProperty(question, fc.constantFrom(...codes), async ({ code: x, year: asked, organization, day }, y) => {
      // Both have many values in these years.
      const year = 2005 + (asked % 10);
      const among = organization === null ? null : { organization };
      const { data, errors } = await ask(
        server.url,
        `query ($x: String!, $y: String!, $year: Int, $among: CountrySet, $day: Date) {
            correlation(x: $x, y: $y, year: $year, among: $among, asOf: $day) {
              n pearson spearman slope intercept points(first: 500) { nodes { country { key } x y } }
            }
          }`,
        { x, y, year, among, day },
      );
      expect(errors).toBeUndefined();
      const { n, pearson, spearman, slope, intercept, points } = (data as Correlated).correlation;

      const all = organization === null ? world(day) : members(organization, day);
      const [ofX, ofY] = [readers.get(x)?.(year), readers.get(y)?.(year)];
      const both = all.filter((key) => ofX?.has(key) && ofY?.has(key)).sort();
      expect(n).toBe(both.length);
      expect(points.nodes).toEqual(both.map((key) => ({ country: { key }, x: ofX?.get(key), y: ofY?.get(key) })));
      const [xs, ys] = [points.nodes.map((point) => point.x), points.nodes.map((point) => point.y)];
      if (n < 3 || new Set(xs).size === 1 || new Set(ys).size === 1) {
        expect([pearson, spearman, slope, intercept]).toEqual([null, null, null, null]);
        return;
      }
      const hand = byHand(xs, ys);
      expect(pearson).toBeCloseTo(hand.r, 9);
      expect(spearman).toBeCloseTo(byHand(midranks(xs), midranks(ys)).r, 9);
      expect((slope ?? 0) / hand.slope).toBeCloseTo(1, 6);
      // The intercept may lie near zero: measured by the height of the points.
      expect(((intercept ?? 0) - hand.intercept) / mean(ys)).toBeCloseTo(0, 6);
      settled++;
    }),
    runs(60),
  );
  expect(settled).toBeGreaterThan(20);
});
