import { arg, builder, type Context } from '../../builder/builder.ts';
import { demands } from '../../builder/limit/size.ts';
import { type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { Geo } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { type Basis, observationSource } from '../../store/statistic/observation.ts';
import { statementsBeside, statementsOf } from '../../store/statistic/statement.ts';
import { CountryRef } from '../country/country.ts';
import { RankEnum } from '../organization/membership.ts';
import { SourceRef } from '../source.ts';
import { AreaRef } from './area.ts';
import { knownAtArg } from './known-at.ts';
import { indicatorArg, ObservationRef, questionOf, type StatisticArgs } from './observation.ts';

const Origin = wordsEnum('ObservationOrigin', 'Where a value comes from.', {
  series: 'The indicator’s own yearly series.',
  document: 'A document that states a single figure.',
  aggregate: 'Our roll-up of the series over countries; `coverage` says over which.',
  derived: 'Our own count of what is on record; the note says what is counted, the citations from where.',
  computed: 'Filled or transformed from other values; the note says how, the citations name all it is made from.',
} satisfies Record<Basis['origin'], string>);

const RULE =
  'Best first: by rank, which is preferred for the series; then the series before roll-ups before documents before counts of ours; then the latest. Deprecated figures are shown, last. A count of ours is never the value of `statistic`.';

builder.objectFields(ObservationRef, (t) => ({
  origin: t.field({
    type: Origin,
    nullable: false,
    description: 'A series, a document, a roll-up, a count of ours, or a computation.',
    resolve: ({ record }) => record.basis.origin,
  }),
  rank: t.field({
    type: RankEnum,
    nullable: false,
    description: 'Standing among statements that disagree.',
    resolve: ({ record }) => record.rank,
  }),
  source: t.field({
    type: SourceRef,
    description:
      'The one source it comes from; null for what is rolled up, and for what is counted or computed from several, whose citations name them all.',
    resolve: ({ record, day }, _args, { store }) => {
      const source = observationSource(store, record);
      return source && viewOf(source, day);
    },
  }),
  statements: t.field({
    type: [ObservationRef],
    nullable: false,
    description: `What all sources say of the same indicator, place and year, this value included unless it is computed, as far as known at the same day. ${RULE} A handful at most.`,
    resolve: ({ record, day }, _args, { store }) =>
      whenReady(statementsBeside(store, record, day), (all) => viewsOf(all, day)),
  }),
}));

const statements = `What all sources say of an indicator in one year, side by side. ${RULE} A handful at most.`;

const statementsArgs = () => ({
  indicator: indicatorArg(),
  year: arg.int({
    description:
      'Year spoken of, by any of its days; without it the year of the value that `statistic` chooses, else that of the day.',
  }),
  knownAt: knownAtArg(),
});

const statementsField = () => ({
  type: [ObservationRef] as [typeof ObservationRef],
  nullable: { list: true, items: false } as const,
  description: statements,
  args: statementsArgs(),
  ...demands({ work: () => 5 }),
  resolve({ record, day }: View<Geo>, args: StatisticArgs, { store }: Context) {
    const { indicator, question } = questionOf(store, day, args);
    return whenReady(statementsOf(store, indicator, record, question), (all) => viewsOf(all, day));
  },
});

builder.objectField(CountryRef, 'statements', (t) => t.field(statementsField()));

builder.objectField(AreaRef, 'statements', (t) => t.field(statementsField()));
