import { borders } from '../../../model/country.ts';
import type { Part } from '../../../model/statement/statement.ts';
import type { PartialDate } from '../../../model/time.ts';
import { calledOn, listed, nameAt } from '../../../store/change/wording.ts';
import { geographyOn, neighboursOn, surelyExistsOn, territoriesOn } from '../../../store/countries.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { countryFinder } from '../../../store/find/country.ts';
import type { Country } from '../../../store/graph/record.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { held, isWithin } from '../../hold.ts';
import { naming } from '../../naming.ts';
import type { Finding } from '../../verdict.ts';

/** Lengths of borders are rounded one by one, and so is their sum. */
const ROUNDING = 0.01;

/** That two countries are neighbours by land. */
export function border(asking: Asking, part: Part<'border'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const day = time.earliest;
  const country = naming(asking, countryFinder, part.country, day, 'country');
  const neighbour = naming(asking, countryFinder, part.neighbour, day, 'neighbour');
  const rows = country.borders.filter(({ record }) => record === neighbour);
  const lists = onDay(listsIn(borders, country.key));
  const whole =
    isWithin(store, lists, time) &&
    [country, neighbour].every((one) => surelyExistsOn(one, day)) &&
    (isAccounted(country, day) || isAccounted(neighbour, day));
  const both = rows.length > 0 && [country, neighbour].every((one) => surelyExistsOn(one, day));
  const found = held(both ? rows : [], time, () =>
    whole || [country, neighbour].some((one) => isGone(one, time)) ? 'wrong' : 'not_known',
  );
  const abroad = found.rows.length > 0 ? [] : territoryBorders(country, neighbour, day);
  const neighbours = neighboursOn(country, day);
  const names = listed(neighbours.map(({ record }) => nameAt(record, day)));
  const who = calledOn(country, day);
  return {
    // Land far from its own that belongs to a state is another matter than none.
    verdict: abroad.length > 0 ? 'imprecise' : found.verdict,
    says:
      names === ''
        ? sentence(`no neighbour by land of ${who} is on record ${sayTime(time)}`)
        : sentence(
            `the neighbours by land of ${who} on record ${sayTime(time)} were ${names}${abroad.map(({ record, by }) => `; ${owned(by, country, day)}${by === country ? '' : ','} borders ${owned(record, neighbour, day)}`).join('')}`,
          ),
    stated: nameAt(neighbour, day),
    recorded: names || null,
    ...(found.rows.length > 0
      ? { supports: found.rows.map((row) => placeOf(borders, row)) }
      : { contradicts: neighbours.map((row) => placeOf(borders, row)) }),
    lists,
  };
}

/** A name, and whose the land is where it is not the state itself. */
function owned(land: Country, owner: Country, day: number): string {
  return land === owner ? nameAt(land, day) : `${nameAt(land, day)}, which belongs to ${calledOn(owner, day)}`;
}

/** What had ended before, or was still to begin after, is nobody's neighbour. */
function isGone({ start, end }: Country, { earliest, latest }: PartialDate): boolean {
  return (end !== null && end.latest <= earliest) || (start !== null && start.earliest > latest);
}

/** Borders that territories of one have with the other or its territories. */
function territoryBorders(country: Country, neighbour: Country, day: number) {
  const all = (one: Country) => [one, ...territoriesOn(one, day)];
  const others = new Set(all(neighbour));
  return all(country).flatMap((by) =>
    neighboursOn(by, day).flatMap(({ record }) =>
      others.has(record) && !(by === country && record === neighbour) ? [{ by, record }] : [],
    ),
  );
}

/** Whether the borders on record make up the whole length of its land boundaries: then none is missing. */
function isAccounted(country: Country, day: number): boolean {
  const length = geographyOn(country, day)?.landBoundariesKm ?? null;
  if (length === null) return false;
  const lengths = neighboursOn(country, day).map(({ lengthKm }) => lengthKm);
  if (lengths.includes(null)) return false;
  const sum = lengths.reduce<number>((total, each) => total + (each ?? 0), 0);
  return Math.abs(sum - length) <= Math.max(1, length * ROUNDING);
}
