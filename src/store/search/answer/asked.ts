import { BEGINNING, type Day } from '../../../model/day/day.ts';
import type { OfficeHolder } from '../../../model/relation.ts';
import type { SearchKind } from '../../../model/search/kind.ts';
import { mayHoldOn, type Period } from '../../../model/time.ts';
import { capitalOn, inOrder, on } from '../../countries.ts';
import type { Country, Organization, Speech } from '../../graph/record.ts';
import { ownFirst } from '../../thing/money.ts';
import { type Question, yearOf } from '../question.ts';

/** A thing that answers a question. */
export type Answer = readonly [kind: SearchKind, key: string];

/** What can be asked of a country, in the words that `search_words.csv` uses for it. */
const OF_COUNTRY: Readonly<Record<string, (country: Country, day: Day) => readonly Answer[]>> = {
  capital: (country, day) => {
    const { city = null } = capitalOn(country, day) ?? lastOf(country.capitals) ?? {};
    return city === null ? [] : [['CITY', city]];
  },
  currency: (country, day) =>
    ownFirst(held(country, country.currencies, day)).map(({ record }) => ['CURRENCY', record.key]),
  language: (country, day) => spoken(held(country, country.languages, day)).map((key) => ['LANGUAGE', key]),
  president: (country, day) => people(titled(country, day, /president/i)),
  'prime minister': (country, day) => people(inOffice(country, day, 'head_of_government')),
  'head of state': (country, day) => people(inOffice(country, day, 'chief_of_state')),
  representative: (country, day) => people(inOffice(country, day, 'representative')),
  chancellor: (country, day) => people(titled(country, day, /chancellor/i)),
  leader: (country, day) => people(leaders(country, day)),
};

/** What is asked to have happened, by the word for it, and how the keys of such events begin. */
const DEEDS: Readonly<Record<string, string>> = {
  admission: 'admission/',
  withdrawal: 'withdrawal/',
  dissolution: 'dissolution/',
  independence: 'independence/',
};

/** How the keys of the events begin that are asked for; null where none is. */
export function deedIn(asks: ReadonlySet<string>): string | null {
  const asked = Object.keys(DEEDS).find((deed) => asks.has(deed));
  return asked === undefined ? null : (DEEDS[asked] ?? null);
}

/** Whether any of what is asked can be answered by a thing. */
export function canAnswer(asks: ReadonlySet<string>): boolean {
  return asks.has('headquarters') || Object.keys(OF_COUNTRY).some((what) => asks.has(what));
}

/** The things that are asked of a country on a day, the likeliest first. */
export function askedOfCountry(country: Country, question: Question, day: Day): readonly Answer[] {
  const { asks } = question;
  if (asks.has('first')) return firstOf(country, asks);
  const royal = asks.has('head of state') ? reigning(country, question, day) : null;
  // Of what was never a throne of theirs nobody is told.
  return royal === null ? answersOf(country, asks, day) : people(royal);
}

function answersOf(country: Country, asks: ReadonlySet<string>, day: Day): readonly Answer[] {
  return Object.entries(OF_COUNTRY).flatMap(([what, answer]) => (asks.has(what) ? answer(country, day) : []));
}

/** Titles of those who reign, which a question may ask for of a country that is a republic now. */
const ROYAL = /\b(?:king|queen|emperor|empress|shah|sultan|emir|amir|tsar|grand duke|prince|imam)\b/;

/**
 * Who bears a title that is asked for, or bore it last: the Shah of Iran, the Queen of Denmark; null where whoever reigns
 * answers it.
 */
