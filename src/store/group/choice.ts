import { existsOn, findCountry, membersOfRegion, requireCountry } from '../countries.ts';
import type { Region } from '../graph/record.ts';
import { badArgument, type Store } from '../store.ts';
import { type Group, namedGroup } from './group.ts';

/** Throws BAD_ARGUMENT when there is no such region. */
export function regionOf({ graph }: Store, code: string): Region {
  const region = graph.regions.get(code);
  if (region) return region;
  throw badArgument('region', `there is no region "${code}": regions lists the M49 codes`);
}

/** Countries of a continent; throws BAD_ARGUMENT when there is none. */
export function continentGroup({ graph }: Store, key: string): Group {
  const continent = graph.continents.get(key.toUpperCase());
  if (!continent) {
    const known = [...graph.continents.keys()].join(', ');
    throw badArgument('continent', `there is no continent "${key}": use one of ${known}`);
  }
  return {
    geo: namedGroup(continent.key, continent.name),
    recipe: { continent: continent.key },
    on: (day) => membersOfRegion(continent, day),
  };
}

/** Countries by code, as far as they exist on the day; throws UNKNOWN_COUNTRY for a code that never meant any. */
export function listGroup(store: Store, codes: readonly string[]): Group {
  const named = [...new Set(codes.map((code) => requireCountry(store, code, store.today, 'countries')))];
  return {
    geo: namedGroup(named.map(({ key }) => key).join(' '), named.map(({ name }) => name).join(', ')),
    recipe: { countries: codes },
    on: (day) =>
      [...new Set(codes.flatMap((code) => findCountry(store, code, day) ?? []))].filter((country) =>
        existsOn(country, day),
      ),
  };
}
