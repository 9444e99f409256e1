import cluster from 'node:cluster';
import { isatty } from 'node:tty';
import { SWAP, type Swapped } from '../config.ts';

interface Served {
  /** File that is served. */
  readonly path: string;
  /** Whether the last swap failed for a reason that may pass. */
  readonly mayPass: boolean;
  swap(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A worker whose words the process that began it cannot hear any more ends, as Node ends it a moment later. */
export function endWithFirst(): void {
  cluster.worker?.on('error', () => process.exit(0));
}

/** SIGHUP serves another release, once there is one that is served: who is told while it starts does not end. */
export function listenToHangUps(starting: Promise<Served>, isWorker: boolean): void {
  if (isWorker) {
    // A terminal tells all processes of a command: the one that began them passes on what concerns them.
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
    return;
  }
  let running: Served | null = null;
  // Why it did not start is told where it was started.
  const started = starting.then((one) => {
    running = one;
    return one;
  });
  started.catch(() => undefined);
  const swap = () => void started.then((one) => one.swap()).catch(() => undefined);
  const stop = () => void (running ? running.stop().finally(() => process.exit(0)) : process.exit(HUNG_UP));
  onHangUp(swap, stop);
}

/** As the shell has it of whom a closed terminal ends. */
const HUNG_UP = 129;

/** SIGTERM and SIGINT stop; a worker is told by the process that began it to serve another release. */
export function listenToSignals(running: Served, isWorker: boolean, failed: (error: unknown) => void): void {
  const stop = () => {
    running.stop().then(() => process.exit(0), failed);
  };
  process.once('SIGTERM', stop);
  if (!isWorker) {
    process.once('SIGINT', stop);
    return;
  }
  process.on('message', (message) => {
    if (message !== SWAP) return;
    running.swap().then(() => {
      process.send?.({ swapped: running.path, mayPass: running.mayPass } satisfies Swapped);
    });
  });
}

const STDERR = 2;

/** A terminal that is closed says the same as who asks for another release: then it is none any more. */
export function onHangUp(swap: () => unknown, stop: () => void): void {
  const hadTerminal = isatty(STDERR);
  process.on('SIGHUP', () => {
    if (hadTerminal && !isatty(STDERR)) stop();
    else swap();
  });
}
