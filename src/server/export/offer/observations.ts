import { FIRST_YEAR, LAST_YEAR } from '../../../model/day/day.ts';
import { INCLUDE, type Place, type Selection } from '../../../store/export/frame.ts';
import { takeObservations, takeWide } from '../../../store/export/observations.ts';
import { countryFinder } from '../../../store/find/country.ts';
import { regionFinder } from '../../../store/find/land.ts';
import { organizationFinder } from '../../../store/find/organization.ts';
import { indicatorFinder } from '../../../store/find/statistic.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import { commonGroup, type Group, membersGroup, namedGroup, regionGroup } from '../../../store/group/group.ts';
import type { MaybePromise } from '../../../store/maybe.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import type { Parameters } from '../../parameters.ts';
import type { Offer } from './offer.ts';

const SPAN = {
  countries: 'codes of countries, joined by commas; without it every one that has values',
  from: 'first year',
  to: 'last year',
  knownAt: 'only what the source had published by this day, YYYY-MM-DD',
};

export function indicatorOffer(store: Store, most: number): Offer {
  const { indicators } = store.graph;
  const parameters = { ...SPAN, include: `${INCLUDE.join(', ')}: which places, where none are named; all by default` };
  return {
    description: 'All observations of an indicator, of its own series.',
    examples: [],
    files: () =>
      [...indicators.values()].map(({ code, name, themeRecord }) => ({
        name: code,
        title: name,
        theme: themeRecord.name,
      })),
    parameters: (name) => (indicators.has(name) ? parameters : null),
    take(name, given) {
      const indicator = indicatorFinder.require(store, name, null, 'indicator');
      const places = namedPlaces(store, given);
      const selection = {
        ...spanOf(given),
        indicators: [indicator],
        places,
        include: given.word('include', INCLUDE, 'all'),
      };
      return takeObservations(store, indicator.code, indicator.name, selection, most);
    },
  };
}

export function seriesOffer(store: Store, most: number): Offer {
  const parameters = {
    indicators: 'codes of the indicators, joined by commas',
    ...SPAN,
    organization: 'countries that belong to this organization on asOf, by key or acronym',
    region: 'countries of this region on asOf, by M49 code',
    asOf: "the day whose members are meant, YYYY-MM-DD; by default the release's own",
    include: `${INCLUDE.join(', ')}: which places, where none are named; countries by default`,
    layout: 'long: a row an observation; wide: a row a place and year, a column an indicator; long by default',
  };
  return {
    description: 'Many indicators of many countries over many years.',
    files: null,
    examples: [
      '/export/series.csv?indicators=population_total,gdp_current_usd&organization=sco&asOf=2008-12-26&from=1990&to=2008',
      '/export/series.xlsx?indicators=life_expectancy,median_age&countries=KZ,UZ&layout=wide',
    ],
    parameters: () => parameters,
    async take(name, given) {
      const selection: Selection = {
        ...spanOf(given),
        indicators: indicatorsOf(store, given),
        places: await placesOf(store, given),
        include: given.word('include', INCLUDE, 'countries'),
      };
      const title = titleOf(selection.indicators);
      const take = given.word('layout', ['long', 'wide'], 'long') === 'wide' ? takeWide : takeObservations;
      return take(store, name, title, selection, most);
    },
  };
}

function titleOf(indicators: readonly Indicator[]): string {
  const names = indicators.map(({ name }) => name);
  return names.length <= 3 ? names.join('; ') : `${names.length} indicators: ${names.slice(0, 3).join('; ')} …`;
}

function yearOf(given: Parameters, name: string): number | null {
  return given.whole(name, FIRST_YEAR, LAST_YEAR);
}

function spanOf(given: Parameters): Pick<Selection, 'from' | 'to' | 'knownAt'> {
  const [from, to] = [yearOf(given, 'from'), yearOf(given, 'to')];
  if (from !== null && to !== null && from > to)
    throw badArgument('from', `from ${from} lies after to ${to}: swap them`);
  return { from, to, knownAt: given.day('knownAt') };
}

function indicatorsOf(store: Store, given: Parameters): readonly Indicator[] {
  const codes = given.list('indicators');
  if (codes.length === 0)
    throw badArgument(
      'indicators',
      'indicators names none: give their codes, joined by commas; tables/indicators lists them',
    );
  return codes.map((code) => indicatorFinder.require(store, code, null, 'indicators'));
}

/** Countries named are meant whether or not they exist on the day: they may be former ones. */
function namedPlaces(store: Store, given: Parameters, day = store.today): readonly Place[] | null {
  if (!given.has('countries')) return null;
  return [...new Set(given.list('countries').map((code) => countryFinder.require(store, code, day, 'countries')))];
}

function placesOf(store: Store, given: Parameters): MaybePromise<readonly Place[] | null> {
  const day = given.day('asOf') ?? store.today;
  const [organization, region] = [given.text('organization'), given.text('region')];
  const named = namedPlaces(store, given, day);
  const groups: Group[] = [];
  if (organization !== null)
    groups.push(membersGroup(organizationFinder.require(store, organization, day, 'organization')));
  if (region !== null) groups.push(regionGroup(regionFinder.require(store, region, null, 'region')));
  const [first, ...others] = groups;
  if (!first) return named;
  const listed: Group[] = named
    ? [
        {
          geo: namedGroup('named', 'countries named'),
          recipe: { countries: named.map(({ key }) => key) },
          on: () => named.filter((place) => place.type === 'Country'),
        },
      ]
    : [];
  return commonGroup([first, ...others, ...listed]).on(day);
}
