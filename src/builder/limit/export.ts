import { type FieldNode, getNamedType, Kind, type SelectionSetNode } from 'graphql';
import { type Arguments, type Asked, argumentsOf, fieldOf, listOf, takes } from './document.ts';

/** What an export of series is asked for. */
export interface SeriesExport {
  readonly indicators: readonly string[];
  /** Empty for all, unless areas are named. */
  readonly countries: readonly string[];
  readonly areas: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
}

/** A longer address is taken by few servers and clients. */
const LONGEST_PATH = 6000;

/** Where the same series can be had without a limit: of all places, or among all there is, when too many are named. */
export function exportPath(asked: SeriesExport): string {
  const paths = [pathTo(asked), pathTo({ ...asked, countries: [], areas: [] })];
  return paths.find((path) => path.length <= LONGEST_PATH) ?? '/export/';
}

function pathTo({ indicators, countries, areas, from, to }: SeriesExport): string {
  const list = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}=${values.map(encodeURIComponent).join(',')}`];
  const parameters = [
    ...list('indicators', indicators),
    ...list('countries', countries),
    ...list('areas', areas),
    ...(from === null ? [] : [`from=${from}`]),
    ...(to === null ? [] : [`to=${to}`]),
  ];
  return `/export/series.csv?${parameters.join('&')}`;
}

interface Found {
  /** Lists that have been read: a document may name one variable in thousands of places. */
  readonly lists: Readonly<Record<'indicators' | 'countries' | 'areas', Set<unknown>>>;
  readonly indicators: Set<string>;
  readonly countries: Set<string>;
  readonly areas: Set<string>;
  readonly years: { readonly from: unknown; readonly to: unknown }[];
}

/** The export of all series an operation asks for, of the countries it names and over all their years. */
export function exportOf(asked: Asked): SeriesExport {
  const found: Found = {
    lists: { indicators: new Set(), countries: new Set(), areas: new Set() },
    indicators: new Set(),
    countries: new Set(),
    areas: new Set(),
    years: [],
  };
  const root = asked.schema.getRootType(asked.operation.operation);
  if (root) collect(asked, found, asked.operation.selectionSet, root.name, new Set());
  return {
    indicators: [...found.indicators],
    countries: [...found.countries],
    areas: [...found.areas],
    from: outermost(
      found.years.map(({ from }) => from),
      Math.min,
    ),
    to: outermost(
      found.years.map(({ to }) => to),
      Math.max,
    ),
  };
}

/** Null when one of the series has no such bound. */
function outermost(bounds: readonly unknown[], choose: (...values: number[]) => number): number | null {
  const numbers = bounds.filter((bound) => typeof bound === 'number');
  return numbers.length === bounds.length && numbers.length > 0 ? choose(...numbers) : null;
}

/** Reads each fragment once, so that the document's length bounds the work. */
function collect(asked: Asked, found: Found, set: SelectionSetNode, typeName: string, read: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) collectField(asked, found, selection, typeName, read);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(asked, found, selection.selectionSet, selection.typeCondition?.name.value ?? typeName, read);
    } else {
      const fragment = asked.fragments[selection.name.value];
      if (!fragment || read.has(selection.name.value)) continue;
      read.add(selection.name.value);
      collect(asked, found, fragment.selectionSet, fragment.typeCondition.name.value, read);
    }
  }
}

function collectField(asked: Asked, found: Found, node: FieldNode, typeName: string, read: Set<string>): void {
  const field = fieldOf(asked.schema, typeName, node.name.value);
  if (!field || !node.selectionSet) return;
  const args = argumentsOf(node, asked.variables);
  const type = getNamedType(field.type).name;
  if (type === 'Country') add(found, 'countries', args.code);
  if (type === 'Area') add(found, 'areas', args.code);
  if (type === 'Series') {
    add(found, 'indicators', args.indicator ?? args.indicators);
    add(found, 'countries', (args.of as Arguments | null | undefined)?.countries);
    add(found, 'areas', args.areas);
    if (takes(field, 'from', 'to')) found.years.push({ from: args.from, to: args.to });
  }
  collect(asked, found, node.selectionSet, type, read);
}

function add(found: Found, to: 'indicators' | 'countries' | 'areas', value: unknown): void {
  if (typeof value === 'object') {
    const lists = found.lists[to];
    if (lists.has(value)) return;
    lists.add(value);
  }
  for (const one of listOf(value)) if (typeof one === 'string') found[to].add(one);
}
