import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import type { Operation } from './operation.ts';

/** An operation of ours that is asked by its name, whoever asks: a tool, an address, a page. */
export interface Named {
  readonly name: string;
  /** Whether it stands among the examples: the others are for the doors that ask them. */
  readonly isExample: boolean;
  /** What it answers, in the words above it. */
  readonly summary: string;
  readonly query: string;
  readonly document: DocumentNode;
  readonly node: OperationDefinitionNode;
}

export type NamedOperations = ReadonlyMap<string, Named>;

/** Operations by name, read when first asked for; a number in front of a name only orders them. */
export function namedOperations(read: () => readonly Operation[]): () => NamedOperations {
  let kept: NamedOperations | null = null;
  return () => {
    kept ??= new Map(read().flatMap(namedIn));
    return kept;
  };
}

function namedIn({ name: file, query }: Operation): readonly (readonly [string, Named])[] {
  const document = parse(query);
  const node = getOperationAST(document);
  if (!node) return [];
  const name = file.replace(/^\d+-/, '');
  const [, summary = name] = /^#\s*(.+)/.exec(query) ?? [];
  return [[name, { name, isExample: name !== file, summary, query, document, node }]];
}
