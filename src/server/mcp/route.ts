import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Admission } from '../admission/admission.ts';
import type { Route } from '../route.ts';
import { noteOf } from '../seen/note.ts';
import { send } from '../send.ts';
import { kindOf, readText } from '../wire/body.ts';
import { NO_STORE } from '../wire/outgoing.ts';
import { badRequest, Refusal } from '../wire/refusal.ts';
import { isOriginAllowed } from './origin.ts';
import { type McpParts, mcpServers } from './server.ts';

const MCP = '/mcp';

interface McpOptions extends McpParts {
  /** Origins of pages that may speak the protocol besides those on this machine. */
  readonly origins: string;
  readonly maxBodyBytes: number;
  readonly admission: Admission;
}

/** What the protocol's own errors have for a refusal of the server. */
const REFUSED = -32_000;

/** The Model Context Protocol over streamable HTTP: each message is answered by itself, and nothing is remembered. */
export function mcpRoute(options: McpOptions): Route {
  const { log } = options;
  const handler = createMcpHandler(mcpServers(options), {
    // Nothing that is served here ever changes: there is nothing to wait for.
    maxSubscriptions: 0,
    onerror: (error) => log.debug({ error }, 'a message of the protocol was refused'),
  });
  return {
    place: MCP,
    match: (path) => path === MCP,
    async handle(request, response) {
      try {
        await answer(request, response, options, handler.fetch);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refuse(response, error);
      }
    },
  };
}

type Fetch = ReturnType<typeof createMcpHandler>['fetch'];

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { origins, maxBodyBytes, admission }: McpOptions,
  fetch: Fetch,
): Promise<void> {
  const { origin } = request.headers;
  if (!isOriginAllowed(origin, origins))
    throw new Refusal(403, 'ORIGIN_NOT_ALLOWED', `pages of ${origin} may not ask here: have it put into MCP_ORIGIN`);
  if (request.method !== 'POST')
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', `messages are sent to ${MCP} with POST, and there are no sessions`, {
      allow: 'POST, OPTIONS',
    });
  if (kindOf(request.headers['content-type']) !== 'json')
    throw new Refusal(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'messages are JSON: send them with content-type: application/json',
    );
  const text = await readText(request, maxBodyBytes);
  const message = parsed(text);
  if (Array.isArray(message)) throw badRequest('messages are sent one at a time: send an object, not a list');
  admission.assert(request);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !HOP.has(name) ? [[name, value]] : [],
  );
  const result = await fetch(
    new Request(`http://localhost${MCP}`, { method: 'POST', headers, body: text, signal: gone.signal }),
    { parsedBody: message },
  );
  const body = Buffer.from(await result.arrayBuffer());
  if (response.destroyed) return;
  const type = result.headers.get('content-type');
  if (type === null) {
    response.writeHead(result.status, { 'cache-control': NO_STORE, 'content-length': body.byteLength });
    response.end(body);
    return;
  }
  await send(request, response, {
    status: result.status,
    type,
    body,
    etag: '',
    headers: { 'cache-control': NO_STORE },
  });
}

/** What belongs to the connection, or to the body as it was sent. */
const HOP: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-encoding',
  'host',
  'transfer-encoding',
  'expect',
  'keep-alive',
  'upgrade',
]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('the body is not JSON: send one message of JSON-RPC');
  }
}

/** In the words of the protocol, which every client of it reads. */
function refuse(response: ServerResponse, { status, code, message, headers }: Refusal): void {
  noteOf(response).code = code;
  const body = Buffer.from(
    JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: REFUSED, message, data: { code } } }),
  );
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': NO_STORE,
    ...headers,
    'content-length': body.byteLength,
  });
  response.end(body);
}
