import { builder } from '../builder/builder.ts';
import { connectionOf, pageArgs, paginate } from '../builder/connection.ts';
import { Entity } from '../builder/entity.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { asOfArg, dayOf, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import type { SearchKind } from '../store/engine/engine.ts';
import { whenReady } from '../store/maybe.ts';
import { find } from '../store/search.ts';

const SearchType = wordsEnum('SearchType', 'What to search for.', {
  COUNTRY: 'Countries and territories, present and former.',
  ORGANIZATION: 'Organizations.',
  EVENT: 'Events.',
  INDICATOR: 'Indicators.',
  SOURCE: 'Sources.',
} satisfies Record<SearchKind, string>);

const SearchConnection = connectionOf('Search', Entity, 'search results');

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    ...demands(searching(160, 1, 'types')),
    description:
      'Whatever has all the words in its names, codes or definition, best first. Words match by their beginning; case and accents do not matter.',
    args: {
      query: t.arg.string({ required: true, description: 'Words to look for.' }),
      types: t.arg({ type: [SearchType], description: 'Only these kinds; without it all.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { query, types, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(find(store, query, types ?? null), (found) =>
        paginate(found, page, (record) => viewOf(record, day)),
      );
    },
  }),
);
