import { builder } from '../builder/builder.ts';
import { connectionOf, pageArgs, paginate } from '../builder/connection.ts';
import { Entity } from '../builder/entity.ts';
import { demands } from '../builder/limit/size.ts';
import { asOfArg, dayOf, viewOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import type { SearchKind } from '../store/engine/engine.ts';
import { whenReady } from '../store/maybe.ts';
import { find, recordOf, wordsIn } from '../store/search.ts';

const SearchType = wordsEnum('SearchType', 'What to search for.', {
  COUNTRY: 'Countries and territories, present and former.',
  ORGANIZATION: 'Organizations.',
  EVENT: 'Events.',
  INDICATOR: 'Indicators.',
  SOURCE: 'Sources.',
} satisfies Record<SearchKind, string>);

const SearchConnection = connectionOf('Search', Entity, 'search results');

/** What a word takes to find all that begins like it, and to put in order what is found: the shorter, the more. */
const READING = [600, 300, 100];
const ORDERING = [4000, 2200, 1600];

/** All words must be met, so that the longest bounds what is found. */
function workOf(words: readonly string[]): number {
  const byLength = (steps: readonly number[], length: number) => steps[Math.min(length, steps.length) - 1] ?? 0;
  const longest = Math.max(0, ...words.map((word) => word.length));
  return words.reduce((work, word) => work + byLength(READING, word.length), byLength(ORDERING, longest));
}

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    ...demands({ work: ({ query }) => workOf(wordsIn(String(query))) }),
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
        paginate(found, page, (match) => viewOf(recordOf(store, match), day)),
      );
    },
  }),
);
