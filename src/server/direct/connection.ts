import type { Socket } from 'node:net';
import { Desk } from '../wire/desk.ts';
import type { Head } from './head.ts';

/** An answer as it goes out, but for what concerns the connection. */
export interface Packet {
  /** Status and headers, each line with its end. */
  readonly head: string;
  readonly body: Uint8Array;
  /** Where the body is lent: called unless all of it has gone out at once. */
  readonly leave?: (() => void) | null;
}

/** Answers a question from its head and the bytes of its body; null leaves it to the full reader of HTTP. It never fails. */
export interface Direct {
  readonly maxBodyBytes: number;
  answer(head: Head, body: Buffer): Packet | Promise<Packet> | null;
}

export interface ConnectionParts {
  readonly read: (text: string) => Head | null;
  /** What answers at its place now. */
  readonly directAt: (head: Head) => Direct | undefined;
  /** Gives the connection to the full reader of HTTP, with what was heard and not answered. */
  readonly handOver: (socket: Socket, rest: Buffer) => void;
  /** Whether each answer is the last of its connection. */
  readonly isParting: () => boolean;
  /** The client went away while it was answered. */
  readonly brokenOff: () => void;
  /** The client ended in the middle of a request. */
  readonly brokenIn: (socket: Socket) => void;
  readonly closed: (connection: Connection) => void;
  /** How long a connection may be silent: before its first question, and between two. */
  readonly firstMs: number;
  readonly idleMs: number;
  /** Longer heads are left to the full reader, which knows how long they may be. */
  readonly maxHeadBytes: number;
  /** The lines that end a head: the time, and whether the connection is kept. */
  readonly endOf: (isLast: boolean) => string;
}

const END_OF_HEAD = '\r\n\r\n';
const EMPTY = Buffer.alloc(0);
const NOT_OURS = -1;
/** Copying more than this costs as much as a second block in the same write. */
const MOST_COPIED = 16_384;
const desk = new Desk();

