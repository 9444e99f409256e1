import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { badArgument } from '../../store/store.ts';
import type { Admission } from '../admission/admission.ts';
import { type Answer, type AnswerCache, etagOf } from '../answer-cache.ts';
import type { Handler } from '../handler.ts';
import type { Reply, ReplyError, Variables } from '../named/asking.ts';
import type { Named } from '../named/named.ts';
import { variablesOf } from '../named/variable.ts';
import { Parameters } from '../parameters.ts';
import type { Outcome } from '../plugins.ts';
import type { Ask } from '../quick/ask.ts';
import { validHeader } from '../quick/valid.ts';
import { readParametersOf } from '../route.ts';
import { noteOf } from '../seen/note.ts';
import { SAME_FOR_ALL, send } from '../send.ts';

export interface RestParts {
  readonly schema: GraphQLSchema;
  readonly handler: Handler;
  readonly ask: Ask;
  readonly cache: AnswerCache;
  readonly release: string;
  readonly admission: Admission;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Answers an operation with the variables of an address: the short way where it can, kept like every other answer. */
export async function answerOperation(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  { query, node, name }: Named,
  { schema, handler, ask, cache, release, admission }: RestParts,
): Promise<void> {
  const key = `REST ${url}`;
  const known = cache.get(key);
  if (known) return send(request, response, known);
  admission.assert(request);
  const definitions = node.variableDefinitions ?? [];
  const given = new Parameters(
    readParametersOf(url),
    definitions.map(({ variable }) => variable.name.value),
  );
  for (const { variable, type, defaultValue } of definitions) {
    const needed = variable.name.value;
    if (type.kind === 'NonNullType' && !defaultValue && !given.has(needed))
      throw badArgument(needed, `${needed} is needed: /openapi.json says what ${name} takes`);
  }
  const variables = variablesOf(schema, node, given);
  const params = { query, variables, operationName: undefined, extensions: undefined, documentId: undefined };
  const short = ask(() => params);
  if (short) {
    const body = Buffer.from(short.bytes);
    const headers = { ...SAME_FOR_ALL, ...validHeader(short.valid) };
    const answer: Answer = { status: 200, type: JSON_TYPE, body, etag: etagOf(release, body), headers };
    cache.offer(key, answer);
    return send(request, response, answer);
  }
  const note = noteOf(response);
  note.operation = () => node.name?.value ?? name;
  const outcome: Outcome = { failed: false, ...(note.ids ? { ids: note.ids } : {}) };
  const init = { method: 'POST', headers: { accept: 'application/json' } };
  const isWanted = () => !response.destroyed;
  const result = await handler.fetch('http://localhost/graphql', init, { outcome, isWanted, params });
  note.cost = outcome.cost;
  const reply = (await result.json()) as Reply;
  const { status, body, code, headers } = outwards(reply, variables);
  if (code !== null) note.code = code;
  const bytes = Buffer.from(JSON.stringify(body));
  const etag = status === 200 ? etagOf(release, bytes) : '';
  const answer: Answer = { status, type: JSON_TYPE, body: bytes, etag, headers: { ...SAME_FOR_ALL, ...headers } };
  if (status === 200) cache.offer(key, answer);
  await send(request, response, answer);
}

/** What fails by itself for a while, and passes. */
const PASSING: ReadonlySet<string> = new Set(['OVERLOADED', 'ENGINE_UNAVAILABLE']);

/** An answer of GraphQL in the words of HTTP: what nothing is known by is not found, what was asked wrongly is refused. */
function outwards({ data, errors = [], extensions }: Reply, variables: Variables) {
  const [first] = errors;
  if (first) {
    const code = first.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
    const status = code === 'INTERNAL_SERVER_ERROR' ? 500 : PASSING.has(code) ? 503 : 400;
    const headers = status === 503 ? { 'retry-after': '1' } : {};
    return { status, body: { errors: errors.map(ofAddress), ...(data ? { data } : {}) }, code, headers };
  }
  const isFound = Object.keys(data ?? {}).length === 0 || Object.values(data ?? {}).some((value) => value !== null);
  if (isFound) return { status: 200, body: { data }, code: null, headers: {} };
  const parameter = (value: string) => Object.keys(variables).find((name) => variables[name] === value);
  const told = (extensions?.suggestions ?? []).map(({ argument, value, candidates }) => ({
    message: `nothing is known as "${value}"`,
    extensions: {
      code: 'NOT_FOUND',
      argument: parameter(value) ?? argument,
      candidates: candidates.map((one) => one.code),
    },
  }));
  const nothing = { message: `nothing is known for ${JSON.stringify(variables)}`, extensions: { code: 'NOT_FOUND' } };
  const body = { errors: told.length > 0 ? told : [nothing] };
  return { status: 404, body, code: 'NOT_FOUND', headers: {} };
}

/** The document is ours, and so are its lines: what does not fit in it is a parameter. */
function ofAddress({ message, path, extensions }: ReplyError) {
  const code = extensions?.code === 'GRAPHQL_VALIDATION_FAILED' ? { code: 'BAD_ARGUMENT' } : {};
  return { message, ...(path ? { path } : {}), extensions: { ...extensions, ...code } };
}
