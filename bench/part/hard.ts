import { openStore } from '../../src/store/store.ts';
import { type Load, loadOnce, middle } from '../load.ts';
import { end, startAlmanac, startMercurius } from '../process.ts';
import { hardStream, recordsOf } from '../records.ts';

const REQUESTS = 40_000;
/** Part of the other server's speed that is to be reached where nothing can be kept. */
const AIM = 0.7;

/** A stream in which nothing comes twice, asked of servers that have just begun; the other one has linked it all beforehand. */
export async function benchHard(release: string, rounds: number, print: (line: string) => void): Promise<void> {
  const store = openStore(release, { cubeCacheBytes: 1024 * 1024 });
  const bodies = hardStream(recordsOf(store), REQUESTS);
  const starts = [startAlmanac, () => startMercurius(release, true)];
  const loads = starts.map(() => [] as Load[]);
  for (let round = 0; round < rounds; round++) {
    for (const [at, start] of starts.entries()) {
      const server = await start();
      if (!server) return;
      loads[at]?.push(await loadOnce(server, bodies));
      await end(server);
    }
  }
  const [ours, theirs] = [middle(loads[0] ?? []), middle(loads[1] ?? [])];
  print(
    `\nhard stream: ${bodies.length} events, people and memberships, each once and each on another day, of servers just begun; ratios to Mercurius with graphql-jit, aim ${AIM}`,
  );
  print(
    `rate ${(ours.perSecond / theirs.perSecond).toFixed(2)} (${ours.perSecond.toFixed(0)} to ${theirs.perSecond.toFixed(0)} a second), cpu ${(theirs.processor / ours.processor).toFixed(2)} (${ours.processor.toFixed(0)} to ${theirs.processor.toFixed(0)} µs an answer)`,
  );
}
