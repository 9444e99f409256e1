import { capitals } from '../../model/country.ts';
import type { Seen } from '../../model/day/moment.ts';
import { mayHoldOn } from '../../model/time.ts';
import { linked } from '../graph/linked.ts';
import type { City, CityName } from '../graph/record.ts';
import type { Store } from '../store.ts';

/** Its name of the day in the language wanted, else the English one; that of today where none of the day is on record. */
export function cityNameOn({ name, names }: City, language: string, day: Seen): string {
  const held = names.filter((row) => row.kind !== 'alternative' && mayHoldOn(row, day));
  for (const wanted of [language, 'en']) {
    const row = held.findLast((each) => each.language === wanted);
    if (row) return row.name;
  }
  return name;
}

/** Every name of a city, as texts. */
export function allNamesOf({ name, names }: City): string[] {
  return [name, ...names.map((row) => row.name)];
}

/** The name under its place: table and key of a row of names or of capitals. */
export function cityNameAt(store: Store, place: string): CityName | undefined {
  const [table, key] = placeOf(place);
  const [head = '', , third = ''] = key.split('|');
  const city = table === capitals.name ? third : head;
  return store.graph
    .cities()
    .get(city)
    ?.names.find((row) => row.place === place);
}

/** The city a row names. */
export function cityAt({ graph }: Store, key: string): City {
  return linked(graph.cities(), key, 'cities');
}

/** Table and key of the row a name comes from. */
export function placeOfName({ place }: CityName): readonly [table: string, key: string] {
  return placeOf(place);
}

function placeOf(place: string): readonly [table: string, key: string] {
  const space = place.indexOf(' ');
  return [place.slice(0, space), place.slice(space + 1)];
}

export function isCapitalOn({ capitalOf }: City, day: Seen): boolean {
  return capitalOf.some((row) => mayHoldOn(row, day));
}
