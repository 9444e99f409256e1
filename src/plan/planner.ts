import { LRUCache } from 'lru-cache';
import type { Answered } from './answers.ts';
import { shapeOf } from './document/shape.ts';
import { type PlannerParts, type Prepared, prepare, prepareShape } from './prepared.ts';

export interface Planner {
  /**
   * The answer's bytes, or null where the long way has to be gone: for whatever is no plain success. Who sends them before
   * another answer is made may have them lent, which saves a copy.
   */
  answer(
    query: string,
    operationName: string | null,
    variables: Readonly<Record<string, unknown>>,
    isLending?: boolean,
  ): Answered | null;
}

/** Documents prepared: bounded by their texts, of which a plan takes some hundred times as much. */
const MOST_TEXT = 250_000;
const LONGEST = 50_000;
const MOST_DOCUMENTS = 250;

interface Known {
  readonly prepared: Prepared;
}

/** The one way in: a document's text, its variables, and the bytes of the answer. */
export function createPlanner(parts: PlannerParts): Planner {
  const documents = byText<Known>();
  // Of a shape met once nothing is made yet.
  const shapes = byText<Known | { readonly prepared: 'later' }>();

  /** Where a text differs from another in plain values alone, neither parsing nor validating it tells anything new. */
  function byShape(query: string): { readonly prepared: Prepared; readonly values: object } | null {
    const shape = shapeOf(query);
    if (!shape) return null;
    const { key, values } = shape;
    let known = shapes.get(key);
    if (!known) {
      shapes.set(key, { prepared: 'later' });
      return null;
    }
    if (known.prepared === 'later') {
      known = { prepared: prepareShape(parts, query, Object.keys(values).length) };
      shapes.set(key, known);
    }
    return known.prepared && { prepared: known.prepared as Prepared, values };
  }

  return {
    answer(query, operationName, variables, isLending = false) {
      // Nothing would be kept of it, and it takes long to read.
      if (query.length >= LONGEST) return null;
      let known = documents.get(query);
      if (!known) {
        const shaped = byShape(query);
        if (shaped) {
          const given = { ...variables, ...shaped.values };
          return shaped.prepared?.get(operationName)?.answer(given, isLending) ?? null;
        }
        known = { prepared: prepare(parts, query) };
        documents.set(query, known);
      }
      return known.prepared?.get(operationName)?.answer(variables, isLending) ?? null;
    },
  };
}

function byText<V extends object>() {
  return new LRUCache<string, V>({
    max: MOST_DOCUMENTS,
    maxSize: MOST_TEXT,
    maxEntrySize: LONGEST,
    sizeCalculation: (_made, text) => text.length + 1,
  });
}
