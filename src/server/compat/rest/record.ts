import { iso6393To1 } from 'iso-639-3';
import { type Told, TRANSLATIONS } from './answer.ts';
import { offsetsOf } from './zone.ts';

/** A country in the words of REST Countries; what is not on record is left out. */
export type Country = Readonly<Record<string, unknown>>;

const LETTERS_3 = new Map(Object.entries(iso6393To1).map(([three, two]) => [two, three]));
const STATES: ReadonlySet<string> = new Set(['STATE', 'FORMER_STATE']);
const CONTESTED: ReadonlySet<string> = new Set(['DISPUTED', 'UNRECOGNIZED_STATE']);
const WEEK: Readonly<Record<string, string>> = { mon: 'monday', sun: 'sunday', sat: 'saturday', fri: 'friday' };
const LONG_FORM = 'long form';

/** The code of three letters of a BCP 47 tag's language. */
export function letters3(tag: string): string {
  const [language = tag] = tag.split('-');
  return LETTERS_3.get(language) ?? language;
}

/** `year` is that of the day, for offsets of time zones. */
export function countryOf(told: Told, year: number): Country {
  const { alpha2, name, officialName, kind, standing, codes, geography, flag, attributes } = told;
  const coded = (scheme: string) => codes.filter((one) => one.scheme === scheme).map(({ code }) => code);
  const attributed = (attribute: string) => attributes.filter((one) => one.attribute === attribute);
  const demonym = demonymOf(told);
  const [week] = attributed('WEEK_START');
  // Where there are several seats the one of the law comes first.
  const capitals = [...(told.capital ? [told.capital] : []), ...told.capitals];
  const [first] = capitals;
  const at = geography?.coordinates;
  return present({
    // Who has no formal name on record is called by the other in the original, too.
    name: { common: name, official: officialName ?? name, nativeName: nativeNames(told) },
    tld: told.topLevelDomains,
    cca2: alpha2,
    ccn3: told.numeric,
    cca3: told.alpha3,
    cioc: coded('IOC')[0],
    independent: CONTESTED.has(kind) ? null : STATES.has(kind),
    status: statusOf(told),
    unMember: standing.unitedNations === 'MEMBER',
    currencies: Object.fromEntries(
      told.currencies.map(({ code, name: currency, symbol }) => [code, present({ name: currency, symbol })]),
    ),
    idd: iddOf(told.callingCodes),
    capital: [...new Set(capitals.map((one) => one.name))],
    altSpellings: spellings(told),
    region: regionOf(told, ['REGION']),
    subregion: regionOf(told, ['INTERMEDIATE_REGION', 'SUBREGION']),
    // The first of several of one code is the language itself, the others are it in another script.
    languages: byCode(told.languages.toReversed().map((one) => [letters3(one.code), one.name])),
    translations: translations(told),
    latlng: at && [at.latitude, at.longitude],
    landlocked: geography?.landlocked,
    borders: told.neighbours.flatMap(({ country }) => country.alpha3 ?? []),
    area: geography?.area,
    demonyms: demonym && { eng: { f: demonym, m: demonym } },
    flag,
    flags: flag !== null && alpha2 !== null ? flagsOf(alpha2, name) : null,
    maps: at && mapsOf(at),
    population: told.population?.value,
    gini: told.gini && { [told.gini.period]: told.gini.value },
    fifa: coded('FIFA')[0],
    postalCode: postalOf(told),
    car: present({ signs: coded('VEHICLE_SIGN'), side: told.drivingSide?.toLowerCase() }),
    timezones: offsetsOf(told.timeZones, year),
    continents: told.continents.map((one) => one.name),
    // What may be passed on is none: the original leaves it as empty where it has none.
    coatOfArms: {},
    startOfWeek: week && WEEK[week.value],
    capitalInfo: present({ latlng: first?.coordinates && [first.coordinates.latitude, first.coordinates.longitude] }),
  });
}

