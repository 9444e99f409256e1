import { RE2JS } from 're2js';
import { badArgument } from '../../../store/store.ts';

/** A condition on a text; what is left out or null does not count. */
export interface Condition {
  readonly eq?: string | null | undefined;
  readonly ne?: string | null | undefined;
  readonly in?: readonly string[] | null | undefined;
  readonly nin?: readonly string[] | null | undefined;
  readonly regex?: string | null | undefined;
}

export type Filter<K extends string> = { readonly [key in K]?: Condition | null | undefined };

const LONGEST_PATTERN = 200;

/** Those that meet all conditions. */
export function filtered<T, K extends string>(
  items: readonly T[],
  filter: Filter<K> | null | undefined,
  textsOf: (item: T) => Readonly<Record<K, string>>,
): T[] {
  const tests = Object.entries<Condition | null | undefined>(filter ?? {}).flatMap(([key, condition]) =>
    condition ? [[key as K, testOf(condition)] as const] : [],
  );
  return items.filter((item) => tests.every(([key, test]) => test(textsOf(item)[key])));
}

function testOf({ eq, ne, in: among, nin, regex }: Condition): (text: string) => boolean {
  const pattern = regex == null ? null : patternOf(regex);
  return (text) =>
    (eq == null || text === eq) &&
    (ne == null || text !== ne) &&
    (among == null || among.includes(text)) &&
    (nin == null || !nin.includes(text)) &&
    (pattern === null || pattern.matcher(text).find());
}

/** In time that grows with the text alone, whatever the pattern: anybody may send one. */
function patternOf(regex: string): RE2JS {
  try {
    if (regex.length > LONGEST_PATTERN) throw new Error(`it is longer than ${LONGEST_PATTERN} characters`);
    return RE2JS.compile(regex);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badArgument('regex', `regex is a pattern such as "^United", without look-around or references: ${why}`);
  }
}
