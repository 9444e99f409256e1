/** What an answer is made of. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;
export interface Fields {
  readonly [key: string]: Value;
}

export function isFields(value: Value | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** A page of a longer list, of which perhaps no item was asked for. */
export function isPage(value: Value | undefined): value is Fields {
  return isFields(value) && (isList(value.nodes) || typeof value.totalCount === 'number');
}

export function nodesOf({ nodes }: Fields): readonly Value[] {
  return isList(nodes) ? nodes : [];
}

/** `gdpPerPerson` as words. */
export function wordsOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A citation that was not made short: it is wanted whole. */
export function isWhole(citation: Value): boolean {
  return typeof citation !== 'string';
}

/** What a frame of one field holds, however deep: `{ country: { name } }` is the name. */
export function unwrapped(value: Value): Value {
  if (!isFields(value)) return value;
  const [only, ...others] = Object.values(value);
  return others.length === 0 && isFields(only) ? unwrapped(only) : value;
}
