import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import autocannon from 'autocannon';
import { type Child, processorOf } from './process.ts';

export interface Load {
  readonly perSecond: number;
  /** Microseconds of the server's processor time for each answer, all its threads together. */
  readonly processor: number;
  readonly p50: number;
  readonly p99: number;
}

const CONNECTIONS = 8;
/** How many questions a stream holds before it begins anew. */
export const STREAM = 20_000;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

/** `wrk` of the system, which takes a tenth of what a server takes; where there is none, a generator in Node. */
const hasWrk = spawnSync('wrk', ['-v']).error === undefined;
export const generator = hasWrk ? 'wrk' : 'autocannon';

/** Asks as fast as answers come, for some seconds; throws when an answer is not 200. */
export async function load(server: Child, url: string, seconds: number, bodies: readonly string[]): Promise<Load> {
  const before = processorOf(server);
  const { perSecond, answers, ...latency } = hasWrk
    ? await byWrk(url, seconds, bodies)
    : await byAutocannon(url, seconds, bodies);
  return { perSecond, processor: ((processorOf(server) - before) * 1e6) / answers, ...latency };
}

interface Answered {
  readonly perSecond: number;
  readonly answers: number;
  readonly p50: number;
  readonly p99: number;
}

async function byWrk(url: string, seconds: number, bodies: readonly string[]): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-load-'));
  const [file, script] = [join(folder, 'bodies'), join(folder, 'ask.lua')];
  writeFileSync(file, bodies.join('\n'));
  writeFileSync(script, scriptOf(file));
  const asked = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}`, '-s', script, url];
  try {
    const { stdout } = await promisify(execFile)('wrk', asked);
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<string, number>;
    const { answers = 0, refused = 0, micros = 1, p50 = 0, p99 = 0 } = told;
    if (refused > 0) throw new Error(`${url}: ${refused} refused or failed`);
    return { perSecond: (answers * 1e6) / micros, answers, p50: p50 / 1000, p99: p99 / 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function scriptOf(file: string): string {
  const headers = Object.entries(HEADERS).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`);
  return `wrk.method = "POST"
${headers.join('\n')}
local asked, count, at = {}, 0, 0
function init()
  for line in io.lines("${file}") do
    count = count + 1
    asked[count] = wrk.format(nil, nil, nil, line)
  end
end
function request()
  at = at % count + 1
  return asked[at]
end
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format('{"answers":%d,"refused":%d,"micros":%d,"p50":%d,"p99":%d}\\n', summary.requests,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout, summary.duration,
    latency:percentile(50), latency:percentile(99)))
end
`;
}

async function byAutocannon(url: string, seconds: number, bodies: readonly string[]): Promise<Answered> {
  let n = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: HEADERS,
        setupRequest: (request) => ({ ...request, body: bodies[n++ % bodies.length] ?? '' }),
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
  const answers = result['2xx'];
  return { perSecond: answers / result.duration, answers, p50: result.latency.p50, p99: result.latency.p99 };
}

export const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Each figure's median. */
export const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  processor: median(loads.map(({ processor }) => processor)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
});
