import { treatyParties } from '../../model/treaty/treaty.ts';
import type { TreatyParty } from '../graph/record.ts';
import type { Store } from '../store.ts';
import { headOf, rowWith } from './facts.ts';

/** Keys once ended in the standing instead of the number of the stint; such a key still means the first. */
export function partyUnder({ graph }: Store, key: string): TreatyParty | null {
  const parties = graph.treaties.get(headOf(key))?.parties;
  const [, party, last] = key.split('|');
  return (
    rowWith(treatyParties, parties, key) ?? parties?.find((row) => row.party === party && row.status === last) ?? null
  );
}
