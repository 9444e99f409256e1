import type { Day } from '../../../../model/day/day.ts';
import type { SearchKind } from '../../../../model/search/kind.ts';
import { wordForm } from '../../../../model/text/words.ts';
import { inOrder } from '../../../countries.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import { type Question, questionIn } from '../../question.ts';
import { rank } from '../../rank.ts';
import { likeliestCalled } from '../named.ts';

/** Money that is asked for as a former one, or by what came after it. */
const FORMER: readonly RegExp[] = [
  /\b(?:former|old|previous|earlier|ex|pre euro) (?:currency|money) (?:of|in) (?:the )?(?<country>.+)$/,
  /^(?:(?:the|what was the) )?(?:former|old|previous|earlier) (?<country>\S+) (?:currency|money)$/,
  /^(?<country>.+?) (?:s )?(?:former|old|previous|earlier) (?:currency|money)$/,
  /\b(?:currency|money) (?:of|in) (?:the )?(?<country>.+?) before (?:the )?(?<money>.+)$/,
  /\b(?:currency|money) did (?:the )?(?<country>.+?) (?:have|use) before (?:the )?(?<money>.+)$/,
];
const LIKELY = 3;
const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);

/** The money of a country before that of today, or before another, then the country; null where that is not asked or not on record. */
export function formerMoneyIn({ graph }: Store, names: Names, { form }: Question, day: Day): readonly number[] | null {
  const groups = FORMER.map((pattern) => pattern.exec(form)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const called = countryCalled(names, String(groups.country), day);
  const country = called === null ? undefined : graph.countries.get(names.keyOf(called));
  if (called === null || !country) return null;
  const all = [...new Set(inOrder([...country.currencies]).map(({ record }) => record))];
  const wanted = groups.money;
  const at =
    wanted === undefined ? all.length - 1 : all.findIndex(({ name }) => ` ${wordForm(name)} `.includes(` ${wanted} `));
  const before = at < 1 ? undefined : all[at - 1];
  const found = before === undefined ? null : names.thingWith('CURRENCY', before.key);
  return found === null ? null : [found, called];
}

/** The country that a text names, or an adjective of it: German. */
function countryCalled(names: Names, text: string, day: Day): number | null {
  const [called] = likeliestCalled(names, text, COUNTRIES) ?? [];
  if (called !== undefined) return called;
  const { things, partial, mistyped } = rank(names, questionIn(names, text), day);
  const place = things
    .subarray(0, LIKELY)
    .findIndex((thing, at) => names.kindOf(thing) === 'COUNTRY' && !partial[at] && !mistyped[at]);
  return things[place] ?? null;
}
