import { type RequestListener, Server, type ServerOptions } from 'node:http';
import { Socket } from 'node:net';
import { Connection, type ConnectionParts } from './connection.ts';
import { Heads } from './head.ts';

/** As Node's own reader calls it. */
const CUT_OFF = 'HPE_INVALID_EOF_STATE';

export type DirectOptions = Pick<ConnectionParts, 'directAt' | 'brokenOff' | 'firstMs' | 'idleMs' | 'maxHeadBytes'>;

/** A server of HTTP whose connections are answered from their bytes as long as nothing but plain questions and pages are asked for. */
export class DirectServer extends Server {
  readonly #own = new Map<Socket, Connection>();
  #isParting = false;

  constructor(settings: ServerOptions, listener: RequestListener, options: DirectOptions | null) {
    super(settings, listener);
    if (options) this.#answerDirectly(options);
  }

  /** From now on each answer is the last of its connection. */
  part(): void {
    if (this.#isParting) return;
    this.#isParting = true;
    this.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
  }

  /** Whether something is answered on a connection that the full reader of HTTP has not seen. */
  isAnswering(socket: Socket): boolean {
    return this.#own.get(socket)?.isAnswering ?? false;
  }

  override closeIdleConnections(): void {
    super.closeIdleConnections();
    for (const connection of this.#own.values()) if (!connection.isAnswering) connection.destroy();
  }

  override closeAllConnections(): void {
    super.closeAllConnections();
    for (const connection of this.#own.values()) connection.destroy();
  }

  #answerDirectly(options: DirectOptions): void {
    const heads = new Heads();
    const [read, ...others] = this.listeners('connection');
    if (!read || others.length > 0) throw new Error('HTTP is read by one listener');
    const byHttp = (socket: unknown) => void Reflect.apply(read, this, [socket]);
    const closed = (socket: Socket) => () => void this.#own.delete(socket);
    const parts = {
      ...options,
      read: (text: string) => heads.read(text),
      endOf: endings(options.idleMs),
      isParting: () => this.#isParting,
      brokenIn: (socket: Socket) =>
        void this.emit('clientError', Object.assign(new Error('ended in a request'), { code: CUT_OFF }), socket),
      handOver(socket: Socket, rest: Buffer) {
        if (rest.length > 0) socket.unshift(rest);
        byHttp(socket);
      },
    };
    this.removeAllListeners('connection');
    this.on('connection', (socket) => {
      // A connection in memory has no bytes to spare.
      if (socket instanceof Socket) this.#own.set(socket, new Connection(socket, { ...parts, closed: closed(socket) }));
      else byHttp(socket);
    });
  }
}

/** The last lines of a head, made anew each second. */
function endings(idleMs: number): ConnectionParts['endOf'] {
  let second = 0;
  let kept = '';
  let last = '';
  return (isLast) => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      const date = `Date: ${new Date(now * 1000).toUTCString()}\r\n`;
      kept = `${date}Connection: keep-alive\r\nKeep-Alive: timeout=${Math.floor(idleMs / 1000)}\r\n\r\n`;
      last = `${date}Connection: close\r\n\r\n`;
    }
    return isLast ? last : kept;
  };
}
