import { builder } from '../builder/builder.ts';
import { connectionOf, pageArgs, paginate } from '../builder/connection.ts';
import { demands, searching } from '../builder/limit/size.ts';
import { asOfArg, dayOf, type View, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import type { SearchKind } from '../store/engine/engine.ts';
import { whenReady } from '../store/maybe.ts';
import { type Found, find } from '../store/search.ts';
import { CountryRef } from './country/country.ts';
import { EventRef } from './event/event.ts';
import { OrganizationRef } from './organization/organization.ts';
import { SourceRef } from './source.ts';
import { IndicatorRef } from './statistic/indicator.ts';

const SearchType = wordsEnum('SearchType', 'What to search for.', {
  COUNTRY: 'Countries and territories, present and former.',
  ORGANIZATION: 'Organizations.',
  EVENT: 'Events.',
  INDICATOR: 'Indicators.',
  SOURCE: 'Sources.',
} satisfies Record<SearchKind, string>);

const SearchResult = builder.unionType('SearchResult', {
  description: 'Something the search found.',
  types: [CountryRef, OrganizationRef, EventRef, IndicatorRef, SourceRef],
  resolveType: (view) => (view as View<Found>).record.type,
});

const SearchConnection = connectionOf('Search', SearchResult, 'search results');

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
        paginate(found, page, (record) => viewOf(record, day) as never),
      );
    },
  }),
);
