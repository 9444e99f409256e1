import type { Day } from '../../../model/day/day.ts';
import { NEVER } from '../../../model/day/moment.ts';
import type { SearchKind } from '../../../model/search/kind.ts';
import { mayHoldOn } from '../../../model/time.ts';
import type { Store } from '../../store.ts';
import type { Names } from '../names.ts';
import { isWhole } from '../order.ts';
import { DECADE, decadeOf, type Question, questionIn, withoutYears, yearOf } from '../question.ts';
import { rank } from '../rank.ts';
import { isSure, type Ranked } from '../ranked.ts';
import { askedOfCountry, askedOfOrganization, canAnswer, deedIn } from './asked.ts';
import { betweenIn, electionsIn, eventsOf } from './between.ts';
import { comparisonIn, figureIn } from './comparison.ts';
import { likeliestCalled } from './named.ts';
import { nextToIn } from './office/after.ts';
import { secretaryIn } from './office/secretary.ts';
import { soleTitleIn } from './office/sole.ts';
import { titledIn } from './office/titled.ts';
import { timedIn } from './office/when.ts';
import { firstWomanIn } from './office/woman.ts';
import { belongingIn } from './place/belonging.ts';
import { formerCapitalIn } from './place/capital.ts';
import { codeIn } from './place/code.ts';
import { declined } from './place/declined.ts';
import { ownerOfFact } from './place/fact.ts';
import { groupedIn } from './place/group.ts';
import { formerMoneyIn } from './place/money.ts';
import { first, type Shown } from './placed.ts';
import { resolutionsIn } from './resolution.ts';
import { visitsIn } from './visit.ts';

const LIKELY = 3;
const LOOKED_AT = 40;
const SUBJECTS: ReadonlySet<SearchKind> = new Set(['COUNTRY', 'ORGANIZATION']);

/** What a question means, the things before all others that answer what is asked. */
export function withAnswers(store: Store, names: Names, question: Question, day: Day): Ranked {
  const resolutions = resolutionsIn(names, question);
  if (resolutions !== null) return first(names, rank(names, question, day), resolutions.things, resolutions.isPartial);
  const group = groupedIn(names, question);
  if (group !== null) return first(names, rank(names, question, day), group.things, group.isPartial);
  const code = codeIn(store, names, question);
  if (code !== null) return first(names, rank(names, question, day), code.things, code.isPartial);
  const bearer = soleTitleIn(store, names, question, day);
  if (bearer !== null) return asFound(names, rank(names, question, day), bearer);
  // What is a name by itself asks nothing: Independent State of Samoa, Stolica Apostolska.
  if (isWhole(names, question.form)) return rank(names, question, day);
  const said = saidIn(store, names, question, day);
  if (said !== null) return overTitles(names, question, said);
  const ranked = withFacts(store, names, question, day);
  const owner = ownerOfFact(names, question, ranked);
  return owner === null ? overTitles(names, question, ranked) : first(names, ranked, [owner], true);
}

/** Things before all others, each shown by the line by which it was found anyway. */
function asFound(names: Names, ranked: Ranked, things: readonly number[]): Ranked {
  const shown = things.map((thing): Shown => {
    const place = ranked.things.indexOf(thing);
    return place < 0 ? thing : [thing, ranked.lines[place] ?? 0];
  });
  return first(names, ranked, shown);
}

const TITLES: ReadonlySet<SearchKind> = new Set(['SOURCE', 'CLAIM']);
const NAMED: ReadonlySet<SearchKind> = new Set(['TREATY', 'ORGANIZATION']);
const BODIES: ReadonlySet<SearchKind> = new Set(['ORGANIZATION']);

/** Where nothing but titles of works has all words, what one word is all of a name of comes first: NPT review. */
function overTitles(names: Names, question: Question, ranked: Ranked): Ranked {
  const { things, lines } = ranked;
  const { sizes } = names.index;
  const best = things[0];
  if (best === undefined || !TITLES.has(names.kindOf(best)) || (sizes[lines[0] ?? 0] ?? 0) <= SHORT) return ranked;
  const named = likeliestOf(names, nameIn(question), NAMED);
  return named === null ? ranked : first(names, ranked, [named], true);
}

/** Titles of so few words are what most would type of them. */
const SHORT = 4;

