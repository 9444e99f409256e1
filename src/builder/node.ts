import type { Seen } from '../model/day/moment.ts';
import { AlmanacError } from '../model/errors.ts';
import { allReady, type MaybePromise, whenReady } from '../store/maybe.ts';
import type { Store } from '../store/store.ts';
import { builder } from './builder.ts';
import { LARGEST_PAGE, pageTooLarge } from './connection.ts';
import { listOf } from './limit/document.ts';
import { demands } from './limit/size.ts';
import { decodeId, encodeId, type Fields, type View } from './temporal.ts';

/** A view whose record does not say itself which GraphQL type shows it: a row of a table, a value computed. */
export interface TypedView<R = unknown> extends View<R> {
  readonly typename: string;
}

export function typedView<R>(typename: string, record: R, day: Seen): TypedView<R> {
  return { record, day, typename };
}

/** Name of the GraphQL type that shows a view: told beside the record, or by the record itself. */
export function typenameOf(view: View<unknown>): string {
  const { typename, record } = view as TypedView<{ readonly type?: unknown }>;
  const name = typename ?? record.type;
  if (typeof name === 'string') return name;
  throw new TypeError('a view of a node says of which type it is');
}

/** The record under a key or code, on the day where that matters; null when there is none. Errors name the argument. */
type Load = (store: Store, key: string, day: Seen, argument: string) => MaybePromise<unknown>;

const loaders = new Map<string, { readonly load: Load; readonly work: number }>();

/** Lets `node(id:)` find records of a type; `work` is what finding one takes, as limits count it. */
export function refetchable(type: string, load: Load, work = 0): void {
  loaders.set(type, { load, work });
}

/** Longest id that is read: filters in ids of series may be long, but no document is. */
const LONGEST_ID = 4000;

/** Lists of ids that have been read: a document may name one in thousands of places. */
const worked = new WeakMap<object, number>();

function workOf(ids: unknown): number {
  const known = typeof ids === 'object' && ids !== null ? worked.get(ids) : undefined;
  if (known !== undefined) return known;
  let work = 0;
  for (const id of listOf(ids)) work += loaders.get(String(id).split(':', 1)[0] ?? '')?.work ?? 0;
  if (typeof ids === 'object' && ids !== null) worked.set(ids, work);
  return work;
}

export const Node = builder.interfaceRef<View<unknown>>('Node').implement({
  description: 'Anything that can be fetched again by its id.',
  resolveType: typenameOf,
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the thing and, where it is dated, the day it is seen on.',
      resolve: () => {
        throw new TypeError('every node type resolves its own id');
      },
    }),
  }),
});

/** The `id` of what is the same on every day. */
export function undatedId<R>(t: Fields<R>, type: string, keyOf: (record: R) => string) {
  return t.id({
    nullable: false,
    description: 'Identifies it; the same on every day.',
    resolve: ({ record }) => encodeId(type, keyOf(record), null),
  });
}

/** The `id` of what is seen on a day. */
export function datedId<R>(t: Fields<R>, type: string, keyOf: (record: R) => string) {
  return t.id({
    nullable: false,
    description: 'Identifies it and the day it is seen on.',
    resolve: ({ record, day }) => encodeId(type, keyOf(record), day),
  });
}

/** Throws BAD_ID for a text that is no id, or that names a type of which nothing can be fetched. */
function load(store: Store, id: string, argument: string): MaybePromise<TypedView | null> {
  if (id.length > LONGEST_ID)
    throw new AlmanacError('BAD_ID', `an id has at most ${LONGEST_ID} characters, got ${id.length}`, { argument });
  const { type, key, day } = decodeId(id, argument);
  const loader = loaders.get(type);
  if (!loader) throw unknownType(id, type, argument);
  const seen = day ?? store.today;
  return whenReady(loader.load(store, key, seen, argument), (record) =>
    record == null ? null : typedView(type, record, seen),
  );
}

function unknownType(id: string, type: string, argument: string): AlmanacError {
  const known = [...loaders.keys()].sort();
  return new AlmanacError('BAD_ID', `"${id}" names the type ${type}, of which nothing is fetched by id`, {
    argument,
    candidates: known.filter((name) => name.toLowerCase() === type.toLowerCase()),
  });
}

/** Names of all types that `node(id:)` finds. */
export function refetchableTypes(): ReadonlySet<string> {
  return new Set(loaders.keys());
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    description: 'The thing with this id, seen on the day the id carries; null when there is none.',
    ...demands({ work: ({ id }) => workOf(id) }),
    args: { id: t.arg.id({ required: true, description: 'An `id` as a field gave it.' }) },
    resolve: (_root, { id }, { store }) => load(store, id, 'id'),
  }),
  nodes: t.field({
    type: [Node],
    ...demands({ size: ({ ids }) => listOf(ids).length, work: ({ ids }) => workOf(ids) }),
    nullable: { list: true, items: true },
    description: 'The things with these ids, in order; null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 500 ids.' }) },
    resolve: (_root, { ids }, { store }) => allReady(bounded(ids).map((id) => load(store, id, 'ids'))),
  }),
}));

function bounded(ids: readonly string[]): readonly string[] {
  if (ids.length > LARGEST_PAGE) throw pageTooLarge('ids', ids.length);
  return ids;
}
