import {
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import { badArgument } from '../../store/store.ts';
import type { Parameters } from '../parameters.ts';
import type { Variables } from './asking.ts';

/** The variables of an operation as the parameters of an address give them. */
export function variablesOf(schema: GraphQLSchema, node: OperationDefinitionNode, given: Parameters): Variables {
  return Object.fromEntries(
    (node.variableDefinitions ?? []).flatMap(({ variable, type }) => {
      const name = variable.name.value;
      const text = given.text(name);
      return text === null ? [] : [[name, valueFrom(schema, type, name, text)] as const];
    }),
  );
}

/** What a parameter's text means for a variable of a type; what does not fit is left for the coercion to refuse. */
function valueFrom(schema: GraphQLSchema, type: TypeNode, name: string, text: string): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFrom(schema, type.type, name, text);
  const isObject = isInputObjectType(getNamedType(typeFromAST(schema, type)));
  if (isObject) return json(name, text);
  if (type.kind === Kind.LIST_TYPE) return partsOf(text).map((part) => valueFrom(schema, type.type, name, part));
  const { value } = type.name;
  if (value === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return (value === 'Int' || value === 'Float') && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** What stands between commas: a comma too many says nothing. */
function partsOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badArgument(name, `${name} is written as JSON, got "${text}"`);
  }
}
