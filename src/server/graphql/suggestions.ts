import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../builder/builder.ts';
import { type Suggesting, suggestingOf } from '../../builder/code/lookup.ts';
import { type Arguments, argumentsOf, fieldOf, listOf, withDefaults } from '../../builder/limit/document.ts';
import type { Candidate } from '../../store/find/finder.ts';
import type { Store } from '../../store/store.ts';
import type { ServerContext } from '../plugins.ts';

/** What may have been meant where a root field found nothing. */
interface Suggestion {
  readonly path: readonly (string | number)[];
  readonly argument: string;
  readonly value: string;
  readonly candidates: readonly Candidate[];
}

/** Suggestions that one answer holds: each is a search of its own. */
const MOST = 20;

/** A root field of an operation that can suggest. */
interface Lookup extends Suggesting {
  readonly key: string;
  readonly node: FieldNode;
}

/** Says beside an answer what may have been meant where a lookup at its root found nothing: `extensions.suggestions`. */
export function useSuggestions(): Plugin<ServerContext> {
  const lookups = new WeakMap<OperationDefinitionNode, readonly Lookup[]>();

  function lookupsIn(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    let found = lookups.get(operation);
    if (!found) {
      found = findLookups(schema, document, operation);
      lookups.set(operation, found);
    }
    return found;
  }

  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (!('data' in result) || !result.data) return;
        const { schema, document, operationName, contextValue, variableValues } = args;
        const operation = getOperationAST(document, operationName);
        if (!operation) return;
        const data = result.data as Readonly<Record<string, unknown>>;
        const failed = (path: Path) =>
          result.errors?.some((error) => path.every((part, at) => error.path?.[at] === part));
        const { store } = contextValue as unknown as Context;
        const suggestions: Suggestion[] = [];
        for (const lookup of lookupsIn(schema, document, operation)) {
          if (suggestions.length >= MOST) break;
          const missing = missingIn(lookup.key, data[lookup.key]).filter((path) => !failed(path));
          if (missing.length === 0) continue;
          const values = argumentsOf(lookup.node, withDefaults(operation, variableValues ?? {}));
          suggestions.push(...suggest(store, lookup, values, missing.slice(0, MOST - suggestions.length)));
        }
        if (suggestions.length > 0) setResult({ ...result, extensions: { ...result.extensions, suggestions } });
      },
    }),
  };
}

type Path = readonly [key: string] | readonly [key: string, at: number];

/** Where a field's answer is null: itself, or items of it. */
function missingIn(key: string, answer: unknown): readonly Path[] {
  if (answer === null) return [[key]];
  return Array.isArray(answer) ? answer.flatMap((item, at): Path[] => (item === null ? [[key, at]] : [])) : [];
}

function suggest(store: Store, { argument, finder }: Lookup, values: Arguments, missing: readonly Path[]) {
  const given = listOf(values[argument]);
  return missing.flatMap((path): Suggestion[] => {
    const value = given[path[1] ?? 0];
    if (typeof value !== 'string') return [];
    return [{ path, argument, value, candidates: finder.similar(store, value) }];
  });
}

function findLookups(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Lookup[] {
  const root = schema.getRootType(operation.operation)?.name;
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const found = new Map<string, Lookup>();
  function walk({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        // Once is enough, however often it is spread.
        fragments.delete(node.name.value);
        if (fragment) walk(fragment.selectionSet);
      } else {
        const field = root === undefined ? undefined : fieldOf(schema, root, node.name.value);
        const suggesting = field && suggestingOf(field);
        const key = node.alias?.value ?? node.name.value;
        if (suggesting) found.set(key, { ...suggesting, key, node });
      }
    }
  }
  walk(operation.selectionSet);
  return [...found.values()];
}
