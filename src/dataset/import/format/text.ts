import { buffer } from 'node:stream/consumers';
import type { Entry } from '../input/input.ts';

/** The whole of a small file. */
export async function textOf(entry: Entry): Promise<string> {
  const bytes = await buffer(await entry.open());
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  // A mark at the front is left out by the decoder.
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

/** A file of JSON; null where it is none. */
export async function jsonOf(entry: Entry): Promise<unknown> {
  try {
    return JSON.parse(await textOf(entry)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** What stands under a name in an object of JSON; undefined where there is none. */
export function at(value: unknown, ...names: readonly string[]): unknown {
  let found = value;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return found;
}

/** A text under a name in an object of JSON; empty where there is none. */
export function wordAt(value: unknown, ...names: readonly string[]): string {
  const found = at(value, ...names);
  return typeof found === 'string' ? found.trim() : '';
}

/** Names and what stands under them in an object of JSON; none where it is no object. */
export function partsOf(value: unknown): [name: string, part: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
