import type { Licence } from '../../../model/source.ts';
import type { ValueType } from '../../../model/table/column.ts';
import type { Field, Take } from '../../../store/export/take.ts';
import type { Store } from '../../../store/store.ts';

const DATATYPES: Readonly<Record<ValueType, string>> = {
  string: 'string',
  date: 'string',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
};

/** Licences of the works that rows stand in. */
export function licencesOf({ graph }: Store, { sources }: Take): readonly Licence[] {
  return [...new Set(sources.map(({ licence }) => licence))].flatMap((key) => graph.licences.get(key) ?? []);
}

/** W3C metadata of one table: what its columns are, what it stands in, under which licences. */
export function tableMetadata(store: Store, take: Take, url: string): object {
  const { title, fields, key, sources } = take;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': title,
    'dc:isVersionOf': store.release,
    'dc:bibliographicCitation': sources.map(({ citation }) => citation),
    'dc:source': sources.flatMap(({ url: place }) => (place === null ? [] : { '@id': place })),
    'dc:license': licencesOf(store, take).map(({ url: place, name }) => (place === null ? name : { '@id': place })),
    dialect: { commentPrefix: '#', header: true },
    tableSchema: { columns: fields.map(columnOf), ...(key.length > 0 ? { primaryKey: key } : {}) },
  };
}

function columnOf({ name, type, description, required }: Field): object {
  return {
    name: encodeURIComponent(name),
    titles: name,
    datatype: DATATYPES[type],
    required,
    ...(description === null ? {} : { 'dc:description': description }),
  };
}
