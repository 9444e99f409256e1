import { builder } from '../../builder/builder.ts';
import { connectionOf, type Page, pageArgs, paginate } from '../../builder/connection.ts';
import { Entity } from '../../builder/entity.ts';
import { demands } from '../../builder/limit/size.ts';
import { asOfArg, dayOf, type View } from '../../builder/temporal.ts';
import { whenReady } from '../../store/maybe.ts';
import { wordsIn } from '../../store/search/question.ts';
import { type Facet, find, type Hit } from '../../store/search/search.ts';
import { SearchMatch, SearchType } from './match.ts';

/** A thing that was found, as the day shows it, and why it was found. */
interface HitView extends View<unknown> {
  readonly hit: Hit;
}

interface HitPage extends Page<View<unknown>> {
  readonly facets: readonly Facet[];
}

const SearchFacet = builder.objectRef<Facet>('SearchFacet').implement({
  description: 'How many of one kind were found.',
  fields: (t) => ({
    type: t.field({ type: SearchType, nullable: false, description: 'Of which kind.', resolve: ({ kind }) => kind }),
    count: t.int({ nullable: false, description: 'How many.', resolve: ({ count }) => count }),
  }),
});

const SearchConnection = connectionOf<View<unknown>, HitPage>('Search', Entity, 'search results', (t) => ({
  type: t.field({
    type: SearchType,
    nullable: false,
    description: 'What was found.',
    resolve: ({ node }) => (node as HitView).hit.kind,
  }),
  match: t.field({
    type: SearchMatch,
    nullable: false,
    description: 'Why it was found: the name that matched.',
    resolve: ({ node }) => (node as HitView).hit,
  }),
}));

builder.objectField(SearchConnection, 'facets', (t) =>
  t.field({
    type: [SearchFacet],
    nullable: false,
    description: 'How many there are of each kind, whichever `types` were asked for; the most first.',
    resolve: ({ facets }) => facets,
  }),
);

/** What a word takes to find all that begins like it or is near it, and to put in order what is found: the shorter, the more. */
const READING = [300, 260, 150, 120];
const ORDERING = [2500, 2000, 800, 400];

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
      'Whatever a text may mean, the likeliest first: by names of all times, languages and scripts, acronyms, codes, symbols and years. Case, accents, hyphens and the order of words do not matter; typing errors are forgiven; where nothing has all words, what has most of them is found, and marked as partial.',
    args: {
      query: t.arg.string({
        required: true,
        description: 'What to look for, as one would type it: at most 200 characters.',
      }),
      types: t.arg({ type: [SearchType], description: 'Only these kinds; without it all.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { query, types, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(find(store, query, types ?? null, day), ({ places, facets, hit }) => {
        const found = paginate([...places], page, (place): HitView => {
          const one = hit(place);
          return { record: one.record, day, hit: one };
        });
        return { ...found, facets };
      });
    },
  }),
);