/** Where words say all by themselves what is meant; null where they do not. */
function saidIn(store: Store, names: Names, question: Question, day: Day): Ranked | null {
  const { asks } = question;
  const secretary = secretaryIn(store, names, question, day);
  if (secretary !== null) return first(names, rank(names, question, day), secretary);
  const capital = formerCapitalIn(store, names, question);
  if (capital !== null) return first(names, rank(names, question, day), capital);
  const money = formerMoneyIn(store, names, question, day);
  if (money !== null) return first(names, rank(names, question, day), money);
  const titled = titledIn(names, question, day);
  if (titled !== null) return first(names, rank(names, question, day), [titled]);
  const woman = firstWomanIn(store, names, question);
  if (woman !== null) return first(names, rank(names, question, day), [woman]);
  const next = nextToIn(store, names, question, canAnswer(asks), day);
  if (next !== null) return first(names, rank(names, question, day), next);
  const comparison = comparisonIn(store, names, question);
  if (comparison !== null) {
    const [indicator] = comparison.things;
    const meant =
      comparison.isAll && typeof indicator === 'number' ? questionIn(names, names.titleOf(indicator)) : question;
    return first(names, rank(names, meant, day), comparison.things);
  }
  const between = betweenIn(store, names, question) ?? electionsIn(store, names, question);
  if (between !== null) return first(names, rank(names, question, day), between);
  const visits = canAnswer(asks) ? null : visitsIn(store, names, question, day);
  if (visits !== null) return first(names, rank(names, question, day), visits);
  const belonging = belongingIn(store, names, question);
  if (belonging !== null) return first(names, rank(names, question, day), belonging.things, belonging.isPartial);
  const figure = canAnswer(asks) ? null : figureIn(names, question);
  return figure === null ? null : withFigure(names, rank(names, question, day), figure);
}

const WHOLE: ReadonlySet<SearchKind> = new Set(['ORGANIZATION', 'INDICATOR']);

/** Indicator and place side by side, the same for each of both, unless a body or an indicator that has both words in its name is meant. */
function withFigure(names: Names, ranked: Ranked, figure: readonly [Shown, Shown]): Ranked {
  const best = ranked.things[0];
  if (best !== undefined && isSure(ranked) && WHOLE.has(names.kindOf(best))) return ranked;
  return first(names, ranked, figure, true);
}

/** Who asks for the capital of a country, or who leads it, is shown the city or the person, then the country. */
function withFacts(store: Store, names: Names, question: Question, day: Day): Ranked {
  const { asks } = question;
  if (asks.size === 0) return rank(names, question, day);
  const timed = canAnswer(asks) ? timedIn(store, names, question, day) : null;
  if (timed !== null && canAnswer(timed.question.asks)) {
    const ranked = answered(store, names, timed.question, timed.day, [timed.day]);
    return ranked === null ? rank(names, question, day) : ranked;
  }
  // A year says when it is asked for, unless the record has it in the name.
  const year = yearOf(question);
  const decade = decadeOf(question);
  if (decade.length > 0 && canAnswer(asks)) {
    const within = { ...question, words: question.words.filter(({ text }) => !DECADE.test(text)) };
    return answered(store, names, within, day, decade) ?? rank(names, question, day);
  }
  const deed = deedIn(asks);
  if (deed !== null) return withDeed(store, names, question, rank(names, question, day), deed);
  if (!canAnswer(asks) && year === null) return rank(names, question, day);
  if (!canAnswer(asks)) {
    const ranked = rank(names, withoutYears(question), day);
    return isSubject(names, question, ranked, 0) ? ranked : rank(names, question, day);
  }
  return answered(store, names, question, day, year === null ? [] : [year.middle]) ?? rank(names, question, day);
}

/** What is asked of a country or an organization on some days, before it; null where days are asked for of which nothing is on record. */
function answered(store: Store, names: Names, question: Question, day: Day, days: readonly Day[]): Ranked | null {
  const { graph } = store;
  const asked = days[Math.trunc(days.length / 2)] ?? null;
  const ranked = rank(names, withoutYears(question), day);
  const [found, until, isDoubtful] = subjectOf(names, question, ranked);
  const best = asked === null ? found : ofDay(store, names, found, asked);
  const [kind, key] = best < 0 ? [null, ''] : [names.kindOf(best), names.keyOf(best)];
  const country = kind === 'COUNTRY' ? graph.countries.get(key) : undefined;
  const organization = kind === 'ORGANIZATION' ? graph.organizations.get(key) : undefined;
  const answers = [
    ...(country
      ? (asked === null ? [Math.min(day, until)] : days).flatMap((on) => askedOfCountry(country, question, on))
      : []),
    ...(organization ? askedOfOrganization(organization, question.asks) : []),
  ].flatMap(([what, name]) => names.thingWith(what, name) ?? []);
  if (answers.length === 0 && country && asked !== null) return first(names, ranked, [best]);
  if (answers.length === 0) return asked === null ? ranked : null;
  return first(names, ranked, best === found ? answers : [...answers, best], false, isDoubtful);
}

