import type { Config } from '../config.ts';
import { ensureRelease } from '../dataset/compile/current.ts';
import type { Progress } from '../dataset/compile/pointer.ts';
import { openConfigured } from '../open.ts';
import { toSchema } from '../schema/schema.ts';
import { createLog } from '../server/log.ts';
import { createHandler } from '../server/yoga.ts';

/** Answers one operation as the server would, limits and errors included, without listening. */
export async function answerOnce(
  config: Config,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  progress: Progress,
) {
  const store = await openConfigured(config, {
    compiled: () => ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress),
    tell: () => undefined,
  });
  const handler = createHandler({
    schema: toSchema(),
    store,
    limits: { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST },
    log: createLog('error'),
  });
  try {
    const response = await handler.fetch(
      'http://localhost/graphql',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) },
      { outcome: { failed: false } },
    );
    const result = (await response.json()) as { readonly errors?: readonly unknown[] };
    return { output: JSON.stringify(result, null, 2), failed: result.errors !== undefined };
  } finally {
    store.engine.close();
  }
}
