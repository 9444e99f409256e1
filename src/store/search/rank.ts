import type { Day } from '../../model/day/day.ts';
import { NAME_SORTS, type NameSort, type SearchKind } from '../../model/search/kind.ts';
import { type Gathered, gather } from './gather.ts';
import { type Met, weightOf, whatMeets } from './met.ts';
import type { Names } from './names.ts';
import { beginningWith, isWhole as isNameAll } from './order.ts';
import { bitsOf, type Question, saidBits } from './question.ts';
import type { Ranked } from './ranked.ts';
import { withSlips } from './slip/meant.ts';

/** What a name that is all of the question adds, by its sort. */
const WHOLE: Readonly<Record<NameSort, number>> = {
  NAME: 0.75,
  OFFICIAL_NAME: 0.73,
  ACRONYM: 0.74,
  CODE: 0.68,
  OTHER_CODE: 0.5,
  OTHER_NAME: 0.73,
  LOCAL_NAME: 0.7,
  CAPITAL: 0.22,
  WORDS: 0.05,
  SPELLING: 0.72,
  PART_NAME: 0.1,
};
const WHOLE_BY_NUMBER = NAME_SORTS.map((sort) => WHOLE[sort]);
const WORDS = NAME_SORTS.indexOf('WORDS');
const LOCAL = NAME_SORTS.indexOf('LOCAL_NAME');
/** What many things are called by, or none alone. */
const BY_PART = new Set([NAME_SORTS.indexOf('PART_NAME'), WORDS]);
const BY_NAME = new Set((['NAME', 'OFFICIAL_NAME', 'OTHER_NAME'] as const).map((sort) => NAME_SORTS.indexOf(sort)));
/** What it costs a name in another language that something else is called so by us. */
const SHADOWED = 0.4;
/** What it adds to the name of a part of a country, or of its people, that nothing else is called so, and to an organization whose members are asked for. */
const UNRIVALLED = 0.25;
const OF_MEMBERS = 0.3;
/** What it adds to a name that has what asks as well, over one that has the rest. */
const MORE_SAID = 0.3;
const OTHER_DAY = 0.75;
const AS_WRITTEN = 0.2;
/** What it costs an acronym that it is one of another language. */
const FOREIGN = 0.05;
/** What words count that stand in another text of the thing than the best. */
const ELSEWHERE = 0.7;
/** What it adds that a name begins as the question does. */
const BEGINNING = 0.1;
const IMPORTANCE = 0.45;
const LIVING = 0.06;
/** What it costs that the year asked for stands in the name of what was in another: elected in 2019 for 2020. */
const OTHER_YEAR = 0.3;
/** What it costs an event that it is of another year, whatever it is called. */
const NOT_OF_YEAR = 0.25;
/** Where something has all words as they are typed, what has them mistyped must be so much the better. */
const MISTYPED = 0.3;
/** Of what has all words, what is so much less likely than the best is left out where its words were mistyped. */
const FAR = 0.6;
/** What part of a word is met by one that it may be mistyped for; and what less of the question than the best costs. */
const ROUGH = 0.6;
const PARTIAL = 0.25;
const CLOSE = 0.75;
const LESS = 0.3;

const NOTHING: Ranked = {
  things: new Uint32Array(),
  lines: new Uint32Array(),
  partial: new Uint8Array(),
  mistyped: new Uint8Array(),
};

/** What a question means, best first; names of the day come before those of others. */
export function rank(names: Names, question: Question, day: Day): Ranked {
  if (question.words.length === 0) return NOTHING;
  const needed = bitsOf(question);
  const whole = wholeLines(names, question);
  const ranked = whatMeets(names, question, whole.size === 0, (met) =>
    gather(names, met, { needed, whole, day }, (found) => {
      judge(names, question, met, found, needed, whole, day);
      return ordered(found);
    }),
  );
  return withSlips(names, question, ranked, whole);
}

function beginsWith({ index }: Names, line: number, beginning: Uint8Array): boolean {
  const start = index.lineStarts[line] ?? 0;
  for (let step = 0; step < beginning.length; step++) if (index.text[start + step] !== beginning[step]) return false;
  return true;
}

/** Works are called by what they are of: who types that may mean it. */
const WRITTEN: ReadonlySet<SearchKind> = new Set(['SOURCE', 'CLAIM']);

