import type { Seen } from '../../model/day/moment.ts';
import { existsOn, on, territoriesOn } from '../countries.ts';
import type { Country } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';
import { type Atlas, atlasOf, type Holding } from './atlas.ts';

/** The union a republic was part of; else the state that administered its land on the day, by name or by the map. */
export function sovereignOn(store: Store, country: Country, day: Seen): MaybePromise<Country | null> {
  const { administeredBy } = country;
  if (country.kind === 'union_republic' || (administeredBy === null && existsOn(country, day))) return administeredBy;
  return whenReady(atlasOf(store), (atlas) => administrators(atlas, country, day)[0] ?? administeredBy);
}

/** Territories of the day, with those that another state administers today and without those it did not yet. */
export function territoriesHeldOn(store: Store, country: Country, day: Seen): MaybePromise<Country[]> {
  return whenReady(atlasOf(store), (atlas) => {
    const administered = (territory: Country) => administrators(atlas, territory, day)[0] ?? territory.administeredBy;
    const others = passedOn(atlas, country).filter((territory) => existsOn(territory, day));
    return [...territoriesOn(country, day), ...others].filter((territory) => administered(territory) === country);
  });
}

/** Territories of its own, and those that it gave into other hands. */
export function territoriesEver(store: Store, country: Country): MaybePromise<Country[]> {
  return whenReady(atlasOf(store), (atlas) => [...country.territories, ...passedOn(atlas, country)]);
}

function administrators(atlas: Atlas, country: Country, day: Seen): Country[] {
  return on(atlas.get(country.key)?.holdings ?? [], day).flatMap(administrator);
}

const given = new WeakMap<Atlas, ReadonlyMap<Country, readonly Country[]>>();

/** Territories that a state administered once and another administers today. */
function passedOn(atlas: Atlas, country: Country): readonly Country[] {
  const known = given.get(atlas) ?? passedOnIn(atlas);
  given.set(atlas, known);
  return known.get(country) ?? [];
}

function passedOnIn(atlas: Atlas): ReadonlyMap<Country, readonly Country[]> {
  const byGiver = new Map<Country, Country[]>();
  for (const { key, own, holdings } of atlas.values()) {
    if (own?.key !== key || own.administeredBy === null) continue;
    for (const giver of new Set(holdings.flatMap(administrator)))
      if (giver !== own.administeredBy) byGiver.set(giver, [...(byGiver.get(giver) ?? []), own]);
  }
  return byGiver;
}

function administrator({ kind, holderRecord }: Holding): Country[] {
  return kind === 'administered' && holderRecord.type === 'Country' ? [holderRecord] : [];
}
