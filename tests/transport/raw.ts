import { request } from 'node:http';
import { connect } from 'node:net';

export interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** Asks without what fetch does of its own: no coding is accepted, and none is undone. */
export function raw(url: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** Sends these very bytes, and gives back all that comes until the server closes. */
export function bytes(url: string, sent: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let told = '';
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.on('data', (chunk: Buffer) => {
      told += chunk.toString();
    });
    socket.on('error', reject);
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(told));
  });
}

/** Posts a body as it is. */
export function post(url: string, body: Buffer | string, headers: Readonly<Record<string, string>> = {}): Promise<Raw> {
  return raw(url, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
}

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export function told({ body }: Raw): Told {
  return JSON.parse(body.toString()) as Told;
}

export function codeOf(answer: Raw): string | undefined {
  return told(answer).errors?.[0]?.extensions?.code;
}
