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

function passedOn(atlas: Atlas, country: Country): Country[] {
  return [...atlas.values()].flatMap(({ key, own, holdings }) =>
    own?.key === key &&
    own.administeredBy !== null &&
    own.administeredBy !== country &&
    holdings.flatMap(administrator).includes(country)
      ? [own]
      : [],
  );
}

function administrator({ kind, holderRecord }: Holding): Country[] {
  return kind === 'administered' && holderRecord.type === 'Country' ? [holderRecord] : [];
}
