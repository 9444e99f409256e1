import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureRelease } from '../../src/dataset/compile/current.ts';
import { loadRelease } from '../../src/store/engine/postgres/load.ts';
import { Cluster, hasPostgres } from '../../tests/fixtures/postgres/cluster.ts';
import { type Load, load, median, middle, STREAM } from '../load.ts';
import { type Child, end, memoryOf, startAlmanac } from '../process.ts';
import { type BenchQuery, benchQueries, bodyOf, CODES } from '../queries.ts';

const STATISTICS = 'statistics';
const STARTS = 5;
/** What of the benchmark asks for one thing. */
const POINTS = ['one country', 'memberships of one country', 'random country, random day'];

interface Growing {
  readonly data: string;
  readonly releases: string;
  readonly seconds: number;
  readonly rounds: number;
  /** How many times over the statistics are served, beside as they are. */
  readonly times: readonly number[];
}

interface Size {
  readonly engine: string;
  readonly times: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly starts: number[];
}

/** Whether what one question costs depends on how much else is known: all statistics many times over, under other codes. */
export async function benchGrowth(
  { data, releases, seconds, rounds, times }: Growing,
  print: (line: string) => void,
): Promise<void> {
  mkdirSync(releases, { recursive: true });
  const folder = mkdtempSync(join(releases, 'growth-'));
  const stops = [() => rmSync(folder, { recursive: true, force: true })];
  const stop = () => {
    for (const each of stops.splice(0).reverse()) each();
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const files = new Map<number, string>();
  const sizes: Size[] = [];
  for (const many of [1, ...times]) {
    const began = performance.now();
    const DATA_DIR = many === 1 ? data : grow(data, join(folder, `data-${many}`), many);
    const RELEASES_DIR = many === 1 ? releases : join(folder, `releases-${many}`);
    files.set(many, await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined));
    print(`${many} times: compiled or found in ${since(began)}`);
    sizes.push(sizeOf('file', many, { DATA_DIR, RELEASES_DIR }));
  }
  if (hasPostgres) {
    const home = mkdtempSync(join(tmpdir(), 'almanac-growth-'));
    const cluster = await Cluster.create(home);
    stops.push(() => {
      cluster.kill();
      rmSync(home, { recursive: true, force: true });
    });
    for (const [many, file] of files) {
      const began = performance.now();
      await cluster.ask(`CREATE DATABASE times_${many}`);
      const ENGINE = cluster.address(`times_${many}`);
      await loadRelease(ENGINE, file, { keep: null, progress: () => undefined });
      print(`${many} times: loaded into PostgreSQL in ${since(began)}`);
      sizes.push(sizeOf('PostgreSQL', many, { ENGINE }));
    }
  } else print('PostgreSQL is not installed: the file alone is measured');

  for (let count = 0; count < STARTS; count++)
    for (const { settings, starts } of sizes) {
      const server = await startAlmanac(settings);
      starts.push(server.startMs);
      await end(server);
    }

  const servers: Child[] = [];
  for (const { settings } of sizes) servers.push(await startAlmanac(settings));
  const queries = [...benchQueries().filter(({ name }) => POINTS.includes(name)), anySeries(indicatorsIn(data))];
  const loads = queries.map(() => servers.map(() => [] as Load[]));
  for (let round = 0; round < rounds; round++)
    for (const [index, query] of queries.entries()) {
      const bodies = Array.from({ length: STREAM }, (_, n) => bodyOf(query, round * STREAM + n));
      for (const [at, server] of servers.entries())
        loads[index]?.[at]?.push(await load(server, server.url, seconds, bodies));
    }
  const memories = servers.map((server) => memoryOf(server).now);
  for (const server of servers) await end(server);
  stop();

  print('\nsize by size, each as a ratio to what the same engine does with the data as they are; medians');
  for (const [at, { engine, times: many, starts }] of sizes.entries()) {
    if (many === 1) continue;
    const one = sizes.findIndex((size) => size.engine === engine && size.times === 1);
    const [before, after] = [median(sizes[one]?.starts ?? []), median(starts)];
    print(`\n${many} times the statistics, ${engine}`);
    print(`start: ${before.toFixed(0)} to ${after.toFixed(0)} ms, ratio ${(after / before).toFixed(2)}, aim below 1.1`);
    print(`memory after the load: ${memories[one]?.toFixed(0)} to ${memories[at]?.toFixed(0)} MiB`);
    for (const [index, { name }] of queries.entries()) {
      const [small, large] = [middle(loads[index]?.[one] ?? []), middle(loads[index]?.[at] ?? [])];
      print(
        `${name}: ${small.perSecond.toFixed(0)} to ${large.perSecond.toFixed(0)} a second, rate ${(large.perSecond / small.perSecond).toFixed(2)}, aim above 0.8; cpu ${(large.processor / small.processor).toFixed(2)}, aim below 1.2`,
      );
    }
  }
}

function sizeOf(engine: string, times: number, settings: Readonly<Record<string, string>>): Size {
  return { engine, times, settings: { ...settings, LOG_LEVEL: 'info' }, starts: [] };
}

function since(began: number): string {
  return `${((performance.now() - began) / 1000).toFixed(0)} s`;
}

/** The data with its indicators again and again under other codes; what they observe is linked, not copied. */
function grow(data: string, target: string, times: number): string {
  const large = join(STATISTICS, 'observations');
  cpSync(data, target, { recursive: true, filter: (path) => !path.endsWith(large) });
  mkdirSync(join(target, large));
  const files = readdirSync(join(data, large));
  for (const file of files) linkSync(join(data, large, file), join(target, large, file));
  const described = join(STATISTICS, 'indicators.csv');
  const [header = '', ...known] = readFileSync(join(data, described), 'utf8').trimEnd().split('\n');
  const rows = [...known];
  for (let copy = 1; copy < times; copy++) {
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
