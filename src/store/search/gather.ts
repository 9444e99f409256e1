import type { Day } from '../../model/day/day.ts';
import { NAME_SORTS, type NameSort, SEARCH_KINDS } from '../../model/search/kind.ts';
import { type Met, weightOf } from './met.ts';
import type { Names } from './names.ts';

/** How much a text of each sort says that its thing is meant. */
const WORTH: Readonly<Record<NameSort, number>> = {
  NAME: 1,
  OFFICIAL_NAME: 0.97,
  ACRONYM: 0.98,
  CODE: 0.9,
  OTHER_CODE: 0.6,
  OTHER_NAME: 0.97,
  LOCAL_NAME: 0.9,
  CAPITAL: 0.7,
  WORDS: 0.6,
  SPELLING: 0.96,
  PART_NAME: 0.7,
};
const WORTHS = NAME_SORTS.map((sort) => WORTH[sort]);
/** How much of that is due to how much of the line was asked for: words of other languages mean little alone. */
const OF_LINE = NAME_SORTS.map((sort) => ({ WORDS: 0, LOCAL_NAME: 0.6 })[sort as string] ?? 0.4);
/** What has been of another day: an office that was left means little. */
const OTHER_DAY = NAME_SORTS.map((sort) => (sort === 'WORDS' ? 0.6 : 0.9));
/** What a name in another language is worth that was mistyped: of hundreds of them one is near to nearly any word. */
const FOREIGN_SLIP = 0.85;
/** What it adds that all words stand in one text, the last one perhaps not typed to its end. */
const TOGETHER = 0.12;
const WORDS = NAME_SORTS.indexOf('WORDS');
/** Events that follow from other facts weigh so little. */
const LIGHT = 5;
const EVENT = SEARCH_KINDS.indexOf('EVENT');
const WRITTEN = new Set([SEARCH_KINDS.indexOf('SOURCE'), SEARCH_KINDS.indexOf('CLAIM')]);
const LOCAL = NAME_SORTS.indexOf('LOCAL_NAME');
const CAPITAL = NAME_SORTS.indexOf('CAPITAL');

/** Things whose lines were met. The arrays are as long as the index has things; `things` lists those that were. */
export interface Gathered {
  readonly count: number;
  readonly things: Uint32Array;
  /** Of a thing: its best line, what that is worth, the words it has. */
  readonly bestLines: Uint32Array;
  readonly worths: Float32Array;
  readonly masks: Uint16Array;
  readonly typed: Uint16Array;
  /** Words that any of its lines has, and those that one has as they are typed. */
  readonly all: Uint16Array;
  readonly exact: Uint16Array;
  /** Room to judge them in, in the order of those found: made once, since one as long for each search is much to collect. */
  readonly scores: Float64Array;
  readonly shares: Float64Array;
  readonly flags: Uint8Array;
  readonly keys: Float64Array;
}

export interface Wanted {
  readonly needed: number;
  readonly whole: ReadonlySet<number>;
  readonly day: Day;
}

type Room = Omit<Gathered, 'count'> & {
  readonly isMet: Uint8Array;
  /** Of each line, whether its words tell of a thing rather than name it. */
  readonly told: Uint8Array;
};

const rooms = new WeakMap<Names, Room>();

function roomFor(names: Names): Room {
  let room = rooms.get(names);
  if (!room) {
    const size = names.index.kinds.length;
    room = {
      things: new Uint32Array(size),
      bestLines: new Uint32Array(size),
      worths: new Float32Array(size),
      masks: new Uint16Array(size),
      typed: new Uint16Array(size),
      all: new Uint16Array(size),
      exact: new Uint16Array(size),
      isMet: new Uint8Array(size),
      told: toldLines(names),
      scores: new Float64Array(size),
      shares: new Float64Array(size),
      flags: new Uint8Array(size),
      keys: new Float64Array(size),
    };
    rooms.set(names, room);
  }
  return room;
}

function toldLines({ index, thingOf, sorts }: Names): Uint8Array {
  const { kinds, weights } = index;
  const isPlain = (thing: number) =>
    WRITTEN.has(kinds[thing] ?? 0) || (kinds[thing] === EVENT && (weights[thing] ?? 0) <= LIGHT);
  return sorts.map((sort, line) => (sort === WORDS || isPlain(thingOf[line] ?? 0) ? 1 : 0));
}

/** Gathers lines to their things, and hands these over until `read` has returned. */
export function gather<T>(names: Names, met: Met, { needed, whole, day }: Wanted, read: (found: Gathered) => T): T {
  const room = roomFor(names);
  const { things, bestLines, worths, masks, typed, all, exact, isMet, told } = room;
  const { sizes, bounds } = names.index;
  const { thingOf, sorts } = names;
  let count = 0;
  for (const line of whole) if (met.masks[line] === 0) note(line, 0, 0, 1);
  for (let at = 0; at < met.count; at++) {
    const line = met.lines[at] ?? 0;
    const sort = sorts[line] ?? 0;
    const asTyped = met.exact[line] ?? 0;
    // Words that only tell of a thing are not held to be mistyped, nor those of what is told in sentences.
    const mask = told[line] === 1 ? asTyped : (met.masks[line] ?? 0);
    if (mask === 0) continue;
    const score = mask === met.masks[line] ? (met.scores[line] ?? 0) : weightOf(met, mask);
    const ofLine = Math.min(1, countBits(mask & needed) / (sizes[line] ?? 1));
    const share = OF_LINE[sort] ?? 0;
    const isDated = bounds[2 * line] !== 0 || bounds[2 * line + 1] !== 0;
    const plain = mask & ~(met.begun[line] ?? 0);
    const together = (plain & needed) === needed && needed !== 0 ? TOGETHER : 0;
    const worth = ((score / met.total) * (1 - share + share * ofLine) + together) * (WORTHS[sort] ?? 0);
    const foreign = sort === LOCAL && mask !== asTyped ? FOREIGN_SLIP : 1;
    const otherDay = isDated && !names.holds(line, day) ? (OTHER_DAY[sort] ?? 1) : 1;
    note(line, mask, asTyped, worth * otherDay * foreign);
  }
  try {
    return read({ ...room, count });
  } finally {
    for (let at = 0; at < count; at++) isMet[things[at] ?? 0] = 0;
  }

  function note(line: number, mask: number, asTyped: number, worth: number): void {
    const thing = thingOf[line] ?? 0;
    if (isMet[thing] === 0) {
      isMet[thing] = 1;
      things[count++] = thing;
      all[thing] = 0;
      exact[thing] = 0;
      worths[thing] = -1;
    }
    // Names in other languages have nothing to do with each other; who adds the country to its capital means the city.
    if (sorts[line] !== LOCAL && sorts[line] !== CAPITAL) {
      all[thing] = (all[thing] ?? 0) | mask;
      exact[thing] = (exact[thing] ?? 0) | asTyped;
    }
    const known = worths[thing] ?? 0;
    const isWhole = whole.size > 0 && whole.has(line);
    const isBetter =
      known < 0 || whole.size === 0 || isWhole === whole.has(bestLines[thing] ?? 0) ? worth > known : isWhole;
    if (!isBetter) return;
    bestLines[thing] = line;
    worths[thing] = worth;
    masks[thing] = mask;
    typed[thing] = asTyped;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
