import { AlmanacError } from '../../model/errors.ts';

/** Levels of lists and objects in one another: more than any filter needs, less than recursion bears. */
const DEEPEST = 200;

function tooDeep(what: string): AlmanacError {
  return new AlmanacError(
    'QUERY_TOO_DEEP',
    `${what} nests more than ${DEEPEST} brackets: write conditions side by side, with and or or`,
  );
}

/** Refuses a document that would exhaust the parser. Brackets in strings count as well: no text needs so many open. */
export function assertShallowText(text: string): void {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\](){}]/g)) {
    if ('[({'.includes(bracket)) open += 1;
    else open -= 1;
    if (open > DEEPEST) throw tooDeep('the query');
  }
}

/** Refuses variables that would exhaust whatever reads them. */
export function assertShallowValue(value: unknown, level = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (level > DEEPEST) throw tooDeep('a variable');
  for (const part of Object.values(value)) assertShallowValue(part, level + 1);
}
