import { capitals } from '../../../model/country.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { fold } from '../../../model/text/fold.ts';
import { sayPeriod } from '../../../model/wording/date.ts';
import { calledOn, listed, when } from '../../../store/change/wording.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { cityFinder } from '../../../store/find/people.ts';
import type { City, Country } from '../../../store/graph/record.ts';
import type { Store } from '../../../store/store.ts';
import { allNamesOf, cityAt, cityNameOn } from '../../../store/thing/places.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { fills, held, maybeAt } from '../../hold.ts';
import { type Finding, together, type Verdict } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** That a city is the capital: one filled office leaves no room for another city. */
export function capital(asking: Asking, part: Part<'capital'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on ?? part.since);
  const day = time.earliest;
  const country = countryFinder.require(store, part.country, day, 'country');
  const own = country.capitals
    .map((row) => cityAt(store, row.city))
    .find((one) => namesOf(country, one).some((text) => fold(text) === fold(part.city)));
  const record = own ?? cityWithin(store, country, part.city) ?? cityFinder.require(store, part.city, day, 'city');
  const city = record.key;
  const stated = namesOf(country, record).find((text) => fold(text) === fold(part.city)) ?? record.name;
  const rows = country.capitals.filter((row) => row.city === city);
  const others = country.capitals.filter((row) => row.city !== city && maybeAt(row, time));
  const lists = onDay(listsIn(capitals, country.key));
  const found = held(rows, time, () => (others.some((row) => fills(row, time)) ? 'wrong' : 'not_known'));
  const then = found.rows.length > 0 ? found.rows : others;
  const names = then.map((row) => `${row.name}${role(row.role)}`);
  const recorded = names.length === 0 ? null : listed(names);
  const verdict = found.verdict === 'confirmed' ? exactness(record, stated, found.rows, day) : found.verdict;
  const who = calledOn(country, day);
  const finding: Finding = {
    verdict,
    says:
      recorded === null
        ? sentence(`no capital of ${who} is on record ${sayTime(time)}`)
        : sentence(`the capital of ${who} ${sayTime(time)} was ${recorded}${period(found.rows)}`),
    stated,
    recorded,
    ...(found.rows.length > 0
      ? { supports: found.rows.map((row) => placeOf(capitals, row)) }
      : { contradicts: others.map((row) => placeOf(capitals, row)) }),
    lists,
  };
  if (part.since == null) return finding;
  const start = rows.find((row) => maybeAt(row, time))?.start ?? rows[0]?.start ?? null;
  const dated = datesCompared(part.since, start);
  const says = start === null ? 'the record does not say since when it was' : `it became the capital ${when(start)}`;
  const since: Finding = {
    ...dated,
    says: sentence(says),
    ...sided(
      dated.verdict,
      rows.slice(0, 1).map((row) => placeOf(capitals, row)),
    ),
  };
  return part.on == null && verdict !== 'wrong' ? since : together([finding, since]);
}

/** The city of the country that is called so: others of the name elsewhere are not meant. */
function cityWithin({ graph }: Store, country: Country, stated: string): City | null {
  const found = [...graph.cities().values()].filter(
    (city) => city.country === country.key && allNamesOf(city).some((text) => fold(text) === fold(stated)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** What a city is called, with what it was called as a capital. */
function namesOf({ capitals: rows }: Country, city: City): readonly string[] {
  return [...rows.flatMap((row) => (row.city === city.key ? row.name : [])), ...allNamesOf(city)];
}

/** A seat of government is a capital in a loose sense, and so is a city under the name of another time. */
function exactness(
  city: City,
  stated: string,
  rows: readonly { readonly role: string; readonly name: string }[],
  day: number,
): Verdict {
  const isSeat = !rows.some(({ role: word }) => word === 'capital' || word === 'de_facto');
  const called = new Set([...rows.map(({ name }) => fold(name)), fold(cityNameOn(city, 'en', day))]);
  const alternatives = city.names.filter(({ kind }) => kind !== 'common').map(({ name }) => fold(name));
  const isOfTheDay = called.has(fold(stated)) || alternatives.includes(fold(stated));
  return isSeat || !isOfTheDay ? 'imprecise' : 'confirmed';
}

function role(word: string): string {
  return word === 'capital' ? '' : ` (${word.replaceAll('_', ' ')})`;
}

function period(rows: readonly Parameters<typeof sayPeriod>[0][]): string {
  const [only] = rows;
  const said = only && rows.length === 1 ? sayPeriod(only, 'en') : null;
  return said === null ? '' : ` (${said})`;
}
