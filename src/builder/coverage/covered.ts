import type { ObjectRef } from '@pothos/core';
import type { Seen } from '../../model/day/moment.ts';
import { type Period, type Certainty as Sureness, surelyHoldsOn } from '../../model/time.ts';
import type { Lists } from '../../store/coverage/coverage.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import { type Page, type PageArgs, paginate } from '../connection.ts';
import { type View, viewOf } from '../temporal.ts';
import { type CertaintyArgs, certaintyAt, chosen } from './certainty.ts';

/** Defined by the schema's coverage file, named here so that every connection of facts can say how whole it is. */
export const ListCoverageRef = builder.objectRef<View<Lists>>('ListCoverage');

/** A number of rows, and the list they are of. */
export interface Counted {
  readonly asked: View<Lists>;
  /** Rows that may be in the list on the day. */
  readonly possible: number;
  /** Those that are in it under every reading of their dates. */
  readonly certain: number;
}

/** Defined by the schema's coverage file as well. */
export const ListCountRef = builder.objectRef<Counted>('ListCount');

/** A page of facts, with the list it is of. */
export interface CoveredPage<N> extends Page<N> {
  readonly asked: View<Lists>;
  readonly counted: () => Counted;
}

/** Adds to the connections of facts how whole their lists are. */
export function covering<N, P extends CoveredPage<N>>(
  connection: ObjectRef<SchemaTypes, P>,
): ObjectRef<SchemaTypes, P> {
  builder.objectFields(connection, (t) => ({
    count: t.field({
      type: ListCountRef,
      nullable: false,
      description:
        'How many there are: exactly only where the list is whole on the day and every date settles it, else at least.',
      resolve: (page) => page.counted(),
    }),
    coverage: t.field({
      type: ListCoverageRef,
      nullable: false,
      description: 'How whole the list is, and from when to when it is known: read it before an empty list.',
      resolve: (page) => page.asked,
    }),
  }));
  return connection;
}

/** The page of a list whose items are certain, as what happened is. */
export function coveredPage<T, N>(
  items: readonly T[],
  args: PageArgs,
  toNode: (item: T) => N,
  lists: Lists,
  day: Seen,
): CoveredPage<N> {
  const asked = viewOf(lists, day);
  const counted = () => ({ asked, possible: items.length, certain: items.length });
  return { ...paginate(items, args, toNode), asked, counted };
}

/** How sure rows are on a day. */
export interface Sure<R> {
  /** Null for what does not hold on the day. */
  readonly certaintyOf: (row: R, day: Seen) => Sureness | null;
  /** Whether it holds under every reading of its dates, be the day known or not. */
  readonly isSure: (row: R, day: Seen) => boolean;
  /** Whether rows keep their order, where the certain do not come first. */
  readonly keepOrder?: boolean;
}

/** Rows that hold for a time. */
export function inTime<R>(periodOf: (row: R) => Period): Sure<R> {
  return {
    certaintyOf: (row, day) => certaintyAt(periodOf(row), day),
    isSure: (row, day) => surelyHoldsOn(periodOf(row), day),
  };
}

const byItself = inTime((row: Period) => row);

/** A page of rows that may hold on the day, the certain ones first; of a history, in its own order. */
export function datedPage<R>(
  rows: readonly R[],
  { certainty, ...args }: PageArgs & CertaintyArgs,
  lists: Lists,
  day: Seen,
  sure: Sure<R>,
): CoveredPage<View<R>> {
  const asked = viewOf(lists, day);
  const { certaintyOf, isSure, keepOrder = false } = sure;
  const found = chosen(rows, day, certainty, { certaintyOf, keepOrder: keepOrder || lists.ever });
  const counted = () => ({
    asked,
    possible: rows.length,
    certain: lists.ever ? rows.length : rows.filter((row) => isSure(row, day)).length,
  });
  return { ...paginate(found, args, (row) => viewOf(row, day)), asked, counted };
}

/** The same of rows that say themselves when they hold. */
export function periodPage<R extends Period>(
  rows: readonly R[],
  args: PageArgs & CertaintyArgs,
  lists: Lists,
  day: Seen,
): CoveredPage<View<R>> {
  return datedPage(rows, args, lists, day, byItself);
}
