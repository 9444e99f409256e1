import { ExplanationRef, Fact } from '../../builder/cited.ts';
import { allReady } from '../../store/maybe.ts';
import { factAt } from '../fact.ts';
import { RankEnum } from '../organization/membership.ts';

ExplanationRef.implement({
  description: 'Why a fact is the answer.',
  fields: (t) => ({
    text: t.string({
      nullable: false,
      description: 'The whole account in a few sentences.',
      resolve: ({ text }) => text,
    }),
    rule: t.string({
      nullable: false,
      description: 'How the answer is chosen where several rows could be.',
      resolve: ({ rule }) => rule,
    }),
    rank: t.field({
      type: RankEnum,
      description: 'Its standing among statements that disagree; null where facts of the sort have none.',
      resolve: ({ rank }) => rank,
    }),
    table: t.string({
      nullable: false,
      description: 'The table of the record it is a row of; of what is counted or computed, the word for that.',
      resolve: ({ place }) => place.table,
    }),
    row: t.string({
      nullable: false,
      description: 'The key of the row, its parts joined by `|`.',
      resolve: ({ place }) => place.key,
    }),
    otherwise: t.field({
      type: [Fact],
      nullable: false,
      description: 'Facts on record that say otherwise.',
      resolve: ({ otherwise, day }, _args, { store }) =>
        allReady(otherwise.map(({ table, key }) => factAt(store, table, key, day))),
    }),
  }),
});
