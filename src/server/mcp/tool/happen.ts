import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { taking } from '../taken.ts';
import { isFields, isPage, nodesOf, type Value } from '../tell/value.ts';
import { after, type Desk, defineTool, first, type Question, type Tool, wordOf } from '../tool.ts';

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
        from: z.string().describe('The day to compare with, YYYY-MM-DD.'),
        to: z.string().describe('The day to compare, the same or later.'),
        kinds: z.array(wordOf(schema, 'ChangeKind')).optional().describe('Only these kinds; without it all.'),
        first,
        after,
      }),
      question({ country, organization, first: count, ...rest }) {
        const variables = { first: count ?? 25, ...rest };
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
        'A roll call or election by the symbol of its resolution, its title or key: what was asked, the tally, and who voted how. With a country alone: its votes in the General Assembly, the Security Council and the Human Rights Council.',
      input: taking({
        vote: z.string().min(1).optional().describe('Symbol, words of the title, or key: "A/RES/67/19", "unga-5182".'),
        country: z.string().optional().describe('Code or name of the country whose votes are meant, when no vote is.'),
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
      question({ vote, country, first: count, after: behind, ...rest }, desk) {
        if (vote !== undefined) return voteMeant(vote, { first: count ?? 10, after: behind }, desk);
        const variables = { country: country ?? '', first: count ?? 25, after: behind, ...rest };
        const lead = country === undefined ? ['Say which vote or which country is meant.'] : [];
        return { operation: 'ballots-of-a-country', variables, asOf: null, lead };
      },
    }),
  ];
}

/** The vote of this key or name; else the only one whose title has the words; else those that have them. */
async function voteMeant(text: string, paging: Readonly<Record<string, unknown>>, desk: Desk): Promise<Question> {
  const named = await desk.ask('vote', { event: text });
  if (isFields(named.data?.event as Value)) return { operation: 'vote', variables: { event: text }, asOf: null };
  const { data } = await desk.ask('votes-named', { text, ...paging });
  const events = data?.events as Value;
  const [only, ...others] = isPage(events) ? nodesOf(events) : [];
  if (isFields(only) && others.length === 0 && paging.after === undefined)
    return { operation: 'vote', variables: { event: only.key }, asOf: null };
  const lead = others.length > 0 ? ['Several votes are named so: ask again with the key of one.'] : [];
  return { operation: 'votes-named', variables: { text, ...paging }, asOf: null, lead };
}
