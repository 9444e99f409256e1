import { createHash } from 'node:crypto';
import { type Answer, etagOf } from '../answer-cache.ts';

const HASH = 10;
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding' };

/** A file whose name changes with its content, so that whoever has it never asks for it again. */
export interface Hashed {
  readonly address: string;
  readonly answer: Answer;
}

/** The hash stands before the ending of the plain address. */
export function hashed(
  plain: string,
  type: string,
  body: Buffer,
  headers: Readonly<Record<string, string>> = {},
): Hashed {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, HASH);
  const address = plain.replace(/(\.\w+)$/, `.${hash}$1`);
  return {
    address,
    answer: { status: 200, type, body, etag: etagOf('hashed', body), headers: { ...FOREVER, ...headers } },
  };
}
