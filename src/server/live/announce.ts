import type { ServerResponse } from 'node:http';
import { type Route, readRoute } from '../route.ts';
import { fail } from '../send.ts';
import { NO_STORE } from '../wire/outgoing.ts';

/** A release as clients hear of it. */
export interface Announced {
  readonly release: string;
  readonly date: string;
}

/** Tells whoever listens which release is served, and each that takes its place. */
export interface Announcer {
  readonly route: Route;
  announce(release: Announced): void;
  /** Ends all streams; who listens comes again, and finds another server or this one begun anew. */
  close(): void;
}

const PLACE = '/releases';
export const MOST_LISTENERS = 1000;
/** Balancers give up a connection that is silent for a minute, some after half of one. */
const HEARTBEAT_MS = 15_000;
/** Milliseconds after which a client whose stream ended comes again. */
const COME_AGAIN_MS = 2000;
const RETRY_AFTER = '30';
/** One that reads nothing is let go. */
const MOST_UNREAD = 65_536;

/** Server-sent events: the present release first, then each new one. */
export function createAnnouncer(most = MOST_LISTENERS, heartbeatMs = HEARTBEAT_MS): Announcer {
  const listeners = new Set<ServerResponse>();
  let present: Announced | null = null;
  let isClosed = false;
  const heartbeat = setInterval(() => tell(': alive\n\n'), heartbeatMs).unref();

  function tell(text: string): void {
    for (const listener of listeners) {
      if (listener.writableLength > MOST_UNREAD) listener.destroy();
      else listener.write(text);
    }
  }

  return {
    route: readRoute(PLACE, (request, response) => {
      if (isClosed || listeners.size >= most)
        return fail(
          response,
          503,
          isClosed ? 'STOPPING' : 'TOO_MANY_LISTENERS',
          `${isClosed ? 'the server stops' : `${most} listen already`}: come again in ${RETRY_AFTER} seconds, or ask /ready for the release`,
          { 'retry-after': RETRY_AFTER },
        );
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': NO_STORE,
        'x-content-type-options': 'nosniff',
        'x-accel-buffering': 'no',
      });
      if (request.method === 'HEAD') return void response.end();
      response.write(`retry: ${COME_AGAIN_MS}\n\n${present ? eventOf(present) : ''}`);
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    }),
    announce(release) {
      present = release;
      tell(eventOf(release));
    },
    close() {
      isClosed = true;
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}

function eventOf(release: Announced): string {
  return `event: release\nid: ${release.release}\ndata: ${JSON.stringify(release)}\n\n`;
}
