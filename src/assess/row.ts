import { type Observation, placeOfObservation } from '../store/statistic/observation.ts';
import type { Place } from './verdict.ts';

/** The row a value is; none where it is read off others. */
export function rowOf(value: Observation): Place | null {
  if (value.basis.origin !== 'series' && value.basis.origin !== 'document') return null;
  const [table, key] = placeOfObservation(value);
  return { table, key };
}
