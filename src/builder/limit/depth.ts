import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Asked } from './document.ts';

/** Levels of fields; each fragment is measured once. */
export function depthOf(
  set: SelectionSetNode,
  fragments: Asked['fragments'],
  measured = new Map<string, number>(),
): number {
  let deepest = 0;
  for (const selection of set.selections) deepest = Math.max(deepest, depthOfSelection(selection, fragments, measured));
  return deepest;
}

function depthOfSelection(
  selection: SelectionNode,
  fragments: Asked['fragments'],
  measured: Map<string, number>,
): number {
  if (selection.kind === Kind.FIELD)
    return 1 + (selection.selectionSet ? depthOf(selection.selectionSet, fragments, measured) : 0);
  if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, fragments, measured);
  const name = selection.name.value;
  const known = measured.get(name);
  if (known !== undefined) return known;
  const fragment = fragments[name];
  const depth = fragment ? depthOf(fragment.selectionSet, fragments, measured) : 0;
  measured.set(name, depth);
  return depth;
}
