import { spoken } from '../../../store/change/wording.ts';
import { type Observation, observationSource } from '../../../store/statistic/observation.ts';
import type { Store } from '../../../store/store.ts';

/** Each work behind the values with its date and licence; then the release that carries them. */
export function attributionOf(store: Store, observations: readonly Observation[]): string[] {
  const release = `Almanac release ${store.release}.`;
  const works = [...Map.groupBy(observations, (observation) => workOf(store, observation))].map(([work, own]) => {
    const providers = new Set(
      own.flatMap(({ indicator, basis }) => (basis.origin === 'series' ? indicator.provider : [])),
    );
    return providers.size === 0 ? work : `${work} (data: ${[...providers].join('; ')})`;
  });
  if (works.length === 0) return [release];
  return [`${works.length === 1 ? 'Source' : 'Sources'}: ${works.join(' · ')}.`, release];
}

function workOf(store: Store, observation: Observation): string {
  const { indicator, basis, vintage } = observation;
  const source = observationSource(store, observation);
  if (!source) return 'Almanac, counted from its own record';
  const producer = source.title.startsWith(source.producer) ? '' : `${source.producer}, `;
  const licence = basis.origin === 'series' ? indicator.licence : source.licence;
  return `${producer}${source.title}, ${spoken(vintage.text)}; ${licenceName(store, licence)}`;
}

/** `CC BY 4.0` rather than its name in full, as is usual below a picture. */
function licenceName({ graph }: Store, key: string): string {
  return key.startsWith('CC') ? key.replaceAll('-', ' ') : (graph.licences.get(key)?.name ?? key);
}
