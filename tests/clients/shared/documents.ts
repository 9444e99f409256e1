import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const FOLDERS = [join(import.meta.dirname, '../../../schema/operations'), join(import.meta.dirname, '../operations')];

export interface Operation {
  /** One word, from which names of modules, operations and fragments are made. */
  readonly name: string;
  readonly text: string;
  /** Whether its day is a variable, `$day`. */
  readonly dated: boolean;
}

/** What a front end asks: the examples of the contract and the tasks of a front end. */
export function readOperations(): readonly Operation[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const name = /^query (\w+)/m.exec(text)?.[1];
        if (name === undefined) throw new Error(`${file} has no named query`);
        return { name, text, dated: /\$day\b/.test(text) };
      }),
  );
}

/** Which fields a component takes: all, or every other one, so that two components take each thing by halves. */
export type Part = 'Whole' | 'Odd' | 'Even';
export const PARTS: readonly Part[] = ['Whole', 'Odd', 'Even'];

/**
 * The document that a careful front end sends: with the id of all that has one, and names that no other document has,
 * as Relay wants them.
 */
export function toDocument(schema: GraphQLSchema, { name, text }: Operation, part: Part): DocumentNode {
  const module = `${name}${part}`;
  const named = visit(parse(text), {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: `${module}Query` } }),
    FragmentDefinition: (node) => ({ ...node, name: { ...node.name, value: `${module}_${node.name.value}` } }),
    FragmentSpread: (node) => ({ ...node, name: { ...node.name, value: `${module}_${node.name.value}` } }),
    SelectionSet: { leave: (node) => (part === 'Whole' ? undefined : halve(node, part === 'Odd' ? 0 : 1)) },
  });
  return withIds(schema, named);
}

const isLeaf = (node: SelectionNode): node is FieldNode => node.kind === Kind.FIELD && !node.selectionSet;
const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** Every other leaf. What depends on a variable stays, lest the variable be of no use. */
function halve(node: SelectionSetNode, rest: 0 | 1): SelectionSetNode {
  let place = 0;
  const selections = node.selections.filter((selection) => {
    if (!isLeaf(selection)) return true;
    if (selection.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) return true;
    return place++ % 2 === rest;
  });
  return { ...node, selections: selections.length > 0 ? selections : [TYPENAME] };
}

function withIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet(node) {
        const type = types.getParentType();
        if (!(isObjectType(type) || isInterfaceType(type)) || type.getFields().id === undefined) return undefined;
        if (node.selections.some((selection) => isLeaf(selection) && selection.name.value === 'id' && !selection.alias))
          return undefined;
        const id: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };
        return { ...node, selections: [id, ...node.selections] };
      },
    }),
  );
}
