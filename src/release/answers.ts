import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { toSchema } from '../schema/schema.ts';
import { createLog } from '../server/log.ts';
import { type Operation, readOperations } from '../server/named/operation.ts';
import { createHandler } from '../server/yoga.ts';
import { openStore } from '../store/store.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', 'schema', 'operations');
const CUBE_BYTES = 64 * 1024 * 1024;

/** What an example operation was answered, kept with the release: later programs may ask it otherwise, or not at all. */
export interface Answered {
  /** Hash of the operation's text. */
  readonly asked: string;
  readonly answer: unknown;
}

export type Answers = Readonly<Record<string, Answered>>;

const exampleOperations = (): readonly Operation[] => readOperations(EXAMPLES);

/** Asks a release every example operation. */
export async function answersOf(config: Config, path: string, operations = exampleOperations()): Promise<Answers> {
  const store = openStore(path, { cubeCacheBytes: CUBE_BYTES });
  const limits = { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST };
  const handler = createHandler({ schema: toSchema(), store, limits, log: createLog('error') });
  const answers: Record<string, Answered> = {};
  try {
    for (const { name, query } of operations) {
      const body = JSON.stringify({ query });
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const response = await handler.fetch('http://localhost/graphql', init, { outcome: { failed: false } });
      answers[name] = { asked: hash('sha256', query), answer: await response.json() };
    }
  } finally {
    store.engine.close();
  }
  return answers;
}

/** A value of an answer that differs, at its path. */
export interface ValueDifference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AnswerDifference {
  readonly operation: string;
  /** Values that differ; none where the operation itself is new, gone or another. */
  readonly differ: number;
  readonly note: string | null;
  /** The first of them. */
  readonly values: readonly ValueDifference[];
}

/** What differs in every release whatever it says: where it stands in a list, and the day and name it bears. */
const ITS_OWN: ReadonlySet<string> = new Set(['id', 'cursor', 'startCursor', 'endCursor', 'release']);

export function answerDifferences(before: Answers, after: Answers, most: number): readonly AnswerDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((operation): AnswerDifference | readonly AnswerDifference[] => {
    const [old, now] = [before[operation], after[operation]];
    const only = (note: string) => ({ operation, differ: 0, note, values: [] });
    if (!old) return only('is new');
    if (!now) return only('is gone');
    if (old.asked !== now.asked) return only('asks something else than before');
    const differences = [...valueDifferences(old.answer, now.answer, '')];
    const values = differences.slice(0, most);
    return differences.length === 0 ? [] : { operation, differ: differences.length, note: null, values };
  });
}

function* valueDifferences(before: unknown, after: unknown, path: string): Generator<ValueDifference> {
  if (Object.is(before, after)) return;
  const [old, now] = [membersOf(before), membersOf(after)];
  if (old === null || now === null) {
    yield { path, before, after };
    return;
  }
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (ITS_OWN.has(name)) continue;
    yield* valueDifferences(old[name] ?? null, now[name] ?? null, path === '' ? name : `${path}.${name}`);
  }
}

/** Members by name or by place; null for what has none. */
function membersOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
}
