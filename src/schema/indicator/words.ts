import { wordsEnum } from '../../builder/words.ts';
import type { IndicatorRow, Unit, UnitKind } from '../../model/statistic.ts';

export const UnitKindEnum = wordsEnum('UnitKind', 'What sort of quantity a unit measures.', {
  count: 'A number of things or people.',
  percent: 'A share, of a hundred.',
  percentage_points: 'A difference of two percentages.',
  ratio: 'One quantity divided by another.',
  rate: 'So many for each thousand, woman, year …',
  growth_rate: 'A change on the year before, in percent.',
  index: 'A number that compares with a base.',
  score: 'Points on a scale.',
  rank: 'A place in an order.',
  flag: 'Yes or no.',
  category: 'A label.',
  currency: 'Money at market exchange rates.',
  currency_per_capita: 'The same for each person.',
  currency_ppp: 'Money at purchasing power parity.',
  currency_ppp_per_capita: 'The same for each person.',
  exchange_rate: 'Money of one sort for one of another.',
  length: 'A length.',
  area: 'An area.',
  area_per_capita: 'The same for each person.',
  volume: 'A volume.',
  volume_per_capita: 'The same for each person.',
  mass: 'A mass.',
  mass_per_capita: 'The same for each person.',
  duration: 'A span of time.',
  density: 'So many on an area.',
  intensity: 'So much for each unit of economic output.',
  yield: 'A mass from an area.',
} satisfies Record<UnitKind, string>);

export const Money = wordsEnum('Money', 'In whose money a unit counts.', {
  currency: 'In one currency, the same for all countries.',
  international: 'In international dollars, each of which buys what a US dollar buys in the United States.',
  local: 'In each country’s own currency.',
} satisfies Record<NonNullable<Unit['money']>, string>);

export const PriceBasis = wordsEnum('PriceBasis', 'Whose prices money is counted in.', {
  current: 'In prices of each year.',
  constant: 'In prices of one year, which `baseYear` names.',
} satisfies Record<NonNullable<IndicatorRow['priceBasis']>, string>);

export const ValueType = wordsEnum('ValueType', 'What sort of values an indicator has.', {
  number: 'Numbers.',
  category: 'Labels.',
} satisfies Record<IndicatorRow['valueType'], string>);

export const Aggregation = wordsEnum('Aggregation', 'How an indicator rolls up over a group.', {
  SUM: 'Its values add up.',
  WEIGHTED_MEAN: 'By a mean that `weight` weighs.',
  MEAN: 'By a plain mean.',
  NONE: 'No roll-up means anything.',
} satisfies Record<IndicatorRow['aggregation'], string>);
