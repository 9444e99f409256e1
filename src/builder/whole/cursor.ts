import { hash } from 'node:crypto';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { AlmanacError } from '../../model/errors.ts';
import { type MaybePromise, whenReady } from '../../store/maybe.ts';
import type { Context } from '../builder.ts';
import { takes } from '../limit/document.ts';

/** Names the list that a cursor is a place in: made when first asked for, since most pages are read without cursors. */
export type Stamp = () => string;

const FORM = /^(\d{1,9})\.([\w-]{10})$/;
const PAGE = new Set(['first', 'after', 'last', 'before']);

export function encodeCursor(position: number, stamp: Stamp | undefined): string {
  return Buffer.from(`${position}.${stamp?.() ?? ''}`).toString('base64url');
}

function decodeCursor(argument: string, cursor: string, stamp: Stamp): string {
  const [, position, list] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position !== undefined && list === stamp()) return position;
  const why = position === undefined ? 'no cursor of ours' : 'a cursor of another list, filter, order, day or release';
  throw new AlmanacError(
    'BAD_CURSOR',
    `${argument} "${cursor}" is ${why}: use one from pageInfo or edges of the same question, or start without one`,
    { argument },
  );
}

type Resolver = GraphQLFieldResolver<unknown, Context>;
type Args = Readonly<Record<string, unknown>>;

const NOWHERE = undefined as never;

/**
 * Binds the cursors of every paged field to its question, so that a place in one list is never taken for one in another:
 * release, whose list it is and on which day, and all arguments but those of the page.
 */
export function bindCursors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!takes(field, 'after', 'before') || !field.resolve) continue;
      field.resolve = bound(type, field.name, field.resolve as Resolver);
    }
  }
}

function bound(type: GraphQLObjectType, field: string, resolve: Resolver): Resolver {
  return (source, args: Args, context) => {
    const stamp = stampOf(type, field, source, args, context);
    // No resolver reads where it stands in a document: what it answers may be kept.
    const page = resolve(source, plainPositions(args, stamp), context, NOWHERE) as MaybePromise<object | null>;
    return whenReady(page, (found) => found && { ...found, stamp });
  };
}

function plainPositions(args: Args, stamp: Stamp): Args {
  const given = (['after', 'before'] as const).filter((name) => typeof args[name] === 'string' && args[name] !== '');
  if (given.length === 0) return args;
  return { ...args, ...Object.fromEntries(given.map((name) => [name, decodeCursor(name, String(args[name]), stamp)])) };
}

function stampOf(type: GraphQLObjectType, field: string, source: unknown, args: Args, context: Context): Stamp {
  let made: string | null = null;
  return () => {
    if (made !== null) return made;
    // Whatever has lists has an id, and it carries the day; the root is the same for all.
    const id = type.getFields().id?.resolve?.(source, {}, context, NOWHERE) ?? '';
    const asked = Object.entries(args).filter(([name, value]) => !PAGE.has(name) && value != null);
    const question = JSON.stringify([context.store.release, type.name, field, id, asked]);
    made = hash('sha1', question, 'base64url').slice(0, 10);
    return made;
  };
}
