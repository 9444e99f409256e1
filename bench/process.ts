import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FLAGS = ['--disable-warning=ExperimentalWarning'];

export interface Child {
  readonly process: ChildProcess;
  readonly url: string;
  /** Milliseconds from starting the process to its first answer. */
  readonly startMs: number;
}

/** Starts the real server as a user does and waits for its first answer. */
export async function startAlmanac(settings: Readonly<Record<string, string>> = {}): Promise<Child> {
  const started = performance.now();
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'src/almanac.ts'), 'serve'], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
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

export async function startRaw(bodiesFile: string): Promise<Child> {
  const started = performance.now();
  const child = spawn(process.execPath, [...FLAGS, join(ROOT, 'bench/raw.ts'), bodiesFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { process: child, url: `http://127.0.0.1:${port.toString().trim()}`, startMs: performance.now() - started };
}

export async function end({ process: child }: Child): Promise<void> {
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
}

/** Resident memory now and at its peak, in MiB; Linux only. */
export function memoryOf({ process: child }: Child): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}
