import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isAlive } from '../fixtures/process.ts';
import { RENAMED, twoReleases } from '../release/second.ts';
import { bytes } from '../transport/raw.ts';
import { hasMachines, Machines } from './machines.ts';
import { fromReleases } from './question.ts';
import { steadily } from './steady.ts';
import { Table } from './table.ts';

/** How long each fault is watched after it: longer where that is asked for. */
const WATCHED_MS = Number(process.env.FAULTS_MS ?? 1500);
/** How often the release is swapped: as often as the full suite does where that is asked for. */
const SWAPS = process.env.FAULTS_MS === undefined ? 2 : 10;
const table = new Table('two servers of two workers');

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** What is asked is answered by the one release or by the other. */
const ask = fromReleases(['Kazakhstan', RENAMED]);

const gone = (child: { readonly exitCode: number | null; readonly signalCode: string | null }) =>
  child.exitCode !== null || child.signalCode !== null;

describe.runIf(hasMachines)('two servers of two workers behind a balancer and a cache, under steady load', () => {
  let machines: Machines;
  const folder = mkdtempSync(join(tmpdir(), 'almanac-faults-'));
  const served = join(folder, 'served.sqlite');
  let releases: readonly [string, string];
  /** Whole, as a file that is moved there is. */
  const place = (path: string) => {
    copyFileSync(path, `${served}.draft`);
    renameSync(`${served}.draft`, served);
  };
  beforeAll(async () => {
    releases = twoReleases(folder);
    place(releases[0]);
    machines = await Machines.start({ RELEASE: served });
  }, 60_000);
  afterAll(async () => {
    await machines.stop();
    table.print();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const LONG = 'x'.repeat(1_100_000);
  test.each([
    ['whose head is too long', `GET / HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(40_000)}\r\n\r\n`, '400 BAD_REQUEST'],
    ['that names no host', 'GET / HTTP/1.1\r\n\r\n', '400 BAD_REQUEST'],
    [
      'whose body is too long',
      `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${LONG.length}\r\n\r\n${LONG}`,
      '413 BODY_TOO_LARGE',
    ],
  ])('a request %s is refused with a code before it comes to a server', async (_what, sent, refusal) => {
    const answer = await bytes(machines.url('8080'), sent);
    const [, code] = /"code":"(\w+)"/.exec(answer) ?? [];
    expect(`${answer.slice(9, 12)} ${code}`).toBe(refusal);
  });

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
      'both servers are killed, and come back',
      async () => {
        const servers = (['4001', '4002'] as const).map((of) => machines.process(of));
        for (const server of servers) server.kill('SIGKILL');
        await until(() => servers.every(gone));
        await Promise.all([machines.startServer('4001'), machines.startServer('4002')]);
      },
    ],
    [
      `the release is swapped ${SWAPS} times`,
      async () => {
        for (let swaps = 1; swaps <= SWAPS; swaps++) {
          place(releases[swaps % 2 === 0 ? 0 : 1]);
          for (const of of ['4001', '4002'] as const) machines.process(of).kill('SIGHUP');
          const names = () => Promise.all((['4001', '4002'] as const).map((of) => namesFrom(machines.url(of))));
          const now = swaps % 2 === 0 ? 'Kazakhstan' : RENAMED;
          while ((await names()).flat().some((name) => name !== now)) await wait(100);
        }
      },
    ],
    [
      'the balancer is reloaded',
      async () => {
        machines.process('haproxy').kill('SIGUSR2');
      },
    ],
    [
      'the balancer is killed, and comes back',
      async () => {
        const balancer = machines.process('haproxy');
        // Its worker ends with it.
        balancer.kill('SIGTERM');
        await until(() => gone(balancer));
        await wait(200);
        machines.startBalancer();
      },
    ],
  ];

  test.each(faults)(
    'when %s nothing is lost or wrong',
    async (fault, breaking) => {
      const seen = await steadily(machines.url('8080'), breaking, WATCHED_MS, ask);
      table.add(fault, seen);
      expect(seen.wrong).toEqual([]);
      expect(seen.answers).toBeGreaterThan(50);
      expect(seen.coded).toBeLessThan(seen.answers);
    },
    600_000,
  );
});

/** Of several connections, so that all workers are asked. */
function namesFrom(url: string): Promise<unknown[]> {
  const body = '{"query":"{ country(code: \\"KZ\\") { name } }"}';
  const headers = { 'content-type': 'application/json', connection: 'close' };
  return Promise.all(
    Array.from({ length: 4 }, async () => {
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
      return ((await answer.json()) as { data: { country: { name: string } } }).data.country.name;
    }),
  );
}
