import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { taking } from '../taken.ts';
import { defineTool, type Tool, wordOf } from '../tool.ts';

export function citeTool(schema: GraphQLSchema): Tool {
  return defineTool({
    name: 'cite',
    title: 'Cite a source or a fact',
    description:
      'A source ready for a bibliography, by the key that stands beside a fact; or all citations of one fact, by its id in the graph.',
    input: taking({
      source: z.string().min(1).optional().describe('Key of a source: "worldbank-wdi".'),
      id: z.string().min(1).optional().describe('Id of a fact: "Membership:un.KAZ@2008-12-26".'),
      format: wordOf(schema, 'CitationFormat').optional().describe('TEXT, BIBTEX or CSL_JSON; by default TEXT.'),
    }),
    question({ source, id, format = 'TEXT' }) {
      if (id !== undefined) return { operation: 'citations-of-a-fact', variables: { id, format }, asOf: null };
      const lead = source === undefined ? ['Say which source or which fact is meant.'] : [];
      return { operation: 'source-card', variables: { code: source ?? '', format }, asOf: null, lead };
    },
  });
}
