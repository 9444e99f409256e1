import { type FragmentDefinitionNode, Kind, type SelectionSetNode, visit } from 'graphql';

interface Fragments {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Names of the variables that are read in selections, in whatever fragments they spread. */
export function usesIn({ fragments }: Fragments, sets: readonly SelectionSetNode[]): readonly string[] {
  const found = new Set<string>();
  const visited = new Set<string>();
  const walk = (set: SelectionSetNode): void => {
    visit(set, {
      Variable({ name }) {
        found.add(name.value);
      },
      FragmentSpread({ name }) {
        const fragment = visited.has(name.value) ? undefined : fragments.get(name.value);
        visited.add(name.value);
        if (fragment) walk(fragment.selectionSet);
      },
    });
  };
  for (const set of sets) walk(set);
  return [...found].sort();
}

interface Operation extends Fragments {
  readonly set: SelectionSetNode;
}

/** Of variables that are days, those that nothing but `asOf` names: all that an answer reads of them is noted. */
export function daysIn({ set, fragments }: Operation, candidates: readonly string[]): ReadonlySet<string> {
  const days = new Set(candidates);
  for (const each of [set, ...[...fragments.values()].map(({ selectionSet }) => selectionSet)])
    visit(each, {
      Argument: {
        enter({ name, value }) {
          return name.value === 'asOf' && value.kind === Kind.VARIABLE ? false : undefined;
        },
      },
      Variable({ name }) {
        days.delete(name.value);
      },
    });
  return days;
}
