import { oncePerStore } from '../find/finder.ts';
import type { Country, Subdivision } from '../graph/record.ts';
import type { Store } from '../store.ts';

const byCountry = oncePerStore(({ graph }) =>
  Map.groupBy(
    [...graph.subdivisions().values()].filter(({ above }) => above === null),
    ({ country }) => country,
  ),
);

/** The subdivisions of a country that are part of no other, by code. */
export function subdivisionsOf(store: Store, { key }: Country): readonly Subdivision[] {
  return byCountry(store).get(key) ?? [];
}
