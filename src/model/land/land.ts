import { provenance } from '../source.ts';
import { date, oneOf, optional, pattern, ref, text } from '../table/column.ts';
import { type RowOf, table } from '../table/table.ts';

const folder = 'maps';

/**
 * Lines that outlines are made of, each once, so that neighbours share them: longitude and latitude of the first point, then
 * the step to each next one, in thousandths of a degree.
 */
export const arcs = table('arcs', `${folder}/arcs.csv`, ['key'], {
  key: pattern(/^\d{4}$/, 'must be four digits'),
  points: pattern(/^-?\d+ -?\d+( -?\d+ -?\d+)+$/, 'must be pairs of whole numbers'),
});

/** The same with as few points as a map of the world needs: made by the compiler. */
export const simpleArcs = table('simple_arcs', '', ['key'], arcs.columns);

/** Pieces of land that no border has divided since 1945: borders of a day are those between holders of units. */
export const landUnits = table('land_units', `${folder}/land_units.csv`, ['key'], {
  key: pattern(/^[A-Z]{3}(-[A-Z]+)?$/, 'must be an ISO alpha-3 code, with a suffix for a part'),
  name: text(),
  /** Whose it is while that exists and no other holds it. */
  country: optional(ref('countries')),
  /** Polygons between `|`, rings between `;`, numbers of arcs between spaces: negative where the arc runs backwards. */
  rings: pattern(/^-?\d+([ ;|]-?\d+)*$/, 'must be numbers of arcs'),
  ...provenance,
});

/**
 * How land is held. `part`: like the rest of the holder's land. `administered`: as a colony, mandate, protectorate or zone.
 * `occupied`: by force of arms. `disputed`: de jure, by the word of nearly all. `claimed`: against the holder.
 */
const HOLDINGS = ['part', 'administered', 'occupied', 'disputed', 'claimed'] as const;

export type HoldingKind = (typeof HOLDINGS)[number];

/** Who held a unit that was not, or not undisputedly, its own country's. */
export const landHolders = table('land_holders', `${folder}/land_holders.csv`, ['unit', 'kind', 'start', 'holder'], {
  unit: ref('land_units'),
  holder: ref('countries', 'organizations'),
  start: optional(date()),
  end: optional(date()),
  kind: oneOf(...HOLDINGS),
  ...provenance,
});

export type LandUnit = RowOf<typeof landUnits>;
export type LandHolder = RowOf<typeof landHolders>;
