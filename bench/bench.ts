import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { getIntrospectionQuery } from 'graphql';
import { benchExports } from './export.ts';
import { type Load, load, median, middle } from './load.ts';
import { end, memoryOf, startAlmanac, startRaw } from './process.ts';
import { benchQueries } from './queries.ts';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)];
const print = (line: string) => process.stdout.write(`${line}\n`);
const cell = (text: string | number, width: number) => String(text).padStart(width);

// Everything is asked in turn, round by round, so that a slow minute of the machine touches all alike.
const queries = benchQueries(getIntrospectionQuery()).filter(({ name }) => name.includes(options.only));
const folder = mkdtempSync(join(tmpdir(), 'almanac-bench-'));
const starts: number[] = [];
for (let count = 0; count < 5; count++) {
  const trial = await startAlmanac({ LOG_LEVEL: 'info' });
  starts.push(trial.startMs);
  if (count === 4)
    print(
      `start: ${median(starts).toFixed(0)} ms to the first answer (median of 5), ${memoryOf(trial).now.toFixed(0)} MiB resident`,
    );
  await end(trial);
}
const almanac = await startAlmanac();
const bodyOf = (query: string, variables: unknown) => JSON.stringify({ query, variables });
const answers: string[] = [];
for (const { query, variables } of queries) {
  const response = await fetch(almanac.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: bodyOf(query, variables(14_000)),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(text);
  answers.push(text);
}
const bodiesFile = join(folder, 'bodies.json');
writeFileSync(bodiesFile, JSON.stringify(answers));
const raw = await startRaw(bodiesFile);
const results = queries.map(() => ({ raw: [] as Load[], repeated: [] as Load[], fresh: [] as Load[] }));
let serial = 0;
for (let round = 0; round < rounds; round++) {
  for (const [index, { query, variables }] of queries.entries()) {
    const fixed = bodyOf(query, variables(14_000));
    const result = results[index];
    result?.raw.push(await load(`${raw.url}/${index}`, seconds, () => fixed));
    result?.repeated.push(await load(almanac.url, seconds, () => fixed));
    result?.fresh.push(await load(almanac.url, seconds, () => bodyOf(query, variables(++serial))));
  }
}
print(
  `\n${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, Node ${process.versions.node}; ${rounds} rounds of ${seconds} s, 8 connections; medians`,
);
print('ratio = answers per second against a bare node:http server that returns the same bytes\n');
print(
  `${'query'.padEnd(34)}${cell('bytes', 9)}${cell('bare/s', 9)} |${cell('repeated', 10)}${cell('ratio', 7)}${cell('p50', 6)}${cell('p99', 6)} |${cell('fresh', 8)}${cell('ratio', 7)}${cell('p50', 6)}${cell('p99', 6)}`,
);
for (const [index, { name }] of queries.entries()) {
  const [bare, repeated, fresh] = [
    middle(results[index]?.raw ?? []),
    middle(results[index]?.repeated ?? []),
    middle(results[index]?.fresh ?? []),
  ];
  const columns = (one: Load, width: number) =>
    `${cell(one.perSecond.toFixed(0), width)}${cell((one.perSecond / bare.perSecond).toFixed(2), 7)}${cell(one.p50, 6)}${cell(one.p99, 6)}`;
  print(
    `${name.padEnd(34)}${cell(answers[index]?.length ?? 0, 9)}${cell(bare.perSecond.toFixed(0), 9)} |${columns(repeated, 10)} |${columns(fresh, 8)}`,
  );
}
const memory = memoryOf(almanac);
print(`\nmemory after the load: ${memory.now.toFixed(0)} MiB resident, peak ${memory.peak.toFixed(0)} MiB`);
if ('exports'.includes(options.only)) await benchExports(almanac, seconds, rounds, print);
await end(almanac);
await end(raw);
rmSync(folder, { recursive: true, force: true });
