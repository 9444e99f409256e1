import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { taking } from '../taken.ts';
import { after, dayOf, defineTool, first, type Tool, wordOf } from '../tool.ts';
import { voteMeant } from './meant.ts';

export function happenTools(schema: GraphQLSchema): readonly Tool[] {
  return [
    defineTool({
      name: 'changes',
      title: 'What changed between two days',
      description:
        'How a country, an organization or the world differs between two days, each difference with its date and sources. What came and went in between is no difference.',
      input: taking({
        country: z.string().optional().describe('Code or name of a country.'),
        organization: z.string().optional().describe('Key, acronym or name of an organization.'),
        from: z.string().describe('The day to compare with, YYYY-MM-DD, or a year.'),
        to: z.string().describe('The day to compare, the same or later.'),
        kinds: z.array(wordOf(schema, 'ChangeKind')).optional().describe('Only these kinds; without it all.'),
        first,
        after,
      }),
      question({ country, organization, first: count, from, to, ...rest }) {
        const variables = { first: count ?? 25, from: dayOf(from, 'earliest'), to: dayOf(to, 'latest'), ...rest };
        if (organization !== undefined) {
          const lead =
            country === undefined
              ? []
              : ['Of country and organization, the organization is told: ask for the other apart.'];
          return {
            operation: 'changes-of-an-organization',
            variables: { code: organization, ...variables },
            asOf: null,
            lead,
          };
        }
        if (country !== undefined)
          return { operation: 'changes-of-a-country', variables: { code: country, ...variables }, asOf: null };
        return { operation: 'changes-in-the-world', variables, asOf: null };
      },
    }),
    defineTool({
      name: 'vote',
      title: 'A vote, or how a country voted',
      description:
        'A roll call or election by the symbol of its resolution, its title or key: what was asked, the tally, and who voted how, that of a country first. With a country alone: its votes in the General Assembly, the Security Council and the Human Rights Council.',
      input: taking({
        vote: z.string().min(1).optional().describe('Symbol, words of the title, or key: "A/RES/67/19", "unga-5182".'),
        country: z.string().optional().describe('Whose vote is meant; without a vote, all its votes.'),
        body: z.array(wordOf(schema, 'VotingBody')).optional().describe("Only these bodies, of a country's votes."),
        option: z
          .array(wordOf(schema, 'BallotOption'))
          .optional()
          .describe("Only these answers, of a country's votes."),
        from: z.string().optional().describe("First day, of a country's votes."),
        to: z.string().optional().describe("Last day, of a country's votes."),
        first,
        after,
      }),
      question({ vote, country, first: count, after: behind, from, to, ...rest }, desk) {
        if (vote !== undefined) return voteMeant(vote, country, { first: count ?? 10, after: behind }, desk);
        const days = {
          ...(from !== undefined && { from: dayOf(from, 'earliest') }),
          ...(to !== undefined && { to: dayOf(to, 'latest') }),
        };
        const variables = { country: country ?? '', first: count ?? 25, after: behind, ...days, ...rest };
        const lead = country === undefined ? ['Say which vote or which country is meant.'] : [];
        return { operation: 'ballots-of-a-country', variables, asOf: null, lead };
      },
    }),
  ];
}
