/**
 * What was given for a variable, as a part of a key: one that is not given takes its default, which null does not, so that
 * the two are no more alike than two values are.
 */
export function givenFor(given: Readonly<Record<string, unknown>>, name: string): readonly [unknown] | null {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return value === undefined ? null : [value];
}