/** A text without its blanks but those between numbers. */
function joined(text: string): string {
  return text.replace(/(?<!\p{N}) | (?!\p{N})/gu, '');
}

/** Names that are all of the question, or all of it that must be met; with or without its blanks. */
function wholeLines(names: Names, { form, words }: Question): ReadonlySet<number> {
  const { index } = names;
  const needed = words.flatMap(({ text, isNeeded }) => (isNeeded ? text : []));
  const found = new Set<number>();
  // Words that mean nothing may be left out, unless some name has them.
  for (const texts of [
    [form, joined(form)],
    [needed.join(' '), joined(needed.join(' '))],
  ]) {
    for (const text of new Set(texts)) addWhole(text);
    if ([...found].some((line) => !WRITTEN.has(names.kindOf(names.thingOf[line] ?? 0)))) break;
  }
  return found;

  /** Words of a country are what its people are called, as good as a name where nothing else is called so. */
  function isName(line: number): boolean {
    return names.sorts[line] !== WORDS || names.kindOf(names.thingOf[line] ?? 0) === 'COUNTRY';
  }

  function addWhole(text: string): void {
    const { from, to } = beginningWith(index, Buffer.from(`${text}\n`));
    for (let place = from; place < to; place++) {
      const line = index.lineOf[place] ?? 0;
      if (index.lineStarts[line] === index.order[place] && isName(line)) found.add(line);
    }
  }
}

const PARTIAL_BIT = 1;
const MISTYPED_BIT = 2;

/** Gives each thing found its score, zero for what is left out, and what is to be said of it. */
function judge(
  names: Names,
  question: Question,
  met: Met,
  { count, things, bestLines, worths, masks, typed: asTyped, all, exact, scores, shares, flags }: Gathered,
  needed: number,
  whole: ReadonlySet<number>,
  day: Day,
): void {
  const { weights, ended, years } = names.index;
  scores.fill(0, 0, count);
  flags.fill(0, 0, count);
  const dated = question.words.flatMap(({ year }, place) => (year === null ? [] : { year, bit: 1 << place }));
  const beginning = Buffer.from(question.words.find(({ isNeeded }) => isNeeded)?.text ?? '\n');
  const isOnlyPart = [...whole].every((line) => BY_PART.has(names.sorts[line] ?? 0));
  const isEnglish = [...whole].some((line) => BY_NAME.has(names.sorts[line] ?? 0));
  // What is all of a name as it is typed needs no other order.
  const said = isNameAll(names, question.form) ? needed : saidBits(names, question);
  let [most, best, isTyped] = [0, 0, false];
  for (let at = 0; at < count; at++) {
    const thing = things[at] ?? 0;
    const line = bestLines[thing] ?? 0;
    let has = (all[thing] ?? 0) | (masks[thing] ?? 0);
    let typed = (exact[thing] ?? 0) | (asTyped[thing] ?? 0);
    let otherYear = 0;
    for (const { year, bit } of dated)
      if ((years[2 * thing] ?? 0) <= year && year <= (years[2 * thing + 1] ?? 0)) {
        has |= bit;
        typed |= bit;
      } else if ((years[2 * thing] ?? 0) !== 0 && names.kindOf(thing) === 'EVENT')
        otherYear = (has & bit) !== 0 ? OTHER_YEAR : NOT_OF_YEAR;
    const isWhole = whole.has(line);
    const elsewhere = weightOf(met, has & ~(masks[thing] ?? 0)) / met.total;
    const hasSaid = ((asTyped[thing] ?? 0) & said) === said;
    const isSaid = !isWhole && said !== needed && hasSaid && saysJust(names, line, question);
    const isShadowed = isEnglish && names.sorts[line] === LOCAL;
    const bonus = isWhole
      ? wholeWorth(names, line, question.typed, day) - (isShadowed ? SHADOWED : 0) + (isOnlyPart ? UNRIVALLED : 0)
      : isSaid
        ? wholeWorth(names, line, question.typed, day) + MORE_SAID
        : 0;
    const meant = isWhole && question.asks.has('member') && names.kindOf(thing) === 'ORGANIZATION' ? OF_MEMBERS : 0;
    const importance = (IMPORTANCE * (weights[thing] ?? 0)) / 255 + (ended[thing] ? 0 : LIVING);
    const begins = ((masks[thing] ?? 0) & needed) === needed && beginsWith(names, line, beginning) ? BEGINNING : 0;
    const score = (worths[thing] ?? 0) + ELSEWHERE * elsewhere + bonus + meant + importance + begins - otherYear;
    const share = isWhole
      ? 1
      : (weightOf(met, typed & needed) + ROUGH * weightOf(met, has & ~typed & needed)) / met.total;
    // What has none of the words that matter was not asked for; a symbol is met in full or not at all.
    if (!isWhole && ((has & needed) === 0 || (question.isSymbol && (has & needed) !== needed))) continue;
    const isPartial = !isWhole && (has & needed) !== needed;
    const isMistyped = !isWhole && (has & needed & ~typed) !== 0;
    scores[at] = score;
    shares[at] = share;
    flags[at] = (isPartial ? PARTIAL_BIT : 0) | (isMistyped ? MISTYPED_BIT : 0);
    most = Math.max(most, share);
    if (!isPartial && !isMistyped) isTyped = true;
  }
  for (let at = 0; at < count; at++) {
    const flag = flags[at] ?? 0;
    const score = scores[at] ?? 0;
    if ((flag & PARTIAL_BIT) !== 0) scores[at] = score - LESS * (most - (shares[at] ?? 0)) - (isTyped ? PARTIAL : 0);
    else if (isTyped && (flag & MISTYPED_BIT) !== 0) scores[at] = score - MISTYPED;
    best = Math.max(best, scores[at] ?? 0);
  }
  // Words that all fit as they are leave little room for what fits in part.
  for (let at = 0; at < count; at++) {
    const flag = flags[at] ?? 0;
    const least = isTyped && (flag & PARTIAL_BIT) !== 0 ? CLOSE : FAR;
    if (flag !== 0 && (scores[at] ?? 0) < best * least) scores[at] = 0;
  }
}

