import type { Seen } from '../../model/day/moment.ts';
import { existsOn, membersOfRegion } from '../countries.ts';
import { countryFinder } from '../find/country.ts';
import type { Continent } from '../graph/record.ts';
import type { Store } from '../store.ts';
import { type Group, namedGroup } from './group.ts';

const PLAIN = /^[A-Za-z0-9-]+$/;

export function continentGroup(continent: Continent): Group {
  return {
    geo: namedGroup(continent.key, continent.name),
    recipe: { continent: continent.key },
    on: (day) => membersOfRegion(continent, day),
  };
}

/** Countries by code, as far as they exist on the day; throws UNKNOWN_COUNTRY for a code that never meant any. */
export function listGroup(store: Store, codes: readonly string[], day: Seen): Group {
  const found = codes.map((code) => countryFinder.require(store, code, day, 'countries'));
  const named = [...new Set(found)];
  return {
    geo: namedGroup(named.map(({ key }) => key).join(' '), named.map(({ name }) => name).join(', ')),
    // Names hold what stands between codes in an address; codes are kept, since on another day they mean another country.
    recipe: { countries: codes.map((code, at) => (PLAIN.test(code) ? code : (found[at]?.key ?? code))) },
    on: (day) =>
      [...new Set(codes.flatMap((code) => countryFinder.find(store, code, day, 'countries') ?? []))].filter((country) =>
        existsOn(country, day),
      ),
  };
}
