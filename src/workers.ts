import cluster, { type Worker } from 'node:cluster';
import { type Config, READY, SERVED, SWAP, type Swapped, WORKER } from './config.ts';
import { onHangUp } from './live/signals.ts';
import { watchRelease } from './live/watch.ts';
import { createLog, type Log } from './server/log.ts';
import { passNumbers } from './server/seen/gather.ts';

/** How long a worker that ends has to have lived for its end to be bad luck, and not a defect it meets each time. */
const LIFE_MS = 5000;
/** Ends of young workers in a row after which it is given up. */
const MOST_YOUNG = 5;
const FIRST_WAIT_MS = 100;

/**
 * Serves with several processes that share one port, and by the kernel's page cache one release. The first alone starts,
 * compiles where need be, and finds the port taken or not; the others follow once it answers. One that ends is replaced.
 */
export function serveByWorkers(config: Config): Promise<void> {
  const { WORKERS: count, LOG_LEVEL } = config;
  const log = createLog(LOG_LEVEL);
  return new Promise((resolve) => {
    const born = new Map<Worker, Life>();
    let [serial, young, isReady, isStopping] = [0, 0, false, false];
    let [served, last] = ['', Promise.resolve(false)];

    function start(): void {
      const worker = cluster.fork({ [WORKER]: String(++serial), [SERVED]: served });
      const answers = answering(worker);
      born.set(worker, { since: performance.now(), answers });
      passNumbers(worker, () => born.keys());
      answers.then((does) => {
        if (!does || isReady) return;
        isReady = true;
        while (born.size < count) start();
      });
    }

    cluster.on('exit', (worker, code, signal) => {
      const life = performance.now() - (born.get(worker)?.since ?? 0);
      born.delete(worker);
      if (isStopping) {
        if (born.size === 0) end();
        return;
      }
      // What keeps the first from starting, it has said itself.
      if (!isReady) return give(code || 1);
      young = life < LIFE_MS ? young + 1 : 0;
      if (young >= MOST_YOUNG) return give(1, log);
      log.warn({ code, signal, worker: worker.process.pid }, 'a worker ended: another takes its place');
      setTimeout(() => isStopping || start(), young === 0 ? 0 : FIRST_WAIT_MS * 2 ** young);
    });

    function give(code: number, told?: Log): void {
      told?.error({ code }, `workers end as soon as they start, ${MOST_YOUNG} in a row: what they log says why`);
      process.exitCode = code;
      stop();
    }

    /** One after the other, so that the others answer while one reads; whether one failed for a reason that may pass. */
    function swap(): Promise<boolean> {
      last = last.then(async () => {
        let mayPass = false;
        const asked = new Set<Worker>();
        for (;;) {
          // One that is born meanwhile may still read the release before.
          const [worker, life] = [...born].find(([one]) => !asked.has(one)) ?? [];
          if (!worker) break;
          asked.add(worker);
          // What is told to one that is still starting may be lost.
          await life?.answers;
          if (isStopping) break;
          const told = await swapIn(worker);
          served = told.swapped || served;
          mayPass ||= told.mayPass;
        }
        return mayPass;
      });
      return last;
    }

    function stop(): void {
      isStopping = true;
      unwatch();
      for (const worker of born.keys()) worker.process.kill('SIGTERM');
      if (born.size === 0) end();
    }

    function end(): void {
      log.flush();
      resolve();
    }

    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
    const unwatch = config.WATCH === 'on' ? watchRelease(config, swap) : () => undefined;
    onHangUp(swap, stop);
    start();
  });
}

/** A worker that has begun, and whether it comes to answer. */
interface Life {
  readonly since: number;
  readonly answers: Promise<boolean>;
}

function answering(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    worker.on('message', (message) => {
      if (message === READY) resolve(true);
    });
    worker.once('exit', () => resolve(false));
  });
}

/** What a worker serves after it was told; nothing when it ended meanwhile. */
function swapIn(worker: Worker): Promise<Swapped> {
  return new Promise((resolve) => {
    const heard = (message: unknown) => {
      if (isSwapped(message)) done(message);
    };
    const gone = () => done({ swapped: '', mayPass: false });
    const done = (told: Swapped) => {
      worker.off('message', heard).off('exit', gone);
      resolve(told);
    };
    worker.on('message', heard).on('exit', gone);
    // Nobody hears whom it cannot reach: its end is told as well.
    if (worker.isConnected()) worker.send(SWAP);
    else gone();
  });
}

function isSwapped(message: unknown): message is Swapped {
  return typeof message === 'object' && message !== null && 'swapped' in message;
}
