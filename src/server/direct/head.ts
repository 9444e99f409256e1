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

/** The head that ends with an empty line, or null where there is anything in it that only the full reader of HTTP understands. */
export function readHead(text: string): Head | null {
  const [first = '', ...lines] = text.slice(0, -4).split('\r\n');
  const [, method, place] = FIRST.exec(first) ?? [];
  if (method === undefined || place === undefined) return null;
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name === undefined) return null;
    const small = name.toLowerCase();
    if (small in headers) return null;
    headers[small] = value;
  }
  const { 'content-length': length, connection = 'keep-alive', host } = headers;
  const isPlain =
    host !== undefined && connection.toLowerCase() === 'keep-alive' && UNUSUAL.every((name) => !(name in headers));
  if (!isPlain) return null;
  if (method === 'GET') return length === undefined ? { method, place, length: 0, headers } : null;
  const isSaid = LENGTH.test(length ?? '') && JSON_TYPES.has(headers['content-type']);
  return isSaid ? { method: 'POST', place, length: Number(length), headers } : null;
}

const MOST = 1000;
const LONGEST = 2048;

/** Clients send the same head again and again: what it says is read once. */
export class Heads {
  readonly #known = new Map<string, Head | null>();

  read(text: string): Head | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const head = readHead(text);
    // One that names its request is never sent again, and what is read has an address of its own.
    if (text.length > LONGEST || head?.method === 'GET') return head;
    if (head && ('x-request-id' in head.headers || 'traceparent' in head.headers)) return head;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(text, head);
    return head;
  }
}
