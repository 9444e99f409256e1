import type { Part } from '../../../model/statement/statement.ts';
import { wordForm } from '../../../model/text/words.ts';
import { countryCurrencies } from '../../../model/thing/money.ts';
import type { PartialDate } from '../../../model/time.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { currencyFinder } from '../../../store/find/land.ts';
import type { Country, Currency } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { fills, held, isWithin, maybeAt } from '../../hold.ts';
import { type Finding, together } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** Which money a country uses: where its own of the time is on record, another that is not there is wrong. */
export function currency(asking: Asking, part: Part<'currency'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on ?? part.since);
  const country = countryFinder.require(store, part.country, time.earliest, 'country');
  const money =
    ownCalled(country, part.currency, time) ?? currencyFinder.require(store, part.currency, time.earliest, 'currency');
  const rows = country.currencies.filter(({ record }) => record === money);
  const lists = onDay(listsIn(countryCurrencies, country.key));
  const others = country.currencies.filter((row) => row.record !== money && maybeAt(row, time));
  const isFilled = isWithin(store, lists, time) && others.some((row) => fills(row, time));
  const { verdict, rows: found } = held(rows, time, () => (isFilled ? 'wrong' : 'not_known'));
  const then = found.length > 0 ? found : others;
  const recorded = then.length === 0 ? null : listed(then.map(({ record }) => record.name));
  const who = calledOn(country, time.earliest);
  const finding: Finding = {
    verdict,
    says:
      recorded === null
        ? sentence(`no money of ${who} is on record ${sayTime(time)}`)
        : sentence(`the money of ${who} ${sayTime(time)} was ${recorded}`),
    stated: money.name,
    recorded,
    ...(found.length > 0
      ? { supports: found.map((row) => placeOf(countryCurrencies, row)) }
      : { contradicts: others.map((row) => placeOf(countryCurrencies, row)) }),
    lists,
  };
  if (part.since == null) return finding;
  const start = rows[0]?.start ?? null;
  const dated = datesCompared(part.since, start);
  const says =
    start === null
      ? 'the record does not say since when'
      : `it has been its money since ${when(start).replace(/^(on|in) /, '')}`;
  const since: Finding = {
    ...dated,
    says: sentence(says),
    ...sided(
      dated.verdict,
      rows.slice(0, 1).map((row) => placeOf(countryCurrencies, row)),
    ),
  };
  return together([finding, since]);
}

/**
 * The money of the country whose name has all words of a text: of Mexico the peso is its own, of Ecuador the sucre. Of
 * several the one of the time.
 */
function ownCalled({ currencies }: Country, text: string, time: PartialDate): Currency | null {
  const words = unitsIn(text);
  const own = currencies.filter(({ record }) => {
    const name = unitsIn(record.name);
    return words.length > 0 && words.every((word) => name.includes(word));
  });
  return (own.find((row) => maybeAt(row, time)) ?? own[0])?.record ?? null;
}

/** The words of a name of money, one as many, as we spell them: roubles. */
function unitsIn(text: string): readonly string[] {
  const words = wordForm(text).split(' ');
  return words.flatMap((word) => (word === '' ? [] : word.replace(/^rouble/, 'ruble').replace(/(?<=\p{L}{3})s$/u, '')));
}
