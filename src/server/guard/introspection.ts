import { GraphQLError, type ValidationRule } from 'graphql';

/** What tells of the schema rather than of the world. */
const TELLING: ReadonlySet<string> = new Set(['__schema', '__type']);

export const INTROSPECTION_OFF = 'INTROSPECTION_OFF';
export const NOT_TOLD = 'this server does not tell its schema: ask who runs it for a copy, or for INTROSPECTION=on';

/** Refuses questions for the schema; the names of types beside their values are no secret. */
export const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    if (TELLING.has(node.name.value))
      context.reportError(new GraphQLError(NOT_TOLD, { nodes: node, extensions: { code: INTROSPECTION_OFF } }));
  },
});
