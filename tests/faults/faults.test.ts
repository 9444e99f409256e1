import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { releasePath } from '../fixtures/real.ts';
import { hasMachines, Machines } from './machines.ts';
import { type Seen, steadily } from './steady.ts';

/** How long each fault is watched after it: longer where that is asked for. */
const WATCHED_MS = Number(process.env.FAULTS_MS ?? 1500);
const table: (readonly [fault: string, seen: Seen])[] = [];

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const gone = (child: { readonly exitCode: number | null; readonly signalCode: string | null }) =>
  child.exitCode !== null || child.signalCode !== null;

describe.runIf(hasMachines)('two servers of two workers behind a balancer and a cache, under steady load', () => {
  let machines: Machines;
  beforeAll(async () => {
    machines = await Machines.start({ RELEASE: releasePath() });
  }, 60_000);
  afterAll(async () => {
    await machines.stop();
    const row = (cells: readonly string[]) =>
      `${cells[0]?.padEnd(42)}${cells
        .slice(1)
        .map((cell) => cell.padStart(11))
        .join('')}\n`;
    process.stdout.write(
      row(['fault', 'answered', 'refused', 'wrong', 'slowest ms', 'back in ms']) +
        table
          .map(([fault, { answers, coded, wrong, slowest, recovery }]) =>
            row([fault, ...[answers, coded, wrong.length, slowest, recovery].map((one) => one.toFixed(0))]),
          )
          .join(''),
    );
  }, 60_000);

  const faults: readonly (readonly [fault: string, breaking: () => Promise<void>])[] = [
    ['nothing', async () => undefined],
    [
      'a worker is killed',
      async () => {
        const [first = 0] = machines.workers('4001');
        process.kill(first, 'SIGKILL');
        await until(() => machines.workers('4001').length === 2 && !machines.workers('4001').includes(first));
      },
    ],
    [
      'a server is told to end, and comes back',
      async () => {
        const server = machines.process('4001');
        server.kill('SIGTERM');
        await until(() => gone(server));
        expect(server.exitCode).toBe(0);
        await machines.startServer('4001');
      },
    ],
    [
      'a server is killed, and comes back',
      async () => {
        const server = machines.process('4002');
        const workers = machines.workers('4002');
        server.kill('SIGKILL');
        await until(() => gone(server));
        // Without the process that began them they end by themselves.
        await until(() => workers.every((pid) => !isAlive(pid)));
        await machines.startServer('4002');
      },
    ],
    [
      'the balancer is reloaded',
      async () => {
        machines.process('haproxy').kill('SIGUSR2');
      },
    ],
  ];

  test.each(faults)(
    'when %s nothing is lost or wrong',
    async (fault, breaking) => {
      const seen = await steadily(machines.url('8080'), breaking, WATCHED_MS);
      table.push([fault, seen]);
      expect(seen.wrong).toEqual([]);
      expect(seen.answers).toBeGreaterThan(50);
      expect(seen.coded).toBeLessThan(seen.answers);
    },
    60_000,
  );
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
