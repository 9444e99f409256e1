import type { Part } from '../../../model/statement/statement.ts';
import { sayDays } from '../../../model/wording/date.ts';
import { calledOn, listed } from '../../../store/change/wording.ts';
import { placeOfEvent } from '../../../store/events.ts';
import { countryFinder } from '../../../store/find/country.ts';
import type { Event } from '../../../store/graph/record.ts';
import { type Asking, sayTime, sentence } from '../../asking.ts';
import type { Finding, Place, Verdict } from '../../verdict.ts';
import { happened } from './event.ts';

/** What an election is of stands at the end of its key. */
const OF = /\.(\w+)$/;
const BEST: readonly Verdict[] = ['confirmed', 'imprecise', 'not_known', 'wrong'];
const MOST = 3;

/** That a country elected on a day or in a year. The list of elections is not whole: what is not on it is not known. */
export function election(asking: Asking, part: Part<'election'>): Finding {
  const { store } = asking;
  const country = countryFinder.require(store, part.country, part.on.earliest, 'country');
  const of = part.of ?? null;
  // Records have their events only once all have been read.
  store.graph.events();
  const compared = country.events
    .filter(({ classification, country: where }) => classification === 'election' && where === country.key)
    .filter(({ key }) => of === null || OF.exec(key)?.[1] === of)
    .map((event) => ({ event, ...happened(event, part.on) }))
    .sort(
      (one, other) =>
        BEST.indexOf(one.verdict) - BEST.indexOf(other.verdict) ||
        (one.distance?.absolute ?? 0) - (other.distance?.absolute ?? 0),
    );
  const [best] = compared;
  const who = calledOn(country, part.on.earliest);
  const isFound = best !== undefined && best.verdict !== 'wrong';
  const alike = isFound ? compared.filter(({ verdict }) => verdict === best.verdict).slice(0, MOST) : [];
  const what = of === null ? 'no election' : `no election (${of})`;
  return {
    verdict: isFound ? best.verdict : 'not_known',
    says: isFound
      ? sentence(listed(alike.map(({ event }) => `${event.name}: ${sayDays(event.start, event.end, 'en')}`)))
      : sentence(`${what} of ${who} is on record ${sayTime(part.on)}, and the list of elections is not whole`),
    stated: best?.stated ?? null,
    recorded: isFound ? best.recorded : null,
    distance: isFound ? best.distance : null,
    supports: best?.verdict === 'confirmed' ? alike.map(({ event }) => place(event)) : [],
    contradicts: best?.verdict === 'imprecise' ? alike.map(({ event }) => place(event)) : [],
  };
}

function place(event: Event): Place {
  const [table, key] = placeOfEvent(event);
  return { table, key };
}
