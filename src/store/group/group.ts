import type { Role } from '../../model/organization.ts';
import type { Day } from '../../model/time.ts';
import { countriesOn, membersOfRegion } from '../countries.ts';
import type { Country, Geo, Organization, Region } from '../graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../maybe.ts';
import { FULL_ROLES, membershipsOn } from '../organizations.ts';
import type { Store } from '../store.ts';

/** Countries meant together, on any day. */
export interface Group {
  /** What figures rolled up over the group are figures of. */
  readonly geo: Geo;
  /** Its countries on the day, each once. */
  on(day: Day): MaybePromise<readonly Country[]>;
}

/** The countries that belong to an organization; organizations that belong to it are none. */
export function membersGroup(organization: Organization, roles: readonly Role[] = FULL_ROLES): Group {
  return {
    geo: organization,
    on: (day) => [
      ...new Set(
        membershipsOn(organization.members, day, { roles }).flatMap(({ memberRecord }) =>
          memberRecord.type === 'Country' ? memberRecord : [],
        ),
      ),
    ],
  };
}

export function regionGroup(region: Region): Group {
  return { geo: region, on: (day) => membersOfRegion(region, day) };
}

/** All countries and territories. */
export function worldGroup(store: Store): Group {
  return { geo: namedGroup('world', 'All countries'), on: (day) => countriesOn(store, day) };
}

/** Countries that lie in each of several groups. */
export function commonGroup(parts: readonly [Group, ...Group[]]): Group {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const key = parts.map(({ geo }) => geo.key).join(' & ');
  return {
    geo: namedGroup(key, parts.map(({ geo }) => geo.name).join(', ')),
    on: (day) =>
      whenReady(allReady(parts.map((part) => part.on(day))), ([some = [], ...rest]) => {
        const sets = rest.map((countries) => new Set(countries));
        return some.filter((country) => sets.every((set) => set.has(country)));
      }),
  };
}

/** Finds the countries of a day once, since every year of a series asks for them. */
export function onceADay(find: Group['on']): Group['on'] {
  const found = new Map<Day, MaybePromise<readonly Country[]>>();
  return (day) => {
    const countries = found.get(day) ?? find(day);
    found.set(day, countries);
    return countries;
  };
}

/** What a group that is neither organization nor region is called. */
export function namedGroup(key: string, name: string): Geo {
  return { type: 'CountryGroup', key, name };
}
