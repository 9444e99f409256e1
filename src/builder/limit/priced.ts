import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { givenFor } from '../../model/text/given.ts';
import { takes } from './document.ts';
import { assertWithinLimits, type Limits } from './limits.ts';
import { assertShallowValue } from './nesting.ts';
import { demandOf } from './size.ts';

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Variables = Readonly<Record<string, unknown>>;

const NUMBERS: ReadonlySet<string> = new Set(['Int', 'Float']);
/** Prices that have been found bearable, of one operation. */
const MOST_PRICES = 256;

interface Priced {
  /** Variables that a price depends on. */
  readonly dependsOn: readonly Dependence[];
  readonly bearable: Map<string, number>;
}

interface Dependence {
  readonly name: string;
  /** It depends on whether there is a value, whatever that is. */
  readonly isOnPresence: boolean;
}

/**
 * Refuses what asks too much or takes long, for what is answered in one go, and counts no price twice: of most operations
 * it is the same whatever their variables hold. Returns the price.
 */
export function createPricing(schema: GraphQLSchema, limits: Limits) {
  const operations = new WeakMap<OperationDefinitionNode, Priced>();
  return (operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): number => {
    let priced = operations.get(operation);
    if (!priced) {
      priced = { dependsOn: pricingVariables(schema, operation, fragments), bearable: new Map() };
      operations.set(operation, priced);
    }
    const { dependsOn, bearable } = priced;
    const key = dependsOn.length === 0 ? '' : JSON.stringify(dependsOn.map((each) => keyed(each, variables)));
    const known = bearable.get(key);
    if (known !== undefined) return known;
    assertShallowValue(variables);
    const { price, isLong } = assertWithinLimits(schema, operation, fragments, variables, limits, false);
    if (isLong) throw new Error('it takes long: the long way gives turns');
    if (bearable.size === MOST_PRICES) bearable.clear();
    bearable.set(key, price);
    return price;
  };
}

function keyed({ name, isOnPresence }: Dependence, variables: Variables): unknown {
  const given = givenFor(variables, name);
  // A number may be written as a text, which is refused, or cannot be one, which is refused too: not before it is read.
  return isOnPresence && typeof given?.[0] === 'number' ? true : given;
}

const PAGE = ['first', 'last'] as const;
const YEARS = ['from', 'to'] as const;

/** Whether a field asks more or less by what an argument says. */
function isPriced(field: GraphQLField<unknown, unknown>, argument: string): boolean {
  if (argument === 'asOf') return false;
  if (takes(field, 'first') && PAGE.some((name) => name === argument)) return true;
  if (takes(field, ...YEARS) && YEARS.some((name) => name === argument)) return true;
  const { size, work, reads } = demandOf(field);
  return Boolean(size || work) && (reads?.includes(argument) ?? true);
}

/**
 * All variables, but days, and those whose plain value is given to a field that asks the same whatever its argument is.
 * Numbers within a filter or another structure count as conditions, of which there are as many whatever they are.
 */
function pricingVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): readonly Dependence[] {
  const found = new Map<string, boolean>();
  const typeInfo = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(typeInfo, {
    Variable(node, _key, parent) {
      const name = node.name.value;
      const type = typeInfo.getInputType();
      const field = typeInfo.getFieldDef();
      const isPlain = type && isLeafType(getNullableType(type));
      const isInField = field && typeInfo.getDirective() === null;
      const isDirect = parent && 'kind' in parent && parent.kind === Kind.ARGUMENT;
      if (isPlain && isInField && isDirect) {
        if (!isPriced(field, parent.name.value)) return;
      }
      const isCounted = Boolean(isPlain && isInField) && !isDirect && NUMBERS.has(String(getNullableType(type)));
      found.set(name, isCounted && found.get(name) !== false);
    },
    VariableDefinition: () => false,
  });
  visit(operation, visitor);
  for (const fragment of Object.values(fragments)) visit(fragment, visitor);
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, isOnPresence]) => ({ name, isOnPresence }));
}
