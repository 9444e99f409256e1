import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { AlmanacError } from '../../model/errors.ts';

/**
 * Refuses a selection that holds one field more often than `most` times, under whichever names, though it costs little:
 * TOO_MANY_REPEATS. Each set of the document is looked at once.
 */
export function assertFewRepeats(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  most: number,
): void {
  const sets = [operation.selectionSet, ...Object.values(fragments).map(({ selectionSet }) => selectionSet)];
  for (const set of sets) assertFew(set, most);
}

function assertFew({ selections }: SelectionSetNode, most: number): void {
  const times = selections.length > most ? new Map<string, number>() : null;
  for (const node of selections) {
    if (times && node.kind === Kind.FIELD) {
      const { value } = node.name;
      const count = (times.get(value) ?? 0) + 1;
      times.set(value, count);
      if (count > most)
        throw new AlmanacError(
          'TOO_MANY_REPEATS',
          `${value} is asked for more than ${most} times side by side: ask for a list of things, or for the rest in another request`,
        );
    }
    if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet) assertFew(node.selectionSet, most);
  }
}
