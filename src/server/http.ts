import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { AlmanacError } from '../model/errors.ts';
import { ENDPOINT } from './graphql.ts';
import type { Log } from './log.ts';
import { pathOf, type Route } from './route.ts';
import { fail, refuse } from './send.ts';

export interface HttpOptions {
  readonly routes: readonly Route[];
  readonly corsOrigin: string;
  readonly log: Log;
}

export function createHttpServer(options: HttpOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      if (error instanceof AlmanacError && !response.headersSent) return refuse(response, error);
      options.log.error({ error }, 'request failed');
      if (!response.headersSent)
        fail(response, 500, 'INTERNAL_SERVER_ERROR', 'Something went wrong on our side; it has been logged.');
      else response.destroy();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, corsOrigin }: HttpOptions,
): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const path = pathOf(url);
  response.setHeader('access-control-allow-origin', corsOrigin);
  // Scripts of other origins read no further headers unless told they may.
  response.setHeader(
    'access-control-expose-headers',
    'accept-ranges, content-disposition, content-length, content-range, etag, link, retry-after',
  );
  if (method === 'OPTIONS') return preflight(request, response);
  if (path === '/') return redirect(response);
  const route = routes.find(({ match }) => match(path));
  if (route) return route.handle(request, response, url);
  const places = routes.map(({ place }) => place).join(', ');
  fail(response, 404, 'NOT_FOUND', `there is nothing at ${path}: there is something at ${places}`);
}

function preflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': '86400',
  });
  response.end();
}

function redirect(response: ServerResponse): void {
  response.writeHead(302, { location: ENDPOINT });
  response.end();
}

/** Starts to listen; throws PORT_TAKEN when the port is in use. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      reject(
        new AlmanacError(
          'PORT_TAKEN',
          `cannot listen on ${host}:${port} (${error.code}): stop the other program, or set PORT to another`,
          { argument: 'PORT' },
        ),
      );
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Answers what has been asked, accepts no more, and lets go of connections that linger. */
export function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
