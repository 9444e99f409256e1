import type { Day } from '../model/time.ts';
import type { TreatyParty } from './graph/record.ts';

/** Those who may have signed or be bound by the day, and may not have left; what is not dated counts as always so. */
export function partiesOn(parties: readonly TreatyParty[], day: Day): TreatyParty[] {
  return parties.filter(({ status, signed, ratified, withdrawn }) => {
    const since = [signed, ratified].filter((date) => date !== null);
    const joined = since.length === 0 || since.some((date) => date.earliest <= day);
    return joined && (withdrawn === null ? status !== 'withdrawn' : day < withdrawn.latest);
  });
}
