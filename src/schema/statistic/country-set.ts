import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import type { FilterInput } from '../../builder/filter.ts';
import { assertNoNull } from '../../builder/filter.ts';
import type { Seen } from '../../model/day/moment.ts';
import type { Role } from '../../model/organization.ts';
import { countryFinder } from '../../store/find/country.ts';
import { continentFinder, regionFinder } from '../../store/find/land.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { continentGroup, listGroup } from '../../store/group/choice.ts';
import {
  commonGroup,
  type Group,
  membersGroup,
  namedGroup,
  onceADay,
  regionGroup,
  worldGroup,
} from '../../store/group/group.ts';
import { badArgument, type Store } from '../../store/store.ts';
import { countriesWith, countryFilter } from '../country/list.ts';
import { MembershipRole } from '../organization/membership.ts';

/** Countries a list may name: more than there are. */
const LONGEST_LIST = 500;

export const CountrySet = builder.inputType('CountrySet', {
  description:
    'Countries meant together; of conditions given together all must hold, with none it is all countries. A null inside it is refused: leave out what is not asked.',
  fields: (t) => ({
    organization: t.string(named(organizationFinder, 'An organization they belong to')),
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
    region: t.string(named(regionFinder, 'A region they lie in')),
    continent: t.string(named(continentFinder, 'A continent they lie on, wholly or in part')),
    countries: t.stringList(named(countryFinder, `These countries, ${LONGEST_LIST} at most, each`)),
    filter: t.field({ type: countryFilter.ref, description: 'They meet these conditions.' }),
  }),
});

export interface CountrySetInput {
  readonly organization?: string | null | undefined;
  readonly role?: readonly Role[] | null | undefined;
  readonly region?: string | null | undefined;
  readonly continent?: string | null | undefined;
  readonly countries?: readonly string[] | null | undefined;
  readonly filter?: FilterInput | null | undefined;
}

/** The group that a set means; errors name the part of it at fault. */
export function groupOf(store: Store, set: CountrySetInput | null | undefined, day: Seen, argument = 'of'): Group {
  if (set != null) assertNoNull(set, argument);
  const { organization, role, region, continent, countries, filter } = set ?? {};
  if (role != null && organization == null)
    throw badArgument('role', 'role belongs to an organization: name the organization too, or leave role out');
  const parts: Group[] = [];
  if (organization != null)
    parts.push(membersGroup(organizationFinder.require(store, organization, day, 'organization'), role ?? undefined));
  if (region != null) parts.push(regionGroup(regionFinder.require(store, region, null, 'region')));
  if (continent != null) parts.push(continentGroup(continentFinder.require(store, continent, null, 'continent')));
  if (countries != null) {
    if (countries.length > LONGEST_LIST)
      throw badArgument('countries', `countries names ${countries.length}: name at most ${LONGEST_LIST}`);
    parts.push(listGroup(store, countries, day));
  }
  if (filter != null)
    parts.push({
      geo: namedGroup(JSON.stringify(filter), 'countries that meet a filter'),
      recipe: null,
      on: onceADay((day) => countriesWith(store, day, filter)),
    });
  const [first, ...others] = parts;
  if (!first) return worldGroup(store);
  const group = commonGroup([first, ...others]);
  return filter == null ? group : { ...group, asked: set ?? {} };
}
