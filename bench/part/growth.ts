import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureRelease } from '../../src/dataset/compile/current.ts';
import { type Load, load, median, middle, STREAM } from '../load.ts';
import { end, startAlmanac } from '../process.ts';
import { type BenchQuery, benchQueries, bodyOf, CODES } from '../queries.ts';

const TIMES = 10;
const STATISTICS = 'statistics';
const STARTS = 5;
/** What of the benchmark asks for one thing. */
const POINTS = ['one country', 'memberships of one country', 'random country, random day'];

interface Growing {
  readonly data: string;
  readonly releases: string;
  readonly seconds: number;
  readonly rounds: number;
}

/** Whether what one question costs depends on how much else is known: all statistics ten times over, under other codes. */
export async function benchGrowth(
  { data, releases, seconds, rounds }: Growing,
  print: (line: string) => void,
): Promise<void> {
  mkdirSync(releases, { recursive: true });
  const folder = mkdtempSync(join(releases, 'growth-'));
  const stop = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const today = await ensureRelease(data, releases, () => undefined);
  const grown = await ensureRelease(grow(data, join(folder, 'data')), join(folder, 'releases'), () => undefined);
  const sizes = [today, grown].map((RELEASE) => ({ RELEASE, LOG_LEVEL: 'info' }));

  const starts = sizes.map(() => [] as number[]);
  for (let count = 0; count < STARTS; count++)
    for (const [at, settings] of sizes.entries()) {
      const server = await startAlmanac(settings);
      starts[at]?.push(server.startMs);
      await end(server);
    }

  const servers = [await startAlmanac(sizes[0]), await startAlmanac(sizes[1])];
  const queries = [...benchQueries().filter(({ name }) => POINTS.includes(name)), anySeries(indicatorsIn(data))];
  const loads = queries.map(() => servers.map(() => [] as Load[]));
  for (let round = 0; round < rounds; round++)
    for (const [index, query] of queries.entries()) {
      const bodies = Array.from({ length: STREAM }, (_, n) => bodyOf(query, round * STREAM + n));
      for (const [at, server] of servers.entries())
        loads[index]?.[at]?.push(await load(server, server.url, seconds, bodies));
    }
  for (const server of servers) await end(server);
  stop();

  print(`\n${TIMES} times the statistics: time, rate and processor time as ratios to today's data; medians`);
  const [before = 1, after = 1] = starts.map(median);
  print(`start: ${before.toFixed(0)} to ${after.toFixed(0)} ms, ratio ${(after / before).toFixed(2)}, aim below 1.1`);
  for (const [index, { name }] of queries.entries()) {
    const [small, large] = [middle(loads[index]?.[0] ?? []), middle(loads[index]?.[1] ?? [])];
    print(
      `${name}: ${small.perSecond.toFixed(0)} to ${large.perSecond.toFixed(0)} a second, rate ${(large.perSecond / small.perSecond).toFixed(2)}, aim above 0.8; cpu ${(large.processor / small.processor).toFixed(2)}, aim below 1.2`,
    );
  }
}

/** The data with its indicators again and again under other codes; what they observe is linked, not copied. */
function grow(data: string, target: string): string {
  const large = join(STATISTICS, 'observations');
  cpSync(data, target, { recursive: true, filter: (path) => !path.endsWith(large) });
  mkdirSync(join(target, large));
  const files = readdirSync(join(data, large));
  for (const file of files) linkSync(join(data, large, file), join(target, large, file));
  const described = join(STATISTICS, 'indicators.csv');
  const [header = '', ...known] = readFileSync(join(data, described), 'utf8').trimEnd().split('\n');
  const rows = [...known];
  for (let copy = 1; copy < TIMES; copy++) {
    const another = (code: string) => `${code}_copy_${copy}`;
    for (const file of files)
      linkSync(join(data, large, file), join(target, large, `${another(file.replace('.csv', ''))}.csv`));
    rows.push(...known.map((row) => row.replace(/^[^,]+/, another)));
  }
  // The order of bytes, which that of files and rows is.
  writeFileSync(join(target, described), `${[header, ...rows.toSorted(byCode)].join('\n')}\n`);
  return target;
}

const codeOf = (row: string) => row.slice(0, row.indexOf(','));
const byCode = (a: string, b: string) => (codeOf(a) < codeOf(b) ? -1 : 1);

function indicatorsIn(data: string): readonly string[] {
  return readdirSync(join(data, STATISTICS, 'observations')).map((file) => file.replace('.csv', ''));
}

/** A series of any indicator: the same ones from both, of which there is most beside in the larger. */
function anySeries(indicators: readonly string[]): BenchQuery {
  return {
    name: 'a series of a random indicator',
    query:
      'query ($code: String!, $indicator: String!) { country(code: $code) { series(indicator: $indicator, from: 1990, to: 2020) { points { year value } } } }',
    variables: (n) => ({
      code: CODES[(n * 7919) % CODES.length],
      indicator: indicators[(n * 6007) % indicators.length],
      n,
    }),
    target: 0,
    isShared: false,
  };
}
