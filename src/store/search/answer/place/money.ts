import type { SearchKind } from '../../../../model/search/kind.ts';
import { wordForm } from '../../../../model/text/words.ts';
import { inOrder } from '../../../countries.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { likeliestCalled } from '../named.ts';

/** Money that is asked for as a former one, or by what came after it. */
const FORMER: readonly RegExp[] = [
  /\b(?:former|old|previous|earlier|ex|pre euro) (?:currency|money) (?:of|in) (?:the )?(?<country>.+)$/,
  /^(?<country>.+?) (?:s )?(?:former|old|previous|earlier) (?:currency|money)$/,
  /\b(?:currency|money) (?:of|in) (?:the )?(?<country>.+?) before (?:the )?(?<money>.+)$/,
  /\b(?:currency|money) did (?:the )?(?<country>.+?) (?:have|use) before (?:the )?(?<money>.+)$/,
];
const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);

/** The money of a country before that of today, or before another, then the country; null where that is not asked or not on record. */
export function formerMoneyIn({ graph }: Store, names: Names, { form }: Question): readonly number[] | null {
  const groups = FORMER.map((pattern) => pattern.exec(form)?.groups).find((found) => found !== undefined);
  const called = groups === undefined ? null : likeliestCalled(names, String(groups.country), COUNTRIES);
  const country = called === null ? undefined : graph.countries.get(names.keyOf(called[0]));
  if (called === null || !country) return null;
  const all = [...new Set(inOrder([...country.currencies]).map(({ record }) => record))];
  const wanted = groups?.money;
  const at =
    wanted === undefined ? all.length - 1 : all.findIndex(({ name }) => ` ${wordForm(name)} `.includes(` ${wanted} `));
  const before = at < 1 ? undefined : all[at - 1];
  const found = before === undefined ? null : names.thingWith('CURRENCY', before.key);
  return found === null ? null : [found, called[0]];
}
