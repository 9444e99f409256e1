import type { Part } from '../../../model/statement/statement.ts';
import { fold } from '../../../model/text/fold.ts';
import type { PartialDate } from '../../../model/time.ts';
import { sayDays } from '../../../model/wording/date.ts';
import { placeOfEvent } from '../../../store/events.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { continentFinder, regionFinder } from '../../../store/find/land.ts';
import { cityFinder } from '../../../store/find/people.ts';
import { eventFinder } from '../../../store/find/record.ts';
import type { Event } from '../../../store/graph/record.ts';
import type { Store } from '../../../store/store.ts';
import { allNamesOf } from '../../../store/thing/places.ts';
import { type Asking, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { type Finding, type Place, together, type Verdict } from '../../verdict.ts';
import { sided } from '../body/membership.ts';

/** That something happened, when and where. */
export function event(asking: Asking, part: Part<'event'>): Finding {
  const { store } = asking;
  const record = eventFinder.require(store, part.event, timeOf(asking, part.on).earliest, 'event');
  const [table, key] = placeOfEvent(record);
  const place: Place = { table, key };
  const days = sayDays(record.start, record.end, 'en');
  const says = sentence(`${record.name}: ${days}${record.place === null ? '' : `, ${record.place}`}`);
  const found: Finding[] = [];
  if (part.on != null) {
    const compared = happened(record, part.on);
    found.push({ ...compared, says, ...sidedBy(compared.verdict, place) });
  }
  if (part.place != null) {
    const verdict = placed(asking, record, part.place);
    found.push({ verdict, says, stated: part.place, recorded: record.place, ...sidedBy(verdict, place) });
  }
  if (found.length === 0) {
    // Without a day of its own, a statement of a later document still speaks of what had not happened yet.
    const verdict =
      record.start.earliest > asking.day ? 'wrong' : record.start.latest > asking.day ? 'not_known' : 'confirmed';
    found.push({ verdict, says, recorded: days, ...sidedBy(verdict, place) });
  }
  return together(found as [Finding, ...Finding[]]);
}

function sidedBy(verdict: Verdict, place: Place) {
  return sided(verdict, [place]);
}

/** Days of what lasted are right wherever they lie in it. */
export function happened({ start, end }: Event, stated: PartialDate) {
  const last = end ?? start;
  const compared = datesCompared(stated, start);
  const inside = stated.earliest >= start.latest && stated.latest <= last.earliest;
  if (inside)
    return { ...compared, verdict: 'confirmed' as const, distance: { absolute: 0, relative: null, unit: 'days' } };
  return compared;
}

function placed({ store }: Asking, { place, cities, countryRecord }: Event, stated: string): Verdict {
  const wanted = fold(stated);
  const records = cities.flatMap((key) => store.graph.cities().get(key) ?? []);
  const names = [place ?? '', countryRecord?.name ?? '', ...records.flatMap((city) => [city.key, ...allNamesOf(city)])];
  if (names.some((text) => text !== '' && (fold(text) === wanted || fold(text).split(/, ?/).includes(wanted))))
    return 'confirmed';
  if (records.length > 0) return 'wrong';
  return isElsewhere(store, place, wanted) ? 'wrong' : 'not_known';
}

/** Two places that both are towns by their names are two; land may hold the town, and a lake may lie beside it. */
function isElsewhere(store: Store, place: string | null, wanted: string): boolean {
  if (place === null || /[,;]| and | in | near /.test(place)) return false;
  const lies = [countryFinder, continentFinder, regionFinder].some(
    (finder) => finder.meant(store, place, null).records.length > 0,
  );
  const town = cityFinder.meant(store, wanted, null).records.length > 0;
  return (
    town &&
    !lies &&
    !fold(place)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(wanted)
  );
}
