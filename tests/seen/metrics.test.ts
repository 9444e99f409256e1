import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { ask, realServer, startServer } from '../fixtures/real.ts';
import { scrape, total } from './scrape.ts';

describe('what /metrics tells', () => {
  const server = realServer({ SLOW_MS: '0' });

  test('counts each answer once, by kind and status', async () => {
    const count = async (labels: Record<string, string>) =>
      total(await scrape(server.url), 'almanac_request_seconds_count', labels);
    const before = await count({});
    for (let time = 0; time < 3; time++) await ask(server.url, '{ country(code: "KZ") { name } }');
    await ask(server.url, '{ country(code: "KZ") { nothing } }');
    await fetch(new URL('/chart.svg?indicator=population_total&countries=KZ', server.url));
    await fetch(new URL('/export/series.csv?indicators=population_total&countries=KZ', server.url)).then((file) =>
      file.arrayBuffer(),
    );
    await fetch(new URL('/health', server.url));
    await fetch(new URL('/nowhere', server.url));
    // The scrape before is the eighth other answer.
    expect((await count({})) - before).toBe(9);
    expect(await count({ kind: 'short', status: '200' })).toBe(3);
    for (const kind of ['long', 'chart', 'export']) expect(await count({ kind }), kind).toBe(1);
    expect(await count({ kind: 'other', status: '404' })).toBe(1);
  });

  test('says the release, codes of errors, costs, reads of the engine, caches, memory and the delay of the event loop', async () => {
    for (let time = 0; time < 3; time++)
      await ask(server.url, '{ country(code: "KZ") { statistic(indicator: "gini_index", year: 2008) { value } } }');
    await ask(server.url, '{ country(code: "CS") { name } }');
    const samples = await scrape(server.url);
    expect(total(samples, 'almanac_info', { release: server.release })).toBe(1);
    expect(total(samples, 'almanac_errors_total', { code: 'AMBIGUOUS_CODE' })).toBe(1);
    expect(total(samples, 'almanac_cost_count')).toBeGreaterThan(0);
    expect(total(samples, 'almanac_engine_reads_total')).toBeGreaterThan(0);
    expect(total(samples, 'almanac_engine_failures_total')).toBe(0);
    expect(total(samples, 'almanac_cache_hits_total', { cache: 'texts' })).toBeGreaterThan(0);
    expect(total(samples, 'almanac_cache_bytes', { cache: 'cubes' })).toBeGreaterThan(0);
    const names = new Set(samples.map(({ name }) => name));
    expect(names).toContain('process_resident_memory_bytes');
    expect(names).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  test('its histograms never fall from one bound to the next, and end with all there are', async () => {
    await ask(server.url, '{ country(code: "KZ") { name } }');
    const buckets = (await scrape(server.url)).filter(
      ({ name, labels }) => name === 'almanac_request_seconds_bucket' && labels.kind === 'short',
    );
    const values = buckets.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(buckets.at(-1)?.labels.le).toBe('+Inf');
    expect(values.at(-1)).toBeGreaterThan(0);
  });

  test.each([
    ['the short way', 'application/json'],
    ['the long way', 'application/json;q=0.9'],
  ])('a client that breaks off is counted once, and no error: %s', async (_way, accept) => {
    // Of what it accepts the server has to know that it is plain.
    await ask(server.url, '{ __typename }');
    const brokenOff = async () => total(await scrape(server.url), 'almanac_broken_off_total');
    const before = await brokenOff();
    const gone = request(server.url, {
      method: 'POST',
      // The server says that it has read the headers: who broke off before would not be known to it.
      headers: { 'content-type': 'application/json', 'content-length': '100', accept, expect: '100-continue' },
    });
    gone.on('error', () => undefined);
    gone.flushHeaders();
    await once(gone, 'continue');
    gone.write('{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    gone.destroy();
    while ((await brokenOff()) === before) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await brokenOff()).toBe(before + 1);
    expect(total(await scrape(server.url), 'almanac_request_seconds_count', { status: '500' })).toBe(0);
  });
});

test('with METRICS=off there is nothing at /metrics', async () => {
  const server = await startServer({ METRICS: 'off' });
  try {
    expect((await fetch(new URL('/metrics', server.url))).status).toBe(404);
  } finally {
    await server.stop();
  }
});
