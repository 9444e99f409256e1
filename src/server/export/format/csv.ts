import { stringify } from 'csv-stringify/sync';
import { decimal } from '../../../model/number.ts';
import type { Take } from '../../../store/export/take.ts';
import type { Pace } from '../pace.ts';
import type { Chunks, Note } from './format.ts';

/** RFC 4180: a header, CRLF, quotes where needed. Each batch is written whole, which is faster than row by row. */
export async function* csv(take: Take, { cited, release }: Note, pace: Pace): Chunks {
  if (cited) yield comments(take, release);
  yield lines([take.fields.map(({ name }) => name)]);
  for await (const batch of pace(take.batches())) yield lines(batch);
}

function lines(rows: Parameters<typeof stringify>[0] | readonly (readonly unknown[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', cast: { boolean: String, number: decimal } });
}

/** Not part of the RFC, so only for who asks; most readers skip lines that begin so. */
function comments({ title, sources }: Take, release: string): string {
  const works = sources.map(({ key, citation, licence }) => `${key}: ${citation} Licence: ${licence}.`);
  return [title, `Release ${release}.`, ...works].map((line) => `# ${line}\r\n`).join('');
}
