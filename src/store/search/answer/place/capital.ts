import type { SearchKind } from '../../../../model/search/kind.ts';
import { wordForm } from '../../../../model/text/words.ts';
import type { PartialDate } from '../../../../model/time.ts';
import { inOrder } from '../../../countries.ts';
import type { Country } from '../../../graph/record.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { likeliestCalled } from '../named.ts';

/** A capital that is asked for by what came after it, or as a former one. */
const OF =
  /\b(?:(?<old>former|old|previous|earlier|ex) )?capital(?: city)? of (?:the )?(?<country>.+?)(?: (?<when>before|prior to|until|after) (?<city>.+))?$/;
const OWN = /^(?<country>.+?) (?<old>former|old|previous|earlier) capital(?: city)?$/;

const COUNTRIES: ReadonlySet<SearchKind> = new Set(['COUNTRY']);
const CITIES: ReadonlySet<SearchKind> = new Set(['CITY']);

/** The capital of a country before another, or after it, then the country; null where that is not asked or not on record. */
export function formerCapitalIn({ graph }: Store, names: Names, { form }: Question): readonly number[] | null {
  const { old, country = '', when, city = '' } = (OF.exec(form) ?? OWN.exec(form))?.groups ?? {};
  if (old === undefined && when === undefined) return null;
  const [thing] = likeliestCalled(names, country, COUNTRIES) ?? [];
  const record = thing === undefined ? undefined : graph.countries.get(names.keyOf(thing));
  if (thing === undefined || !record) return null;
  const cities = inOrder(record.capitals.filter(({ role }) => role === 'capital')).flatMap((row) => row.city ?? []);
  const it = (key: string | undefined) => (key === undefined ? null : names.thingWith('CITY', key));
  const isCalled = (key: string) => ` ${wordForm(names.titleOf(it(key) ?? 0))} `.includes(` ${city} `);
  const named = when === undefined ? null : likeliestCalled(names, city, CITIES);
  const bound =
    when === undefined
      ? cities.at(-1)
      : named
        ? names.keyOf(named[0])
        : (capitalIn(record, city) ?? cities.find(isCalled));
  if (bound === undefined) return null;
  const isLater = when === 'after';
  const at = isLater ? cities.lastIndexOf(bound) : cities.indexOf(bound, when === undefined ? cities.length - 1 : 0);
  const side = at < 0 ? [] : isLater ? cities.slice(at + 1) : cities.slice(0, at).toReversed();
  const found = it(side.find((key) => key !== bound));
  return found === null ? null : [found, thing];
}

/** The capital that a country got in a year: before 1960. */
function capitalIn({ capitals }: Country, text: string): string | undefined {
  const year = /^\d{4}$/.test(text) ? Number(text) : null;
  const got = capitals.find(({ role, start }) => role === 'capital' && start !== null && yearOf(start) === year);
  return got?.city ?? undefined;
}

function yearOf({ earliest }: PartialDate): number {
  return Math.trunc(earliest / 10_000);
}
