import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { assertContent, expectedOf } from './release-file.ts';

const SLICE = 256 * 1024;

/**
 * Holds the content of a release against its name slice by slice, so that questions asked meanwhile wait for none of it;
 * throws BAD_RELEASE. What another name was given to cannot be held against anything.
 */
export async function assertWholeAside(path: string): Promise<void> {
  if (expectedOf(path) === undefined) return;
  const hash = createHash('sha256');
  for await (const slice of createReadStream(path, { highWaterMark: SLICE })) hash.update(slice as Buffer);
  assertContent(path, hash.digest('hex'));
}
