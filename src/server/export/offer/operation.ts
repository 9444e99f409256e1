import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
  parse,
  print,
  type TypeNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { batched } from '../../../store/export/take.ts';
import { badArgument } from '../../../store/store.ts';
import type { Parameters } from '../../parameters.ts';
import type { Operation } from '../../playground.ts';
import type { Handler } from '../../yoga.ts';
import { rowsOf, shapeOf } from './columns.ts';
import type { Offer } from './offer.ts';

interface Known {
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: readonly VariableDefinitionNode[];
}

/** An operation whose answer has errors; they are told as they are, and nothing is exported. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  readonly body: string;
  readonly failed: boolean;

  constructor(body: string, failed: boolean) {
    super(body);
    this.body = body;
    this.failed = failed;
  }
}

/** The example operations, asked like everything else: within the same limits, with the same errors. */
export function operationOffer(schema: GraphQLSchema, handler: Handler, read: () => readonly Operation[]): Offer {
  let kept: ReadonlyMap<string, Known> | null = null;
  // Read and parsed when first asked for.
  const operations = () => {
    kept ??= new Map(read().map(({ name, query }) => [name.replace(/^\d+-/, ''), known(query)]));
    return kept;
  };
  return {
    description:
      'The answer of a named operation: its first list as rows, nested values as dotted columns, nested lists as JSON; .json is the whole answer as it is.',
    names: () => [...operations().keys()],
    parameters(name) {
      const operation = operations().get(name);
      if (!operation) return null;
      return Object.fromEntries(
        operation.variables.map(({ variable, type, defaultValue }) => [
          variable.name.value,
          `the variable, ${print(type)}${defaultValue ? `; by default ${print(defaultValue)}` : ''}`,
        ]),
      );
    },
    async take(name, given) {
      const operation = operations().get(name);
      const node = operation && getOperationAST(operation.document);
      if (!operation || !node) throw badArgument('operation', `there is no operation "${name}"`);
      const variables = variablesOf(schema, operation, given);
      const { text, data } = await ask(handler, operation.query, variables);
      const shape = shapeOf(schema, operation.document, node);
      return {
        name,
        title: `Operation ${node.name?.value ?? name}${Object.keys(variables).length > 0 ? ` ${JSON.stringify(variables)}` : ''}`,
        fields: shape.columns.map((column) => column.field),
        key: [],
        sources: [],
        batches: () => batched([rowsOf(shape, data)]),
        frame: null,
        document: text,
      };
    },
  };
}

function known(query: string): Known {
  const document = parse(query);
  return { query, document, variables: getOperationAST(document)?.variableDefinitions ?? [] };
}

async function ask(handler: Handler, query: string, variables: Readonly<Record<string, unknown>>) {
  const outcome = { failed: false };
  const response = await handler.fetch(
    'http://localhost/graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    },
    { outcome },
  );
  const text = await response.text();
  const answer = JSON.parse(text) as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  if (answer.errors) throw new OperationRefused(text, outcome.failed);
  return { text, data: answer.data };
}

function variablesOf(
  schema: GraphQLSchema,
  { variables }: Known,
  given: Parameters,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    variables.flatMap(({ variable, type }) => {
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
  if (type.kind === Kind.LIST_TYPE) return text.split(',').map((part) => valueFrom(schema, type.type, name, part));
  const { value } = type.name;
  if (value === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return (value === 'Int' || value === 'Float') && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badArgument(name, `${name} is written as JSON, got "${text}"`);
  }
}
