import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Components, described, type Schema } from './input.ts';

interface Selection {
  readonly set: SelectionSetNode;
  readonly type: GraphQLNamedType;
  /** Whether it applies to whatever stands there. */
  readonly isSure: boolean;
}

interface Selected {
  readonly key: string;
  readonly type: GraphQLOutputType;
  readonly description: string | null | undefined;
  readonly set: SelectionSetNode | undefined;
  readonly isSure: boolean;
}

/** The shape of an answer: what an operation selects, by the keys under which it stands. */
export function answerSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  components: Components,
  root: Selection,
): Schema {
  return objectOf([root]);

  function objectOf(selections: readonly Selection[]): Schema {
    const found = selections.flatMap(({ set, type, isSure }) => [...selected(set, type, isSure)]);
    const byKey = [...Map.groupBy(found, ({ key }) => key)];
    const required = byKey.flatMap(([key, same]) => (same.some(({ isSure }) => isSure) ? [key] : []));
    return {
      type: 'object',
      properties: Object.fromEntries(byKey.map(([key, same]) => [key, propertyOf(same)])),
      ...(required.length > 0 ? { required } : {}),
    };
  }

  function propertyOf(same: readonly Selected[]): Schema {
    const [first] = same;
    if (!first) return {};
    const below = same.flatMap(({ set, type }): Selection[] =>
      set ? [{ set, type: getNamedType(type), isSure: true }] : [],
    );
    return { ...schemaOf(first.type, below), ...described(first.description) };
  }

  function schemaOf(type: GraphQLOutputType, below: readonly Selection[]): Schema {
    if (isNonNullType(type)) return present(type.ofType, below);
    const value = present(type, below);
    return '$ref' in value ? { anyOf: [value, { type: 'null' }] } : { ...value, type: [value.type, 'null'] };
  }

  function present(type: GraphQLOutputType, below: readonly Selection[]): Schema {
    if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, below) };
    const named = getNamedType(type);
    return isCompositeType(named) ? objectOf(below) : components.named(named);
  }

  function* selected(set: SelectionSetNode, type: GraphQLNamedType, isSure: boolean): Generator<Selected> {
    for (const node of set.selections) {
      const isThere = isSure && !mayBeLeftOut(node);
      if (node.kind === Kind.FIELD) {
        const field = isCompositeType(type) ? schema.getField(type, node.name.value) : undefined;
        const key = node.alias?.value ?? node.name.value;
        const { description } = field ?? {};
        if (field) yield { key, type: field.type, description, set: node.selectionSet, isSure: isThere };
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT
          ? node
          : document.definitions.find(
              (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
            );
      if (fragment?.kind !== Kind.INLINE_FRAGMENT && fragment?.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const narrowed = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
      if (narrowed) yield* selected(fragment.selectionSet, narrowed, isThere && narrowed === type);
    }
  }
}

/** What `@skip` or `@include` stands behind is in the answer by what a variable says. */
function mayBeLeftOut({ directives }: SelectionNode): boolean {
  return directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
}
