import { asText, type Names } from '../names.ts';
import { beginningWith, LINE_END } from '../order.ts';
import type { Question } from '../question.ts';

/** Words that a resolution is asked for by, as names are folded: what they say of it, nothing where they say no more. */
const SAYING: Readonly<Record<string, 'resolution' | 'council' | 'assembly' | ''>> = {
  ...saying(
    '',
    'the of un u n united nations number no nr what is was text adopted onu des du de del la las le der des von оон',
  ),
  ...saying('resolution', 'resolution resolutions res resolucion resolucao risoluzione rezolucja резолюция резолюции'),
  ...saying('council', 'unsc sc security council sicherheitsrat sicherheitsrats conseil securite consejo seguridad'),
  ...saying('council', 'unscr scr совета совет безопасности сб'),
  ...saying('assembly', 'general assembly ga unga assemblee generale asamblea генеральнои ассамблеи га'),
  ...saying('assembly', 'generalversammlung vollversammlung'),
};

/** Words that say resolution and council in one. */
const BOTH = new Set(['unscr', 'scr']);

function saying<W extends string>(what: W, words: string): Record<string, W> {
  return Object.fromEntries(words.split(' ').map((word) => [word, what]));
}

/** What is known by a name weighs so much more than by its number alone. */
const KNOWN = 45;

const NUMBER = /^(\d{1,4})([a-e]?)$/;
const SESSION = /^[ivxlc]+$/;
const YEAR = /^(?:19[4-9]|20[0-4])\d$/;
/** A symbol of the General Assembly without the word for the series: A/ES-11/1. */
const WITHOUT_SERIES = /^a (?:es|s) \d+ \d+[a-z]?$/;

/** What a question for a resolution finds: resolutions, or in part the organs whose it would be. */
export interface Resolutions {
  readonly things: readonly number[];
  readonly isPartial: boolean;
}

/**
 * The resolutions that a number asks for, those of the Security Council first where nothing else is said and neither is
 * known by a name; the organ where none of that number is on record; null where none is asked for.
 */
export function resolutionsIn(names: Names, question: Question): Resolutions | null {
  const asked = askedIn(names, question);
  if (asked === null) return null;
  if (asked.things.length > 0) return { things: asked.things, isPartial: false };
  const bodies = asked.bodies.flatMap((body) => names.thingWith('ORGANIZATION', body) ?? []);
  return bodies.length > 0 ? { things: bodies, isPartial: true } : null;
}

interface Asked {
  readonly things: readonly number[];
  /** The organs whose it would be. */
  readonly bodies: readonly string[];
}

const COUNCIL = 'unsc';
const ASSEMBLY = 'unga';

function askedIn(names: Names, { form }: Question): Asked | null {
  const none = (...bodies: string[]): Asked => ({ things: [], bodies });
  if (WITHOUT_SERIES.test(form)) return { things: called(names, form.replace('a ', 'a res ')), bodies: [] };
  const words = form.split(' ');
  if (words.length < 2 || !/\d/.test(form)) return null;
  const said = new Set<string>();
  const numbers: string[] = [];
  for (const word of words) {
    const what = SAYING[word];
    if (what !== undefined) said.add(BOTH.has(word) ? 'both' : what);
    else if (NUMBER.test(word) || (numbers.length > 0 && SESSION.test(word))) numbers.push(word);
    else return null;
  }
  const isCouncil = said.has('council') || said.has('both');
  const isResolution = said.has('resolution') || said.has('both');
  const [number = '', behind] = numbers;
  // A number and a session, as the General Assembly counted up to 1975: 2625 (XXV).
  const isOfSession = behind !== undefined && SESSION.test(behind) && numbers.length === 2;
  if (isOfSession && !isResolution && !isCouncil) return { things: numbered(names, number), bodies: [] };
  if (!isResolution && (!(isCouncil || said.has('assembly')) || YEAR.test(number) || numbers.length > 1)) return null;
  // A session and a number, as the General Assembly counts since 1976.
  if (behind !== undefined && NUMBER.test(behind) && !YEAR.test(behind))
    return isCouncil ? none(COUNCIL) : { things: called(names, `a res ${number} ${behind}`), bodies: [ASSEMBLY] };
  const ofCouncil = names.thingWith('EVENT', `unsc-${number}`);
  const ofAssembly = numbered(names, number);
  if (said.has('assembly') && !isCouncil) return { things: ofAssembly, bodies: [ASSEMBLY] };
  const both = [...(ofCouncil === null ? [] : [ofCouncil]), ...(isCouncil ? [] : ofAssembly)];
  // Of two of one number the one that is known by a name is meant.
  const weightOf = (thing: number) => names.index.weights[thing] ?? 0;
  const things = both.toSorted((one, other) => Number(weightOf(other) >= KNOWN) - Number(weightOf(one) >= KNOWN));
  return { things, bodies: isCouncil ? [COUNCIL] : [COUNCIL, ASSEMBLY] };
}

/** What is called by all of a symbol, the likeliest only. */
function called(names: Names, symbol: string): readonly number[] {
  return likeliest(names, symbol, (line) => line === symbol);
}

/** The resolution of a number that the General Assembly adopted while it counted them through its sessions: 217A (III). */
function numbered(names: Names, number: string): readonly number[] {
  const whole = new RegExp(`^a res ${number}${/\d$/.test(number) ? '[a-e]?' : ''}(?: [ivxlc]+)?$`);
  return likeliest(names, `a res ${number}`, (line) => whole.test(line));
}

const MOST_LOOKED_AT = 2000;

function likeliest(names: Names, beginning: string, isMeant: (line: string) => boolean): readonly number[] {
  const { text, order, lineOf, lineStarts, weights } = names.index;
  const { from, to } = beginningWith(names.index, Buffer.from(beginning));
  let best = -1;
  for (let place = from; place < Math.min(to, from + MOST_LOOKED_AT); place++) {
    const line = lineOf[place] ?? 0;
    const start = lineStarts[line] ?? 0;
    if (start !== order[place] || !isMeant(asText(text, start, text.indexOf(LINE_END, start)))) continue;
    const thing = names.thingOf[line] ?? 0;
    if (best < 0 || (weights[thing] ?? 0) > (weights[best] ?? 0)) best = thing;
  }
  return best < 0 ? [] : [best];
}
