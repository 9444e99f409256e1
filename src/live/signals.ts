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

/** SIGTERM and SIGINT stop, SIGHUP serves another release; a worker is told of either by the process that began it. */
export function listenToSignals(running: Served, isWorker: boolean, failed: (error: unknown) => void): void {
  const stop = () => {
    running.stop().then(() => process.exit(0), failed);
  };
  process.once('SIGTERM', stop);
  if (!isWorker) {
    process.once('SIGINT', stop);
    onHangUp(running.swap, stop);
    return;
  }
  // A terminal tells all processes of a command.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
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
