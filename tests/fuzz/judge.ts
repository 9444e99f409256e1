import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** What only a program that did not expect it tells. */
const LEAK =
  /\n\s+at \S.*:\d+:\d+|node_modules|node:internal|file:\/\/|\/src\/\w+|\b(Type|Range|Reference|Syntax|Assertion|Internal)Error\b|ERR_[A-Z_]{4,}|SQLITE_/;
/** Where the page of a refusal tells its code. */
const CODED = /<code class="error">(?!INTERNAL)[A-Z_]+<\/code>/;
/** Refusals that pass by themselves. */
const PASSING: ReadonlySet<number> = new Set([503]);

/** What is wrong with an answer; null where nothing is. */
export function faultIn({ status, type, body }: Answer, method: string): string | null {
  const text = body.toString('latin1');
  if (status >= 500 && !PASSING.has(status)) return `status ${status}`;
  // The playground's page holds the scripts of others.
  const isText = /json|plain|csv|svg|graphql/.test(type);
  const leak = isText ? LEAK.exec(text)?.[0] : undefined;
  if (leak !== undefined) return `leaks ${JSON.stringify(leak)}`;
  if (method === 'HEAD') return null;
  // Where a picture is asked for, the refusal is drawn.
  if (status >= 400 && type.startsWith('image/')) return null;
  if (status >= 400 && /^text\/html/.test(type)) return CODED.test(text) ? null : 'page of a refusal without a code';
  // Who moves here from elsewhere reads the words that were said there.
  if (status === 404 && text === '{"message":"Not Found","status":404}') return null;
  if (status >= 400) return uncoded(body) ?? null;
  return /application\/(graphql-response\+)?json/.test(type) && text.startsWith('{"errors"') ? uncoded(body) : null;
}

/** Each error of an answer has a code, and none the one that says that nobody expected it. */
function uncoded(body: Buffer): string | null {
  let told: unknown;
  try {
    told = JSON.parse(body.toString());
  } catch {
    return 'refusal that is no JSON';
  }
  const { errors } = told as { readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[] };
  if (!Array.isArray(errors) || errors.length === 0) return 'refusal without errors';
  for (const { extensions } of errors) {
    if (typeof extensions?.code !== 'string') return 'error without a code';
    if (extensions.code === 'INTERNAL_SERVER_ERROR') return 'error that was not expected';
  }
  return null;
}

/** The first whole answer in what came; null where there is none. What is only announced is passed over. */
export function answerIn(bytes: Buffer): Answer | null {
  const split = bytes.indexOf('\r\n\r\n');
  if (split < 0) return null;
  const head = bytes.subarray(0, split).toString('latin1');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]);
  const rest = bytes.subarray(split + 4);
  if (status === 100) return answerIn(rest);
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const whole = header('transfer-encoding') === 'chunked' ? unchunked(rest) : rest.subarray(0, lengthOf(header, rest));
  return { status, type: header('content-type'), body: plain(whole, header('content-encoding')) };
}

function lengthOf(header: (name: string) => string, rest: Buffer): number {
  const said = header('content-length');
  return said === '' ? rest.length : Number(said);
}

function unchunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at);
    const length = Number.parseInt(bytes.subarray(at, end).toString('latin1'), 16);
    if (!(length > 0)) break;
    parts.push(bytes.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}

function plain(body: Buffer, coding: string): Buffer {
  if (body.length === 0) return body;
  if (coding === 'br') return brotliDecompressSync(body);
  if (coding === 'gzip') return gunzipSync(body);
  return coding === 'zstd' ? zstdDecompressSync(body) : body;
}
