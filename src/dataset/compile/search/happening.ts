import { countries, countryAttributes, countryNames } from '../../../model/country.ts';
import { type EventClass, eventNames, events, participants, rollCalls, type VotingBody } from '../../../model/event.ts';
import { organizationNames, organizations } from '../../../model/organization.ts';
import { searchNames } from '../../../model/search/name.ts';
import type { PartialDate } from '../../../model/time.ts';
import { treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import { deriveEvents } from '../../derive/derive.ts';
import type { Dataset } from '../../read.ts';
import { BETWEEN, called, grown, type SearchDocument, type SearchName, tallied, timeless } from './document.ts';
import { leadersAround } from './leader.ts';
import { populationsIn } from './population.ts';

/** What people mean by events of a class, before anything is known of the one. */
const CLASS_WEIGHTS: Partial<Record<EventClass, number>> = {
  armed_conflict: 50,
  summit: 55,
  coup: 50,
  agreement: 55,
  uprising: 55,
  crisis: 55,
  attack: 55,
  mass_killing: 55,
  disaster: 50,
  transfer: 55,
  referendum: 45,
  election: 45,
  declaration: 50,
  enactment: 45,
  proposal: 45,
  veto: 25,
  visit: 10,
};
const DERIVED = 5;
const ROLL_CALL = 15;
const RESOLUTION = 25;
const NAMED = 20;

/** How events call their countries and organizations for short: acronyms, other names, adjectives. */
function shortNames(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, name: string | null) => {
    if (name === null) return;
    const known = found.get(key);
    if (known) known.push(name);
    else found.set(key, [name]);
  };
  for (const { key, acronym } of dataset.rows(organizations)) add(key, acronym);
  for (const { organization, kind, language, name } of dataset.rows(organizationNames))
    if (kind === 'acronym' && language === 'en') add(organization, name);
  for (const { country, attribute, value } of dataset.rows(countryAttributes))
    if (attribute === 'demonym_adjective') add(country, value);
  for (const { key, name } of dataset.rows(countries)) add(key, name);
  for (const { country, language, kind, name } of dataset.rows(countryNames))
    if (language === 'en' && kind === 'alternative') add(country, name);
  return found;
}

/** An election, and what follows the place in its name. */
const ELECTION = /^(\w+ election) in [^,]+(.*)$/;
/** How an independence is called as well. */
const INDEPENDENCE = /^(.+) becomes independent$/;
/** How the end of a state is called as well. */
const DISSOLUTION = /^(.+) ceases to exist$/;
/** What those who look for events of a class call it besides. */
const FURTHER_WORDS: Partial<Record<string, string>> = {
  admission: ['admission', 'accession', 'enlargement', 'expansion'].join(BETWEEN),
  withdrawal: ['withdrawal', 'exit'].join(BETWEEN),
};
/** Other names so short are acronyms: UK, USA. */
const SHORT = 4;

/** Elections as they are called by the adjective of the country, or by its acronym: `UK parliamentary election, 2019`. */
function electionNames(name: string, country: string | null, shorts: ReadonlyMap<string, readonly string[]>): string[] {
  const [, what, rest] = ELECTION.exec(name) ?? [];
  if (what === undefined || country === null) return [];
  const known = shorts.get(country) ?? [];
  const before = [known[0], ...known.filter((short) => short.length <= SHORT)].filter((short) => short !== undefined);
  return [...new Set(before)].map((short) => `${short} ${what.toLowerCase()}${rest}`);
}

/** What is called by the adjective of a country is called by the country as well: Yemen Civil War. */
function plainNames(name: string, country: string | null, shorts: ReadonlyMap<string, readonly string[]>): string[] {
  const [adjective = '', own] = shorts.get(country ?? '') ?? [];
  const rest = name.slice(adjective.length);
  return own !== undefined && adjective !== own && name.startsWith(adjective) && rest.startsWith(' ')
    ? [own + rest]
    : [];
}

/** The last election is meant before earlier ones, one of many voters before one of few, the one that decides who governs first. */
function electionWeight(key: string, { earliest }: PartialDate, voters: number): number {
  const decades = Math.max(0, (earliest / 10_000 - FIRST_YEAR) / 10);
  const office = /\.(\w+)$/.exec(key)?.[1] ?? '';
  return voters + 2 * decades + (office === 'president' ? 4 : office === 'upper' ? -8 : 0);
}
const FIRST_YEAR = 1945;

/** What succeeded and is not long ago is meant first. */
function coupWeight({ earliest }: PartialDate, outcome: string | null): number {
  return 2 * Math.max(0, (earliest / 10_000 - FIRST_YEAR) / 10) + (outcome === 'succeeded' ? 12 : 0);
}
const LAST_ROUND = /second round/;

/** Symbols of drafts that an outcome names. */
const DRAFT = /(?<![\w/])[AS]\/[\w./-]*\d/g;

const BODIES: Readonly<Record<VotingBody, string>> = {
  unga: ['resolution', 'vote', 'UN', 'UNGA', 'General Assembly'].join(BETWEEN),
  unsc: ['resolution', 'vote', 'UN', 'UNSC', 'Security Council'].join(BETWEEN),
  unhrc: ['resolution', 'vote', 'UN', 'UNHRC', 'Human Rights Council'].join(BETWEEN),
};
/** Organ and series: what a symbol is quoted without. */
const SERIES = /^[AS]\/(?:HRC\/)?RES\//;
/** The session or the year behind a symbol, which few add. */
const SESSION = /\(\w+\)$/;

