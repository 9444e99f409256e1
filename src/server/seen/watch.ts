import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import { isPagePath } from '../pages/place.ts';
import { pathOf } from '../route.ts';
import { noteOf } from './note.ts';
import type { Seen } from './seen.ts';
import type { Kind } from './slow.ts';

const NOT_FOUND = 404;

/** By the address, whatever became of it. */
export function kindOf(path: string, status: number): Kind {
  if (path.startsWith('/graphql') || path.startsWith('/compat')) return 'long';
  if (path.startsWith('/export')) return 'export';
  if (path.startsWith('/chart')) return 'chart';
  if (path.startsWith('/mcp')) return 'mcp';
  if (path.startsWith('/api/')) return 'rest';
  if (isPagePath(path)) return 'page';
  return status === NOT_FOUND ? 'other' : 'fixed';
}

/** Counts an answer that goes the long way once it has gone out, or says that nobody was there any more to take it. */
export function watchAnswer(request: IncomingMessage, response: ServerResponse, seen: Seen, log: Log): void {
  const began = performance.now();
  response.once('close', () => {
    const path = pathOf(request.url ?? '/');
    const { ids, code, cost, operation } = noteOf(response);
    if (code !== undefined) seen.failed(code);
    if (!response.writableFinished) {
      seen.brokenOff++;
      log.debug({ path, brokenOff: seen.brokenOff, ...ids }, 'the client broke off');
      return;
    }
    const { statusCode: status } = response;
    const kind = kindOf(path, status);
    const ms = performance.now() - began;
    seen.answered(kind, status, ms / 1000);
    if (!seen.isSlow(ms)) return;
    const asked = kind === 'long' ? { operation: operation?.() ?? null, cost } : { path };
    seen.tellSlow({ kind, status, ms, ...asked, ...ids });
  });
}
