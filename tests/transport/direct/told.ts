import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export const asked = (query: string, more: object = {}) => JSON.stringify({ query, ...more });
export const KZ = asked('{ country(code: "KZ") { name capital { name } } }');
const HOST = 'host: x\r\ncontent-type: application/json\r\n';
export const JSON_HEAD = `POST /graphql HTTP/1.1\r\n${HOST}`;
export const posted = (body: string, more = '') =>
  `${JSON_HEAD}${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
/** How long after an answer a connection that is not closed is listened to. */
const SILENCE_MS = 100;
/** What the full reader of HTTP takes over, and the connection with it. */
export const HEALTH = 'GET /health HTTP/1.1\r\nhost: x\r\n\r\n';

export const got = (place: string, more = '') => `GET ${place} HTTP/1.1\r\nhost: x\r\n${more}\r\n`;

/** A connection to a server. */
export async function opened(url: string): Promise<Socket> {
  const { port, hostname } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Answers that came whole, but for those that only say to go on. */
export function wholeIn(heard: string): number {
  let [count, at] = [0, 0];
  for (;;) {
    const end = heard.indexOf('\r\n\r\n', at);
    if (end < 0) return count;
    const head = heard.slice(at, end);
    const length = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? (head.includes(' 304 ') ? 0 : Number.NaN));
    at = end + 4 + (length || 0);
    if (at > heard.length) return count;
    if (!Number.isNaN(length)) count++;
  }
}

/** Sends these pieces one after the other, and gives back what came until there were as many answers and a silence, or the end. */
export async function told(url: string, pieces: readonly (string | Buffer)[], answers = 1): Promise<string> {
  const socket = await opened(url);
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
  });
  for (const piece of pieces) {
    socket.write(piece);
    await setTimeout(20);
  }
  let before = -1;
  while ((wholeIn(heard) < answers || heard.length !== before) && !socket.closed) {
    before = heard.length;
    await setTimeout(SILENCE_MS);
  }
  socket.destroy();
  return heard;
}

/** The names of requests and the times they came differ; the order of headers tells nobody anything. */
export function shapeOf(answer: string): unknown {
  const [head = '', ...body] = answer.split('\r\n\r\n');
  const [status, ...lines] = head.split('\r\n');
  const headers = lines
    .map((line) => line.replace(/:/, '\0').split('\0'))
    .map(([name = '', value = '']) => [name.toLowerCase(), value.trim()])
    .filter(([name]) => name !== 'date' && name !== 'x-request-id');
  return { status, headers: Object.fromEntries(headers), body: body.join('\r\n\r\n') };
}
