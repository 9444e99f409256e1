import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { AlmanacError } from '../../model/errors.ts';

/**
 * Refuses a selection that holds one plain field more often than `most` times, under whichever names: it says the same
 * each time. TOO_MANY_REPEATS. Fields with arguments ask different things, and are bounded by what they cost.
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
    if (times && node.kind === Kind.FIELD && !node.selectionSet && !node.arguments?.length) {
      const { value } = node.name;
      const count = (times.get(value) ?? 0) + 1;
      times.set(value, count);
      if (count > most)
        throw new AlmanacError(
          'TOO_MANY_REPEATS',
          `${value} is asked for more than ${most} times side by side, and is the same each time: ask for it once`,
        );
    }
    if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet) assertFew(node.selectionSet, most);
  }
}
