import type { SchemaElement } from 'hyparquet';
import type { ValueType } from '../../../model/table/column.ts';
import type { Batch, Cell, Field, Take } from '../../../store/export/take.ts';
import { citationOf } from '../describe/citation.ts';
import type { Pace } from '../pace.ts';
import type { Chunks, Note } from './format.ts';

/** Rows encoded together: enough for a dictionary to pay, few enough to be done within some milliseconds. */
const ROW_GROUP = 5000;

const TYPES: Readonly<Record<ValueType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
};

/** Row group by row group; sources and licences lie in the file's own metadata. */
export async function* parquet(take: Take, { release }: Note, pace: Pace): Chunks {
  // Read when first asked for: every start would pay for it.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: schemaOf(take),
    kvMetadata: metadataOf(take, release),
    createdBy: 'almanac',
  });
  const flush = () => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    return bytes;
  };
  for await (const rows of groups(pace(take.batches()))) {
    file.write({ columnData: columnsOf(take.fields, rows), rowGroupSize: rows.length });
    yield flush();
  }
  file.finish();
  yield flush();
}

async function* groups(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
  let rows: (readonly Cell[])[] = [];
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length < ROW_GROUP) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function columnsOf(fields: readonly Field[], rows: Batch) {
  return fields.map(({ name }, index) => ({ name, data: rows.map((row) => row[index] ?? null) }));
}

function schemaOf({ fields }: Take): SchemaElement[] {
  return [
    { name: 'root', num_children: fields.length },
    ...fields.map(
      ({ name, type, required }): SchemaElement => ({
        name,
        ...TYPES[type],
        repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
      }),
    ),
  ];
}

function metadataOf({ title, sources }: Take, release: string) {
  return [
    { key: 'title', value: title },
    { key: 'release', value: release },
    { key: 'sources', value: JSON.stringify(sources.map(citationOf)) },
  ];
}
