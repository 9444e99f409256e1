import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** An operation with all that is needed to read it before it runs. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export type Arguments = Readonly<Record<string, unknown>>;

const NONE: Arguments = {};

/** The variables given, and the operation's defaults for the others. */
export function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, given: Arguments): Arguments {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...given };
}

/** Arguments as they stand in the document, variables put in. */
export function argumentsOf({ arguments: given }: FieldNode, variables: Arguments): Arguments {
  if (!given || given.length === 0) return NONE;
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]));
}

export function fieldOf(schema: GraphQLSchema, typeName: string, name: string) {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  return schema.getField(type, name);
}

export function takes(field: GraphQLField<unknown, unknown>, ...names: string[]): boolean {
  return names.every((name) => field.args.some((argument) => argument.name === name));
}

/** The items of a list argument; GraphQL takes a single one for a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
