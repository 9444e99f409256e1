import { type CountrySetInput, groupOf } from '../../../schema/statistic/country-set.ts';
import { listed, nameAt } from '../../../store/change/wording.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { areaFinder } from '../../../store/find/statistic.ts';
import type { Country, Geo, Organization } from '../../../store/graph/record.ts';
import { groupSubject, type RollUpQuestion } from '../../../store/group/subject.ts';
import { placeSubject, type Subject } from '../../../store/statistic/subject.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { calledAsOne, chosenOn, nameOfPlace, namesOf, partsOfSet } from './called.ts';
import { MOST_SERIES, type Question } from './question.ts';

/** Whose values are drawn, and what it is called. */
export interface Place {
  readonly name: string;
  readonly subject: Subject;
}

/** Whom a picture compares. */
export interface Places {
  readonly places: readonly Place[];
  /** What they are called together. */
  readonly together: string;
  /** `members as of 26 December 2008`; null where no day decides who is meant. */
  readonly chosen: string | null;
  readonly organization: Organization | null;
}

/**
 * With `aggregate` those who are in all parts of the set, as one; without it everyone in any part, side by side. Published
 * areas stand beside either.
 */
export async function placesOf(store: Store, question: Question): Promise<Places> {
  const { of, areas, day } = question;
  const meant = [...new Set(areas.map((code) => areaFinder.require(store, code, null, 'area')))];
  const published = (await Promise.all(meant.map((area) => placeOf(store, area, question)))).map((place) =>
    question.rollUp ? { ...place, name: `${place.name} (as published)` } : place,
  );
  const organization =
    of.organization == null ? null : organizationFinder.require(store, of.organization, day, 'organization');
  const found = question.rollUp ? rolledUp(store, question, question.rollUp) : await sideBySide(store, question);
  const places = [...found.places, ...published];
  if (places.length === 0 && found.groups.length === 0)
    throw badArgument('countries', 'nobody is named: give countries, organization, region, continent or area');
  bounded(places.length * question.indicators.length, question);
  const named = [...found.named, ...published].map(({ name }) => name);
  const together = listed([...found.groups, ...namesOf(named, areas.length === 0 ? 'countries' : 'places')]);
  return { places, together, chosen: found.chosen, organization };
}

interface Found extends Pick<Places, 'places' | 'chosen'> {
  /** Those who are meant by name, and what the others are called. */
  readonly named: readonly Place[];
  readonly groups: readonly string[];
}

function rolledUp(store: Store, { of, areas, day }: Question, rollUp: RollUpQuestion): Found {
  const group = groupOf(store, of, day);
  // Producers publish figures for groups of the same name.
  const name = `${calledAsOne(store, of, day)}${areas.length === 0 ? '' : ' (rolled up)'}`;
  const place = { name, subject: groupSubject(store, group, rollUp) };
  return { places: [place], named: [place], groups: [], chosen: null };
}

async function sideBySide(store: Store, question: Question): Promise<Found> {
  const { of, day } = question;
  const codes = of.countries ?? [];
  const countries = new Set<Country>(codes.map((code) => countryFinder.require(store, code, day, 'countries')));
  const named = await Promise.all([...countries].map((country) => placeOf(store, country, question)));
  const parts = groupsOf(of);
  for (const part of parts) {
    const members = await groupOf(store, part, day).on(day);
    const byName = members.toSorted((a, b) => nameAt(a, day).localeCompare(nameAt(b, day), 'en'));
    for (const country of byName) countries.add(country);
  }
  return {
    places: await Promise.all([...countries].map((country) => placeOf(store, country, question))),
    named,
    groups: parts.flatMap((part) => partsOfSet(store, part, day)),
    chosen: parts.length === 0 ? null : chosenOn(question),
  };
}

/** A set for each part that has members; a role goes with its organization. */
function groupsOf({ organization, role, region, continent }: CountrySetInput): CountrySetInput[] {
  return [
    ...(organization == null && role == null ? [] : [{ organization, role }]),
    ...(region == null ? [] : [{ region }]),
    ...(continent == null ? [] : [{ continent }]),
  ];
}

async function placeOf(store: Store, geo: Geo, question: Question): Promise<Place> {
  return { name: await nameOfPlace(store, geo, question), subject: placeSubject(store, geo) };
}

function bounded(series: number, { of, kind }: Question): void {
  if (series <= MOST_SERIES) return;
  const [argument = 'countries'] = (['organization', 'region', 'continent'] as const).filter(
    (part) => of[part] != null,
  );
  throw badArgument(
    argument,
    `that makes ${series} series, and kind=${kind} shows at most ${MOST_SERIES}: name fewer countries or indicators, roll them up with aggregate, or ask for kind=ranking`,
  );
}
