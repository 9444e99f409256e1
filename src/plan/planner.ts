import { LRUCache } from 'lru-cache';
import type { Answered } from './answers.ts';
import { type PlannerParts, type Prepared, prepare } from './prepared.ts';

export interface Planner {
  /** The answer's bytes, or null where the long way has to be gone: for whatever is no plain success. */
  answer(query: string, operationName: string | null, variables: Readonly<Record<string, unknown>>): Answered | null;
}

/** Documents prepared: text of all, since a plan takes some hundred times as much. */
const MOST_TEXT = 1_000_000;
const LONGEST = 100_000;
const MOST_DOCUMENTS = 1000;

/** The one way in: a document's text, its variables, and the bytes of the answer. */
export function createPlanner(parts: PlannerParts): Planner {
  const documents = new LRUCache<string, { readonly prepared: Prepared }>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_TEXT,
    maxEntrySize: LONGEST,
    sizeCalculation: (_made, text) => text.length + 1,
  });
  return {
    answer(query, operationName, variables) {
      let known = documents.get(query);
      if (!known) {
        known = { prepared: prepare(parts, query) };
        documents.set(query, known);
      }
      return known.prepared?.get(operationName)?.answer(variables) ?? null;
    },
  };
}
