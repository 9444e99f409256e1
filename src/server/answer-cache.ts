import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Further headers, such as `allow`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Where the body is lent: it is sent in the same turn, and this is called unless all of it has gone out at once. */
  readonly leave?: () => void;
}

/** Bytes of bookkeeping beside a kept body. */
const OVERHEAD = 500;

export function etagOf(release: string, body: Buffer): string {
  return tagOf(release, hash('sha1', body, 'base64url'));
}

/** The same by what is known to tell an answer from every other. */
export function tagOf(release: string, told: string): string {
  return `"${release.slice(-8)}-${told}"`;
}

/** Whole answers by request: a release never changes, so they stay right until crowded out. */
export interface AnswerCache {
  get(key: string): Answer | undefined;
  set(key: string, answer: Answer): void;
  /** Keeps an answer whose question comes again, a lent one when it comes often: most that come once never come again. */
  offer(key: string, answer: Answer): void;
  /** How often there was an answer, and the bytes of all there are. */
  use(): { readonly hits: number; readonly misses: number; readonly bytes: number };
}

/** The same with a body of its own, where that is lent. */
function owned({ leave, ...answer }: Answer): Answer {
  return leave ? { ...answer, body: Buffer.from(answer.body) } : answer;
}

/** Questions remembered as asked, long ones by their hash. */
const MOST_ASKED = 10_000;
const LONG = 128;
/** How often a question has come when its answer is kept. What is lent is written again for little, and room of its own costs much. */
const [ASKED_AGAIN, ASKED_OFTEN] = [2, 8];

export function createAnswerCache(bytes: number): AnswerCache {
  let [hits, misses] = [0, 0];
  if (bytes === 0)
    return {
      get: () => void misses++,
      set: () => undefined,
      offer: () => undefined,
      use: () => ({ hits, misses, bytes }),
    };
  const answers = new LRUCache<string, Answer>({
    maxSize: bytes,
    // One answer may not crowd out all others.
    maxEntrySize: Math.max(OVERHEAD, Math.floor(bytes / 8)),
    sizeCalculation: ({ body }, key) => body.byteLength + key.length + OVERHEAD,
  });
  const asked = new LRUCache<string, number>({ max: MOST_ASKED });
  return {
    get(key) {
      const found = answers.get(key);
      if (found) hits++;
      else misses++;
      return found;
    },
    set: (key, answer) => void answers.set(key, answer),
    offer(key, answer) {
      const mark = key.length > LONG ? hash('sha1', key, 'base64url') : key;
      const times = (asked.get(mark) ?? 0) + 1;
      if (times < (answer.leave ? ASKED_OFTEN : ASKED_AGAIN)) asked.set(mark, times);
      else {
        asked.delete(mark);
        answers.set(key, owned(answer));
      }
    },
    use: () => ({ hits, misses, bytes: answers.calculatedSize }),
  };
}
