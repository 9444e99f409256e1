import { formatDay } from '../../../model/time.ts';
import { requireOrganization } from '../../../schema/organization/membership.ts';
import { calledOn, nameAt, spoken } from '../../../store/change/wording.ts';
import { requireCountry } from '../../../store/countries.ts';
import type { Country, Geo, Organization } from '../../../store/graph/record.ts';
import { regionOf } from '../../../store/group/choice.ts';
import { membersGroup, regionGroup, worldGroup } from '../../../store/group/group.ts';
import { placeSubject, type Subject } from '../../../store/statistic/subject.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { MOST_SERIES, type Question } from './question.ts';

/** Whom a picture compares, and what they are called together. */
export interface Places {
  readonly subjects: readonly Subject[];
  /** `members of the Commonwealth`: null when the names have to say it. */
  readonly together: string | null;
  /** `members as of 26 December 2008`; null where no day decides who is meant. */
  readonly chosen: string | null;
  readonly organization: Organization | null;
}

/** Everyone named, by code or as members of a group on the day, each once; a ranking of nobody ranks all countries. */
export async function placesOf(store: Store, question: Question): Promise<Places> {
  const { places, day, kind } = question;
  const organization =
    places.organization === null ? null : requireOrganization(store, places.organization, 'organization');
  const region = places.region === null ? null : regionOf(store, places.region);
  const countries = new Set<Country>(places.countries.map((code) => requireCountry(store, code, day, 'countries')));
  const areas = [...new Set(places.areas.map((code) => areaOf(store, code)))];
  const add = (members: readonly Country[]) => {
    const byName = members.toSorted((a, b) => nameAt(a, day).localeCompare(nameAt(b, day), 'en'));
    for (const country of byName) countries.add(country);
  };
  const groups: string[] = [];
  if (organization) {
    add(await membersGroup(organization).on(day));
    groups.push(`members of ${calledOn(organization, day)}`);
  }
  if (region) {
    add(await regionGroup(region).on(day));
    groups.push(`countries of ${region.name}`);
  }
  const named = places.countries.length + areas.length;
  if (groups.length === 0 && named === 0) {
    if (kind !== 'ranking')
      throw badArgument('countries', 'nobody is named: give countries, organization, region or area');
    add(await worldGroup(store).on(day));
    groups.push('all countries');
  }
  const found: Geo[] = [...countries, ...areas];
  if (kind !== 'ranking') bounded(found.length * question.indicators.length, question);
  return {
    subjects: found.map((geo) => placeSubject(store, geo)),
    together: groups.length === 1 && named === 0 ? (groups[0] ?? null) : null,
    chosen: groups.length === 0 ? null : `${organization ? 'members' : 'countries'} as of ${spoken(formatDay(day))}`,
    organization,
  };
}

function bounded(series: number, { places, kind }: Question): void {
  if (series <= MOST_SERIES) return;
  const argument = places.organization !== null ? 'organization' : places.region !== null ? 'region' : 'countries';
  throw badArgument(
    argument,
    `that makes ${series} series, and kind=${kind} shows at most ${MOST_SERIES}: name fewer countries or indicators, or ask for kind=ranking`,
  );
}

function areaOf({ graph }: Store, code: string): Geo {
  const area = graph.areas.get(code.toUpperCase());
  if (area) return area;
  throw badArgument('area', `there is no statistical area "${code}": areas lists them`);
}

/** What a place is called on the day. */
export function nameOfPlace(geo: Geo, day: Question['day']): string {
  return geo.type === 'Country' || geo.type === 'Organization' ? nameAt(geo, day) : geo.name;
}
