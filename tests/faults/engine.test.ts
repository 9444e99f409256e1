import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { loadRelease } from '../../src/store/engine/postgres/load.ts';
import { createFolder } from '../fixtures/folder.ts';
import { Cluster, hasPostgres } from '../fixtures/postgres/cluster.ts';
import { hasMachines, Machines } from './machines.ts';
import { fromEngine } from './question.ts';
import { steadily } from './steady.ts';
import { Table } from './table.ts';

const quiet = () => undefined;
/** How long each fault is watched after it, and how long what was broken stays so. */
const WATCHED_MS = Number(process.env.FAULTS_MS ?? 1500);
const DOWN_MS = 1000;
/** What was asked while one thing was broken is kept when the next is. */
let serial = 0;
const ask = () => fromEngine(serial++);
const table = new Table('with a primary and a replica');

describe.runIf(hasMachines && hasPostgres)('the same machines with PostgreSQL and a streaming replica', () => {
  const data = createFolder();
  const folder = mkdtempSync(join(tmpdir(), 'almanac-faults-'));
  let [primary, replica]: Cluster[] = [];
  let machines: Machines;
  const clusters = () => {
    if (primary && replica) return { primary, replica };
    throw new Error('both are started first');
  };

  beforeAll(async () => {
    primary = await Cluster.create(folder);
    replica = await primary.replica(folder);
    const address = primary.address('postgres', { hosts: `127.0.0.1:${primary.port},127.0.0.1:${replica.port}` });
    const file = compileRelease(data.root, join(data.root, 'releases'), quiet);
    await loadRelease(address, file, { keep: null, progress: quiet });
    while ((await replica.ask("SELECT to_regclass('almanac.releases') AS found"))[0]?.found === null) await wait(50);
    machines = await Machines.start({ ENGINE: address });
  });
  afterAll(async () => {
    await machines?.stop();
    for (const cluster of [replica, primary]) cluster?.kill();
    table.print();
    rmSync(folder, { recursive: true, force: true });
    data.discard();
  });

  const restarted = (which: 'primary' | 'replica') => async () => {
    clusters()[which].kill();
    await wait(DOWN_MS);
    clusters()[which].start();
  };
  const faults: readonly (readonly [fault: string, breaking: () => Promise<void>])[] = [
    ['the replica is killed, and comes back', restarted('replica')],
    ['the primary is killed, and comes back', restarted('primary')],
    [
      'the replica stands still for a while',
      async () => {
        clusters().replica.freeze();
        await wait(3 * DOWN_MS);
        clusters().replica.thaw();
      },
    ],
  ];

  test.each(faults)('when %s no question is lost, and none is answered wrongly', async (fault, breaking) => {
    const seen = await steadily(machines.url('8080'), breaking, WATCHED_MS, ask);
    table.add(fault, seen);
    expect(seen.wrong).toEqual([]);
    expect(seen.answers).toBeGreaterThan(0);
    expect(seen.coded).toBeLessThan(seen.answers);
  });

  test('when both are killed, what was read is answered on, and what needs them refused with a code until one is back', async () => {
    const { primary, replica } = clusters();
    const seen = await steadily(
      machines.url('8080'),
      async () => {
        for (const cluster of [replica, primary]) cluster.kill();
        await wait(DOWN_MS);
        for (const cluster of [primary, replica]) cluster.start();
      },
      WATCHED_MS,
      ask,
    );
    table.add('both are killed, and come back', seen);
    expect(seen.wrong).toEqual([]);
    // How much needs them then depends on what was asked before.
    expect(seen.coded).toBeLessThan(seen.answers);
    expect(seen.answers).toBeGreaterThan(0);
    expect(seen.recovery).toBeLessThan(Number.POSITIVE_INFINITY);
  });
});
