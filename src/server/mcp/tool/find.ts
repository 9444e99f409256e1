import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { taking } from '../taken.ts';
import { isFields, isPage, nodesOf, type Value } from '../tell/value.ts';
import { after, asOf, type Desk, defineTool, first, type Question, type Tool, wordOf } from '../tool.ts';

/** Kinds that can be looked up, the first being meant where a name means several. */
const KINDS = [
  'country',
  'organization',
  'indicator',
  'event',
  'treaty',
  'person',
  'city',
  'currency',
  'language',
  'region',
  'source',
] as const;
type Kind = (typeof KINDS)[number];
/** What is the same on every day. */
const UNDATED: ReadonlySet<Kind> = new Set(['event', 'source']);

export function findTools(schema: GraphQLSchema): readonly Tool[] {
  return [
    defineTool({
      name: 'search',
      title: 'Search',
      description:
        'Finds countries, organizations, events, people, cities, treaties, indicators and sources by words of their names in any language, codes or definitions, best first, with the key that the other tools take and the name that matched. Takes plain questions too: "president of France 1985", "currency of Japan".',
      input: taking({
        query: z.string().min(1).describe('Words to look for: "security cooperation", "GDP per person", "Zaire".'),
        types: z.array(wordOf(schema, 'SearchType')).optional().describe('Only these kinds; without it all.'),
        asOf,
        first,
        after,
      }),
      question: (given) => ({ operation: 'search', variables: { first: 10, ...given }, asOf: given.asOf }),
    }),
    defineTool({
      name: 'suggest',
      title: 'Complete a beginning',
      description:
        'What the beginning of a name, acronym or code may become, the likeliest first, with the key that the other tools take: "kaz", "SP.POP". For words and questions use search.',
      input: taking({
        prefix: z.string().min(1).describe('What has been typed so far.'),
        types: z.array(wordOf(schema, 'SearchType')).optional().describe('Only these kinds; without it all.'),
        asOf,
        first: z.number().int().min(1).max(50).optional().describe('Most suggestions.'),
      }),
      question: (given) => ({ operation: 'suggest', variables: { first: 10, ...given }, asOf: given.asOf }),
    }),
    defineTool({
      name: 'look_up',
      title: 'Look up, as of a day',
      description:
        'What is on record about one thing on a day, with its sources: a country, organization, indicator, event, treaty, person, city, currency, language, region or source.',
      input: taking({
        code: z
          .string()
          .min(1)
          .describe('Its key, code, acronym or name in any language: "KZ", "Zaire", "nato", "population_total".'),
        kind: z
          .enum(KINDS)
          .optional()
          .describe('What kind of thing is meant; without it the first kind that has something by this name.'),
        asOf,
      }),
      async question({ code, kind, asOf: day }, desk) {
        const { meant, lead } = kind === undefined ? await identified(code, day, desk) : { meant: kind, lead: [] };
        // What is known by no kind is told with what may have been meant of each.
        if (meant === null) return await sought(code, day, desk);
        if (UNDATED.has(meant)) return { operation: `${meant}-card`, variables: { code }, asOf: null, lead };
        return { operation: `${meant}-card`, variables: { code, asOf: day }, asOf: day, lead };
      },
    }),
  ];
}

/** What no kind knows by this name, the search may: what it finds is told, to be asked for by its key. */
async function sought(code: string, day: string | undefined, desk: Desk): Promise<Question> {
  const variables = { query: code, asOf: day, first: 5 };
  const { data } = await desk.ask('search', variables);
  const search = data?.search as Value;
  const isWhole =
    isPage(search) &&
    nodesOf(search).some(
      (hit) => isFields(hit) && isFields(hit.match) && !hit.match.isPartial && !hit.match.isMistyped,
    );
  if (!isWhole) return { operation: 'identify', variables: { code, asOf: day }, asOf: day };
  const lead = [`Nothing is called just "${code}"; the search finds this, to be looked up by its key.`];
  return { operation: 'search', variables, asOf: day, lead };
}

/** Which kind a name means, and what else it may mean. */
async function identified(code: string, day: string | undefined, desk: Desk) {
  const reply = await desk.ask('identify', { code, asOf: day });
  const { data, errors = [] } = reply;
  // A code with several meanings is asked for once more, so that its error is told.
  const found = KINDS.filter(
    (kind) => isFields(data?.[kind] as Value) || errors.some(({ path }) => path?.[0] === kind),
  );
  const [meant = null, ...others] = found;
  const also = others.flatMap((kind) =>
    isFields(data?.[kind] as Value) ? `${kind} ${nameIn(data?.[kind] as Value)}` : [],
  );
  return { meant, lead: also.length > 0 ? [`"${code}" also means: ${also.join(', ')} (ask with kind).`] : [] };
}

function nameIn(value: Value): string {
  return isFields(value) ? String(value.name) : '';
}
