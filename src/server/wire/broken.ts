import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { STRICT } from '../guard/headers.ts';
import { originsOf } from '../guard/origins.ts';
import type { Log } from '../log.ts';

interface Told {
  readonly status: string;
  readonly code: string;
  readonly message: string;
}

/** The latest answer of a connection: on the connection itself, for a table of them costs the collector work with each answer. */
const LATEST = Symbol('latest answer');
type Answering = Duplex & { [LATEST]?: ServerResponse };

/** How long a client that is still sending may go on, so that it reads what it is told and not a broken connection. */
const LINGER_MS = 1000;

/** What the parser of HTTP refuses before there is a request, by its own words. */
function told(error: string | undefined, maxHeaderBytes: number): Told {
  switch (error) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        code: 'HEADERS_TOO_LARGE',
        message: `address and headers are larger than ${maxHeaderBytes} bytes together: post the question, or send its hash as a persisted query`,
      };
    case 'HPE_INVALID_URL':
      return {
        status: '400 Bad Request',
        code: 'BAD_REQUEST',
        message:
          'the address holds characters that none may hold: write blanks and letters beyond ASCII as %20, %C3%A9 …',
      };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return {
        status: '413 Payload Too Large',
        code: 'BODY_TOO_LARGE',
        message: 'the chunks of the body carry extensions too large: send them without',
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: '408 Request Timeout',
        code: 'REQUEST_TIMEOUT',
        message: 'the request took too long: send it again',
      };
    default:
      return {
        status: '400 Bad Request',
        code: 'BAD_REQUEST',
        message: 'this is no request of HTTP/1.1: mend its syntax',
      };
  }
}

export interface BrokenOptions {
  readonly maxHeaderBytes: number;
  readonly corsOrigin: string;
  readonly log: Log;
}

/**
 * Tells whoever sends what is no request what every caller is told: a code and a remedy, which scripts of other origins may
 * read. Where an answer is on its way on the same connection the two would mix, so that the connection is cut.
 */
export function answerBrokenRequests(server: Server, { maxHeaderBytes, corsOrigin, log }: BrokenOptions): void {
  const { fixed } = originsOf(corsOrigin);
  const origin = fixed === null ? [] : [`access-control-allow-origin: ${fixed}`];
  server.on('request', ({ socket }: { socket: Answering }, response) => {
    socket[LATEST] = response;
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Answering) => {
    log.debug({ code: error.code }, 'no request of HTTP');
    const answering = socket[LATEST]?.writableFinished === false;
    if (!socket.writable || error.code === 'ECONNRESET' || answering) {
      socket.destroy();
      return;
    }
    const { status, code, message } = told(error.code, maxHeaderBytes);
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    const head = [
      `HTTP/1.1 ${status}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      ...origin,
      ...STRICT.map(([name, value]) => `${name}: ${value}`),
      'cache-control: no-store',
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    socket.resume();
    setTimeout(() => socket.destroy(), LINGER_MS).unref();
  });
}
