import { decimal } from '../../../model/number.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { observationsTable } from '../../../model/statistic.ts';
import { calledOn } from '../../../store/change/wording.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import { entryOf, type Ranking, rankingOf } from '../../../store/group/ranking.ts';
import { type MaybePromise, whenReady } from '../../../store/maybe.ts';
import { askedYear } from '../../../store/store.ts';
import { type Asking, sentence, timeOf } from '../../asking.ts';
import type { Finding, Place, Verdict } from '../../verdict.ts';
import { groupAmong, sayGroup } from './among.ts';

/** Two values this close may change places with the source. */
const TIED = 0.02;

/** What place a country has by an indicator among some countries. */
export function ranking(asking: Asking, part: Part<'ranking'>): MaybePromise<Finding> {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const country = countryFinder.require(store, part.country, time.earliest, 'country');
  const indicator = indicatorFinder.require(store, part.indicator, null, 'indicator');
  const group = groupAmong(store, part.among, time.earliest);
  const year = askedYear('year', part.year);
  const question = { year, day: time.earliest, knownAt: null, ascending: part.from === 'smallest' };
  return whenReady(rankingOf(store, indicator, 'indicator', group, question), (made) => {
    const entry = entryOf(made, country);
    const who = calledOn(country, time.earliest);
    const order = part.from === 'smallest' ? 'from the smallest' : 'from the largest';
    if (entry === null) {
      return {
        verdict: 'not_known',
        says: sentence(
          `${who} has no place by ${indicator.name} among ${sayGroup(group)}: ${made.year === null ? 'no year has values enough' : `no value of ${made.year} is on record for it there`}`,
        ),
        stated: ordinal(part.rank),
      };
    }
    const missing = made.missing === 0 ? '' : `; ${made.missing} without a value are left out`;
    return {
      verdict: placedAt(made, entry.rank, part.rank),
      says: sentence(
        `${who} was ${ordinal(entry.rank)} ${order} of ${made.entries.length} by ${indicator.name} (${decimal(entry.value)}) in ${made.year} among ${sayGroup(group)}${missing}`,
      ),
      stated: ordinal(part.rank),
      recorded: ordinal(entry.rank),
      distance: { absolute: part.rank - entry.rank, relative: null, unit: 'places' },
      ...sides(made, entry.rank, part.rank),
    };
  });
}

/** Whoever has no value may stand before or behind. */
function placedAt(made: Ranking, rank: number, stated: number): Verdict {
  const share = made.missing / (made.entries.length + made.missing);
  if (stated === rank) return share <= ENOUGH ? 'confirmed' : 'not_known';
  if (stated > rank && stated <= rank + made.missing && share > ENOUGH) return 'not_known';
  const [own, other] = [valueAt(made, rank), valueAt(made, stated)];
  const near = own !== null && other !== null && Math.abs(own - other) <= TIED * Math.abs(own);
  return near || (stated > rank && stated <= rank + made.missing) ? 'imprecise' : 'wrong';
}

/** Territories without a value hardly move a place; where many are missing, it is not known. */
const ENOUGH = 0.2;

function valueAt({ entries }: Ranking, rank: number): number | null {
  return (entries.findLast((entry) => entry.rank <= rank) ?? null)?.value ?? null;
}

function sides(made: Ranking, rank: number, stated: number): Pick<Finding, 'supports' | 'contradicts'> {
  const at = (wanted: number): readonly Place[] =>
    made.entries
      .filter((entry) => entry.rank === wanted)
      .slice(0, 3)
      .map(({ country }) => ({ table: observationsTable(made.indicator.code), key: `${country.key}|${made.year}` }));
  return stated === rank ? { supports: at(rank) } : { contradicts: [...at(rank), ...at(stated)] };
}

export function ordinal(rank: number): string {
  const words = ['zeroth', 'first', 'second', 'third'];
  const ending = rank % 100 > 10 && rank % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return words[rank] ?? `${rank}${ending}`;
}
