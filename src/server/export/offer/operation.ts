import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { batched } from '../../../store/export/take.ts';
import { badArgument } from '../../../store/store.ts';
import type { Handler } from '../../handler.ts';
import type { Operation } from '../../named/operation.ts';
import { variablesOf } from '../../named/variable.ts';
import { answerOf, type Branch } from './answer.ts';
import { listsIn, rowsOf, type Shape, shapeOf } from './columns.ts';
import { included } from './included.ts';
import type { Offer } from './offer.ts';

interface Known {
  readonly query: string;
  readonly title: string | null;
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
  readonly answer: readonly Branch[];
}

const NO_ROWS: Shape = { lists: [], columns: [] };

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
    kept ??= new Map(read().flatMap(({ name, query }) => known(schema, name.replace(/^\d+-/, ''), query)));
    return kept;
  };
  return {
    description:
      'The answer of a named operation, whole as .json. As a table: a row for each item of its list, what stands around the list repeated beside them, lists within a row as JSON; of several lists one is chosen with rows.',
    examples: [],
    files: () =>
      [...operations()].map(([name, operation]) => ({
        name,
        title: operation.title,
        theme: null,
        parameters: parametersOf(operation),
        examples: examplesOf(name, operation),
      })),
    parameters(name) {
      const operation = operations().get(name);
      return operation ? parametersOf(operation) : null;
    },
    async take(name, given, whole) {
      const operation = operations().get(name);
      if (!operation) throw badArgument('operation', `there is no operation "${name}"`);
      const rows = given.text('rows');
      if (whole && rows !== null)
        throw badArgument('rows', '.json is the whole answer: leave rows out, or take another format');
      const variables = variablesOf(schema, operation.node, given);
      const shape = whole ? NO_ROWS : shapeOf(answerOf(schema, included(operation.document, variables)), rows);
      const { text, data } = await ask(handler, operation.query, variables);
      return {
        name,
        title: titleOf(operation, variables, rows),
        fields: shape.columns.map((column) => column.field),
        key: [],
        sources: [],
        batches: () => batched([[...rowsOf(shape, data)]]),
        frame: null,
        document: text,
      };
    },
  };
}

function known(schema: GraphQLSchema, name: string, query: string): [name: string, operation: Known][] {
  const document = parse(query);
  const node = getOperationAST(document);
  if (!node) return [];
  const [, comment = null] = /^#\s*(.+)/.exec(query) ?? [];
  return [[name, { query, title: comment, document, node, answer: answerOf(schema, document) }]];
}

function parametersOf({ node, answer }: Known): Readonly<Record<string, string>> {
  const lists = listsIn(answer);
  const variables = (node.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => [
    variable.name.value,
    `the variable, ${print(type)}${defaultValue ? `; by default ${print(defaultValue)}` : ''}`,
  ]);
  const need = lists.length > 1 ? '; a table needs it' : '';
  return Object.fromEntries([
    ...variables,
    ...(lists.length > 0 ? [['rows', `the list that becomes rows of a table: ${lists.join(', ')}${need}`]] : []),
  ]);
}

/** The whole answer, and a table of it, with a variable as its default has it. */
function examplesOf(name: string, { node, answer }: Known): readonly string[] {
  const variables = (node.variableDefinitions ?? []).flatMap(({ variable, defaultValue }): [string, string][] =>
    defaultValue?.kind === Kind.STRING ? [[variable.name.value, defaultValue.value]] : [],
  );
  const [first, ...others] = listsIn(answer);
  const rows: [string, string][] = first !== undefined && others.length > 0 ? [['rows', first]] : [];
  const place = (ending: string, pairs: [string, string][]) =>
    `/export/operations/${name}.${ending}${pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''}`;
  return [place('json', variables), place('csv', [...variables, ...rows])];
}

function titleOf({ node, title }: Known, variables: Readonly<Record<string, unknown>>, rows: string | null): string {
  const values = Object.entries(variables).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const chosen = rows === null ? [] : [`rows of ${rows} alone`];
  const named = `Operation ${node.name?.value ?? ''}${title === null ? '' : `: ${title}`}`;
  return [named, ...values, ...chosen].join('; ');
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