/** The country of a day where another of its name had not begun, or had ended: Germany of 1940. */
function ofDay({ graph }: Store, names: Names, thing: number, day: Day): number {
  const country = thing < 0 ? undefined : graph.countries.get(names.keyOf(thing));
  if (!country || names.kindOf(thing) !== 'COUNTRY' || mayHoldOn(country, day)) return thing;
  const others = country.predecessors.map(({ from }) => from);
  const namesakes = [...graph.countries.values()].filter((other) => other.name === country.name);
  const other = [...namesakes, ...others].find((one) => mayHoldOn(one, day));
  return (other && names.thingWith('COUNTRY', other.key)) ?? thing;
}
/** Such a question is of a country or of an organization, whatever else is called alike; until when it is of it, and whether its name is mistyped. */
function subjectOf(
  names: Names,
  question: Question,
  ranked: Ranked,
): readonly [thing: number, until: Day, isDoubtful: boolean] {
  const { things, lines, mistyped } = ranked;
  const found = things.subarray(0, LIKELY).findIndex((thing) => SUBJECTS.has(names.kindOf(thing)));
  const thing = things[found] ?? -1;
  if (!isSubject(names, question, ranked, found)) {
    const meant = declined(names, nameIn(question).join(' '), SUBJECTS);
    const isDoubtful = meant === null && mistyped[found] === 1;
    // Of what may be mistyped for a name in another language nothing is told: Narnia.
    const isForeign = isDoubtful && names.written(lines[found] ?? 0).sort === 'LOCAL_NAME';
    return [meant ?? (isForeign ? -1 : thing), NEVER, isDoubtful];
  }
  // Who calls it by a name of another time asks of that time.
  const { end } = names.written(lines[found] ?? 0);
  return [thing, end === null ? NEVER : end.earliest - 1, false];
}

/** What happened, as it is asked, before all else. */
function withDeed(store: Store, names: Names, question: Question, ranked: Ranked, beginning: string): Ranked {
  const isMeant = (thing: number, place: number) =>
    !ranked.partial[place] && names.kindOf(thing) === 'EVENT' && names.keyOf(thing).startsWith(beginning);
  const place = ranked.things.subarray(0, LOOKED_AT).findIndex(isMeant);
  if (place === 0) return ranked;
  // Of a country called in another language it is found by the country: распад СССР.
  const [subject] = place < 0 ? subjectOf(names, question, ranked) : [-1];
  const its = subject < 0 ? [] : eventsOf(store, names, `${beginning}${names.keyOf(subject)}`);
  if (its.length > 0) return first(names, ranked, its);
  // What never happened, or not so, is told by the organization that it is asked of.
  const body = place < 0 ? likeliestOf(names, nameIn(question), BODIES) : null;
  if (place < 0) return body === null ? ranked : first(names, ranked, [body]);
  const order = [place, ...[...ranked.things.keys()].filter((other) => other !== place)];
  return {
    things: Uint32Array.from(order, (at) => ranked.things[at] ?? 0),
    lines: Uint32Array.from(order, (at) => ranked.lines[at] ?? 0),
    partial: Uint8Array.from(order, (at) => ranked.partial[at] ?? 0),
    mistyped: Uint8Array.from(order, (at) => ranked.mistyped[at] ?? 0),
  };
}

/** The likeliest thing of some kinds of which one of several words is all of a name. */
function likeliestOf(names: Names, words: readonly string[], kinds: ReadonlySet<SearchKind>): number | null {
  const found = words.length > 1 ? words.flatMap((word) => likeliestCalled(names, word, kinds)?.[0] ?? []) : [];
  const weightOf = (thing: number) => names.index.weights[thing] ?? 0;
  return found.sort((one, other) => weightOf(other) - weightOf(one))[0] ?? null;
}

/** Whether what was found at a place is such, by all of a name. */
function isSubject(
  names: Names,
  question: Question,
  { things, lines, partial, mistyped }: Ranked,
  place: number,
): boolean {
  const thing = things[place];
  if (thing === undefined || !SUBJECTS.has(names.kindOf(thing)) || partial[place] || mistyped[place]) return false;
  return names.index.sizes[lines[place] ?? 0] === nameIn(question).length;
}

/** The words that name the subject. */
function nameIn({ words }: Question): readonly string[] {
  return words.flatMap(({ text, isNeeded, year }) => (isNeeded && year === null ? text : []));
}
