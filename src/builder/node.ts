import type { Day } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import { builder } from './builder.ts';
import { LARGEST_PAGE, pageTooLarge } from './connection.ts';
import { listOf } from './limit/document.ts';
import { demands } from './limit/size.ts';
import { decodeId, type View, viewOf } from './temporal.ts';

/** What every node's record shares: the tag that names its GraphQL type. */
interface Tagged {
  readonly type: string;
}

type Load = (store: Store, key: string) => Tagged | null;

const loaders = new Map<string, Load>();

/** Lets `node(id:)` find records of a type. */
export function refetchable(type: string, load: Load): void {
  loaders.set(type, load);
}

export const Node = builder.interfaceRef<View<Tagged>>('Node').implement({
  description: 'Anything that can be fetched again by its id.',
  resolveType: ({ record }) => record.type,
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

function load(store: Store, id: string, argument: string): View<Tagged> | null {
  const { type, key, day } = decodeId(id, argument);
  const record = loaders.get(type)?.(store, key) ?? null;
  return record && viewOf(record, day ?? (store.today satisfies Day));
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    description: 'The thing with this id, seen on the day the id carries; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'An `id` as a field gave it.' }) },
    resolve: (_root, { id }, { store }) => load(store, id, 'id'),
  }),
  nodes: t.field({
    type: [Node],
    ...demands({ size: ({ ids }) => listOf(ids).length }),
    nullable: { list: false, items: true },
    description: 'The things with these ids, in order; null where there is none.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 500 ids.' }) },
    resolve: (_root, { ids }, { store }) => bounded(ids).map((id) => load(store, id, 'ids')),
  }),
}));

function bounded(ids: readonly string[]): readonly string[] {
  if (ids.length > LARGEST_PAGE) throw pageTooLarge('ids', ids.length);
  return ids;
}
