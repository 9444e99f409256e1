import { spoken } from '../../../store/change/wording.ts';
import { type Observation, observationSource } from '../../../store/statistic/observation.ts';
import type { Store } from '../../../store/store.ts';

/** Each work behind the values with its date and licence, and the release that carries them. */
export function attributionOf(store: Store, observations: readonly Observation[]): string {
  const works = new Set(observations.map((observation) => workOf(store, observation)));
  const release = `Almanac release ${store.release}.`;
  if (works.size === 0) return release;
  return `${works.size === 1 ? 'Source' : 'Sources'}: ${[...works].join(' · ')}. ${release}`;
}

function workOf(store: Store, observation: Observation): string {
  const { indicator, basis, vintage } = observation;
  const source = observationSource(store, observation);
  if (!source) return 'Almanac, counted from its own record';
  const [licence, through] =
    basis.origin === 'document' ? [source.licence, ''] : [indicator.licence, ` (data: ${indicator.provider})`];
  const producer = source.title.startsWith(source.producer) ? '' : `${source.producer}, `;
  return `${producer}${source.title}, ${spoken(vintage.text)}${through}; ${licenceName(store, licence)}`;
}

/** `CC BY 4.0` rather than its name in full, as is usual below a picture. */
function licenceName({ graph }: Store, key: string): string {
  return key.startsWith('CC') ? key.replaceAll('-', ' ') : (graph.licences.get(key)?.name ?? key);
}
