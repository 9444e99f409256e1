import { z } from 'zod';

/** What is given, read as what is meant: a number in quotes, a word in small letters, one thing where a list is taken. */
export function lenient<T extends z.core.$ZodType>(type: T): T {
  return z.preprocess((value) => read(type, value), type) as unknown as T;
}

const NUMBER = /^\s*-?\d+(?:\.\d+)?\s*$/;

function read(type: z.core.$ZodType, value: unknown): unknown {
  if (type instanceof z.ZodOptional) return value === null ? undefined : read(type.unwrap(), value);
  if (type instanceof z.ZodArray) {
    const isOne = typeof value === 'object' && value !== null && !Array.isArray(value);
    const items = typeof value === 'string' ? listed(value) : isOne ? [value] : value;
    return Array.isArray(items) ? items.map((item) => read(type.element, item)) : items;
  }
  if (typeof value !== 'string') return value;
  if (type instanceof z.ZodNumber) return NUMBER.test(value) ? Number(value) : value;
  if (type instanceof z.ZodBoolean) return value === 'true' ? true : value === 'false' ? false : value;
  return type instanceof z.ZodEnum ? (type.options.find((option) => plain(option) === plain(value)) ?? value) : value;
}

/** Several in one text, as people write them. */
function listed(text: string): readonly string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function plain(word: string | number): string {
  return String(word)
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}