export function* eventDocuments(dataset: Dataset): Iterable<SearchDocument> {
  const shorts = shortNames(dataset);
  const others = Map.groupBy(dataset.rows(eventNames), ({ event }) => event);
  const taking = Map.groupBy(dataset.rows(participants), ({ event }) => event);
  const people = populationsIn(dataset);
  const leaders = leadersAround(dataset);
  const around = (...keys: (string | null)[]): SearchName[] => {
    const words = keys.flatMap((key) => (key === null ? [] : (shorts.get(key) ?? [])));
    return words.length === 0 ? [] : [called([...new Set(words)].join(BETWEEN), 'WORDS')];
  };
  for (const row of dataset.rows(events)) {
    const { key, name, classification, start, end, place, country, organizer, parent, outcome } = row;
    const parts = taking.get(key) ?? [];
    const bodies = parts.flatMap(({ role, participant }) => (role === 'elected_body' ? participant : []));
    const calls = others.get(key) ?? [];
    const names = [
      {
        ...called(name, 'NAME'),
        otherwise: [
          ...electionNames(name, country, shorts),
          ...(parent === null ? plainNames(name, country, shorts) : []),
        ],
      },
      ...calls.map((other) => ({
        ...called(other.name, 'OTHER_NAME', other.language),
        otherwise: other.language === 'en' && parent === null ? plainNames(other.name, country, shorts) : [],
      })),
      ...(place === null ? [] : [called(place, 'WORDS')]),
      ...(outcome?.match(DRAFT) ?? []).map((symbol) => called(symbol, 'CODE', 'symbol')),
      called(classification.replaceAll('_', ' '), 'WORDS'),
      ...leaders(row).map((leader) => called(leader, 'WORDS')),
      // Organs of organizations are elected at their seat, which is not what they are of.
      ...around(bodies.length > 0 ? null : country, organizer, ...bodies),
    ];
    const weight =
      (CLASS_WEIGHTS[classification] ?? 30) +
      (classification === 'election' ? electionWeight(key, start, grown(people.get(country ?? ''))) : 0) +
      (LAST_ROUND.test(name) ? 2 : 0) +
      (classification === 'coup' ? coupWeight(start, outcome) : 0) +
      6 * grown(parts.length) +
      (calls.some(({ kind }) => kind === 'usual') ? 15 : 0) +
      14 * grown(calls.length) -
      (parent === null ? 0 : 8);
    yield { ...timeless('EVENT', key, weight, names), from: start, to: end };
  }
  for (const { key, name, classification, start, end, subject, object } of deriveEvents(dataset)) {
    const [, who] = INDEPENDENCE.exec(name) ?? [];
    const [, what] = DISSOLUTION.exec(name) ?? [];
    const otherwise = [
      ...(who === undefined ? [] : [`independence of ${who}`, `${who} independence`]),
      ...(what === undefined ? [] : ['fall', 'collapse', 'dissolution', 'end'].map((end) => `${end} of ${what}`)),
    ];
    const names = [
      { ...called(name, 'NAME'), otherwise },
      called(FURTHER_WORDS[classification] ?? classification.replaceAll('_', ' '), 'WORDS'),
      ...around(subject, object),
    ];
    yield { ...timeless('EVENT', key, DERIVED, names), from: start, to: end };
  }
  const named = tallied(dataset.rows(searchNames).map(({ kind, key }) => (kind === 'roll_call' ? key : null)));
  for (const { key, body, title, resolution, date, yes, no, important } of dataset.rows(rollCalls)) {
    const isWhole = title.startsWith('Resolution');
    const symbols =
      resolution === null
        ? []
        : [...new Set([resolution, resolution.replace(SERIES, ''), resolution.replace(SESSION, '')])];
    const names = [
      called(title, 'NAME'),
      // A paragraph is voted on under the symbol of its resolution, which is the one meant.
      ...symbols.map((symbol) => called(symbol, isWhole ? 'CODE' : 'OTHER_CODE', 'symbol')),
      called(BODIES[body], 'WORDS'),
    ];
    // What is known by a name is meant before what is known by its number alone.
    const known = NAMED * grown(named.get(key));
    const weight = (isWhole ? RESOLUTION : ROLL_CALL) + (important ? 10 : 0) + grown(yes + no) + known;
    yield { ...timeless('EVENT', key, weight, names), from: date, to: null };
  }
}

/** Whatever a treaty calls itself, it is asked for by each of these words. */
const TREATY_WORDS = ['treaty', 'convention', 'agreement', 'pact', 'accord'].join(BETWEEN);

export function* treatyDocuments(dataset: Dataset): Iterable<SearchDocument> {
  const parties = tallied(dataset.rows(treatyParties).map(({ treaty }) => treaty));
  for (const { key, name, abbreviation, signed, ended } of dataset.rows(treaties)) {
    const names = [
      called(name, 'NAME'),
      ...(abbreviation === null ? [] : [called(abbreviation, 'ACRONYM')]),
      called(key, 'CODE', 'key'),
      called(TREATY_WORDS, 'WORDS'),
    ];
    const weight = 90 + 9 * grown(parties.get(key));
    yield { ...timeless('TREATY', key, weight, names, ended !== null), from: signed, to: null };
  }
}
