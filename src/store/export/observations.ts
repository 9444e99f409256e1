import { setImmediate } from 'node:timers/promises';
import { cellOf, statusAt } from '../../model/cube.ts';
import { decimal } from '../../model/number.ts';
import { STATUSES } from '../../model/statistic.ts';
import type { Source } from '../graph/record.ts';
import { sourceOf } from '../source/citations.ts';
import { releaseOn } from '../statistic/known.ts';
import type { Store } from '../store.ts';
import {
  assertBounded,
  cubesOf,
  type FrameCell,
  frameOf,
  type Place,
  placesIn,
  type Selection,
  valueAt,
  yearsIn,
} from './frame.ts';
import { type Batch, batched, type Cell, type Field, field, type Take } from './take.ts';

const PLACE_FIELDS: readonly Field[] = [
  field('geo', 'string', 'Key of the country or area.', { refersTo: ['countries', 'areas'] }),
  field('geo_type', 'string', 'Whether it is a country or an area that producers publish figures for.', {
    words: ['country', 'area'],
  }),
  field('name', 'string', 'Its name.'),
  field('year', 'integer', 'The year the value is of.'),
];

function observationFields(value: Field['type']): readonly Field[] {
  return [
    field('indicator', 'string', 'Code of the indicator.', { refersTo: ['indicators'] }),
    ...PLACE_FIELDS,
    field('value', value, 'The value; the label where the indicator has categories.'),
    field('status', 'string', 'SDMX status: A observed, E estimate, F forecast.', { words: STATUSES }),
    field('unit', 'string', 'Key of the unit.', { refersTo: ['units'] }),
    field('source', 'string', 'Key of the work the value stands in.', { refersTo: ['sources'] }),
  ];
}

/** Fields of one indicator's observations. */
export function fieldsOfIndicator({ valueType }: { readonly valueType: 'number' | 'category' }): readonly Field[] {
  return observationFields(valueType === 'category' ? 'string' : 'number');
}

export const OBSERVATION_KEY: readonly string[] = ['indicator', 'geo', 'year'];

/** Observations row by row, each once, where there is one; throws EXPORT_TOO_LARGE before reading any. */
export function takeObservations(store: Store, name: string, title: string, selection: Selection, most: number): Take {
  assertBounded(selection, most);
  const numbers = selection.indicators.every(({ valueType }) => valueType === 'number');
  return {
    name,
    title,
    fields: observationFields(numbers ? 'number' : 'string'),
    key: OBSERVATION_KEY,
    sources: worksOf(store, selection),
    batches: () => batched(rowsOf(store, selection, numbers ? (value) => value : printed)),
    frame: () => frameOf(store, selection),
    document: null,
  };
}

async function* rowsOf(
  store: Store,
  selection: Selection,
  cellFor: (value: number | string) => Cell,
): AsyncGenerator<Batch> {
  for await (const { indicator, cube, release } of cubesOf(store, selection)) {
    const [first, last] = yearsIn(cube, selection);
    const source = release.superseded?.source ?? indicator.source;
    for (const place of placesIn(store, cube, selection)) {
      const start = cellOf(cube, place.key, first);
      if (start === null) continue;
      const rows: Cell[][] = [];
      for (let year = first; year <= last; year++) {
        const at = start + year - first;
        const [status, value] = [statusAt(cube, at), valueAt(cube, at)];
        if (status === null || value === null) continue;
        rows.push([indicator.code, ...placeCells(place), year, cellFor(value), status, indicator.unit, source]);
      }
      yield rows;
    }
  }
}

/** Beside categories a number is text as well. */
function printed(value: number | string): string {
  return typeof value === 'number' ? decimal(value) : value;
}

function placeCells({ key, type, name }: Place): readonly [string, string, string] {
  return [key, type === 'Country' ? 'country' : 'area', name];
}

function worksOf(store: Store, { indicators, knownAt }: Selection): readonly Source[] {
  const keys = indicators.map(
    (indicator) => releaseOn(store, indicator, knownAt)?.superseded?.source ?? indicator.source,
  );
  return [...new Set(keys)].map((key) => sourceOf(store, key));
}

/** A row a place and year, a column an indicator. Values are kept together, so no more than an export may hold. */
export function takeWide(store: Store, name: string, title: string, selection: Selection, most: number): Take {
  assertBounded(selection, most);
  return {
    name,
    title,
    fields: [
      ...PLACE_FIELDS,
      ...selection.indicators.map(({ code, name: label, valueType }) =>
        field(code, valueType === 'category' ? 'string' : 'number', label, { required: false }),
      ),
    ],
    key: ['geo', 'year'],
    sources: worksOf(store, selection),
    batches: () => batched(wideRows(store, selection)),
    frame: null,
    document: null,
  };
}

async function* wideRows(store: Store, selection: Selection): AsyncGenerator<Batch> {
  const { indicators, places, firstYear, years, lines } = await frameOf(store, selection);
  const columns: (Float64Array | Cell[])[] = [];
  for await (const line of lines()) {
    const numeric = indicators[Math.floor(columns.length / places.length)]?.valueType === 'number';
    columns.push(numeric ? Float64Array.from(line, numberIn) : line.map(({ value }) => value));
    await setImmediate();
  }
  for (const [row, place] of places.entries()) {
    const rows: Cell[][] = [];
    for (let index = 0; index < years; index++) {
      const values = indicators.map((_, column): Cell => {
        const value = columns[column * places.length + row]?.[index] ?? null;
        return Number.isNaN(value) ? null : value;
      });
      if (values.some((value) => value !== null)) rows.push([...placeCells(place), firstYear + index, ...values]);
    }
    yield rows;
  }
}

/** Packed, since they are kept until all are read: a number, or none. */
function numberIn({ value }: FrameCell): number {
  return typeof value === 'number' ? value : Number.NaN;
}
