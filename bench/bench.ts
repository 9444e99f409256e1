import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { ensureRelease } from '../src/dataset/compile/current.ts';
import { generator, type Load, load, median, middle, STREAM } from './load.ts';
import { benchExports } from './part/export.ts';
import { benchGrowth } from './part/growth.ts';
import { benchHard } from './part/hard.ts';
import { benchImport } from './part/import.ts';
import { benchOverload } from './part/overload.ts';
import { benchPages } from './part/pages.ts';
import { benchSlowest } from './part/slowest.ts';
import { benchWorkers } from './part/workers.ts';
import { end, memoryOf, startAlmanac, startMercurius, startRaw } from './process.ts';
import { type BenchQuery, benchQueries, bodyOf, REPEATED } from './queries.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    times: { type: 'string', default: '10,40' },
  },
});
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)];
const sizes = options.times.split(',').map(Number);
/** Number of the request that is repeated. */
const fixed = 14_000;
const print = (line: string) => process.stdout.write(`${line}\n`);
const cell = (text: string | number, width: number) => String(text).padStart(width);

const { DATA_DIR, RELEASES_DIR } = readConfig(process.env);
const release = await ensureRelease(DATA_DIR, RELEASES_DIR, () => undefined);
/** What may be asked for alone; growth compiles for minutes, so that it has to be. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  hard: () => benchHard(release, rounds, print),
  workers: () => benchWorkers(seconds, rounds, print),
  slowest: () => benchSlowest(print),
  pages: () => benchPages(rounds, print),
  overload: () => benchOverload(print),
  import: () => benchImport(DATA_DIR, print),
  growth: () => benchGrowth({ data: DATA_DIR, releases: RELEASES_DIR, seconds, rounds, times: sizes }, print),
};
const part = parts[options.only];
if (part) await part();
else {
  await compare(benchQueries().filter(({ name }) => name.includes(options.only)));
  for (const name of options.only === '' ? ['hard', 'workers', 'slowest', 'pages', 'overload', 'import'] : [])
    await parts[name]?.();
}

/** All kinds of questions, each against a bare server and the other one. */
async function compare(queries: readonly BenchQuery[]): Promise<void> {
  const starts: number[] = [];
  const trials = options.only === '' ? 5 : 1;
  for (let count = 0; count < trials; count++) {
    const trial = await startAlmanac({ LOG_LEVEL: 'info' });
    starts.push(trial.startMs);
    if (count === trials - 1)
      print(
        `start: ${median(starts).toFixed(0)} ms to the first answer (median of 5), ${memoryOf(trial).now.toFixed(0)} MiB resident`,
      );
    await end(trial);
  }

  const almanac = await startAlmanac();
  const other = await startMercurius(release);
  const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
  const answers: string[] = [];
  for (const query of queries) answers.push(await answerTo(almanac.url, query));
  const bodiesFile = join(folder, 'bodies.json');
  writeFileSync(bodiesFile, JSON.stringify(answers));
  const raw = await startRaw(bodiesFile);

  // Everything is asked in turn, round by round, so that a slow minute of the machine touches all alike.
  const results = queries.map(() => ({
    raw: [] as Load[],
    repeated: [] as Load[],
    fresh: [] as Load[],
    other: [] as Load[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, query] of queries.entries()) {
      const result = results[index];
      const repeated = [bodyOf(query, fixed)];
      const fresh = Array.from({ length: STREAM }, (_, n) => bodyOf(query, round * STREAM + n));
      result?.raw.push(await load(raw, `${raw.url}/${index}`, seconds, fresh));
      result?.repeated.push(await load(almanac, almanac.url, seconds, repeated));
      result?.fresh.push(await load(almanac, almanac.url, seconds, fresh));
      if (other && query.isShared) result?.other.push(await load(other, other.url, seconds, fresh));
    }
  }

  print(
    `\n${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}; ${rounds} rounds of ${seconds} s, 8 connections by ${generator}; medians`,
  );
  print(
    'rate: answers per second, and cpu: answers per second of processor time, both as ratios to a bare node:http server that returns the same bytes',
  );
  print(
    `× other: rate and cpu of fresh answers as multiples of Mercurius with graphql-jit${other ? '' : ' (npm ci --prefix bench/mercurius brings it)'}\n`,
  );
  print(
    `${'query'.padEnd(38)}${cell('bytes', 8)}${cell('bare/s', 8)} |${cell('repeated', 9)}${cell('rate', 6)}${cell('cpu', 6)}${cell('aim', 6)} |${cell('fresh', 8)}${cell('rate', 6)}${cell('cpu', 6)}${cell('aim', 6)}${cell('p99', 7)} |${cell('× other', 8)}${cell('cpu', 7)}`,
  );
  for (const [index, { name, target }] of queries.entries()) {
    const { raw: bares = [], repeated = [], fresh = [], other: others = [] } = results[index] ?? {};
    const [bare, again, first, their] = [middle(bares), middle(repeated), middle(fresh), middle(others)];
    const ratios = (one: Load) =>
      `${cell((one.perSecond / bare.perSecond).toFixed(2), 6)}${cell((bare.processor / one.processor).toFixed(2), 6)}`;
    const ahead =
      others.length === 0
        ? ''
        : `${cell((first.perSecond / their.perSecond).toFixed(1), 8)}${cell((their.processor / first.processor).toFixed(1), 7)}`;
    print(
      `${name.padEnd(38)}${cell(answers[index]?.length ?? 0, 8)}${cell(bare.perSecond.toFixed(0), 8)} |${cell(again.perSecond.toFixed(0), 9)}${ratios(again)}${cell(REPEATED, 6)} |${cell(first.perSecond.toFixed(0), 8)}${ratios(first)}${cell(target || '', 6)}${cell(first.p99.toFixed(1), 7)} |${ahead}`,
    );
  }
  const memory = memoryOf(almanac);
  print(`\nmemory after the load: ${memory.now.toFixed(0)} MiB resident, peak ${memory.peak.toFixed(0)} MiB`);
  if ('exports'.includes(options.only)) await benchExports(almanac, seconds, rounds, print);
  for (const child of [almanac, raw, other]) if (child) await end(child);
  rmSync(folder, { recursive: true, force: true });
}

async function answerTo(url: string, query: BenchQuery): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(query, fixed),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${query.name}: ${text.slice(0, 1000)}`);
  return text;
}