/** Whether a name has just the words that are said, in whatever order: Siege of Sarajevo, though siège asks in French. */
function saysJust(names: Names, line: number, { words }: Question): boolean {
  if (names.sorts[line] === WORDS) return false;
  const isMeant = (word: string) => !names.idle.has(word);
  const own = names.formOf(line).split(' ').filter(isMeant);
  const wanted = words.map(({ text }) => text).filter(isMeant);
  return own.length === wanted.length && wanted.every((word) => own.includes(word));
}

/**
 * What has ended bears its name no longer. Marks that folding takes off tell names apart that read alike without.
 */
function wholeWorth(names: Names, line: number, typed: string, day: Day): number {
  const { text, sort, language } = names.written(line);
  const own = (WHOLE_BY_NUMBER[names.sorts[line] ?? 0] ?? 0) - (sort === 'ACRONYM' && language !== 'en' ? FOREIGN : 0);
  const isWritten =
    text === typed || text.normalize('NFC').toLowerCase() === typed.trim().normalize('NFC').toLowerCase();
  const isOfDay = names.index.ended[names.thingOf[line] ?? 0] === 0 && names.holds(line, day);
  return (isWritten ? own + AS_WRITTEN : own) * (isOfDay ? 1 : OTHER_DAY);
}

/** Scores are told apart by as much; of equals the one that the release has first. */
const FINE = 1e6;
const ROOM = 2 ** 20;

/** Best first. */
function ordered({ count, things, bestLines, scores, flags, keys }: Gathered): Ranked {
  let found = 0;
  // Numbers are sorted as such far quicker than by a comparison.
  for (let at = 0; at < count; at++)
    if ((scores[at] ?? 0) > 0) keys[found++] = (ROOM / 4 - Math.round((scores[at] ?? 0) * FINE)) * ROOM + at;
  const sorted = keys.subarray(0, found).sort();
  const places = Uint32Array.from(sorted, (key) => ((key % ROOM) + ROOM) % ROOM);
  return {
    things: places.map((at) => things[at] ?? 0),
    lines: places.map((at) => bestLines[things[at] ?? 0] ?? 0),
    partial: Uint8Array.from(places, (at) => (flags[at] ?? 0) & PARTIAL_BIT),
    mistyped: Uint8Array.from(places, (at) => ((flags[at] ?? 0) & MISTYPED_BIT) >> 1),
  };
}
