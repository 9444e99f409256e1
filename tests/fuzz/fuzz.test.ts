import { afterAll, beforeAll, expect, test } from 'vitest';
import { toSchema } from '../../src/schema/schema.ts';
import { someDocument } from '../plan/generate/document.ts';
import { Random } from '../plan/generate/random.ts';
import { post, raw } from '../transport/raw.ts';
import { type Answer, answerIn, faultIn } from './judge.ts';
import { someOdd } from './odd.ts';
import { Target } from './target.ts';

/** More where that is asked for: `npm run test:fuzz`. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 400);
const DOCUMENTS = Number(process.env.FUZZ_DOCUMENTS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
const AT_ONCE = 8;
/** Longer ones are no address. */
const LONGEST_ADDRESS = 8000;

let target: Target;
beforeAll(async () => {
  target = await Target.start();
});
afterAll(() => target.stop());

interface Outcome {
  /** The kinds of faults, each with the first request that had it. */
  readonly faults: Map<string, string>;
  readonly statuses: Map<string, number>;
}

function note({ faults, statuses }: Outcome, status: string, fault: string | null, sent: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (fault !== null && !faults.has(fault)) faults.set(fault, sent.slice(0, 1500));
}

/** Several at once, each as soon as there is room, and all in an order that the seed alone decides. */
async function all(count: number, ask: (outcome: Outcome) => Promise<void>): Promise<Outcome> {
  const outcome: Outcome = { faults: new Map(), statuses: new Map() };
  let left = count;
  const askers = Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) await ask(outcome);
  });
  await Promise.all(askers);
  process.stdout.write(`${count} sent: ${JSON.stringify(Object.fromEntries([...outcome.statuses].sort()))}\n`);
  return outcome;
}

async function isWell({ faults }: Outcome): Promise<void> {
  expect(Object.fromEntries(faults)).toEqual({});
  expect(target.hasEnded).toBe(false);
  expect(target.log).toBe('');
  expect(await target.isReady()).toBe(true);
}

test('odd requests of all kinds are answered or refused with a code, and nothing is told of what is inside', async () => {
  const random = new Random(SEED);
  const outcome = await all(REQUESTS, async (seen) => {
    const { bytes, isWhole, method } = someOdd(random);
    const came = await target.send(bytes, !isWhole);
    const answer = answerIn(came);
    const fault = answer ? faultIn(answer, method) : isWhole ? 'no answer' : null;
    note(seen, String(answer?.status ?? 'none'), fault, JSON.stringify(bytes.toString('latin1')));
  });
  await isWell(outcome);
});

test.each([
  '/sitemap.xml',
  '/metrics',
  '/export/indicators/life_expectancy.csv',
  '/export/indicators.csv?lang=en',
  '/chart.png',
])('who asks for %s with a broken body is told so once, and nothing is logged', async (place) => {
  const head = `GET ${place} HTTP/1.1\r\nhost: x\r\naccept-encoding: br\r\ntransfer-encoding: chunked\r\n\r\n`;
  const came = await target.send(Buffer.from(`${head}ZZ\r\n`), false);
  expect(answerIn(came)?.status).toBe(400);
  expect(target.log).toBe('');
});

test('documents made of the schema, right ones and broken ones, are answered or refused with a code', async () => {
  const random = new Random(SEED);
  const schema = toSchema();
  const outcome = await all(DOCUMENTS, async (seen) => {
    const { query: whole, operationName, asked } = someDocument(random, schema);
    const query = random.chance(0.1) ? torn(random, whole) : whole;
    const variables = random.pick(asked);
    const accept = random.pick(['application/json', 'application/graphql-response+json', '*/*']);
    const answer = await ask({ query, operationName, variables }, accept, random.chance(0.2));
    note(seen, String(answer.status), faultIn(answer, 'POST'), `${query}\n${JSON.stringify(variables)}`);
  });
  await isWell(outcome);
});

/** Without a piece, or with one twice. */
function torn(random: Random, query: string): string {
  const at = random.whole(0, query.length);
  const other = random.whole(0, query.length);
  return query.slice(0, at) + query.slice(other);
}

async function ask(params: Readonly<Record<string, unknown>>, accept: string, isRead: boolean): Promise<Answer> {
  const given = Object.entries(params).filter(([, value]) => value !== null);
  const address = new URLSearchParams(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString();
  const { status, headers, body } =
    isRead && address.length < LONGEST_ADDRESS
      ? await raw(`${target.url}?${address}`, { headers: { accept } })
      : await post(target.url, JSON.stringify(params), { accept });
  return { status, type: String(headers['content-type'] ?? ''), body };
}
