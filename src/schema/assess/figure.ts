import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { DIRECTIONS, SUPERLATIVES } from '../../model/statement/statement.ts';
import { countryFinder } from '../../store/find/country.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { treatyFinder } from '../../store/find/record.ts';
import { indicatorFinder } from '../../store/find/statistic.ts';
import { AmongInput, FigureInput, onField } from './part.ts';

const YEAR = 'The year it is stated of; without it the latest up to the day.';

export const StatisticStatement = builder.inputType('StatisticStatement', {
  description: 'A figure of a country, an area or the members of an organization.',
  fields: (t) => ({
    indicator: t.string({ required: true, ...named(indicatorFinder, 'What is counted or measured') }),
    of: t.string({
      required: true,
      description: 'Code, key or name of the country, area or organization.',
    }),
    figure: t.field({ type: FigureInput, required: true, description: 'The figure.' }),
    year: t.int({ description: YEAR }),
    ...onField(t),
  }),
});

const From = wordsEnum('RankedFrom', 'From which end places are counted.', {
  largest: 'The largest value is the first.',
  smallest: 'The smallest value is the first.',
} satisfies Record<(typeof DIRECTIONS)[number], string>);

export const RankingStatement = builder.inputType('RankingStatement', {
  description: 'Which place a country has by an indicator.',
  fields: (t) => ({
    indicator: t.string({ required: true, ...named(indicatorFinder, 'By what') }),
    country: t.string({ required: true, ...named(countryFinder, 'Who') }),
    rank: t.int({ required: true, description: 'The place: 9 for the ninth.' }),
    from: t.field({ type: From, description: 'Counted from; LARGEST without it.' }),
    among: t.field({
      type: AmongInput,
      description:
        'Among whom; without it states, and for a territory all countries and territories. The place of a state that agrees only with territories counted is IMPRECISE.',
    }),
    year: t.int({ description: YEAR }),
    ...onField(t),
  }),
});

const Superlative = wordsEnum('Superlative', 'In what a country stands out.', {
  first: 'The first to do it.',
  last: 'The last to do it.',
  only: 'The only one that does it.',
  largest: 'The largest by an indicator.',
  smallest: 'The smallest by an indicator.',
} satisfies Record<(typeof SUPERLATIVES)[number], string>);

export const SuperlativeStatement = builder.inputType('SuperlativeStatement', {
  description:
    'That a country is the first, last or only one to join, ratify or recognise, or the largest or smallest by an indicator. Exactly one of `indicator`, `joining`, `ratifying` and `recognising` says of what.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'Who') }),
    which: t.field({ type: Superlative, required: true, description: 'In what it stands out.' }),
    indicator: t.string(named(indicatorFinder, 'Of LARGEST and SMALLEST: by what')),
    joining: t.string(named(organizationFinder, 'Of the others: as member of what')),
    ratifying: t.string(named(treatyFinder, 'Or: as party to what')),
    recognising: t.string(named(countryFinder, 'Or: in recognising whom')),
    among: t.field({ type: AmongInput, description: 'Among whom; without it all.' }),
    year: t.int({ description: YEAR }),
    ...onField(t),
  }),
});
