import { builder } from '../../builder/builder.ts';
import { Entity } from '../../builder/entity.ts';
import { demands } from '../../builder/limit/size.ts';
import { asOfArg, dayOf, LastingViews, type View, viewOf, viewsOf } from '../../builder/temporal.ts';
import { whenReady } from '../../store/maybe.ts';
import type { Hit } from '../../store/search/search.ts';
import { suggest } from '../../store/search/suggest.ts';
import { SearchMatch, SearchType } from './match.ts';

const FIRST = 10;

const Suggestion = builder.objectRef<View<Hit>>('Suggestion').implement({
  description: 'What a text that is being typed may become.',
  fields: (t) => ({
    text: t.string({
      nullable: false,
      description: 'The name to complete it to; for a code the name of what it means.',
      resolve: ({ record: { name, title } }) => (name.sort.endsWith('CODE') ? title() : name.text),
    }),
    type: t.field({
      type: SearchType,
      nullable: false,
      description: 'What it leads to.',
      resolve: ({ record }) => record.kind,
    }),
    match: t.field({
      type: SearchMatch,
      nullable: false,
      description: 'The name that begins so, or has a word that does.',
      resolve: ({ record }) => record,
    }),
    node: t.field({
      type: Entity,
      nullable: false,
      description: 'What it leads to.',
      resolve: ({ record, day }) => viewOf(record.record, day),
    }),
  }),
});

builder.queryField('suggest', (t) =>
  t.field({
    type: [Suggestion],
    ...demands({
      size: ({ first }) => (typeof first === 'number' ? first : FIRST),
      work: () => 5,
      reads: ['first'],
    }),
    description:
      'What a text may become that is being typed, the likeliest first: for every keystroke of a search box. Names that begin so, or have a word that does; where there are none, what it may be mistyped for.',
    args: {
      prefix: t.arg.string({ required: true, description: 'What has been typed so far: at most 100 characters.' }),
      types: t.arg({ type: [SearchType], description: 'Only these kinds; without it all.' }),
      asOf: asOfArg(),
      first: t.arg.int({ defaultValue: FIRST, description: 'How many: 1 to 50.' }),
    },
    resolve: (_root, { prefix, types, asOf, first }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(suggest(store, prefix, types ?? null, first ?? FIRST, day), ({ hits, isLasting }) =>
        isLasting ? new LastingViews(hits, day) : viewsOf(hits, day),
      );
    },
  }),
);
