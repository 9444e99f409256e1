import { type GraphQLSchema, isCompositeType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Named } from '../named/named.ts';

/** Fields of types that operations ask for, and the arguments they give them. */
export interface Usage {
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
  /** By type and field between a dot. */
  readonly args: ReadonlyMap<string, ReadonlySet<string>>;
  /** Types that fragments are for. */
  readonly types: ReadonlySet<string>;
}

/** What the operations use that ask for any of some fields of the root. */
export function usageOf(schema: GraphQLSchema, operations: Iterable<Named>, roots: readonly string[]): Usage {
  const fields = new Map<string, Set<string>>();
  const args = new Map<string, Set<string>>();
  const narrowed = new Set<string>();
  for (const { document, node } of operations) {
    const asked = node.selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []));
    if (!asked.some((name) => roots.includes(name))) continue;
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        InlineFragment({ typeCondition }) {
          if (typeCondition) narrowed.add(typeCondition.name.value);
        },
        Field({ name: { value: field }, arguments: given = [] }) {
          const parent = types.getParentType();
          if (!isCompositeType(parent)) return undefined;
          // A question may go on to other themes.
          if (parent === schema.getQueryType() && !roots.includes(field)) return false;
          added(fields, parent.name, field);
          for (const { name } of given) added(args, `${parent.name}.${field}`, name.value);
          return undefined;
        },
      }),
    );
  }
  return { fields, args, types: narrowed };
}

function added(map: Map<string, Set<string>>, key: string, value: string): void {
  const kept = map.get(key);
  if (kept) kept.add(value);
  else map.set(key, new Set([value]));
}
