import type { Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken, unknown } from '../records.ts';
import { at, jsonOf, wordAt } from '../text.ts';
import { differing, type Extent, extentOf, ownExtents, together } from './extent.ts';

const SOURCE = 'natural-earth';
/** Parts that we cut ourselves, for borders of the past, have a suffix, and are no units of the source. */
const REACH: Reach = {
  table: 'land_units',
  holds: ({ source, key = '' }) => source === SOURCE && !key.includes('-'),
};

/**
 * Which units of land Natural Earth has, and which of its outlines are others. None is taken over: ours are cut by who held
 * what since 1945, and a line that moved is a curator's to cut anew.
 */
export const naturalEarth: Reader = {
  source: SOURCE,
  expects: "Natural Earth's countries or map units as GeoJSON, such as ne_50m_admin_0_countries.geojson",
  address: null,
  reach: [REACH],
  published: ({ name }) => Promise.resolve({ version: /\d+\.\d+(\.\d+)?/.exec(name)?.[0] ?? null, day: null }),
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = input.entries.find(({ path }) => /admin_0_[a-z_]+\.(geo)?json$/.test(path));
    const features = entry && at(await jsonOf(entry), 'features');
    if (!entry || !Array.isArray(features)) throw foreign(input, 'holds no collection of features', naturalEarth);
    let isWhole = true;
    const [given, doubted] = [new Set<string>(), new Set<string>()];
    const outlines = new Map<string, Extent>();
    const named = new Map(known.rows(REACH.table).map(({ key = '', name = '' }) => [name, key]));
    // What has belonged to several since 1945 is held in parts alone.
    const parts = new Set(known.rows(REACH.table).flatMap(({ key = '' }) => /^(\w{3})-/.exec(key)?.[1] ?? []));
    for (const [place, feature] of features.entries()) {
      const code = wordAt(feature, 'properties', 'ADM0_A3');
      const name = wordAt(feature, 'properties', 'NAME_LONG');
      const key = known.has(REACH.table, code) ? code : parts.has(code) ? null : known.key('unit', code);
      const where = `${entry.path}, feature ${place + 1}`;
      const extent = extentOf(at(feature, 'geometry'));
      if (!/^[A-Z0-9]{3}$/.test(code) || extent === null) {
        yield broken(entry, place + 1, `feature ${place + 1} has no code of a country, or no outline`);
        const doubtful = key ?? named.get(name);
        if (doubtful === undefined) isWhole = false;
        else doubted.add(doubtful);
        continue;
      }
      const own = key ?? (parts.has(code) ? code : undefined);
      const other = own && outlines.get(own);
      if (own) outlines.set(own, other ? together(other, extent) : extent);
      if (key === undefined) yield unknown(entry, place + 1, `${code} (${name}) is no unit of land that we know`);
      else if (key !== null && !given.has(key)) {
        given.add(key);
        yield { kind: 'row', table: REACH.table, cells: { key }, where };
      }
    }
    yield* moved(outlines, doubted, known, entry.path);
    yield* kept(known, REACH, entry.path, ({ key = '' }) => !given.has(key) && (!isWhole || doubted.has(key)));
  },
};

/** Outlines that enclose something else than ours, but for those of which somebody has said why. */
function* moved(
  outlines: ReadonlyMap<string, Extent>,
  doubted: ReadonlySet<string>,
  known: Known,
  where: string,
): Generator<Item> {
  const extentOfOurs = ownExtents(known);
  const tip =
    'cut it anew in maps/arcs.csv and maps/land_units.csv, or say in imports/import_codes.csv, kind outline, why it differs';
  for (const [code, theirs] of outlines) {
    const ours = extentOfOurs(code);
    if (ours === null || doubted.has(code) || known.key('outline', code) === null) continue;
    const difference = differing(ours, theirs);
    if (difference !== null) yield { kind: 'remark', where, message: `${code} ${difference}`, tip };
  }
}
