import { formatDay } from '../../../model/day/day.ts';
import type { ValueType } from '../../../model/table/column.ts';
import type { Table } from '../../../model/table/table.ts';
import { RELEASE_TABLES } from '../../../model/table/tables.ts';
import { fieldsOfIndicator, OBSERVATION_KEY } from '../../../store/export/observations.ts';
import { fieldsOf } from '../../../store/export/table.ts';
import type { Field } from '../../../store/export/take.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import type { Store } from '../../../store/store.ts';

const TABLES: ReadonlyMap<string, Table> = new Map(RELEASE_TABLES.map((table) => [table.name, table]));

/** A Frictionless Data Package, version 1, of the whole release; paths are relative to its own place. */
export function dataPackage({ release, today, graph }: Store): object {
  const licence = (key: string) => {
    const { name = key, url = null } = graph.licences.get(key) ?? {};
    return { name: key, title: name, ...(url === null ? {} : { path: url }) };
  };
  const sources = [...graph.sources.values()].map(({ key, title, url, licence: under, citation }) => ({
    title,
    ...(url === null ? {} : { path: url }),
    key,
    citation,
    licence: under,
  }));
  return {
    profile: 'tabular-data-package',
    name: 'almanac',
    title: 'Almanac: countries, organizations, memberships, events and statistics, dated and cited',
    version: release.replace(/^almanac-/, ''),
    created: `${formatDay(today)}T00:00:00Z`,
    licenses: [...graph.licences.keys()].map(licence),
    sources,
    resources: [
      ...RELEASE_TABLES.map((table) => resource(`tables/${table.name}`, table.name, fieldsOf(table), keyOf(table), {})),
      ...[...graph.indicators.values()].map((indicator) => indicatorResource(indicator, licence(indicator.licence))),
    ],
  };
}

function keyOf(table: Table): readonly string[] {
  return table.key.every((name) => table.columns[name]?.required) ? table.key : [];
}

function indicatorResource(indicator: Indicator, licence: object): object {
  const { code, name, description } = indicator;
  return resource(`indicators/${code}`, `observations-${code}`, fieldsOfIndicator(indicator), OBSERVATION_KEY, {
    title: name,
    description,
    licenses: [licence],
  });
}

function resource(path: string, name: string, fields: readonly Field[], key: readonly string[], more: object): object {
  return {
    profile: 'tabular-data-resource',
    name,
    path: `${path}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    ...more,
    schema: {
      fields: fields.map(fieldOf),
      ...(key.length > 0 ? { primaryKey: key } : {}),
      ...foreignKeysOf(name, fields),
      missingValues: [''],
    },
  };
}

/** Partial dates are text: the format has no date that leaves the day open. */
const TYPES: Readonly<Record<ValueType, string>> = {
  string: 'string',
  date: 'string',
  number: 'number',
  integer: 'integer',
  boolean: 'boolean',
};

function fieldOf({ name, type, description, required, words }: Field): object {
  return {
    name,
    type: TYPES[type],
    ...(description === null ? {} : { description }),
    constraints: { required, ...(words.length > 0 ? { enum: words } : {}) },
  };
}

/** A reference into one of several tables is none that the format knows; one into the table itself is written empty. */
function foreignKeysOf(own: string, fields: readonly Field[]): object {
  const foreignKeys = fields.flatMap(({ name, refersTo }) => {
    const [target, ...others] = refersTo;
    const [key, ...rest] = (target === undefined ? null : TABLES.get(target)?.key) ?? [];
    if (target === undefined || key === undefined || others.length > 0 || rest.length > 0) return [];
    return { fields: name, reference: { resource: target === own ? '' : target, fields: key } };
  });
  return foreignKeys.length > 0 ? { foreignKeys } : {};
}