/**
 * A connection on which nothing but plain questions and pages were asked for. Each is answered from its very bytes, in order;
 * with the first that is anything else the connection goes to the full reader of HTTP, and stays there.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #parts: ConnectionParts;
  /** What was heard and is not answered. */
  #rest: Buffer = EMPTY;
  /** Whether the rest is a question of which a part was missing before. */
  #isHeld = false;
  #isAnswering = false;
  #isFull = false;
  #isEnded = false;
  #isFirst = true;

  constructor(socket: Socket, parts: ConnectionParts) {
    this.#socket = socket;
    this.#parts = parts;
    socket.setTimeout(parts.firstMs);
    socket.on('data', this.#heard);
    socket.on('drain', this.#drained);
    socket.on('end', this.#ended);
    socket.on('timeout', this.#silent);
    socket.on('error', this.#failed);
    socket.on('close', this.#closed);
  }

  /** Whether an answer is under way, which nothing else may interrupt. */
  get isAnswering(): boolean {
    return this.#isAnswering || this.#socket.writableLength > 0;
  }

  destroy(): void {
    this.#socket.destroy();
  }

  readonly #heard = (chunk: Buffer): void => {
    // Who was refused may still be sending.
    if (!this.#socket.writable) return;
    const rest = this.#rest;
    this.#rest = EMPTY;
    this.#goOn(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]));
  };

  #goOn(heard: Buffer): void {
    let bytes = heard;
    while (bytes.length > 0 && !this.#isStalled) {
      const used = this.#answer(bytes);
      if (used === NOT_OURS) {
        this.#handOver(bytes);
        return;
      }
      if (used === 0) break;
      bytes = bytes.length === used ? EMPTY : bytes.subarray(used);
    }
    this.#rest = bytes;
    if (bytes.length > 0 && this.#isStalled) this.#socket.pause();
  }

  /** Answers the first question of these bytes; how many it took, and none where a part of it is missing. */
  #answer(bytes: Buffer): number {
    const end = bytes.indexOf(END_OF_HEAD) + END_OF_HEAD.length;
    const isWhole = end >= END_OF_HEAD.length && end <= this.#parts.maxHeadBytes;
    const head = isWhole ? this.#parts.read(bytes.toString('latin1', 0, end)) : null;
    const direct = head ? this.#parts.directAt(head) : undefined;
    if (!head || !direct || head.length > direct.maxBodyBytes) return NOT_OURS;
    const until = end + head.length;
    if (bytes.length < until) {
      // Many send head and body apart; who needs more pieces is timed where all slow ones are.
      if (this.#isHeld) return NOT_OURS;
      this.#isHeld = true;
      return 0;
    }
    const answer = direct.answer(head, bytes.subarray(end, until));
    if (answer === null) return NOT_OURS;
    this.#isHeld = false;
    if ('head' in answer) this.#write(answer);
    else this.#await(answer);
    return until;
  }

  get #isStalled(): boolean {
    return this.#isAnswering || this.#isFull || this.#isEnded;
  }

  #await(answer: Promise<Packet>): void {
    this.#isAnswering = true;
    answer.then((packet) => {
      this.#isAnswering = false;
      if (this.#socket.writable) this.#write(packet);
      this.#resume();
    });
  }

  #write({ head, body, leave }: Packet): void {
    const socket = this.#socket;
    const isLast = this.#isEnded || this.#parts.isParting();
    const text = head + this.#parts.endOf(isLast);
    if (body.length <= MOST_COPIED) {
      const whole = desk.lend(text.length + body.length);
      whole.bytes.write(text, 'latin1');
      whole.bytes.set(body, text.length);
      this.#isFull = !socket.write(whole.bytes);
      if (socket.writableLength > 0) whole.leave();
    } else {
      socket.cork();
      socket.write(text, 'latin1');
      this.#isFull = !socket.write(body);
      socket.uncork();
      if (leave && socket.writableLength > 0) leave();
    }
    if (this.#isFirst) {
      this.#isFirst = false;
      socket.setTimeout(this.#parts.idleMs);
    }
    if (!isLast) return;
    this.#isEnded = true;
    socket.destroySoon();
  }

  #resume(): void {
    if (this.#isStalled) return;
    const rest = this.#rest;
    this.#rest = EMPTY;
    this.#socket.resume();
    this.#goOn(rest);
  }

  #handOver(rest: Buffer): void {
    const socket = this.#socket;
    socket.setTimeout(0);
    socket.off('data', this.#heard);
    socket.off('drain', this.#drained);
    socket.off('end', this.#ended);
    socket.off('timeout', this.#silent);
    socket.off('error', this.#failed);
    socket.off('close', this.#closed);
    this.#parts.closed(this);
    this.#parts.handOver(socket, rest);
  }

  readonly #drained = (): void => {
    this.#isFull = false;
    this.#resume();
  };

  readonly #ended = (): void => {
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (this.#isAnswering) return;
    if (this.#rest.length > 0) this.#parts.brokenIn(this.#socket);
    else this.#socket.end();
  };

  readonly #silent = (): void => {
    const heard = this.#socket.bytesRead;
    // What came while something else was done is only heard now.
    setImmediate(() => {
      if (this.#socket.bytesRead === heard) this.#wasSilent();
    });
  };

  #wasSilent(): void {
    if (this.#isAnswering) return;
    if (this.#rest.length > 0 && !this.#isFull) this.#handOver(this.#takeRest());
    else this.#socket.destroy();
  }

  readonly #failed = (): void => {
    this.#socket.destroy();
  };

  readonly #closed = (): void => {
    if (this.isAnswering) this.#parts.brokenOff();
    this.#parts.closed(this);
  };

  #takeRest(): Buffer {
    const rest = this.#rest;
    this.#rest = EMPTY;
    return rest;
  }
}
