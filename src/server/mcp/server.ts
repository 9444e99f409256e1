import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { AlmanacError } from '../../model/errors.ts';
import { NOT_TOLD } from '../guard/introspection.ts';
import { type Slims, slimsOf, tokensOf } from '../llms/slims.ts';
import type { Log } from '../log.ts';
import type { Asking, Reply, Variables } from '../named/asking.ts';
import type { NamedOperations } from '../named/named.ts';
import { taking } from './taken.ts';
import { ANSWER, fits, tell } from './tell/tell.ts';
import { type Desk, onDay, type Question, type Tool } from './tool.ts';
import { toolsOf } from './tools.ts';

export interface McpParts {
  readonly schema: GraphQLSchema;
  readonly operations: () => NamedOperations;
  readonly asking: Asking;
  readonly release: string;
  /** The release's own day. */
  readonly date: string;
  /** Whether the schema is told to nobody. */
  readonly isClosed: boolean;
  readonly log: Log;
}

/** What else could be said of it is said of tools that write. */
const READS = { readOnlyHint: true, openWorldHint: false };
const MASKED = 'INTERNAL_SERVER_ERROR: something went wrong on our side; it has been logged.';

/** Makes a server of the protocol, one for each request or connection; what all of them share is made once. */
export function mcpServers({ schema, operations, asking, release, date, isClosed, log }: McpParts): () => McpServer {
  const named = operations();
  const tools = toolsOf(schema, named);
  const slims = isClosed ? null : slimsOf(schema, operations);
  const instructions = instructionsOf(release, date);
  return () => {
    const server = new McpServer({ name: 'almanac', title: 'Almanac', version: release }, { instructions });
    for (const tool of tools) {
      const { name, title, description, input: inputSchema } = tool;
      server.registerTool(
        name,
        { title, description, inputSchema, outputSchema: ANSWER, annotations: READS },
        async (given, { mcpReq }) => {
          try {
            return await call(tool, given, () => !mcpReq.signal.aborted);
          } catch (error) {
            if (error instanceof AlmanacError) return refused(`${error.code}: ${error.message}`);
            log.error({ error, tool: name }, 'a tool failed');
            return refused(MASKED);
          }
        },
      );
    }
    registerSchema(server, slims);
    return server;
  };

  async function call(tool: Tool, given: unknown, isWanted: () => boolean): Promise<CallToolResult> {
    const desk: Desk = { ask: (operation, variables) => ask(operation, variables, isWanted) };
    const question = await tool.question(onDay(given), desk);
    const reply = calledAsGiven(await fitting(question, isWanted), given);
    const { operation, variables, asOf = date, lead = [] } = question;
    const isContinued = variables.after !== undefined;
    const { text, failed, ...structured } = tell(reply, { operation, asOf, release, lead, isContinued });
    if (failed) return refused(text);
    return { content: [{ type: 'text', text }], structuredContent: structured };
  }

  /** A page that is too long is asked for again with fewer items: its cursor then leads on from what is shown. */
  async function fitting({ operation, variables }: Question, isWanted: () => boolean) {
    let asked = variables;
    let reply = await ask(operation, asked, isWanted);
    while (typeof asked.first === 'number' && asked.first > 1 && !fits(reply)) {
      asked = { ...asked, first: Math.floor(asked.first / 2) };
      reply = await ask(operation, asked, isWanted);
    }
    return reply;
  }

  function ask(operation: string, variables: Variables, isWanted: () => boolean) {
    const one = named.get(operation);
    if (!one) throw new Error(`there is no operation ${operation}`);
    return asking(one, variables, isWanted);
  }
}

/** The schema is text for whoever writes questions of their own: it has no structure beside. */
function registerSchema(server: McpServer, slims: Slims | null): void {
  const title = 'Schema by theme';
  const names = slims?.themes.map(({ name }) => name) ?? [];
  server.registerTool(
    'schema',
    {
      title,
      description:
        'The GraphQL schema of one theme, in SDL without what a theme does not need, for questions of your own at /graphql; without a theme the list of themes.',
      inputSchema: taking({ theme: z.enum(names).optional().describe('Name of the theme.') }),
      annotations: READS,
    },
    ({ theme }) => {
      if (!slims) return refused(`INTROSPECTION_OFF: ${NOT_TOLD}`);
      const list = slims.themes.map(
        ({ name, about }) => `- ${name}: ${about} (about ${tokensOf(slims.textOf(name) ?? '')} tokens)`,
      );
      const text = theme === undefined ? ['Themes:', ...list].join('\n') : (slims.textOf(theme) ?? '');
      return { content: [{ type: 'text', text }] };
    },
  );
}

/** What is not known or doubtful, by the name that the tool has for it; what nobody named is not missed. */
function calledAsGiven(reply: Reply, given: unknown): Reply {
  const named = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  const argumentOf = (isMeant: (value: unknown) => boolean) => named.find(([, value]) => isMeant(value))?.[0];
  const suggestions = (reply.extensions?.suggestions ?? [])
    .filter(({ value }) => value !== '')
    .map((one) => ({ ...one, argument: argumentOf((value) => value === one.value) ?? one.argument }));
  const errors = (reply.errors ?? []).map((error) => {
    const argument = argumentOf((value) => typeof value === 'string' && error.message.includes(`"${value}"`));
    const { argument: own } = error.extensions ?? {};
    return own === undefined || argument === undefined
      ? error
      : { ...error, extensions: { ...error.extensions, argument } };
  });
  return {
    ...reply,
    ...(reply.errors && { errors }),
    ...(reply.extensions && { extensions: { ...reply.extensions, suggestions } }),
  };
}

function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}

function instructionsOf(release: string, date: string): string {
  return [
    'Almanac is a record of world affairs: countries, former ones among them, organizations, memberships, leaders, events, votes, treaties and statistics. Every fact is dated and cited, and every question can be asked as of any day.',
    `Without a day the answer is as of ${date}, the day of the release (${release}); nothing later is known.`,
    'What is not on record is not known, not false: say so, and do not fill it in. Lists say whether they are whole and through which day they are known. Cite the keys in square brackets; the tool cite prints them for a bibliography.',
    'Names and codes are taken in any language; when nothing is found the answer names what may have been meant.',
  ].join('\n');
}
