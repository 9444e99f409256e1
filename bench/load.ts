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
/** How long a stream of a fixed length may take. */
const MOST_SECONDS = 120;
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

async function byWrk(url: string, seconds: number, bodies: readonly string[], count = 0): Promise<Answered> {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-load-'));
  const [file, script] = [join(folder, 'bodies'), join(folder, 'ask.lua')];
  writeFileSync(file, bodies.join('\n'));
  writeFileSync(script, scriptOf(file) + (count > 0 ? endingAfter(count) : ''));
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

/** Ends `wrk` with the answer to the last body: by itself it knows no number of requests, and makes the first to look at it. */
function endingAfter(count: number): string {
  return `
local ffi = require('ffi')
ffi.cdef('typedef struct { long s; long n; } moment; int clock_gettime(int clock, moment *now);')
local function micros()
  local now = ffi.new('moment')
  ffi.C.clock_gettime(1, now)
  return tonumber(now.s) * 1e6 + tonumber(now.n) / 1e3
end
local started, answers, refused = nil, 0, 0
local next, isTried = request, false
function request()
  if not isTried then
    isTried, at = true, 1
    return asked[1]
  end
  if not started then started, at = micros(), 0 end
  if at >= ${count} then return nil end
  return next()
end
function response(status)
  answers = answers + 1
  if status ~= 200 then refused = refused + 1 end
  if answers < ${count} then return end
  io.write(string.format('{"answers":%d,"refused":%d,"micros":%d}\\n', answers, refused, micros() - started))
  os.exit(0)
end
`;
}

async function byAutocannon(url: string, seconds: number, bodies: readonly string[], count = 0): Promise<Answered> {
  let n = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    ...(count > 0 && { amount: count }),
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

/** Asks each of the bodies once, as fast as answers come. */
export async function loadOnce(server: Child, bodies: readonly string[]): Promise<Load> {
  const before = processorOf(server);
  const { perSecond, p50, p99 } = hasWrk
    ? await byWrk(server.url, MOST_SECONDS, bodies, bodies.length)
    : await byAutocannon(server.url, MOST_SECONDS, bodies, bodies.length);
  return { perSecond, processor: ((processorOf(server) - before) * 1e6) / bodies.length, p50, p99 };
}

/** Of an even number the mean of both in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** Each figure's median. */
export const middle = (loads: readonly Load[]): Load => ({
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  processor: median(loads.map(({ processor }) => processor)),
  p50: median(loads.map(({ p50 }) => p50)),
  p99: median(loads.map(({ p99 }) => p99)),
});
