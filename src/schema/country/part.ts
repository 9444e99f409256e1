const PARTS: readonly unknown[] = ['union_republic', 'unrecognized_state'];

/** Conditions that leave out what they name. */
const OTHERS: readonly string[] = ['ne', 'nin'];

/** Whether a filter asks for parts of states, at any depth: by their kind, or by what they are called. */
export function asksForParts(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([field, value]) => {
    if (field === 'not') return false;
    if (field === 'kind') return Array.isArray(value) && value.some((kind) => PARTS.includes(kind));
    return field === 'code' || field === 'name' ? names(value) : asksForParts(value);
  });
}

function names(condition: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return false;
  return Object.entries(condition).some(([word, value]) => value !== undefined && !OTHERS.includes(word));
}
