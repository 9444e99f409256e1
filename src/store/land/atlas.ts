import { WHOLE_TABLE } from '../../model/coverage/coverage.ts';
import { arcs, type LandHolder, type LandUnit, landHolders, landUnits, simpleArcs } from '../../model/land/land.ts';
import { type Place, pointsOf, polygonsOf } from '../../model/land/outline.ts';
import { decoderOf, type RowOf, type Table } from '../../model/table/table.ts';
import { byStart, type Period } from '../../model/time.ts';
import { countryAt } from '../countries.ts';
import { linked } from '../graph/linked.ts';
import type { Country, Member } from '../graph/record.ts';
import { allReady, isPromise, type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';

/** Who held a unit for a time. */
export interface Holding extends LandHolder, Pick<Period, 'knownThrough'> {
  readonly unitRecord: Unit;
  readonly holderRecord: Member;
}

/** A piece of land that was never divided, with all who held it. */
export interface Unit extends LandUnit {
  /** Polygons of rings of arcs, as TopoJSON counts them. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
  readonly own: Country | null;
  readonly holdings: Holding[];
}

export type Atlas = ReadonlyMap<string, Unit>;

/** How fine outlines are: as a map of the world needs them, or as they are on record. */
export type Detail = 'simple' | 'full';

const ARCS = { simple: simpleArcs, full: arcs } as const;
const PAGE = 5000;

/** Land is read when it is first asked for: few questions need it. */
interface Kept {
  atlas: MaybePromise<Atlas> | undefined;
  readonly arcs: Record<Detail, MaybePromise<readonly Place[][]> | undefined>;
}

const kept = new WeakMap<Store, Kept>();

function keptOf(store: Store): Kept {
  const own = kept.get(store) ?? { atlas: undefined, arcs: { simple: undefined, full: undefined } };
  kept.set(store, own);
  return own;
}

/** All units by key. */
export function atlasOf(store: Store): MaybePromise<Atlas> {
  const own = keptOf(store);
  own.atlas ??= remembered(
    whenReady(allReady<readonly object[]>([allRows(store, landUnits), allRows(store, landHolders)]), ([units, rows]) =>
      drawn(store, units as readonly LandUnit[], rows as readonly LandHolder[]),
    ),
    (value) => {
      own.atlas = value;
    },
  );
  return own.atlas;
}

/** All lines, in the order that the numbers of a unit's rings count. */
export function arcsOf(store: Store, detail: Detail): MaybePromise<readonly Place[][]> {
  const own = keptOf(store).arcs;
  own[detail] ??= remembered(
    whenReady(allRows(store, ARCS[detail]), (rows) => rows.map(({ points }) => pointsOf(points))),
    (value) => {
      own[detail] = value;
    },
  );
  return own[detail];
}

/** What is being read is kept for who asks meanwhile, what was read for good, and a failure for nobody. */
function remembered<T>(value: MaybePromise<T>, keep: (value: MaybePromise<T> | undefined) => void): MaybePromise<T> {
  if (isPromise(value)) value.then(keep, () => keep(undefined));
  return value;
}

function allRows<T extends Table>({ engine }: Store, table: T): MaybePromise<RowOf<T>[]> {
  const decode = decoderOf(table);
  const from = (after: number, found: RowOf<T>[]): MaybePromise<RowOf<T>[]> =>
    whenReady(engine.rows(table, after, PAGE), (rows) => {
      for (const row of rows) found.push(decode(row) as RowOf<T>);
      return rows.length < PAGE ? found : from(after + PAGE, found);
    });
  return from(0, []);
}

function drawn(store: Store, units: readonly LandUnit[], rows: readonly LandHolder[]): Atlas {
  const { countries, organizations, wholeness } = store.graph;
  const atlas = new Map<string, Unit>();
  for (const row of units) {
    const own = row.country === null ? null : countryAt(store, row.country);
    atlas.set(row.key, { ...row, own, polygons: polygonsOf(row.rings), holdings: [] });
  }
  const knownThrough = wholeness.said.knownThrough(landHolders.name, WHOLE_TABLE);
  for (const row of rows) {
    const unitRecord = linked(atlas, row.unit, landUnits.name);
    const holderRecord = countries.get(row.holder) ?? linked(organizations, row.holder, 'organizations');
    unitRecord.holdings.push({ ...row, knownThrough, unitRecord, holderRecord });
  }
  for (const { holdings } of atlas.values()) holdings.sort(byStart);
  return atlas;
}
