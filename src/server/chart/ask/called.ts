import { sayDay } from '../../../model/wording/date.ts';
import type { CountrySetInput } from '../../../schema/statistic/country-set.ts';
import { calledOn, listed, nameAt } from '../../../store/change/wording.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { continentFinder, regionFinder } from '../../../store/find/land.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import type { Geo, Member } from '../../../store/graph/record.ts';
import { localizedName } from '../../../store/names.ts';
import { organizationNameOn } from '../../../store/organizations.ts';
import type { Store } from '../../../store/store.ts';
import type { Question } from './question.ts';

/** Names a title has room for. */
const MOST_NAMED = 5;

type Day = Question['day'];
type Asked = Pick<Question, 'day' | 'lang' | 'anyLetters'>;

/** What a place is called on the day. */
export async function nameOfPlace(store: Store, geo: Geo, { day, lang, anyLetters }: Asked): Promise<string> {
  if (geo.type !== 'Country' && geo.type !== 'Organization') return geo.name;
  const name = await nameOf(store, geo, lang, day);
  return lang !== 'en' && (anyLetters || DRAWN.test(name)) ? name : nameAt(geo, day);
}

async function nameOf(store: Store, member: Member, lang: string, day: Day): Promise<string> {
  const name =
    member.type === 'Country'
      ? (await localizedName(store, member, lang, day)).name
      : (organizationNameOn(member, lang, day)?.name ?? member.name);
  // Or it would draw the numbers beside it into its own direction.
  return LEFTWARD.test(name) ? `\u2068${name}\u2069` : name;
}

/** Letters that are written from right to left. */
const LEFTWARD = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** What members are called in the language asked for: `told` where any letters will do, `drawn` in those of the picture. */
export interface Named {
  readonly told: (member: Member) => string;
  readonly drawn: (member: Member) => string;
}

export async function namesIn(
  store: Store,
  members: Iterable<Member>,
  { day, lang, anyLetters }: Asked,
): Promise<Named> {
  const names = new Map<Member, string>();
  if (lang !== 'en') for (const member of new Set(members)) names.set(member, await nameOf(store, member, lang, day));
  const told = (member: Member) => names.get(member) ?? nameAt(member, day);
  const drawn = (member: Member) => {
    const name = told(member);
    return anyLetters || DRAWN.test(name) ? name : nameAt(member, day);
  };
  return { told, drawn };
}

/** Letters that the font has which comes with PNG. */
const DRAWN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Names as far as there is room for them, else how many there are. */
export function namesOf(names: readonly string[], many: string): readonly string[] {
  return names.length > MOST_NAMED ? [`${names.length} ${many}`] : names;
}

/** What each part of a set is called: `members of the European Union`. */
export function partsOfSet(store: Store, set: CountrySetInput, day: Day): string[] {
  const { organization, role, region, continent, countries } = set;
  const body = organization == null ? null : organizationFinder.require(store, organization, day, 'organization');
  const roles = role == null ? '' : ` (${role.map((word) => word.replaceAll('_', ' ')).join(', ')})`;
  return [
    ...(body ? [`members${roles} of ${calledOn(body, day)}`] : []),
    ...(region == null ? [] : [`countries of ${regionFinder.require(store, region, null, 'region').name}`]),
    ...(continent == null ? [] : [`countries of ${continentFinder.require(store, continent, null, 'continent').name}`]),
    ...(countries == null ? [] : [countriesNamed(store, countries, day)]),
  ];
}

/** What a set is called whose countries are in all of its parts. */
export function calledTogether(store: Store, set: CountrySetInput, day: Day): string {
  return partsOfSet(store, set, day).join(' among ') || 'all countries';
}

/** What a set is called that stands as one: by the name of its only part, where that has one. */
export function calledAsOne(store: Store, set: CountrySetInput, day: Day): string {
  const { organization, role, region, continent, countries } = set;
  const parts = [organization, region, continent, countries].filter((part) => part != null);
  if (parts.length === 1 && role == null) {
    if (organization != null) return nameAt(organizationFinder.require(store, organization, day, 'organization'), day);
    if (region != null) return regionFinder.require(store, region, null, 'region').name;
    if (continent != null) return continentFinder.require(store, continent, null, 'continent').name;
  }
  return calledTogether(store, set, day);
}

function countriesNamed(store: Store, codes: readonly string[], day: Day): string {
  const countries = new Set(codes.map((code) => countryFinder.require(store, code, day, 'countries')));
  const names = [...countries].map((country) => nameAt(country, day));
  return listed(namesOf(names, 'countries')) || 'no countries';
}

/** `members as of 26 December 2008`. */
export function chosenOn({ of, day }: Question, count = Infinity): string {
  const [one, many] = of.organization == null ? ['country', 'countries'] : ['member', 'members'];
  return `${count === 1 ? one : many} as of ${sayDay(day, 'en')}`;
}
