import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DirectServer } from '../direct/server.ts';
import { STRICT } from '../guard/headers.ts';
import { originsOf } from '../guard/origins.ts';
import type { Log } from '../log.ts';
import { noteOf } from '../seen/note.ts';
import type { Seen } from '../seen/seen.ts';
import { fail } from '../send.ts';
import { Connections, TOO_MANY_CONNECTIONS } from './connections.ts';

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** How long a client that is still sending may go on, so that it reads what it is told and not a broken connection. */
const LINGER_MS = 1000;

const TIMED_OUT = 'ERR_HTTP_REQUEST_TIMEOUT';

/** What the parser of HTTP refuses before there is a request, by its own words. */
function told(error: string | undefined, { maxHeaderBytes, headersMs, bodyMs }: BrokenOptions): Told {
  switch (error) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        code: 'HEADERS_TOO_LARGE',
        message: `address and headers are larger than ${maxHeaderBytes} bytes together: post the question, or send its hash as a persisted query`,
      };
    case 'HPE_INVALID_URL':
      return {
        status: 400,
        code: 'BAD_REQUEST',
        message:
          'the address holds characters that none may hold: write blanks and letters beyond ASCII as %20, %C3%A9 …',
      };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        status: 413,
        code: 'BODY_TOO_LARGE',
        message: 'the chunks of the body carry extensions too large: send them without',
      };
    case TIMED_OUT:
      return {
        status: 408,
        code: 'REQUEST_TIMEOUT',
        message: `address and headers have to come within ${headersMs} ms, and the body within ${bodyMs} ms more: send the request again, and faster`,
      };
    default:
      return { status: 400, code: 'BAD_REQUEST', message: 'this is no request of HTTP/1.1: mend its syntax' };
  }
}

const NO_ROOM: Told = {
  status: 503,
  code: TOO_MANY_CONNECTIONS,
  message:
    'more connections are open than there is room for: come again in 1 second, and ask several things on one connection',
};

export interface BrokenOptions {
  readonly maxHeaderBytes: number;
  readonly headersMs: number;
  readonly bodyMs: number;
  readonly maxConnections: number;
  readonly corsOrigin: string;
  readonly seen: Seen;
  readonly log: Log;
  /** Sets the headers of every answer. */
  begin(response: ServerResponse): void;
}

/**
 * Tells whoever sends what is no request, sends it too slowly, or finds no room, what every caller is told: a code and a
 * remedy, which scripts of other origins may read. Where an answer is on its way on the same connection the two would mix,
 * so that the connection is cut.
 */
export function answerBrokenRequests(server: DirectServer, options: BrokenOptions): void {
  const { corsOrigin, maxConnections: most, seen, log, begin } = options;
  const { fixed } = originsOf(corsOrigin);
  const origin = fixed === null ? [] : [`access-control-allow-origin: ${fixed}`];
  const connections = new Connections({
    most,
    seen,
    log,
    isAnswering: (socket) => server.isAnswering(socket),
    refuse: (socket) => write(socket, NO_ROOM, ['retry-after: 1']),
  });
  server.on('connection', (socket) => connections.opened(socket));
  server.on('request', ({ socket }, response) => connections.asked(socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    log.debug({ code: error.code }, 'no request of HTTP');
    const pending = connections.pending(socket);
    const refusal = told(error.code, options);
    if (error.code === TIMED_OUT && pending && !pending.headersSent) return tooSlow(pending, refusal);
    // Who opens a connection to have it, and never asks, has asked nothing that could be refused.
    const isSilent = error.code === TIMED_OUT && 'bytesRead' in socket && socket.bytesRead === 0;
    if (!socket.writable || error.code === 'ECONNRESET' || pending || isSilent) {
      socket.destroy();
      return;
    }
    seen.failed(refusal.code);
    write(socket, refusal);
  });

  /** The body of a request that was begun to be answered. */
  function tooSlow(response: ServerResponse, { status, code, message }: Told): void {
    begin(response);
    fail(response, status, code, message, { connection: 'close' });
    if (noteOf(response).ids !== undefined) return;
    seen.answered('short', status, 0);
    seen.failed(code);
  }

  function write(socket: Duplex, { status, code, message }: Told, headers: readonly string[] = []): void {
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      ...origin,
      ...STRICT.map(([name, value]) => `${name}: ${value}`),
      ...headers,
      'cache-control: no-store',
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  }
}
