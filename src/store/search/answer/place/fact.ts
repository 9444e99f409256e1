import type { SearchKind } from '../../../../model/search/kind.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import type { Ranked } from '../../ranked.ts';
import { likeliestCalled, namedIn } from '../named.ts';
import type { Shown } from '../placed.ts';

const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);
const NAMED: ReadonlySet<SearchKind> = new Set(['TREATY', 'ORGANIZATION', 'CURRENCY', 'CITY', 'COUNTRY', 'PERSON']);
/** Events that follow from other facts weigh so little. */
const LIGHT = 5;
/** What asks whether a country has something. */
const WHETHER = /^(?:does|do|did|has|have|is there) /;
/** What asks for such an event by what happens in it. */
const DEED =
  /\b(?:accept|acced|accession|admi[ts]|adopt|becom|bound|cease|consent|dissol|enter|exit|found|independ|join|leav|left|mov|part[yi]|ratif|recogni|relation|renam|sign|succe|withdr)/;

const BODIES: ReadonlySet<SearchKind> = new Set(['ORGANIZATION']);
const GROWING = /^(.+) (?:enlargement|expansion)s?$/;

/** The organization whose growing is asked for, of no year, since each country that joined it is but one of many. */
function growing(names: Names, { form }: Question): Shown | null {
  const [, body = ''] = GROWING.exec(form) ?? [];
  return body === '' ? null : likeliestCalled(names, body, BODIES);
}

/**
 * The country before a fact of it that has the words of a question by chance, as parts of a longer name: what has to do
 * with gas in the UK, whether Japan has nuclear weapons. Null where the fact is asked for.
 */
export function ownerOfFact(names: Names, question: Question, ranked: Ranked): Shown | null {
  const best = ranked.things[0];
  if (best === undefined) return null;
  const isAsked = WHETHER.test(question.form) && ranked.partial[0] === 1 && names.kindOf(best) !== 'COUNTRY';
  const isLight = names.kindOf(best) === 'EVENT' && (names.index.weights[best] ?? 0) <= LIGHT;
  if (!isAsked && !isLight) return null;
  const body = growing(names, question);
  if (body !== null) return body;
  if (DEED.test(question.form)) return null;
  const needed = question.words.flatMap(({ text, isNeeded, year }) => (isNeeded && year === null ? text : []));
  const [owner, ...more] = namedIn(names, needed, COUNTRIES, () => true);
  if (!owner || more.length > 0) return null;
  const rest = [...needed.slice(0, owner.from), ...needed.slice(owner.to)].join(' ');
  // A fact that is called so in full is meant: fall of the Soviet Union.
  if (!isAsked && (names.index.sizes[ranked.lines[0] ?? 0] ?? 0) <= needed.length) return null;
  return rest === '' || likeliestCalled(names, rest, NAMED) ? null : [owner.thing, owner.line];
}
