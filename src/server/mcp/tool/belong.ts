import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { taking } from '../taken.ts';
import { after, asOf, defineTool, first, type Tool, wordOf, year } from '../tool.ts';
import { indicatorMeant } from './meant.ts';

/** Below any value there is: a filter by a statistic then holds for whoever has one. */
const LEAST = -Number.MAX_VALUE;

export function belongTools(schema: GraphQLSchema): readonly Tool[] {
  return [
    defineTool({
      name: 'members',
      title: 'Members of an organization',
      description:
        'Who belonged to an organization on a day. With an indicator: those for which it has a value, largest first, or a value over, under or between bounds ("members of the SCO on 2008-12-26 with a GDP per person over 5,000 dollars"), and how many have no value on record.',
      input: taking({
        organization: z.string().min(1).describe('Key, acronym or name: "sco", "NATO", "European Union".'),
        asOf,
        role: z
          .array(wordOf(schema, 'MembershipRole'))
          .optional()
          .describe('Only these roles; without it full members of every kind.'),
        indicator: z
          .string()
          .optional()
          .describe('Code or name of a statistic to filter and order by: "military spending".'),
        year: year.optional().describe('Year of its values; without it the latest up to the day.'),
        over: z.number().optional().describe('Only values greater than this.'),
        atLeast: z.number().optional().describe('Only values of this or more.'),
        under: z.number().optional().describe('Only values less than this.'),
        atMost: z.number().optional().describe('Only values of this or less.'),
        first,
        after,
      }),
      async question(
        { organization, asOf: day, role, indicator, year, over, atLeast, under, atMost, first: count, after: behind },
        desk,
      ) {
        const paging = { organization, asOf: day, role, first: count ?? 50, after: behind };
        const bounds = { gt: over, gte: atLeast, lt: under, lte: atMost };
        const isBounded = Object.values(bounds).some((bound) => bound !== undefined);
        if (indicator === undefined) {
          const lead = isBounded
            ? ['Bounds need an indicator: all members are told. Find its code with search, types INDICATOR.']
            : [];
          return { operation: 'members', variables: paging, asOf: day, lead };
        }
        const { key, lead } = await indicatorMeant(indicator, desk);
        const statistic = { indicator: key, year, ...(isBounded ? bounds : { gte: LEAST }) };
        return {
          operation: 'members-by-statistic',
          variables: { ...paging, indicator: key, year, statistic },
          asOf: day,
          lead,
        };
      },
    }),
    defineTool({
      name: 'leader',
      title: 'Leaders of a country',
      description:
        'Who held the highest offices of a country on a day and since when; with history all who held them on record.',
      input: taking({
        country: z.string().min(1).describe('Any code or name: "KZ", "France".'),
        asOf,
        office: z.array(wordOf(schema, 'Office')).optional().describe('Only these offices.'),
        history: z
          .boolean()
          .optional()
          .describe('All holders on record, from the first on, instead of those of the day.'),
        first,
        after,
      }),
      question({ country, asOf: day, office, history, first: count, after: behind }) {
        if (!history) return { operation: 'leaders', variables: { country, asOf: day, office }, asOf: day };
        const variables = { country, office, first: count ?? 30, after: behind };
        return { operation: 'leaders-through-time', variables, asOf: null };
      },
    }),
  ];
}
