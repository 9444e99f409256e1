import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FLAGS = ['--disable-warning=ExperimentalWarning'];

/** What has begun and not ended: none of it outlives the benchmark, however that ends. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

function begun(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

export interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  /** Milliseconds from starting the process to its first answer. */
  readonly startMs: number;
}

/** Starts the real server as a user does and waits for its first answer. */
export async function startAlmanac(settings: Readonly<Record<string, string>> = {}): Promise<Child> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'bin/almanac.js'), 'serve'], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  begun(child);
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  let url: string | undefined;
  while (url === undefined) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${log}`);
    await Promise.race([once(child.stderr, 'data'), once(child, 'exit')]);
    url = /"url":"([^"]+)"/.exec(log)?.[1];
  }
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ country(code: \\"KZ\\") { name } }"}',
  });
  await answer.text();
  return { process: child, url, startMs: performance.now() - started };
}

export function startRaw(bodiesFile: string): Promise<Child> {
  return startPrinting('bench/raw.ts', bodiesFile);
}

/** The server we are measured against, where it has been installed; it reads what the hard stream asks when it is to. */
export async function startMercurius(release: string, isHard = false): Promise<Child | null> {
  if (!existsSync(join(ROOT, 'bench/mercurius/node_modules'))) return null;
  const child = await startPrinting('bench/mercurius/server.ts', release, ...(isHard ? ['hard'] : []));
  return { ...child, url: `${child.url}/graphql` };
}

/** Starts a program that prints the port it listens on. */
async function startPrinting(program: string, ...words: readonly string[]): Promise<Child> {
  const started = performance.now();
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, program), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  begun(child);
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, url: `http://127.0.0.1:${port.toString().trim()}`, startMs: performance.now() - started };
}

export async function end({ process: child }: Child): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** Seconds of processor time that a server and its workers have taken, all threads together; Linux only. */
export function processorOf({ process: { pid = 0 } }: Child): number {
  const threads = [pid, ...childrenOf(pid)].flatMap((each) =>
    readdirSync(`/proc/${each}/task`).map((thread) => `/proc/${each}/task/${thread}/schedstat`),
  );
  return threads.reduce((sum, file) => sum + Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e9, 0);
}

/** How many workers it has begun; none when it serves alone. */
export function workersOf({ process: { pid = 0 } }: Child): number {
  return childrenOf(pid).length;
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return text === '' ? [] : text.split(' ').map(Number);
}

/** Resident memory of a server and its workers together, now and at the peak of each, in MiB; Linux only. */
export function memoryOf({ process: { pid = 0 } }: Child): { readonly now: number; readonly peak: number } {
  const statuses = [pid, ...childrenOf(pid)].map((each) => readFileSync(`/proc/${each}/status`, 'utf8'));
  const sum = (name: string) =>
    statuses.reduce((all, status) => all + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024, 0);
  return { now: sum('VmRSS'), peak: sum('VmHWM') };
}
