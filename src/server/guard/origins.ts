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
      response.setHeader('vary', 'Origin');
      const writeHead = response.writeHead.bind(response) as (status: number, head?: Head) => ServerResponse;
      // Whoever answers says what else the answer depends on.
      response.writeHead = ((status: number, head: Head = {}) =>
        writeHead(status, varying(head))) as ServerResponse['writeHead'];
    },
  };
}

function varying(head: Head): Head {
  if (!Array.isArray(head)) return head.vary === undefined ? head : { ...head, vary: `${head.vary}, Origin` };
  const at = head.indexOf('vary');
  return at === -1 ? head : head.with(at + 1, `${head[at + 1]}, Origin`);
}
