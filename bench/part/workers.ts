import { type Load, load, median, middle, STREAM } from '../load.ts';
import { type Child, end, memoryOf, startAlmanac, workersOf } from '../process.ts';
import { bodyOf, day } from '../queries.ts';

/** Fresh lists of two workers to those of one, where there are two idle cores. */
const AIM = 1.7;
const LISTS = {
  name: '',
  query:
    'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { name capital { name } currencies { currency { code name } } languages { language { code name } } region { name } } } }',
  variables: (n: number) => ({ day: day(n) }),
  target: 0,
  isShared: false,
};

/** Lists of which nothing is kept are work of our own; kept ones are hardly more than copied by the kernel. */
const KINDS = [
  { name: 'fresh lists of which nothing is kept', settings: { ANSWER_CACHE_MB: '0' } },
  { name: 'fresh lists of which the parts are kept', settings: {} },
];

/** How far a second process carries, and what each holds in memory. */
export async function benchWorkers(seconds: number, rounds: number, print: (line: string) => void): Promise<void> {
  print(
    '\ncounted out: answers per second of processor time × workers, what they answer when the generator takes no core from them; cores: processor seconds a second that they got',
  );
  for (const { name, settings } of KINDS) {
    print(`\n${name} by workers; ${rounds} rounds of ${seconds} s, medians; aim ${AIM} with two`);
    await benchKind(settings, { seconds, rounds, print });
  }
}

interface Run {
  readonly seconds: number;
  readonly rounds: number;
  readonly print: (line: string) => void;
}

async function benchKind(settings: Readonly<Record<string, string>>, { seconds, rounds, print }: Run): Promise<void> {
  const servers: Child[] = [];
  for (const count of [1, 2]) servers.push(await startAlmanac({ ...settings, WORKERS: String(count) }));
  const loads = servers.map(() => [] as Load[]);
  const cores = servers.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    const bodies = Array.from({ length: STREAM }, (_, n) => bodyOf(LISTS, round * STREAM + n));
    for (const [at, server] of servers.entries()) {
      const measured = await load(server, server.url, seconds, bodies);
      loads[at]?.push(measured);
      cores[at]?.push((measured.perSecond * measured.processor) / 1e6);
    }
  }
  const memory = servers.map(memoryOf);
  const counts = servers.map((server) => Math.max(1, workersOf(server)));
  for (const server of servers) await end(server);

  print(
    `${'WORKERS'.padEnd(10)}${cell('a second')}${cell('ratio')}${cell('cores')}${cell('counted out')}${cell('ratio')}${cell('MiB')}${cell('MiB each')}`,
  );
  const [alone] = loads.map(middle);
  for (const [at, each] of loads.map(middle).entries()) {
    const count = counts[at] ?? 1;
    const unhindered = (one: Load, workers: number) => (workers * 1e6) / one.processor;
    const first = alone ?? each;
    const { now = 0 } = memory[at] ?? {};
    print(
      `${String(count).padEnd(10)}${cell(each.perSecond.toFixed(0))}${cell((each.perSecond / first.perSecond).toFixed(2))}${cell(median(cores[at] ?? []).toFixed(2))}${cell(unhindered(each, count).toFixed(0))}${cell((unhindered(each, count) / unhindered(first, 1)).toFixed(2))}${cell(now.toFixed(0))}${cell((now / count).toFixed(0))}`,
    );
  }
}

function cell(text: string): string {
  return text.padStart(13);
}
