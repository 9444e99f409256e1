import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Log } from '../log.ts';
import { noteOf } from '../seen/note.ts';
import type { Seen } from '../seen/seen.ts';

interface Parts {
  /** Connections that may be open at once. */
  readonly most: number;
  readonly seen: Seen;
  readonly log: Log;
  /** Whether something is answered on a connection of which no answer is known here. */
  isAnswering(socket: Socket): boolean;
  /** Tells a connection for which there is no room that it has to come again. */
  refuse(socket: Socket): void;
}

/** The latest answer of a connection: on the connection itself, for a table of them costs the collector work with each answer. */
const LATEST = Symbol('latest answer');
type Answering = Duplex & { [LATEST]?: ServerResponse };

export const TOO_MANY_CONNECTIONS = 'TOO_MANY_CONNECTIONS';

/**
 * The connections of a server by the address they come from. Where there are too many, whoever has the most gives one up, the
 * oldest on which nothing is answered: one client that opens thousands takes them from itself, and nobody needs a limit of
 * his own, which a proxy, all of whose clients share its address, would be the first to reach.
 */
export class Connections {
  readonly #parts: Parts;
  readonly #byClient = new Map<string, Set<Socket>>();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Takes a new connection, for which another may have to go. */
  opened(socket: Socket): void {
    const { most, seen, log, refuse } = this.#parts;
    if (this.#count >= most) {
      const other = this.#dispensable();
      seen.failed(TOO_MANY_CONNECTIONS);
      log.debug({ code: TOO_MANY_CONNECTIONS, refused: other === null }, 'no room for another connection');
      if (other === null) {
        refuse(socket);
        return;
      }
      this.#forget(other);
      other.destroy();
    }
    const client = socket.remoteAddress ?? '';
    const own = this.#byClient.get(client) ?? new Set();
    this.#byClient.set(client, own.add(socket));
    seen.connections = ++this.#count;
    socket.once('close', () => {
      this.#forget(socket, client);
      this.#closed(socket);
    });
  }

  /** Remembers what was last asked on a connection. */
  asked(socket: Answering, response: ServerResponse): void {
    socket[LATEST] = response;
  }

  /** The answer to what was last asked on a connection, as long as it has not gone out whole. */
  pending(socket: Answering): ServerResponse | null {
    const latest = socket[LATEST];
    return latest?.writableFinished === false ? latest : null;
  }

  /** The oldest idle one of whoever has the most, or one whose question has not yet come in whole. */
  #dispensable(): Socket | null {
    let heaviest: ReadonlySet<Socket> = new Set();
    for (const sockets of this.#byClient.values()) if (sockets.size > heaviest.size) heaviest = sockets;
    for (const socket of heaviest)
      if (!this.pending(socket)?.req.complete && !this.#parts.isAnswering(socket)) return socket;
    return null;
  }

  #forget(socket: Socket, client = socket.remoteAddress ?? ''): void {
    const own = this.#byClient.get(client);
    if (!own?.delete(socket)) return;
    if (own.size === 0) this.#byClient.delete(client);
    this.#parts.seen.connections = --this.#count;
  }

  /** Who goes the short way is watched here, once a connection and not once a question. */
  #closed(socket: Socket): void {
    const pending = this.pending(socket);
    if (pending === null || noteOf(pending).ids !== undefined) return;
    const { seen, log } = this.#parts;
    seen.brokenOff++;
    log.debug({ brokenOff: seen.brokenOff }, 'the client broke off');
  }
}
