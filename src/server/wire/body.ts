import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { MIMEType, promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { badRequest, Refusal } from './refusal.ts';

/** How a question can be written down. */
export type Kind = 'json' | 'graphql' | 'form';

const KINDS: Readonly<Record<string, Kind>> = {
  'application/json': 'json',
  'application/graphql+json': 'json',
  'application/graphql': 'graphql',
  'application/x-www-form-urlencoded': 'form',
};

/** The plainest ways to say that a body is JSON. */
export const JSON_TYPES: ReadonlySet<string | undefined> = new Set([
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-8',
  'application/json;charset=UTF-8',
]);

const INFLATE = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
} as const;

const unsupported = (message: string, headers: Readonly<Record<string, string>> = {}) =>
  new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', message, headers);

/** How the body of a POST is written; throws 415 for what cannot be read. Types are compared without case. */
export function kindOf(contentType: string | undefined): Kind {
  if (contentType === 'application/json') return 'json';
  const type = mimeType(contentType);
  const kind = type && KINDS[type.essence];
  if (!kind) throw unsupported('questions are posted as JSON, with content-type: application/json');
  const charset = type.params.get('charset') ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset))
    throw unsupported(
      `charset=${charset} is not read here: send application/json in UTF-8, which needs no charset at all`,
    );
  return kind;
}

function mimeType(contentType: string | undefined): MIMEType | null {
  try {
    // A list of types is no valid header, but there are clients that send one.
    return new MIMEType(contentType?.split(',', 1)[0] ?? '');
  } catch {
    return null;
  }
}

/** The body as text: inflated if need be, without a byte order mark. Throws 413, 415 or 400, never naming its bytes. */
export async function readText(request: IncomingMessage, most: number): Promise<string> {
  const bytes = await inflated(await readBytes(request, most), request.headers['content-encoding'], most);
  if (!isUtf8(bytes)) throw badRequest('the body is not UTF-8: write it in that encoding');
  const text = bytes.toString('utf8');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function tooLarge(most: number): Refusal {
  return new Refusal(413, 'BODY_TOO_LARGE', `the request body is larger than ${most} bytes: ask for less at once`, {
    connection: 'close',
  });
}

/** Bodies that were read before it was known who answers. */
const read = new WeakMap<IncomingMessage, Buffer>();

export function rememberRead(request: IncomingMessage, body: Buffer): void {
  read.set(request, body);
}

/** Refuses what is larger than allowed without reading the rest. */
async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const before = read.get(request);
  if (before) return before;
  if (Number(request.headers['content-length'] ?? 0) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  const [first] = chunks;
  const body = first && chunks.length === 1 ? first : Buffer.concat(chunks);
  // Whom it names may be another, who reads it again.
  rememberRead(request, body);
  return body;
}

async function inflated(bytes: Buffer, contentEncoding: string | undefined, most: number): Promise<Buffer> {
  const coding = (contentEncoding ?? '').trim().toLowerCase();
  if (coding === '' || coding === 'identity') return bytes;
  const known = Object.keys(INFLATE).filter((name) => name !== 'x-gzip');
  if (!Object.hasOwn(INFLATE, coding))
    throw unsupported(`a body in content-encoding ${coding} is not read here: use ${known.join(', ')}, or none`, {
      'accept-encoding': known.join(', '),
    });
  try {
    return await INFLATE[coding as keyof typeof INFLATE](bytes, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(most);
    throw unsupported(`the body is not in ${coding}, as its content-encoding says: leave the header out, or compress`);
  }
}
