import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { z } from 'zod';
import { taking } from './taken.ts';

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float']);

/** What a tool takes where it passes on a whole argument of the graph: the argument's type, in the protocol's words. */
export function inputOf(type: GraphQLInputType): z.ZodType {
  if (isNonNullType(type)) return inputOf(type.ofType);
  if (isListType(type)) return z.array(inputOf(type.ofType));
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) {
    if (type.name === 'Boolean') return z.boolean();
    return NUMBERS.has(type.name) ? z.number() : z.string();
  }
  return taking(
    Object.fromEntries(
      Object.values(type.getFields()).map(({ name, type: field }) => [
        name,
        isNonNullType(field) ? inputOf(field) : inputOf(field).optional(),
      ]),
    ),
  );
}

/** A field that questions begin with; null where the schema has none of this name. */
export function rootField(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown> | null {
  return schema.getQueryType()?.getFields()[name] ?? null;
}
