import type { PartialDate } from '../../../model/time.ts';
import { sayDate } from '../../../model/wording/date.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Indicator, Source } from '../../../store/graph/record.ts';
import { sourceOf } from '../../../store/source/citations.ts';
import type { Release } from '../../../store/statistic/known.ts';
import { type Observation, observationSource, recordedIn } from '../../../store/statistic/observation.ts';
import type { Store } from '../../../store/store.ts';

interface Work {
  /** What it is called, and who made it. */
  readonly title: string;
  /** The release of it that was read. */
  readonly date: PartialDate | null;
  readonly terms: string | null;
  /** Whose figures it hands on, where they are not its own. */
  readonly provider: string | null;
}

/** Dates of one work that a note names each. */
const MOST_DATES = 3;

/** Each work behind the values with its dates and licence; then the release that carries them. */
export function attributionOf(store: Store, observations: readonly Observation[]): string[] {
  const release = `Almanac release ${store.release}.`;
  const behind = recordedIn(observations).flatMap((observation) => worksOf(store, observation));
  const works = [...Map.groupBy(behind, ({ title, terms }) => `${title} ${terms}`).values()].map((own) => {
    const providers = new Set(own.flatMap(({ provider }) => provider ?? []));
    const text = inWords(own);
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
  if (!source) return [{ title: 'Almanac, counted from its own record', date: null, terms: null, provider: null }];
  return [{ ...workOf(store, source, vintage, source.licence), provider: null }];
}

function seriesWork(store: Store, { source, provider, licence }: Indicator, { date, superseded }: Release): Work {
  const work = sourceOf(store, (superseded ?? { source }).source);
  return { ...workOf(store, work, date, licence), provider };
}

function workOf({ graph }: Store, { title, producer }: Source, date: PartialDate, licence: string) {
  const by = title.startsWith(producer) ? '' : `${producer}, `;
  // `CC BY 4.0` rather than its name in full, as is usual below a picture.
  const terms = licence.startsWith('CC')
    ? licence.replaceAll('-', ' ')
    : (graph.licences.get(licence)?.name ?? licence);
  return { title: `${by}${title}`, date, terms };
}

/** A work by title, licence and the dates of what was read of it: many of them by the first and last. */
function inWords(own: readonly Work[]): string {
  const [{ title = '', terms = null } = {}] = own;
  const dates = own.flatMap(({ date }) => date ?? []).toSorted((a, b) => a.earliest - b.earliest);
  const said = [...new Set(dates.map((date) => sayDate(date, 'en')))];
  const when = said.length > MOST_DATES ? `${said[0]} to ${said.at(-1)}` : listed(said);
  return `${title}${when && `, ${when}`}${terms === null ? '' : `; ${terms}`}`;
}
