import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../fixtures/port.ts';
import { releasePath } from '../fixtures/real.ts';

/** How long more is waited for on a connection that the server may keep. */
const AFTERWARDS_MS = 500;

/** The real server in a process of its own, whose end would be seen, and what it logs of defects. */
export class Target {
  readonly #child: ChildProcess;
  readonly port: number;
  #log = '';

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.#child = child;
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#log += chunk;
    });
  }

  static async start(): Promise<Target> {
    const port = await freePort();
    const command = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '../../src/cli.ts'), 'serve'];
    // What is sent in part is told so soon, but not so soon that a busy machine takes what is whole for that.
    const settings = {
      PORT: String(port),
      LOG_LEVEL: 'error',
      RELEASE: releasePath(),
      HEADERS_MS: '5000',
      BODY_MS: '5000',
    };
    const env = { ...process.env, ...settings };
    const target = new Target(port, spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] }));
    while (!(await target.isReady())) await new Promise((resolve) => setTimeout(resolve, 50));
    return target;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Errors that it logged: defects of ours, each of which a request has met. */
  get log(): string {
    return this.#log;
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  async isReady(): Promise<boolean> {
    if (this.hasEnded) throw new Error(`the server ended: ${this.#log}`);
    const answer = await fetch(`http://127.0.0.1:${this.port}/ready`).catch(() => null);
    await answer?.arrayBuffer();
    return answer?.ok === true;
  }

  /** Sends these very bytes on a connection of its own; all that comes until it is closed, or for a while where it may be kept. */
  send(bytes: Buffer, isKept: boolean): Promise<Buffer> {
    return new Promise((resolve) => {
      const chunks: Buffer[] = [];
      const socket = connect(this.port, '127.0.0.1', () => socket.write(bytes));
      socket.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (isKept) socket.setTimeout(AFTERWARDS_MS);
        // A stream has no end: what it begins with is enough.
        if (chunk.includes('event: release')) socket.destroy();
      });
      socket.on('timeout', () => socket.destroy());
      socket.on('error', () => undefined);
      socket.on('end', () => socket.end());
      socket.on('close', () => resolve(Buffer.concat(chunks)));
    });
  }

  async stop(): Promise<void> {
    if (this.hasEnded) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}
