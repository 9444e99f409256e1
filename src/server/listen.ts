import type { Server } from 'node:http';
import { AlmanacError } from '../model/errors.ts';

/** Connections that may wait to be taken: one turned away there tries again only after seconds. */
const BACKLOG = 4096;
/** What Node says of an address that is not that of this machine. */
const NO_ADDRESS: ReadonlySet<string | undefined> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL']);

function noAddress(host: string, code: string | undefined): AlmanacError {
  const message = `HOST="${host}" is no address of this machine (${code}): set it to one, 127.0.0.1 for this machine alone, 0.0.0.0 for all`;
  return new AlmanacError('BAD_SETTING', message, { argument: 'HOST' });
}

/** Starts to listen; throws PORT_TAKEN when the port is in use, and BAD_SETTING when the address is not ours. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (NO_ADDRESS.has(error.code)) return reject(noAddress(host, error.code));
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') return reject(error);
      reject(
        new AlmanacError(
          'PORT_TAKEN',
          `cannot listen on ${host}:${port} (${error.code}): stop the other program, or set PORT to another`,
          { argument: 'PORT' },
        ),
      );
    });
    server.listen({ port, host, backlog: BACKLOG }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
