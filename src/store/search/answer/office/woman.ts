import type { SearchKind } from '../../../../model/search/kind.ts';
import { byStart } from '../../../../model/time.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { namedIn } from '../named.ts';

const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);

/** The offices that may be asked for, and what their titles say. */
const OFFICES = {
  'prime minister': ['head_of_government', /./],
  president: ['chief_of_state', /president/i],
  chancellor: ['head_of_government', /chancellor/i],
} as const;

const ASKED = /^(?:first|wom[ae]n|female|ever|world|head|prime|minister|president|chancellor|become|be)$/;

/** The first woman in an office, anywhere or in a country; null where that is not asked. */
export function firstWomanIn({ graph }: Store, names: Names, question: Question): number | null {
  const { asks } = question;
  const asked = asks.has('first woman') ? Object.entries(OFFICES).find(([office]) => asks.has(office)) : undefined;
  if (!asked) return null;
  const [office, title] = asked[1];
  const words = question.words.flatMap(({ text }) => (names.idle.has(text) || ASKED.test(text) ? [] : text));
  const [of, ...more] = namedIn(names, words, COUNTRIES, () => true);
  if (more.length > 0 || words.length !== (of ? of.to - of.from : 0)) return null;
  const country = of ? names.keyOf(of.thing) : null;
  const [first] = [...graph.people().values()]
    .filter(({ sex }) => sex === 'female')
    .flatMap(({ offices }) => offices)
    .filter((row) => row.office === office && title.test(row.title ?? '') && row.start !== null)
    .filter((row) => country === null || row.country === country)
    .sort(byStart);
  return first?.person ? names.thingWith('PERSON', first.person) : null;
}
