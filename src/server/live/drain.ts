import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { DirectServer } from '../direct/server.ts';
import { stop } from '../http.ts';
import { type Route, readRoute } from '../route.ts';
import { fail } from '../send.ts';

export interface Patience {
  /** How long clients and balancers have to turn away by themselves. */
  readonly leaveMs: number;
  /** How long after that answers under way may take. */
  readonly graceMs: number;
}

const LOOK_MS = 20;
const NOT_READY: Route = readRoute('/ready', (_request, response) =>
  fail(response, 503, 'STOPPING', 'this server stops: ask another', { 'retry-after': '1' }),
);

/**
 * Stops so that nobody notices who listens to what is said: readiness goes first, then each answer says that it is the
 * last of its connection, and nothing is closed under a question while clients have time to turn away.
 */
export async function drain(server: DirectServer, routes: Route[], { leaveMs, graceMs }: Patience): Promise<void> {
  routes.unshift(NOT_READY);
  server.part();
  const end = performance.now() + leaveMs;
  while (performance.now() < end && (await connectionsOf(server)) > 0) await wait(LOOK_MS);
  await stop(server, graceMs);
}

function connectionsOf(server: Server): Promise<number> {
  return new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));
}
