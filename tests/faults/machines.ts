import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../fixtures/port.ts';

const ROOT = join(import.meta.dirname, '../..');
const EXAMPLE = join(ROOT, 'docs/cluster');

const isThere = (program: string) => spawnSync(program, ['-v']).error === undefined;
/** The example needs the balancer and the cache that it is written for. */
export const hasMachines = process.platform === 'linux' && isThere('haproxy') && isThere('nginx');

/** The ports that the files of the example name, each replaced by a free one. */
const NAMED = ['8080', '8000', '4001', '4002'] as const;
type Named = (typeof NAMED)[number];

/** The example of `docs/cluster` on this machine, on other ports. */
export class Machines {
  readonly #folder = mkdtempSync(join(tmpdir(), 'almanac-faults-'));
  readonly #ports: Readonly<Record<Named, number>>;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #running = new Map<string, ChildProcess>();

  private constructor(ports: Readonly<Record<Named, number>>, settings: Readonly<Record<string, string>>) {
    this.#ports = ports;
    this.#settings = settings;
  }

  static async start(settings: Readonly<Record<string, string>>): Promise<Machines> {
    const ports: Partial<Record<Named, number>> = {};
    for (const name of NAMED) ports[name] = await freePort();
    const machines = new Machines(ports as Record<Named, number>, settings);
    await Promise.all([machines.startServer('4001'), machines.startServer('4002')]);
    machines.startBalancer();
    for (const folder of ['body', 'proxied', 'cache']) mkdirSync(join(machines.#folder, folder), { mode: 0o777 });
    machines.#copy('nginx.conf');
    const user = process.getuid?.() === 0 ? 'user root; ' : '';
    const path = ['-p', `${machines.#folder}/`, '-e', 'error.log', '-c', 'nginx.conf'];
    machines.#begin('nginx', [...path, '-g', `${user}daemon off;`]);
    await machines.#until(`${machines.url('8080')}/ready`);
    return machines;
  }

  url(of: Named): string {
    return `http://127.0.0.1:${this.#ports[of]}`;
  }

  async startServer(of: '4001' | '4002'): Promise<void> {
    const command = [join(ROOT, 'bin/almanac.js'), 'serve'];
    const settings = { WORKERS: '2', LOG_LEVEL: 'error', ...this.#settings, PORT: String(this.#ports[of]) };
    this.#begin(of, command, process.execPath, settings);
    await this.#until(`${this.url(of)}/ready`);
  }

  startBalancer(): void {
    this.#begin('haproxy', ['-W', '-db', '-f', this.#copy('haproxy.cfg')]);
  }

  process(name: Named | 'haproxy' | 'nginx'): ChildProcess {
    const child = this.#running.get(name);
    if (!child) throw new Error(`${name} does not run`);
    return child;
  }

  /** Processes that a server has begun. */
  workers(of: '4001' | '4002'): readonly number[] {
    const { pid } = this.process(of);
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  }

  async stop(): Promise<void> {
    for (const child of this.#running.values()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #begin(name: string, args: readonly string[], program = name, settings: Readonly<Record<string, string>> = {}): void {
    const child = spawn(program, args, {
      cwd: this.#folder,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#running.set(name, child);
  }

  #copy(file: string): string {
    const text = NAMED.reduce(
      (made, port) => made.replaceAll(`127.0.0.1:${port}`, `127.0.0.1:${this.#ports[port]}`),
      readFileSync(join(EXAMPLE, file), 'utf8'),
    );
    const path = join(this.#folder, file);
    writeFileSync(path, text);
    return path;
  }

  async #until(url: string): Promise<void> {
    for (;;) {
      const answer = await fetch(url).catch(() => null);
      await answer?.arrayBuffer();
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
