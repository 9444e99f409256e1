import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { AlmanacError } from '../../model/errors.ts';

/** Levels of lists and objects in one another: more than any filter needs, less than recursion bears. */
const DEEPEST = 200;

function tooDeep(what: string): AlmanacError {
  return new AlmanacError(
    'QUERY_TOO_DEEP',
    `${what} nests more than ${DEEPEST} brackets: write conditions side by side, with and or or`,
  );
}

/** Characters that are read and held against the schema in one go, while all others wait: in less than a tenth of a second. */
export const LONGEST_TEXT = 200_000;

/** Refuses a document that would exhaust the parser or its reader. Brackets in strings count as well: no text needs so many open. */
export function assertReadableText(text: string): void {
  if (text.length > LONGEST_TEXT) {
    throw new AlmanacError(
      'QUERY_TOO_COSTLY',
      `the text of the query has ${text.length} characters, at most ${LONGEST_TEXT} are read: give values as variables, write what repeats as a fragment, or ask in several requests`,
    );
  }
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\](){}]/g)) {
    if ('[({'.includes(bracket)) open += 1;
    else open -= 1;
    if (open > DEEPEST) throw tooDeep('the query');
  }
}

/** Refuses a document whose fragments spread one another so far that whatever follows them would be exhausted. */
export function assertShallowFragments({ definitions }: DocumentNode): void {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  // One that is still being measured counts nothing: circles are validation's to refuse.
  const measured = new Map<string, number>();
  const levelsOf = (name: string, level: number): number => {
    const known = measured.get(name);
    if (known !== undefined && level + known <= DEEPEST) return known;
    if (known !== undefined || level > DEEPEST) throw tooSpread();
    measured.set(name, 0);
    const set = fragments.get(name);
    const levels = set ? levelsIn(set, level) : 0;
    measured.set(name, levels);
    return levels;
  };
  const levelsIn = (set: SelectionSetNode, level: number): number => {
    let levels = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        levels = Math.max(levels, 1 + levelsOf(selection.name.value, level + 1));
      else if (selection.selectionSet) levels = Math.max(levels, 1 + levelsIn(selection.selectionSet, level + 1));
    }
    return levels;
  };
  for (const name of fragments.keys()) levelsOf(name, 0);
}

function tooSpread(): AlmanacError {
  return new AlmanacError(
    'QUERY_TOO_DEEP',
    `fragments spread one another over more than ${DEEPEST} levels: put their fields side by side`,
  );
}

/** Refuses variables that would exhaust whatever reads them. */
export function assertShallowValue(value: unknown, level = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (level > DEEPEST) throw tooDeep('a variable');
  for (const part of Object.values(value)) assertShallowValue(part, level + 1);
}
