import { join } from 'node:path';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Config } from '../config.ts';
import { ensureRelease } from '../dataset/compile/current.ts';
import type { Progress } from '../dataset/compile/pointer.ts';
import { formatDay } from '../model/day/day.ts';
import { openConfigured } from '../open.ts';
import { toSchema } from '../schema/schema.ts';
import { createGate } from '../server/gate.ts';
import { createLog } from '../server/log.ts';
import { mcpServers } from '../server/mcp/server.ts';
import { createAsking } from '../server/named/asking.ts';
import { namedOperations } from '../server/named/named.ts';
import { readOperations } from '../server/named/operation.ts';
import { createHandler } from '../server/yoga.ts';

const OPERATIONS = join(import.meta.dirname, '..', '..', 'schema', 'operations');

/** Answers an assistant that started this process, until it closes standard input. What is not of the protocol goes to standard error. */
export async function serveAssistant(config: Config, progress: Progress): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const store = await openConfigured(config, {
    compiled: () => ensureRelease(config.DATA_DIR, config.RELEASES_DIR, progress),
    tell: (news) => log.debug(news, 'a database host has changed'),
  });
  const schema = toSchema();
  const isClosed = config.INTROSPECTION === 'off';
  const limits = { maxDepth: config.MAX_DEPTH, maxCost: config.MAX_COST, maxRepeats: config.MAX_REPEATS };
  const handler = createHandler({ schema, store, limits, isClosed, long: createGate(config.MAX_LONG), log });
  const operations = namedOperations(() => [OPERATIONS, join(OPERATIONS, 'tools')].flatMap(readOperations));
  const { release } = store;
  const asking = createAsking(handler, null);
  serveStdio(mcpServers({ schema, operations, asking, release, date: formatDay(store.today), isClosed, log }), {
    onerror: (error) => log.debug({ error }, 'a message of the protocol was refused'),
  });
  process.stdin.once('close', () => store.engine.close());
}
