import type { Day } from '../../../model/day/day.ts';
import type { Among } from '../../../model/statement/statement.ts';
import { titled } from '../../../model/wording/article.ts';
import { isState } from '../../../store/countries.ts';
import { continentFinder, regionFinder } from '../../../store/find/land.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { continentGroup, listGroup } from '../../../store/group/choice.ts';
import {
  commonGroup,
  type Group,
  membersGroup,
  namedGroup,
  regionGroup,
  worldGroup,
} from '../../../store/group/group.ts';
import { whenReady } from '../../../store/maybe.ts';
import type { Store } from '../../../store/store.ts';

/** The countries a statement compares. */
export function groupAmong(store: Store, among: Among | null | undefined, day: Day): Group {
  const { organization, role, region, continent, countries } = among ?? {};
  const parts: Group[] = [];
  if (organization != null)
    parts.push(
      membersGroup(organizationFinder.require(store, organization, day, 'among.organization'), role ?? undefined),
    );
  if (region != null) parts.push(regionGroup(regionFinder.require(store, region, null, 'among.region')));
  if (continent != null) parts.push(continentGroup(continentFinder.require(store, continent, null, 'among.continent')));
  if (countries != null) parts.push(listGroup(store, countries, day));
  const [first, ...others] = parts;
  return first ? commonGroup([first, ...others]) : worldGroup(store);
}

/** States alone: who speaks of the largest country leaves territories out. */
export function statesGroup(store: Store): Group {
  const world = worldGroup(store);
  return {
    geo: namedGroup('states', 'all states'),
    recipe: null,
    on: (day) => whenReady(world.on(day), (countries) => countries.filter(isState)),
  };
}

/** `all countries`, `the members of the United Nations`: the set as it stands in a sentence. */
export function sayGroup({ geo }: Group): string {
  if (geo.type === 'Organization') return `the members of ${titled(geo.name)}`;
  return geo.key === 'world'
    ? 'all countries and territories'
    : geo.type === 'Region'
      ? `the countries of ${geo.name}`
      : geo.name;
}
