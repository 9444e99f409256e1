import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLField,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** An operation with all that is needed to read it before it runs. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A selection set and the type it selects from. */
export interface Located {
  readonly set: SelectionSetNode;
  readonly typeName: string;
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

/** The selection set that a fragment puts in its place; null when there is no such fragment. */
export function spreadOf(
  { fragments }: Asked,
  selection: FragmentSpreadNode | InlineFragmentNode,
  typeName: string,
): Located | null {
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return { set: selection.selectionSet, typeName: selection.typeCondition?.name.value ?? typeName };
  const fragment = fragments[selection.name.value];
  return fragment ? { set: fragment.selectionSet, typeName: fragment.typeCondition.name.value } : null;
}

/** Whether `@skip` or `@include` leaves a selection out of the answer. */
export function isLeftOut({ directives }: SelectionNode, variables: Arguments): boolean {
  if (!directives || directives.length === 0) return false;
  return directives.some(
    (directive) =>
      (directive.name.value === 'skip' && conditionOf(directive, variables) === true) ||
      (directive.name.value === 'include' && conditionOf(directive, variables) === false),
  );
}

function conditionOf({ arguments: given }: DirectiveNode, variables: Arguments): unknown {
  const condition = given?.find(({ name }) => name.value === 'if');
  return condition && valueFromASTUntyped(condition.value, variables);
}
