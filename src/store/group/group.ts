import type { Seen } from '../../model/day/moment.ts';
import { Spans } from '../../model/day/spans.ts';
import type { Role } from '../../model/organization.ts';
import { countriesOn, membersOfRegion } from '../countries.ts';
import type { Country, Geo, Organization, Region } from '../graph/record.ts';
import { allReady, type MaybePromise, whenReady } from '../maybe.ts';
import { fullRolesOf, membershipsOn } from '../organizations.ts';
import type { Store } from '../store.ts';

/** How a group is named again; of conditions given together all hold, with none it is all countries. */
export interface Recipe {
  readonly organization?: string;
  readonly role?: readonly Role[];
  readonly region?: string;
  readonly continent?: string;
  readonly countries?: readonly string[];
}

/** Countries meant together, on any day. */
export interface Group {
  /** What figures rolled up over the group are figures of. */
  readonly geo: Geo;
  /** Null where only its countries of a day can be listed. */
  readonly recipe: Recipe | null;
  /** What it was asked for by, where no recipe says it. */
  readonly asked?: object;
  /** Its countries on the day, each once. */
  on(day: Seen): MaybePromise<readonly Country[]>;
}

/** The countries that belong to an organization; organizations that belong to it are none. */
export function membersGroup(organization: Organization, roles?: readonly Role[]): Group {
  return {
    geo: organization,
    recipe: { organization: organization.key, ...(roles && { role: roles }) },
    on: (day) => [
      ...new Set(
        membershipsOn(organization.members, day, { roles: roles ?? fullRolesOf(organization) }).flatMap(
          ({ memberRecord }) => (memberRecord.type === 'Country' ? memberRecord : []),
        ),
      ),
    ],
  };
}

export function regionGroup(region: Region): Group {
  return { geo: region, recipe: { region: region.key }, on: (day) => membersOfRegion(region, day) };
}

/** All countries and territories. */
export function worldGroup(store: Store): Group {
  return { geo: namedGroup('world', 'All countries'), recipe: {}, on: (day) => countriesOn(store, day) };
}

/** Countries that lie in each of several groups, which are named in different ways. */
export function commonGroup(parts: readonly [Group, ...Group[]]): Group {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const key = parts.map(({ geo }) => geo.key).join(' & ');
  return {
    geo: namedGroup(key, parts.map(({ geo }) => geo.name).join(', ')),
    recipe: commonRecipe(parts),
    on: (day) =>
      whenReady(allReady(parts.map((part) => part.on(day))), ([some = [], ...rest]) => {
        const sets = rest.map((countries) => new Set(countries));
        return some.filter((country) => sets.every((set) => set.has(country)));
      }),
  };
}

function commonRecipe(parts: readonly Group[]): Recipe | null {
  let common: Recipe = {};
  for (const { recipe } of parts) {
    if (recipe === null) return null;
    common = { ...common, ...recipe };
  }
  return common;
}

/** A group by a name that holds: of one that has none, the countries it has on the day. */
export function recipeOn({ recipe, on }: Group, day: Seen): MaybePromise<Recipe> {
  return recipe ?? whenReady(on(day), (countries) => ({ countries: countries.map(({ key }) => key) }));
}

/** Names a group again: the set of countries it was asked for by. */
export function setKey({ asked, recipe }: Group): object {
  return asked ?? recipe ?? {};
}

/** Finds the countries of a day once, since every year of a series asks for them. */
export function onceADay(find: Group['on']): Group['on'] {
  const found = new Spans(find);
  return (day) => found.at(day);
}

/** What a group that is neither organization nor region is called. */
export function namedGroup(key: string, name: string): Geo {
  return { type: 'CountryGroup', key, name };
}
