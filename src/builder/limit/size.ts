import type { GraphQLField } from 'graphql';
import type { Arguments } from './document.ts';

/** How many things a field answers, by its arguments as they stand in the document. */
export type Size = (args: Arguments) => number;

/** Options of a field whose arguments say how much it answers, so that limits can count it before it runs. */
export function sized(size: Size) {
  return { extensions: { size } };
}

export function sizeOf({ extensions }: GraphQLField<unknown, unknown>): Size | null {
  return typeof extensions.size === 'function' ? (extensions.size as Size) : null;
}
