import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Whose pages may read answers: everybody's, those of one origin, or those of some, of which the one that asks is named. */
export interface Origins {
  /** The same for whoever asks; null where it depends on that. */
  readonly fixed: string | null;
  /** Names the caller's origin in the answer if it is among them. */
  allow(request: IncomingMessage, response: ServerResponse): void;
}

type Head = OutgoingHttpHeaders | string[];

export function originsOf(setting: string): Origins {
  const listed = setting.split(/[\s,]+/).filter((origin) => origin !== '');
  if (listed.length <= 1) return { fixed: listed[0] ?? '*', allow: () => undefined };
  const allowed: ReadonlySet<string | undefined> = new Set(listed);
  return {
    fixed: null,
    allow({ headers: { origin } }, response) {
      if (origin !== undefined && allowed.has(origin)) response.setHeader('access-control-allow-origin', origin);
      varyBy(response, 'Origin');
    },
  };
}

/** Tells caches of what the answer depends on, beside whatever else whoever answers says. */
export function varyBy(response: ServerResponse, header: string): void {
  const already = response.getHeader('vary');
  response.setHeader('vary', already === undefined ? header : `${already}, ${header}`);
  const writeHead = response.writeHead.bind(response) as (status: number, head?: Head) => ServerResponse;
  response.writeHead = ((status: number, head: Head = {}) =>
    writeHead(status, varying(head, header))) as ServerResponse['writeHead'];
}

function varying(head: Head, header: string): Head {
  if (!Array.isArray(head)) return head.vary === undefined ? head : { ...head, vary: `${head.vary}, ${header}` };
  const at = head.indexOf('vary');
  return at === -1 ? head : head.with(at + 1, `${head[at + 1]}, ${header}`);
}
