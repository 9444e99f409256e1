import { RELEASE_HEADER } from '../live/named.ts';
import { JSON_TYPES } from '../wire/body.ts';

/** What a request says before its body, where it is of the plainest kind. */
export interface Head {
  readonly method: 'GET' | 'POST';
  readonly place: string;
  /** Bytes of the body: some with POST, none with GET. */
  readonly length: number;
  /** By names in small letters, each said once. */
  readonly headers: Readonly<Record<string, string>>;
}

const FIRST = /^(GET|POST) (\/[!-~]*) HTTP\/1\.1$/;
const LINE = /^([\w!#$%&'*+.^`|~-]+):[\t ]*((?:[!-~](?:[\t -~]*[!-~])?)?)[\t ]*$/;
const LENGTH = /^[1-9]\d{0,8}$/;
/** What says that more is meant than a body of the length that is told, or another release. */
const UNUSUAL = ['transfer-encoding', 'content-encoding', 'expect', 'upgrade', 'te', 'trailer', RELEASE_HEADER];

/** What the lines after the first say. */
type Headers = Head['headers'];

/** The head that ends with an empty line, or null where there is anything in it that only the full reader of HTTP understands. */
export function readHead(text: string, read = headersIn): Head | null {
  const end = text.indexOf('\r\n');
  const [, method, place] = FIRST.exec(text.slice(0, end)) ?? [];
  const headers = place === undefined ? null : read(text.slice(end, -4));
  if (headers === null || place === undefined) return null;
  const { 'content-length': length } = headers;
  if (method === 'GET') return length === undefined ? { method, place, length: 0, headers } : null;
  const isSaid = LENGTH.test(length ?? '') && JSON_TYPES.has(headers['content-type']);
  return isSaid ? { method: 'POST', place, length: Number(length), headers } : null;
}

/** Headers of lines each of which has its end before it. */
function headersIn(text: string): Headers | null {
  const headers: Record<string, string> = Object.create(null);
  for (const line of text.split('\r\n').slice(1)) {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name === undefined) return null;
    const small = name.toLowerCase();
    if (small in headers) return null;
    headers[small] = value;
  }
  const { connection = 'keep-alive', host } = headers;
  const isPlain =
    host !== undefined && connection.toLowerCase() === 'keep-alive' && UNUSUAL.every((name) => !(name in headers));
  return isPlain ? headers : null;
}

const MOST = 1000;
const LONGEST = 2048;

/** What lines say of one request alone. */
const OF_ONE = ['x-request-id', 'traceparent', 'if-none-match', 'if-modified-since'];

/** Clients send the same lines after the first again and again: what they say is read once. */
export class Heads {
  readonly #known = new Map<string, Headers | null>();

  read(text: string): Head | null {
    return readHead(text, this.#headers);
  }

  readonly #headers = (lines: string): Headers | null => {
    const known = this.#known.get(lines);
    if (known !== undefined) return known;
    const headers = headersIn(lines);
    if (lines.length > LONGEST || (headers && OF_ONE.some((name) => name in headers))) return headers;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(lines, headers);
    return headers;
  };
}
