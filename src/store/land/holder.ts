import { WHOLE_TABLE } from '../../model/coverage/coverage.ts';
import { type Day, formatDay } from '../../model/day/day.ts';
import type { Seen } from '../../model/day/moment.ts';
import { Spans } from '../../model/day/spans.ts';
import { type HoldingKind, landHolders } from '../../model/land/land.ts';
import { byStart } from '../../model/time.ts';
import { nameAt } from '../change/wording.ts';
import { countriesOn, existsOn, on } from '../countries.ts';
import type { Country, Member } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { badArgument, type Store } from '../store.ts';
import { type Atlas, atlasOf, type Holding, type Unit } from './atlas.ts';

/** How land is held: `own` by the country itself; `unheld` where nobody but claimants is on record. */
export type Standing = 'own' | 'administered' | 'occupied' | 'disputed' | 'unheld';

/** Land that looks the same on the map of a day. */
export interface Land {
  /** The country's key; of a part that is held otherwise than the rest, the unit's. */
  readonly key: string;
  readonly name: string;
  /** Whose land it is, if that existed on the day. */
  readonly country: Country | null;
  /** Who held it: the country itself, or whoever administered or occupied it. */
  readonly holder: Member | null;
  readonly standing: Standing;
  /** Who held against the holder that it was theirs, or had it in their hands. */
  readonly claimants: readonly Member[];
  readonly units: readonly Unit[];
}

/** The world of a day. */
export interface World {
  readonly lands: readonly Land[];
  /** Countries that existed and have no land here. */
  readonly missing: readonly Country[];
}

/** Of several rows for a day the first of these kinds holds; the rest contest. */
const ORDER: readonly HoldingKind[] = ['part', 'administered', 'disputed', 'occupied'];

interface Held extends Omit<Land, 'units'> {
  readonly unit: Unit;
}

function heldOn(unit: Unit, day: Seen): Held {
  const rows = on(unit.holdings, day);
  const row = ORDER.map((kind) => rows.find((one) => one.kind === kind)).find((one) => one !== undefined) ?? null;
  const contested = rows.filter((one) => one !== row && (one.kind === 'claimed' || one.kind === 'occupied'));
  const claimants = contested.map(({ holderRecord }) => holderRecord);
  const own = unit.own && existsOn(unit.own, day) ? unit.own : null;
  const whose = row === null ? own : row.kind === 'part' ? countryIn(row) : null;
  if (whose) {
    const holder = whose.administeredBy ?? whose;
    const standing = holder === whose ? 'own' : 'administered';
    return { key: whose.key, name: nameAt(whose, day), country: whose, holder, standing, claimants, unit };
  }
  const alone = { key: unit.key, name: nameOf(unit, day), claimants, unit };
  if (row === null || row.kind === 'part' || row.kind === 'claimed')
    return { ...alone, country: null, holder: null, standing: 'unheld' };
  const country = row.kind === 'disputed' ? countryIn(row) : own?.key === unit.key ? own : null;
  return { ...alone, country, holder: row.holderRecord, standing: row.kind };
}

function countryIn({ holderRecord }: Holding): Country | null {
  return holderRecord.type === 'Country' ? holderRecord : null;
}

/** A unit that is all of a country's land is called as that was on the day. */
function nameOf({ own, key, name }: Unit, day: Seen): string {
  return own?.key === key ? nameAt(own, day) : name;
}

const worlds = new WeakMap<Atlas, Spans<World>>();
/** More than the days since 1945 on which land changed hands. */
const MOST_WORLDS = 300;

/** The world as it was held on the day, found once for each span of days that has the same. */
export function worldOn(store: Store, atlas: Atlas, day: Seen): World {
  let spans = worlds.get(atlas);
  if (!spans) {
    spans = new Spans((moment) => heldWorld(store, atlas, moment), MOST_WORLDS);
    worlds.set(atlas, spans);
  }
  return spans.at(day);
}

function heldWorld(store: Store, atlas: Atlas, day: Seen): World {
  const held = [...atlas.values()].map((unit) => heldOn(unit, day));
  const lands = [...Map.groupBy(held, ({ key }) => key).values()].flatMap((alike) => {
    const [{ unit: _unit, ...first }] = alike as [Held];
    const claimants = [...new Set(alike.flatMap((one) => one.claimants))];
    return { ...first, claimants, units: alike.map(({ unit }) => unit) };
  });
  const drawn = new Set<Member>(
    lands.flatMap(({ country, claimants }) => [...claimants, ...(country ? [country] : [])]),
  );
  return { lands, missing: countriesOn(store, day).filter((country) => !drawn.has(country)) };
}

/** Who held land that is a country's own, and land that it held of others, in the order they began. */
export function holdingsOf(store: Store, country: Country): MaybePromise<Holding[]> {
  return whenReady(atlasOf(store), (atlas) =>
    [...atlas.values()]
      .flatMap(({ holdings }) => holdings)
      .filter(({ holderRecord, unitRecord }) => holderRecord === country || unitRecord.own === country)
      .toSorted(byStart),
  );
}

/** The first day of which the record can tell who held which land. */
export function firstMapDay({ graph }: Store): Day | null {
  return graph.wholeness.said.knownFrom(landHolders.name, WHOLE_TABLE);
}

/** Throws BAD_ARGUMENT for a day before that. */
export function assertMapped(store: Store, day: Day, argument: string): void {
  const first = firstMapDay(store);
  if (first !== null && day < first)
    throw badArgument(
      argument,
      `${argument} ${formatDay(day)} is before ${formatDay(first)}, when the maps on record begin`,
    );
}
