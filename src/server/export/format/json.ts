import type { Batch, Take } from '../../../store/export/take.ts';
import { citationOf } from '../describe/citation.ts';
import type { Pace } from '../pace.ts';
import type { Chunks, Note } from './format.ts';

/** One object a line. */
export async function* ndjson(take: Take, _note: Note, pace: Pace): Chunks {
  const print = printer(take);
  for await (const batch of pace(take.batches())) yield `${print(batch).join('\n')}\n`;
}

/** What the rows are, then the rows; a document that was JSON to begin with stays as it is. */
export async function* json(take: Take, { release }: Note, pace: Pace): Chunks {
  if (take.document !== null) {
    yield take.document;
    return;
  }
  const { title, fields, key, sources } = take;
  yield `{"meta":${JSON.stringify({ title, release, sources: sources.map(citationOf), fields, key })},"data":[\n`;
  const print = printer(take);
  let between = '';
  for await (const batch of pace(take.batches())) {
    yield between + print(batch).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

function printer({ fields }: Take): (batch: Batch) => string[] {
  const names = fields.map(({ name }) => `${JSON.stringify(name)}:`);
  return (batch) =>
    batch.map((row) => `{${row.map((cell, index) => `${names[index]}${JSON.stringify(cell)}`).join(',')}}`);
}
