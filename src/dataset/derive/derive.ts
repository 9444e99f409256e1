import type { DerivedEvent } from '../../model/event.ts';
import type { Dataset } from '../read.ts';
import { capitalChanges, currencyChanges, lives, renamings, returns } from './country.ts';
import { namesOf } from './fact.ts';
import { admissions, foundings } from './organization.ts';
import { relationEvents, treatyEvents } from './treaty.ts';

/** Events that other facts imply: nothing here is entered by hand, so nothing can disagree. */
export function* deriveEvents(dataset: Dataset): Iterable<DerivedEvent> {
  const nameOn = namesOf(dataset);
  yield* lives(dataset, nameOn);
  yield* returns(dataset, nameOn);
  yield* foundings(dataset);
  yield* admissions(dataset, nameOn);
  yield* renamings(dataset);
  yield* capitalChanges(dataset, nameOn);
  yield* currencyChanges(dataset, nameOn);
  yield* treatyEvents(dataset, nameOn);
  yield* relationEvents(dataset, nameOn);
}