function reigning(country: Country, question: Question, day: Day): readonly OfficeHolder[] | null {
  const [title = ''] = ROYAL.exec(question.form) ?? [];
  if (title === '') return null;
  const year = yearOf(question)?.year ?? null;
  const bears = new RegExp(`\\b${title === 'emir' ? '(?:emir|amir)' : title}\\b`, 'i');
  const own = (rows: readonly OfficeHolder[]) => rows.filter((row) => bears.test(row.title ?? ''));
  const now = inOffice(country, day, 'chief_of_state');
  const isThrone = now.some((row) => REIGNING.test(row.title ?? ''));
  // Of a day on which a queen reigned the king was no other.
  if (own(now).length > 0) return null;
  const heads = country.offices.filter(
    ({ office, start }) => office === 'chief_of_state' && (start?.earliest ?? 0) <= day,
  );
  if (isThrone && year !== null) {
    // Unless that was in the same year: the Queen of Denmark until 2024.
    const within = own(heads).filter(({ end }) => Math.trunc((end?.latest ?? 0) / YEAR) === year);
    return within.length > 0 ? within : null;
  }
  const last = inOrder(own(heads)).toReversed().slice(0, 1);
  if (last.length > 0) return last;
  // What a state is today was a throne before: the Imam of Yemen.
  const before = country.predecessors
    .flatMap(({ from }) => (from.end === null ? [] : from.offices))
    .filter(({ office }) => office === 'chief_of_state');
  return isThrone ? null : inOrder(own(before)).toReversed().slice(0, 1);
}

const YEAR = 10_000;
const MOST_YEARS = 6;

/** Who was the first to hold an office of a country, or its first capital: what is asked of the day on which it begins. */
function firstOf(country: Country, asks: ReadonlySet<string>): readonly Answer[] {
  const days = [...inOrder(country.offices), ...inOrder(country.capitals)].flatMap(({ start }) => start?.latest ?? []);
  const since = country.start?.latest ?? BEGINNING;
  for (const day of [...new Set(days)].sort((one, other) => one - other)) {
    // Who came long after the beginning is the first on record, not the first.
    if (day > since + MOST_YEARS * YEAR) return [];
    const found = day < since ? [] : answersOf(country, asks, day);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

export function askedOfOrganization({ headquarters }: Organization, asks: ReadonlySet<string>): readonly Answer[] {
  return asks.has('headquarters') && headquarters !== null ? [['CITY', headquarters]] : [];
}

/** Rows of the day; of what has ended those that lasted to its end. */
function held<R extends Period>(owner: Period, rows: readonly R[], day: Day): R[] {
  if (mayHoldOn(owner, day)) return on(rows, day);
  if (owner.start !== null && day < owner.start.earliest) return [];
  const last = lastOf(rows);
  return last ? rows.filter(({ end }) => end?.text === last.end?.text) : [];
}

function lastOf<R extends Period>(rows: readonly R[]): R | undefined {
  return inOrder([...rows]).at(-1);
}

/** Official languages before those that are only spoken, of each the one of most people first. */
function spoken(languages: readonly Speech[]): readonly string[] {
  const isOfficial = ({ status }: Speech) => status === 'official' || status === 'de_facto_official';
  const official = languages.filter(isOfficial);
  const wanted = official.length > 0 ? official : languages;
  return wanted.toSorted((one, other) => (other.share ?? 0) - (one.share ?? 0)).map(({ record }) => record.key);
}

type Office = OfficeHolder['office'];

function inOffice(country: Country, day: Day, office: Office): readonly OfficeHolder[] {
  return held(
    country,
    country.offices.filter((row) => row.office === office),
    day,
  ).toReversed();
}

/** Who bears such a title: of two presidents the head of state first. */
function titled(country: Country, day: Day, title: RegExp): readonly OfficeHolder[] {
  return (['chief_of_state', 'head_of_government'] as const)
    .flatMap((office) => inOffice(country, day, office))
    .filter((row) => title.test(row.title ?? ''));
}

/** Heads of state who reign and do not govern. */
const REIGNING = /king|queen|emperor|grand duke|prince|shah|sultan|emir|amir|pope/i;

/** Who leads: the head of state, unless it is one who only reigns. */
function leaders(country: Country, day: Day): readonly OfficeHolder[] {
  const [heads, governing] = [inOffice(country, day, 'chief_of_state'), inOffice(country, day, 'head_of_government')];
  return REIGNING.test(heads[0]?.title ?? '') ? [...governing, ...heads] : [...heads, ...governing];
}

function people(holders: readonly OfficeHolder[]): readonly Answer[] {
  const keys = holders.flatMap(({ person }) => (person === null ? [] : person));
  return [...new Set(keys)].map((key) => ['PERSON', key]);
}
