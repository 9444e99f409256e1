import type { GraphQLField } from 'graphql';
import type { Seen } from '../../model/day/moment.ts';
import { AlmanacError } from '../../model/errors.ts';
import type { Finder } from '../../store/find/finder.ts';
import type { Store } from '../../store/store.ts';
import { arg, type Context } from '../builder.ts';
import { LARGEST_PAGE, pageTooLarge } from '../connection.ts';
import { listOf } from '../limit/document.ts';
import { type AsOf, asOfArg, dayOf, type View, viewOf } from '../temporal.ts';

/** How to help who asked for something that is not there: which argument named it, and what finds the like. */
export interface Suggesting {
  readonly argument: string;
  readonly finder: Finder<unknown>;
}

function suggesting(argument: string, finder: Finder<unknown>) {
  return { suggesting: { argument, finder } satisfies Suggesting };
}

export function suggestingOf({ extensions }: GraphQLField<unknown, unknown>): Suggesting | null {
  return (extensions.suggesting as Suggesting | undefined) ?? null;
}

const UNKNOWN = 'null when nothing is known by it, with what may have been meant in `extensions.suggestions`';

/** Options of a root field that finds one thing, whatever the day. */
export function lookup<R>(finder: Finder<R>, what: string, forms: string) {
  return {
    description: `${what}; ${UNKNOWN}.`,
    args: { code: arg.string({ required: true, description: forms, extensions: { names: finder } }) },
    extensions: suggesting('code', finder),
    resolve: (_root: object, { code }: { readonly code: string }, { store }: Context): View<R> | null => {
      const record = finder.find(store, code, null);
      return record && viewOf(record, store.today);
    },
  };
}

interface Named extends AsOf {
  readonly code: string;
}

/** The same where a code can mean one thing on one day and another on the next. */
export function lookupOn<R>(finder: Finder<R>, what: string, forms: string) {
  return {
    ...lookup(finder, `${what}, an error when the code has meant several and no day decides`, forms),
    args: {
      code: arg.string({ required: true, description: forms, extensions: { names: finder } }),
      asOf: asOfArg(),
    },
    resolve: (_root: object, { code, asOf }: Named, { store }: Context) => find(finder, store, code, asOf ?? null),
  };
}

function find<R>(finder: Finder<R>, store: Store, code: string, day: Seen | null): View<R> | null {
  const record = finder.find(store, code, day);
  return record && viewOf(record, dayOf({ asOf: day }, store.today));
}

interface AllNamed extends AsOf {
  readonly codes: readonly string[];
}

/** Options of a root field that finds many things by code and keeps their order, whatever the day. */
export function lookups<R>(finder: Finder<R>, things: string) {
  return {
    description: `${things} by code, in the order of the codes; null where nothing is known by one, with what may have been meant in \`extensions.suggestions\`, and null with an error of its own where one has meant several.`,
    nullable: { list: true, items: true } as const,
    args: {
      codes: arg.stringList({
        required: true,
        description: `At most ${LARGEST_PAGE} codes, each ${takenByOne(finder)}.`,
        extensions: { names: finder },
      }),
    },
    extensions: {
      ...suggesting('codes', finder),
      demand: { size: ({ codes }: { readonly codes?: unknown }) => listOf(codes).length },
    },
    resolve: (_root: object, { codes }: AllNamed, { store }: Context) => findAll(finder, store, codes, null),
  };
}

/** The same where a code can mean one thing on one day and another on the next. */
export function lookupsOn<R>(finder: Finder<R>, things: string) {
  const always = lookups(finder, things);
  return {
    ...always,
    args: { ...always.args, asOf: asOfArg() },
    resolve: (_root: object, { codes, asOf }: AllNamed, { store }: Context) =>
      findAll(finder, store, codes, asOf ?? null),
  };
}

function findAll<R>(finder: Finder<R>, store: Store, codes: readonly string[], day: Seen | null) {
  if (codes.length > LARGEST_PAGE) throw pageTooLarge('codes', codes.length);
  return codes.map((code) => orError(() => find(finder, store, code, day)));
}

function takenByOne({ fields }: Finder<unknown>): string {
  return `as \`${fields.join(' or ')}(code:)\` takes it`;
}

/** An error in place of an item is reported at the item's own path, and the others stand. */
function orError<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof AlmanacError) return error as never;
    throw error;
  }
}
