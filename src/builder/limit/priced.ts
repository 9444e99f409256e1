import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { takes } from './document.ts';
import { assertWithinLimits, type Limits, takesLong } from './limits.ts';
import { assertShallowValue } from './nesting.ts';
import { demandOf } from './size.ts';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Variables = Readonly<Record<string, unknown>>;

/** Prices that have been found bearable, of one operation. */
const MOST_PRICES = 256;

interface Priced {
  /** Names of the variables that a price depends on. */
  readonly names: readonly string[];
  readonly bearable: Set<string>;
}

/**
 * Refuses what asks too much or takes long, for what is answered in one go, and counts no price twice: of most operations
 * it is the same whatever their variables hold.
 */
export function createPricing(schema: GraphQLSchema, limits: Limits) {
  const operations = new WeakMap<OperationDefinitionNode, Priced>();
  return (operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): void => {
    let priced = operations.get(operation);
    if (!priced) {
      priced = { names: pricingVariables(schema, operation, fragments), bearable: new Set() };
      operations.set(operation, priced);
    }
    const { names, bearable } = priced;
    const key = names.length === 0 ? '' : JSON.stringify(names.map((name) => variables[name] ?? null));
    if (bearable.has(key)) return;
    assertShallowValue(variables);
    assertWithinLimits(schema, operation, fragments, variables, limits, false);
    if (takesLong(schema, operation, fragments, variables)) throw new Error('it takes long: the long way gives turns');
    if (bearable.size === MOST_PRICES) bearable.clear();
    bearable.add(key);
  };
}

/** All variables, but those whose plain value is given to a field that asks the same whatever its arguments are. */
function pricingVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly string[] {
  const found = new Set<string>();
  const typeInfo = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(typeInfo, {
    Variable(node, _key, parent) {
      const type = typeInfo.getInputType();
      const field = typeInfo.getFieldDef();
      const isPlain = type && isLeafType(getNullableType(type));
      const isDirect = parent && 'kind' in parent && parent.kind === Kind.ARGUMENT && typeInfo.getDirective() === null;
      if (isPlain && isDirect && field && !takes(field, 'first') && !takes(field, 'from', 'to')) {
        const { size, work } = demandOf(field);
        if (!size && !work) return;
      }
      found.add(node.name.value);
    },
    VariableDefinition: () => false,
  });
  visit(operation, visitor);
  for (const fragment of Object.values(fragments)) visit(fragment, visitor);
  return [...found].sort();
}
