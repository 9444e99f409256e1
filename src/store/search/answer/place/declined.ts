import type { SearchKind } from '../../../../model/search/kind.ts';
import { asText, type Names } from '../../names.ts';
import { beginningWith, LINE_END } from '../../order.ts';

/** Names of at least so many letters are declined at their ends, by at most so many; what the ending of the name costs. */
const LEAST_STEM = 3;
const MOST_ENDING = 3;
/** Of a text at least so much is its stem: Niemiec, but no Narnia. */
const OF_TEXT = 0.57;
const ENDING = 20;
const MOST_LOOKED_AT = 2000;

/**
 * The likeliest thing of some kinds of whose name a text is another case: `stolica Niemiec`, `Ranskan pääkaupunki`. The
 * more of both is the same, the likelier.
 */
export function declined(names: Names, text: string, kinds: ReadonlySet<SearchKind>): number | null {
  const least = Math.max(LEAST_STEM, OF_TEXT * text.length);
  for (let ending = 0; ending <= MOST_ENDING && text.length - ending >= least; ending++) {
    const found = likeliest(names, text.slice(0, text.length - ending), kinds);
    if (found !== null) return found;
  }
  return null;
}

/** The likeliest thing that bears a name of a stem and an ending. */
function likeliest(names: Names, stem: string, kinds: ReadonlySet<SearchKind>): number | null {
  const { text, order, lineOf, lineStarts, weights } = names.index;
  const { from, to } = beginningWith(names.index, Buffer.from(stem));
  let best: number | null = null;
  let likely = 0;
  for (let place = from; place < Math.min(to, from + MOST_LOOKED_AT); place++) {
    const line = lineOf[place] ?? 0;
    const start = lineStarts[line] ?? 0;
    const thing = names.thingOf[line] ?? 0;
    if (start !== order[place] || !kinds.has(names.kindOf(thing))) continue;
    const ending = asText(text, start, text.indexOf(LINE_END, start)).length - stem.length;
    const weight = (weights[thing] ?? 0) - ENDING * ending;
    if (ending > MOST_ENDING || weight <= likely) continue;
    best = thing;
    likely = weight;
  }
  return best;
}
