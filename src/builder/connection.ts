import type { FieldMap, InterfaceRef, ObjectRef } from '@pothos/core';
import { AlmanacError } from '../model/errors.ts';
import { arg, builder, type SchemaTypes } from './builder.ts';
import { encodeCursor, type Stamp } from './whole/cursor.ts';

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 500;

/** A slice of a list, as a connection serves it. */
export interface Page<N> {
  readonly nodes: readonly N[];
  readonly offset: number;
  readonly totalCount: number;
  /** Of which list its cursors are. */
  readonly stamp?: Stamp;
}

export interface Edge {
  readonly node: unknown;
  readonly position: number;
  readonly stamp: Stamp | undefined;
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The arguments of every connection. */
export function pageArgs() {
  return {
    first: arg.int({ description: `How many from the front: 0 to ${LARGEST_PAGE}, by default ${DEFAULT_PAGE}.` }),
    after: arg.string({ description: 'Cursor behind which to start.' }),
    last: arg.int({ description: `How many from the back: 0 to ${LARGEST_PAGE}.` }),
    before: arg.string({ description: 'Cursor before which to stop.' }),
  };
}

export function pageTooLarge(argument: string, asked: number): AlmanacError {
  return new AlmanacError(
    'PAGE_TOO_LARGE',
    `${argument} is at most ${LARGEST_PAGE}, got ${asked}: ask for the rest with the next page`,
    { argument },
  );
}

function sizeOf(argument: 'first' | 'last', value: number | null | undefined): number | null {
  if (value === null || value === undefined) return null;
  if (value > LARGEST_PAGE) throw pageTooLarge(argument, value);
  if (value >= 0) return value;
  throw new AlmanacError('BAD_ARGUMENT', `${argument} must be 0 to ${LARGEST_PAGE}, got ${value}`, { argument });
}

/**
 * The page the arguments ask for; only its items are turned into nodes. Cursors come as plain positions, which are
 * stable: a release never changes, and a list's order depends on its arguments alone.
 */
export function paginate<T, N>(items: readonly T[], args: PageArgs, toNode: (item: T) => N): Page<N> {
  const first = sizeOf('first', args.first);
  const last = sizeOf('last', args.last);
  let from = args.after ? Math.min(Number(args.after) + 1, items.length) : 0;
  let to = args.before ? Math.min(Number(args.before), items.length) : items.length;
  to = Math.max(from, to);
  if (first !== null) to = Math.min(to, from + first);
  if (last !== null) from = Math.max(from, to - last);
  if (first === null && last === null) to = Math.min(to, from + DEFAULT_PAGE);
  return { nodes: items.slice(from, to).map(toNode), offset: from, totalCount: items.length };
}

const PageInfo = builder.objectRef<Page<unknown>>('PageInfo').implement({
  description: 'Where a page lies in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({
      nullable: false,
      description: 'Whether more follows.',
      resolve: (page) => page.offset + page.nodes.length < page.totalCount,
    }),
    hasPreviousPage: t.boolean({
      nullable: false,
      description: 'Whether anything comes before.',
      resolve: (page) => page.offset > 0,
    }),
    startCursor: t.string({
      description: 'Cursor of the first item; null on an empty page.',
      resolve: (page) => (page.nodes.length === 0 ? null : encodeCursor(page.offset, page.stamp)),
    }),
    endCursor: t.string({
      description: 'Cursor of the last item; null on an empty page.',
      resolve: (page) =>
        page.nodes.length === 0 ? null : encodeCursor(page.offset + page.nodes.length - 1, page.stamp),
    }),
  }),
});

/**
 * The connection type over a node type, in Relay's form with `nodes` and `totalCount` beside the edges. Where its
 * pages carry more than a page, fields can be added that show it; edges that carry more are given theirs.
 */
export function connectionOf<N, P extends Page<N> = Page<N>>(
  name: string,
  node: ObjectRef<SchemaTypes, N> | InterfaceRef<SchemaTypes, N>,
  things: string,
  edgeFields: (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>) => FieldMap = () => ({}),
) {
  const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One of a page of ${things}, with its cursor.`,
    fields: (t) => ({
      node: t.field({
        type: node,
        nullable: false,
        description: 'The item itself.',
        resolve: (item) => item.node as never,
      }),
      cursor: t.string({
        nullable: false,
        description: 'Its place in the list.',
        resolve: ({ position, stamp }) => encodeCursor(position, stamp),
      }),
      ...edgeFields(t),
    }),
  });
  return builder.objectRef<P>(`${name}Connection`).implement({
    description: `A page of ${things}.`,
    fields: (t) => ({
      nodes: t.field({
        type: [node],
        nullable: false,
        description: 'The items.',
        resolve: (page) => page.nodes as never,
      }),
      edges: t.field({
        type: [edge],
        nullable: false,
        description: 'The items with their cursors.',
        resolve: ({ nodes, offset, stamp }) =>
          nodes.map((item, index) => ({ node: item, position: offset + index, stamp })),
      }),
      pageInfo: t.field({
        type: PageInfo,
        nullable: false,
        description: 'Where this page lies in the list.',
        resolve: (page) => page,
      }),
      totalCount: t.int({
        nullable: false,
        description: 'How many the whole list has.',
        resolve: (page) => page.totalCount,
      }),
    }),
  });
}
