import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { inputOf, rootField } from '../input.ts';
import { taking } from '../taken.ts';
import { defineTool, type Tool } from '../tool.ts';

/** As many as an answer has room for. */
const MOST = 20;

/** Statements are told by the schema itself: whatever kinds it has, the tool takes. */
export function assessTool(schema: GraphQLSchema): Tool {
  const statements = rootField(schema, 'assess')?.args.find(({ name }) => name === 'statements');
  if (!statements) throw new Error('the schema has no statements to assess');
  return defineTool({
    name: 'assess',
    title: 'Is it true?',
    description:
      'Holds statements against the record as of a day: CONFIRMED, IMPRECISE, WRONG, NOT_KNOWN or NOT_COVERED, with the value on record, a sentence for a reader and the sources. What lies beyond the record is not known, never wrong.',
    input: taking({
      statements: inputOf(statements.type).describe(
        `The statements, ${MOST} at most, each with one kind alone: { "membership": { "member": "Kazakhstan", "organization": "UN", "joined": "1992-03" } }. Dates are EDTF, figures { "value": "15.4 million", "qualifier": "ABOUT" }; names are taken in any language.`,
      ),
      asOf: z.string().optional().describe('The day of the document they stand in; without it the day of the release.'),
      document: z
        .string()
        .optional()
        .describe('Key of that document where it is a source: its own figures then prove nothing.'),
    }),
    question({ statements: all, ...given }) {
      const asked = Array.isArray(all) ? all.slice(0, MOST) : [];
      const left = Array.isArray(all) ? all.length - asked.length : 0;
      const lead = left > 0 ? [`The last ${left} statements are left out: ask for ${MOST} at most.`] : [];
      return { operation: 'assess', variables: { ...given, statements: asked }, asOf: given.asOf, lead };
    },
  });
}
