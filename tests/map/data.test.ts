import { gzipSync } from 'node:zlib';
import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();
const at = (query: string) => fetch(server.url.replace('/graphql', `/map.topojson${query}`));

interface Properties {
  readonly name: string;
  readonly country: string | null;
  readonly holder: string | null;
  readonly standing: string;
  readonly claimants: readonly string[];
}
type World = Topology<{ land: GeometryCollection<Properties> }> & { readonly missing: readonly string[] };

async function worldOf(asOf: string): Promise<World> {
  const response = await at(`?asOf=${asOf}`);
  expect(response.status).toBe(200);
  return (await response.json()) as World;
}

const landOf = (world: World, key: string) => {
  const land = world.objects.land.geometries.find(({ id }) => id === key);
  if (!land) throw new Error(`no ${key}`);
  return land as MultiPolygon<Properties> & { readonly properties: Properties };
};
const arcsOf = (land: MultiPolygon) => new Set(land.arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
/** Millions of square kilometres. */
const areaOf = (shape: Parameters<typeof geoArea>[0]) => (geoArea(shape) * 6371 ** 2) / 1e6;

describe('the world of a day as TopoJSON', () => {
  test('has former states in their borders and colonies by who held them', async () => {
    const world = await worldOf('1960-01-15');
    expect(landOf(world, 'SUN').properties).toMatchObject({ name: 'Soviet Union', holder: 'SUN', standing: 'own' });
    expect(areaOf(feature(world, landOf(world, 'SUN')))).toBeCloseTo(22.4, 0);
    expect(landOf(world, 'KEN').properties).toMatchObject({ country: null, holder: 'GBR', standing: 'administered' });
    expect(world.objects.land.geometries.map(({ id }) => id)).not.toContain('KAZ');
  });

  test('says what is disputed, and by whom', async () => {
    expect(landOf(await worldOf('2024-01-01'), 'UKR-CRI').properties).toMatchObject({
      holder: 'UKR',
      standing: 'disputed',
      claimants: ['RUS'],
    });
  });

  test('neighbours share their border, and no others do', async () => {
    const world = await worldOf('2024-01-01');
    const [france, germany, kazakhstan] = ['FRA', 'DEU', 'KAZ'].map((key) => arcsOf(landOf(world, key)));
    expect(france?.intersection(germany ?? new Set()).size).toBeGreaterThan(0);
    expect(france?.intersection(kazakhstan ?? new Set()).size).toBe(0);
  });

  test('is small enough to fetch for each step of a slider', async () => {
    for (const asOf of ['1946-01-01', '2024-01-01']) {
      const body = Buffer.from(await (await at(`?asOf=${asOf}`)).arrayBuffer());
      expect(gzipSync(body).byteLength).toBeLessThan(200_000);
    }
  });

  test('days with the same world have one tag and say so, and a cache is told', async () => {
    const [one, other] = await Promise.all([at('?asOf=2012-03-01'), at('?asOf=2012-03-20')]);
    expect(one.headers.get('etag')).toBe(other.headers.get('etag'));
    expect(one.headers.get('almanac-valid')).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    expect(one.headers.get('cache-control')).toContain('max-age');
    const again = await fetch(one.url, { headers: { 'if-none-match': one.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  test('before maps begin it says when they do', async () => {
    const response = await at('?asOf=1939-09-01');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('1945-09-02'), extensions: { code: 'BAD_ARGUMENT', argument: 'asOf' } },
      ],
    });
  });
});

describe('the shape of a country', () => {
  const shapeOf = async (code: string, asOf: string, detail = 'SIMPLE') => {
    const query = `query ($code: String!, $asOf: Date) { country(code: $code) { shape(asOf: $asOf, detail: ${detail}) } }`;
    const { data, errors } = await ask(server.url, query, { code, asOf });
    expect(errors).toBeUndefined();
    return (data as { country: { shape: Shape | null } }).country.shape;
  };
  interface Shape {
    readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: [number, number][][][] };
    readonly properties: {
      readonly name: string;
      readonly units: readonly string[];
      readonly contested: readonly string[];
    };
  }
  /** As d3-geo winds rings. */
  const turned = (shape: Shape | null) => ({
    type: 'MultiPolygon' as const,
    coordinates: (shape?.geometry.coordinates ?? []).map((rings) => rings.map((ring) => ring.toReversed())),
  });

  test.each([
    ['DEU', '1985-06-01', 0.2486],
    ['DEU', '2024-01-01', 0.357],
    ['SDN', '2010-01-01', 2.506],
    ['SDN', '2012-01-01', 1.861],
    ['YUG', '1980-01-01', 0.2558],
  ])('%s on %s measures what the record says', async (code, asOf, area) => {
    const measured = areaOf(turned(await shapeOf(code, asOf, 'FULL')));
    expect(Math.abs(measured / area - 1)).toBeLessThan(0.04);
  });

  test('leaves out what lies within it, and what it holds elsewhere', async () => {
    const africa = turned(await shapeOf('ZAF', '2024-01-01'));
    expect(geoContains(africa, [28.05, -26.2])).toBe(true);
    expect(geoContains(africa, [28.2, -29.6])).toBe(false);
    expect((await shapeOf('DNK', '2024-01-01'))?.properties.units).toEqual(['DNK']);
    expect((await shapeOf('UKR', '2024-01-01'))?.properties).toMatchObject({ contested: ['Crimea'] });
  });

  test('winds outer rings against the clock and holes with it, and crosses no edge of a flat map', async () => {
    const turn = (ring: readonly (readonly [number, number])[]) =>
      ring.slice(1).reduce((sum, [x, y], at) => sum + (ring[at]?.[0] ?? 0) * y - x * (ring[at]?.[1] ?? 0), 0);
    const asked = [
      ['SUN', '1975-01-01'],
      ['ATA', '2024-01-01'],
      ['RUS', '2024-01-01'],
      ['FJI', '2024-01-01'],
      ['ITA', '2024-01-01'],
    ] as const;
    for (const [code, asOf] of asked) {
      for (const [outer = [], ...holes] of (await shapeOf(code, asOf))?.geometry.coordinates ?? []) {
        expect(turn(outer), code).toBeGreaterThan(0);
        for (const hole of holes) expect(turn(hole), code).toBeLessThan(0);
        for (const [at, [x]] of outer.entries())
          expect(Math.abs(x) === 180 || Math.abs(x - (outer[at + 1]?.[0] ?? x)) < 180, code).toBe(true);
        expect(outer.at(-1)).toEqual(outer[0]);
      }
    }
    const antarctica = (await shapeOf('ATA', '2024-01-01'))?.geometry.coordinates.flat(2) ?? [];
    expect(antarctica).toContainEqual([-180, -90]);
  });

  test('is null while there is none', async () => {
    expect(await shapeOf('KEN', '1950-01-01')).toBeNull();
    expect(await shapeOf('FRA', '1900-01-01')).toBeNull();
  });
});

test('who held land stands in a source', async () => {
  const { data } = await ask(
    server.url,
    '{ country(code: "MAR", asOf: "1950-01-01") { landHoldings { kind startDate endDate holder { key } citations { source { key } } } } }',
  );
  expect(data).toEqual({
    country: {
      landHoldings: [
        {
          kind: 'ADMINISTERED',
          startDate: '1912-03-30',
          endDate: '1956-03-02',
          holder: { key: 'FRA' },
          citations: [{ source: { key: 'isd' } }],
        },
      ],
    },
  });
});
