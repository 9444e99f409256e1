import SchemaBuilder, { InputFieldBuilder } from '@pothos/core';
import type { Day } from '../model/day/day.ts';
import type { Dated, Seen } from '../model/day/moment.ts';
import type { PartialDate } from '../model/time.ts';
import type { Store } from '../store/store.ts';
import type { Turns } from './limit/turns.ts';

/** What a resolver may reach: the release, and nothing else. */
export interface Context {
  readonly store: Store;
  /** Given to questions that take long. */
  readonly turns?: Turns;
}

interface Types {
  Context: Context;
  DefaultFieldNullability: true;
  Scalars: {
    Date: { Input: Day; Output: Seen };
    GeoJSON: { Input: never; Output: object };
    PartialDate: { Input: PartialDate; Output: PartialDate };
    ID: { Input: string; Output: string | Dated };
  };
}

/** The one builder: every file of `schema/` adds to it. */
export const builder = new SchemaBuilder<Types>({});

/** The builder's types, as Pothos completes them. */
export type SchemaTypes = typeof builder.$inferSchemaTypes;

/** Defines arguments outside a field, for those that many fields share. */
export const arg = new InputFieldBuilder<SchemaTypes, 'Arg'>(builder, 'Arg').argBuilder();

builder.queryType({
  description: 'Where questions begin: with one thing by its code, with a list, or with a search.',
});