/** Every field that has a value. */
function present(fields: Readonly<Record<string, unknown>>): Country {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

function nativeNames({ names }: Told): Country {
  const natives = Map.groupBy(
    names.filter(({ kind }) => kind === 'NATIVE'),
    ({ language }) => letters3(language),
  );
  const both = [...natives].map(([language, all]) => {
    const isLong = ({ note }: (typeof all)[number]) => note?.startsWith(LONG_FORM) === true;
    return [
      language,
      present({ official: all.find(isLong)?.name, common: all.find((one) => !isLong(one))?.name }),
    ] as const;
  });
  return byCode(both);
}

/** In the order of their codes, as in the original: many take the first. */
function byCode(entries: readonly (readonly [string, unknown])[]): Country {
  return Object.fromEntries([...new Map(entries)].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Who lives there: a word that names them as well as what is theirs, and no name of the country, where there is one. */
function demonymOf({ attributes, name }: Told): string | null {
  const [nouns = [], adjectives = []] = ['DEMONYM_NOUN', 'DEMONYM_ADJECTIVE'].map((kind) =>
    attributes.filter(({ attribute }) => attribute === kind).map(({ value }) => value),
  );
  return (
    adjectives.find((word) => nouns.includes(word)) ??
    adjectives.find((word) => !name.includes(word)) ??
    nouns[0] ??
    adjectives[0] ??
    null
  );
}

/** Codes from XA to XZ are for users of the standard to assign. */
function statusOf({ standing, alpha2 }: Told): string | null {
  if (standing.isoListed) return 'officially-assigned';
  return alpha2?.startsWith('X') ? 'user-assigned' : null;
}

function postalOf({ postalCode }: Told): Country | null {
  if (postalCode === null || postalCode.pattern === null) return null;
  return present({ format: postalCode.formats?.join('|'), regex: `^(${postalCode.pattern})$` });
}

/** What is dialled, cut after its first digit: the root and a suffix are a code again. */
function iddOf(written: readonly string[]): Country {
  const codes = written.map((code) => code.replace(/[^+\d]/g, ''));
  const [first] = codes;
  if (first === undefined) return {};
  const root = first.slice(0, '+1'.length);
  return { root, suffixes: codes.filter((code) => code.startsWith(root)).map((code) => code.slice(root.length)) };
}

function spellings({ alpha2, officialName, names }: Told): string[] {
  const others = names.filter(
    ({ kind, language }) => kind === 'NATIVE' || (kind === 'ALTERNATIVE' && language === 'en'),
  );
  return [...new Set([alpha2, officialName, ...others.map(({ name }) => name)])].filter((one) => one !== null);
}

function regionOf({ region }: Told, levels: readonly string[]): string | null {
  const chain = [region, region?.parent, region?.parent?.parent];
  return chain.find((one) => one && levels.includes(one.level))?.name ?? null;
}

function translations(told: Told): Country {
  const both = TRANSLATIONS.map((code) => {
    const local = told[code];
    const spoken = letters3(local.language);
    // Where there is no such name another language stands in: that is no translation.
    if (spoken !== (code === 'per' ? 'fas' : code)) return [code, null];
    const official = told.names.find(({ kind, language }) => kind === 'OFFICIAL' && letters3(language) === spoken);
    return [code, present({ official: official?.name, common: local.name })];
  });
  return present(Object.fromEntries(both));
}

function flagsOf(alpha2: string, name: string): Country {
  const path = `/flag/${alpha2.toLowerCase()}`;
  return { png: `${path}.png`, svg: `${path}.svg`, alt: `Present flag of ${name}` };
}

function mapsOf({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): Country {
  return {
    googleMaps: `https://www.google.com/maps/@?api=1&map_action=map&center=${latitude},${longitude}&zoom=5`,
    openStreetMaps: `https://www.openstreetmap.org/#map=5/${latitude}/${longitude}`,
  };
}
