import type { PartialDate } from '../../../model/time.ts';
import { sayDate } from '../../../model/wording/date.ts';
import type { Indicator, Source } from '../../../store/graph/record.ts';
import { sourceOf } from '../../../store/source/citations.ts';
import type { Release } from '../../../store/statistic/known.ts';
import { type Observation, observationSource, recordedIn } from '../../../store/statistic/observation.ts';
import type { Store } from '../../../store/store.ts';

interface Work {
  /** Title, date and licence. */
  readonly text: string;
  /** Whose figures it hands on, where they are not its own. */
  readonly provider: string | null;
}

/** Each work behind the values with its date and licence; then the release that carries them. */
export function attributionOf(store: Store, observations: readonly Observation[]): string[] {
  const release = `Almanac release ${store.release}.`;
  const behind = recordedIn(observations).flatMap((observation) => worksOf(store, observation));
  const works = [...Map.groupBy(behind, ({ text }) => text)].map(([text, own]) => {
    const providers = new Set(own.flatMap(({ provider }) => provider ?? []));
    return providers.size === 0 ? text : `${text} (data: ${[...providers].join('; ')})`;
  });
  if (works.length === 0) return [release];
  return [`${works.length === 1 ? 'Source' : 'Sources'}: ${works.join(' · ')}.`, release];
}

function worksOf(store: Store, observation: Observation): Work[] {
  const { indicator, basis, vintage } = observation;
  if (basis.origin === 'aggregate')
    return [basis.known, basis.weights].flatMap((known) =>
      known ? seriesWork(store, known.indicator, known.release) : [],
    );
  if (basis.origin === 'series') return [seriesWork(store, indicator, { date: vintage, superseded: basis.superseded })];
  const source = observationSource(store, observation);
  const text = source ? workOf(store, source, vintage, source.licence) : 'Almanac, counted from its own record';
  return [{ text, provider: null }];
}

function seriesWork(store: Store, { source, provider, licence }: Indicator, { date, superseded }: Release): Work {
  const work = sourceOf(store, (superseded ?? { source }).source);
  return { text: workOf(store, work, date, licence), provider };
}

function workOf({ graph }: Store, { title, producer }: Source, date: PartialDate, licence: string): string {
  const by = title.startsWith(producer) ? '' : `${producer}, `;
  // `CC BY 4.0` rather than its name in full, as is usual below a picture.
  const terms = licence.startsWith('CC')
    ? licence.replaceAll('-', ' ')
    : (graph.licences.get(licence)?.name ?? licence);
  return `${by}${title}, ${sayDate(date, 'en')}; ${terms}`;
}
