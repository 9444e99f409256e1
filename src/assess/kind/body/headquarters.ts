import { organizationSeats, organizations } from '../../../model/organization.ts';
import type { Part } from '../../../model/statement/statement.ts';
import { surelyHoldsOn } from '../../../model/time.ts';
import { calledOn } from '../../../store/change/wording.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { cityFinder } from '../../../store/find/people.ts';
import { cityAt } from '../../../store/thing/places.ts';
import { type Asking, placeOf, sentence, timeOf } from '../../asking.ts';
import { naming } from '../../naming.ts';
import type { Finding, Verdict } from '../../verdict.ts';
import { sided } from './membership.ts';

/** Where an organization has its seat. Of one that lives the record has the seat of today, and of some the seats before. */
export function headquarters(asking: Asking, part: Part<'headquarters'>): Finding {
  const { store } = asking;
  const time = timeOf(asking, part.on);
  const body = naming(asking, organizationFinder, part.organization, time.earliest, 'organization');
  const city = naming(asking, cityFinder, part.city, time.earliest, 'city');
  if (body.headquarters === null)
    return {
      verdict: 'not_known',
      says: sentence(`no seat of ${calledOn(body, time.earliest)} is on record`),
      stated: city.name,
    };
  const who = calledOn(body, time.earliest);
  const former = body.seats.find((row) => [time.earliest, time.latest].every((day) => surelyHoldsOn(row, day)));
  if (former) {
    const then = cityAt(store, former.city);
    const verdict: Verdict = then === city ? 'confirmed' : 'wrong';
    return {
      verdict,
      says: sentence(`${who} had its seat in ${then.name}`),
      stated: city.name,
      recorded: then.name,
      ...sided(verdict, [placeOf(organizationSeats, former)]),
    };
  }
  const seat = cityAt(store, body.headquarters);
  const isToday = body.end === null && time.earliest <= store.today && store.today <= time.latest;
  const verdict: Verdict = !isToday ? 'not_known' : seat === city ? 'confirmed' : 'wrong';
  const says = body.end === null ? `the seat of ${who} is ${seat.name} today` : `${who} had its seat in ${seat.name}`;
  return {
    verdict,
    says: sentence(isToday ? says : `${says}; since when, and where it was before, is not on record`),
    stated: city.name,
    recorded: seat.name,
    ...sided(verdict, [placeOf(organizations, body)]),
  };
}
