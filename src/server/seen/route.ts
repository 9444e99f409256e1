import { type Route, readRoute } from '../route.ts';
import { NO_STORE } from '../wire/outgoing.ts';
import { gatherer } from './gather.ts';
import { createRegistry } from './metrics.ts';
import type { Seen } from './seen.ts';

/** The numbers of all workers in the form of Prometheus; its library is loaded when it is first asked for. */
export function metricsRoute(seen: Seen, worker: string | undefined): Route {
  let registry: ReturnType<typeof createRegistry> | null = null;
  const own = async () => {
    registry ??= createRegistry(seen, worker ?? '1');
    return (await registry).getMetricsAsJSON();
  };
  const gather = worker === undefined ? async () => [await own()] : gatherer(own);
  return readRoute('/metrics', async ({ method }, response) => {
    const { AggregatorRegistry } = (await import('prom-client')).default;
    const all = AggregatorRegistry.aggregate(
      // Each worker has a label of its own, so that nothing is added up and the end of one makes no other number fall.
      (await gather()).map((numbers) => [...numbers]),
    );
    const body = Buffer.from(await all.metrics());
    response.writeHead(200, {
      'content-type': all.contentType,
      'cache-control': NO_STORE,
      'content-length': body.byteLength,
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
}
