import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Text of all documents kept: parsed they take some thirty times as much. */
const MOST_TEXT = 1_000_000;
/** A longer document is rather parsed again than let crowd out all others. */
const LONGEST = 100_000;

/** What was made of a document's text: bounded by length, where Yoga's own caches count documents, however long. */
function byText<V extends object>() {
  return new LRUCache<string, V>({
    max: 1000,
    maxSize: MOST_TEXT,
    maxEntrySize: LONGEST,
    sizeCalculation: (_made, text) => text.length + 1,
  });
}

/** Parsed documents and errors of parsing; what validation finds goes with its document. */
export function documentCaches() {
  return { documentCache: byText<DocumentNode>(), errorCache: byText<Error>() };
}
