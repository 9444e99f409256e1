import type { Metric, MetricObject, MetricValue, Registry } from 'prom-client';
import type { Seen } from './seen.ts';
import type { Tally } from './tally.ts';

type Labels = Readonly<Record<string, string | number>>;
type Value = readonly [labels: Labels, value: number];

const MS = 1000;

/** Reads what a process has seen in the form of Prometheus; `worker` tells it from others of the same server. */
export async function createRegistry(seen: Seen, worker: string): Promise<Registry> {
  const { default: prom } = await import('prom-client');
  const registry = new prom.Registry();
  registry.setDefaultLabels({ worker });
  prom.collectDefaultMetrics({ register: registry });
  // Ours are counted in plain numbers, and so are metrics of their own rather than those of the library.
  const metric = (name: string, help: string, type: string, read: () => MetricValue<string>[]) => {
    const told = { name, help, type, aggregator: 'sum' } as unknown as MetricObject;
    registry.registerMetric({ name, get: async () => ({ ...told, values: read() }) } as unknown as Metric);
  };
  const plain = (type: string) => (name: string, help: string, read: () => readonly Value[]) =>
    metric(name, help, type, () => read().map(([labels, value]) => ({ labels, value })));
  const [counter, gauge] = [plain('counter'), plain('gauge')];
  const histogram = (name: string, help: string, read: () => readonly (readonly [Labels, Tally])[]) =>
    metric(name, help, 'histogram', () => read().flatMap(([labels, tally]) => spread(name, labels, tally)));
  const standing = () => seen.standing?.();
  const caches = (field: 'hits' | 'misses' | 'bytes') => (): Value[] =>
    Object.entries(standing()?.caches ?? {}).flatMap(([cache, use]) => {
      const value = use[field];
      return value === null ? [] : [[{ cache }, value] as const];
    });
  const engine = (read: (reads: { count: number; failed: number; ms: number }) => number) => (): Value[] =>
    [...(standing()?.engine ?? [])].map(([kind, reads]) => [{ kind }, read(reads)]);

  gauge('almanac_info', 'The release that is served.', () => [[{ release: standing()?.release ?? '' }, 1]]);
  histogram('almanac_request_seconds', 'Time until an answer was sent, by kind and status.', () => [
    [{ kind: 'short', status: 200 }, seen.short],
    ...[...seen.answers.values()].map(({ kind, status, times }) => [{ kind, status }, times] as const),
  ]);
  histogram('almanac_cost', 'What questions cost that were not answered from kept bytes.', () => [[{}, seen.costs]]);
  counter('almanac_errors_total', 'Errors told to clients, by code.', () =>
    [...seen.errors].map(([code, count]) => [{ code }, count]),
  );
  counter('almanac_broken_off_total', 'Clients that went away before they were answered.', () => [
    [{}, seen.brokenOff],
  ]);
  gauge('almanac_connections', 'Connections that are open.', () => [[{}, seen.connections]]);
  counter('almanac_slow_total', 'Answers that took longer than SLOW_MS.', () => [[{}, seen.slow]]);
  counter('almanac_cache_hits_total', 'What a cache had.', caches('hits'));
  counter('almanac_cache_misses_total', 'What a cache had not.', caches('misses'));
  gauge('almanac_cache_bytes', 'What a cache holds.', caches('bytes'));
  counter(
    'almanac_engine_reads_total',
    'Reads of the engine, by kind.',
    engine(({ count }) => count),
  );
  counter(
    'almanac_engine_failures_total',
    'Reads of the engine that failed.',
    engine(({ failed }) => failed),
  );
  counter(
    'almanac_engine_seconds_total',
    'Time that reads of the engine took.',
    engine(({ ms }) => ms / MS),
  );
  return registry;
}

function spread(name: string, labels: Labels, { bounds, counts, sum, count }: Tally): MetricValue<string>[] {
  let below = 0;
  const buckets = [...bounds, '+Inf'].map((le, at) => {
    below += counts[at] ?? 0;
    return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: below };
  });
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ] as MetricValue<string>[];
}
