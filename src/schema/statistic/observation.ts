import { arg, builder } from '../../builder/builder.ts';
import { cited, claimField, explainField, Fact, rowField } from '../../builder/cited.ts';
import { named } from '../../builder/code/named.ts';
import { givenDateFields } from '../../builder/date/fields.ts';
import { datedId, Node } from '../../builder/node.ts';
import { type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { Qualifier } from '../../model/statistic.ts';
import { readDate } from '../../model/time.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import type { Geo } from '../../store/graph/record.ts';
import { observationKey } from '../../store/statistic/key.ts';
import type { KnownAt } from '../../store/statistic/known.ts';
import {
  type Fill,
  fillOf,
  type Observation,
  observationCitations,
  observationCorrections,
  observationNote,
  type PointStatus,
  placeOfObservation,
  unitOf,
} from '../../store/statistic/observation.ts';
import { askedYear, type Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { UnitRef } from '../indicator/unit.ts';
import { CorrectionRef } from '../source.ts';
import { AreaRef } from './area.ts';
import { IndicatorRef } from './indicator.ts';

export const StatusEnum = wordsEnum('ObservationStatus', 'Status of a value, from the SDMX code list.', {
  A: 'Normal: observed, or officially estimated as published.',
  E: 'Estimated or back-cast.',
  F: 'Forecast.',
  I: 'Imputed: filled here, or computed from what was filled.',
} satisfies Record<PointStatus, string>);

export const FillEnum = wordsEnum('Fill', 'What stands for a year that has no value.', {
  none: 'Nothing: the year is left out.',
  carry:
    'The last value before it, forward to the end of what is asked for; but not beyond the last year for which the indicator has a value of any place that is no forecast, nor beyond the end of the place.',
  linear: 'A value on the straight line between the two around it; nothing before the first or after the last.',
} satisfies Record<Fill, string>);

export const QualifierRef = wordsEnum('Qualifier', 'How exactly a figure is stated.', {
  exactly: 'As it stands.',
  about: 'Approximately.',
  more_than: 'More than this.',
  less_than: 'Less than this.',
  at_least: 'This or more.',
  at_most: 'This or less.',
  early: 'Early in the period.',
} satisfies Record<Qualifier, string>);

export const ObservationRef = builder.objectRef<View<Observation>>('Observation').implement({
  description: 'One value of an indicator.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: datedId(t, 'Observation', observationKey),
    indicator: t.field({
      type: IndicatorRef,
      nullable: false,
      description: 'What is measured.',
      resolve: ({ record, day }) => viewOf(record.indicator, day),
    }),
    country: t.field({
      type: CountryRef,
      description: 'For which country; null for an area or a group.',
      resolve: ({ record, day }) => (record.geo.type === 'Country' ? viewOf(record.geo, day) : null),
    }),
    area: t.field({
      type: AreaRef,
      description: 'For which area; null for a country or a group.',
      resolve: ({ record, day }) => (record.geo.type === 'Area' ? viewOf(record.geo, day) : null),
    }),
    ...givenDateFields(t, 'period', 'Year, or the day a document speaks of.', ({ record }) => readDate(record.period)),
    year: t.int({ nullable: false, description: 'Year of the period.', resolve: ({ record }) => record.year }),
    value: t.float({
      description: 'The number, in its unit; null for a category.',
      resolve: ({ record }) => record.value,
    }),
    label: t.string({
      description: 'The category, where the indicator has categories instead of numbers.',
      resolve: ({ record }) => record.label,
    }),
    unit: t.field({
      type: UnitRef,
      nullable: false,
      description: 'Unit of the value: the indicator’s own, unless a transform changed it.',
      resolve: ({ record }) => unitOf(record),
    }),
    qualifier: t.field({
      type: QualifierRef,
      nullable: false,
      description: 'How exactly it is stated.',
      resolve: ({ record }) => record.qualifier,
    }),
    status: t.field({
      type: StatusEnum,
      nullable: false,
      description:
        'Observed, estimated, forecast or imputed; a computed value is as sure as the least sure it is made from.',
      resolve: ({ record }) => record.status,
    }),
    fill: t.field({
      type: FillEnum,
      nullable: false,
      description: 'How its year was filled, or a year it is computed from; NONE where all values were on record.',
      resolve: ({ record }) => fillOf(record),
    }),
    corrections: t.field({
      type: [CorrectionRef],
      nullable: false,
      description: 'What is doubted about it, and what was decided; of a roll-up, about the values of its countries.',
      resolve: ({ record, day }, _args, { store }) => viewsOf(observationCorrections(store, record), day),
    }),
    ...givenDateFields(
      t,
      'vintage',
      'Release of the source the value comes from: of a series the one that stands, or stood on `knownAt`; of a document its date; of a roll-up that of the values, not of the weights; of a count of ours that of this dataset; of a computed value the latest it is made from.',
      ({ record }) => record.vintage,
    ),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => observationNote(record) }),
    citations: t.field({
      ...cited,
      resolve: ({ record, day }, _args, { store }) => viewsOf(observationCitations(store, record), day),
    }),
    claims: claimField(t, placeOfObservation),
    explain: explainField(t, placeOfObservation),
    row: rowField(t, placeOfObservation),
  }),
});

export const indicatorArg = () => arg.string({ required: true, ...named(indicatorFinder, 'An indicator') });

/** One sentence for every comparison. */
export const COMPARABLE_YEAR =
  'without it the latest up to the day for which, forecasts aside, at least half as many of the countries have values as in the year that has most';

export interface StatisticArgs {
  readonly indicator: string;
  readonly year?: number | null | undefined;
  readonly knownAt?: KnownAt | undefined;
}

/** Indicator and question that the arguments of a field at a view mean. */
export function questionOf(store: Store, day: View<Geo>['day'], { indicator, year, knownAt }: StatisticArgs) {
  return {
    indicator: indicatorFinder.require(store, indicator, null, 'indicator'),
    question: { year: askedYear('year', year), day, knownAt: knownAt ?? null },
  };
}
