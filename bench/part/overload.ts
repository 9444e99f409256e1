import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { load, STREAM } from '../load.ts';
import { end, memoryOf, startAlmanac } from '../process.ts';
import { bodyOf, day } from '../queries.ts';

/** Connections that are asked on. */
const SOCKETS = 1500;
const SECONDS = 5;
const TICK_MS = 2;
const TIMES = [2, 10] as const;
/** How long more is offered than can be answered: what happens until that is noticed is no more than one in a hundred. */
const LONG = 30;

/** A roll-up of other years each time: some tenths of a millisecond of work for few bytes. */
const QUERY = {
  name: '',
  query:
    'query ($day: Date, $from: Int!, $to: Int!) { organization(code: "un", asOf: $day) { series(indicator: "gdp_current_usd", from: $from, to: $to) { coverage { withValue } } } }',
  variables: (n: number) => ({ day: day(n * 6007), from: 1960 + (n % 30), to: 1995 + (n % 25) }),
  target: 0,
  isShared: false,
};

interface Seen {
  readonly offered: number;
  readonly admitted: readonly number[];
  readonly refused: readonly number[];
  /** Neither an answer nor a coded refusal, or none within the time. */
  readonly lost: number;
  /** There was no connection left to ask on: as many answers were under way. */
  readonly unasked: number;
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function connected(url: URL): Promise<Socket[]> {
  const made: Socket[] = [];
  while (made.length < SOCKETS) {
    const some = Array.from({ length: 100 }, () => connect(Number(url.port), url.hostname).setNoDelay(true));
    await Promise.all(some.map((one) => once(one, 'connect')));
    for (const one of some) one.on('error', () => undefined);
    made.push(...some);
  }
  return made;
}

/** Asks at a rate that does not wait for answers, and what comes of it. */
async function offered(url: URL, perSecond: number, seconds: number, first: number): Promise<Seen> {
  const all = await connected(url);
  const idle = [...all];
  const [admitted, refused]: number[][] = [[], []];
  let [sent, open, lost, unasked] = [0, 0, 0, 0];

  function send(n: number, on: Socket): void {
    const body = bodyOf(QUERY, n);
    const began = performance.now();
    open++;
    let [answer, length] = ['', -1];
    const done = (isLost: boolean, status = '') => {
      on.removeAllListeners('data').removeAllListeners('close');
      open--;
      if (isLost) lost++;
      else {
        (status === '200' ? admitted : refused)?.push(performance.now() - began);
        idle.push(on);
      }
    };
    on.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      if (length < 0) {
        const head = answer.indexOf('\r\n\r\n');
        if (head < 0) return;
        length = head + 4 + Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0);
      }
      if (answer.length < length) return;
      const status = answer.slice(9, 12);
      const isCoded = status === '200' ? !answer.includes('"errors"') : answer.includes('"OVERLOADED"');
      done(!isCoded, status);
    });
    on.on('close', () => done(true));
    on.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }

  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond);
    for (; sent < due; sent++) {
      const on = idle.pop();
      if (on) send(first + sent, on);
      else unasked++;
    }
    await after(TICK_MS);
  }
  const patience = performance.now() + 10_000;
  while (open > 0 && performance.now() < patience) await after(20);
  lost += open;
  for (const one of all) one.destroy();
  return {
    offered: sent,
    admitted: admitted?.toSorted((a, b) => a - b) ?? [],
    refused: refused?.toSorted((a, b) => a - b) ?? [],
    lost,
    unasked,
  };
}

/** More than can be answered, asked without waiting: what comes of those let in, of those refused, and how it is afterwards. */
export async function benchOverload(print: (line: string) => void): Promise<void> {
  const almanac = await startAlmanac({ ANSWER_CACHE_MB: '0' });
  const url = new URL(almanac.url);
  const bodies = Array.from({ length: STREAM }, (_, n) => bodyOf(QUERY, n));
  await load(almanac, almanac.url, SECONDS, bodies);
  const capacity = (await load(almanac, almanac.url, SECONDS, bodies)).perSecond;
  const calm = await offered(url, capacity / 10, SECONDS, 100_000);
  const memory = memoryOf(almanac).now;
  print(
    `\noverload: ${capacity.toFixed(0)} answers a second are what it can; at a tenth of it p50 ${percentile(calm.admitted, 0.5).toFixed(1)} ms, p99 ${percentile(calm.admitted, 0.99).toFixed(1)} ms`,
  );
  for (const times of TIMES) {
    const seen = await offered(url, capacity * times, LONG, 200_000 * times);
    const then = await offered(url, capacity / 10, 2, 300_000 * times);
    print(
      `${times} times as many offered: ${seen.offered} asked, ${seen.admitted.length} answered (p50 ${percentile(seen.admitted, 0.5).toFixed(1)}, p99 ${percentile(seen.admitted, 0.99).toFixed(1)} ms), ${seen.refused.length} refused (p99 ${percentile(seen.refused, 0.99).toFixed(1)} ms), ${seen.lost} lost, ${seen.unasked} for which all ${SOCKETS} connections waited; after it p99 ${percentile(then.admitted, 0.99).toFixed(1)} ms, ${then.refused.length} refused; memory ${memory.toFixed(0)} to ${memoryOf(almanac).now.toFixed(0)} MiB`,
    );
  }
  await end(almanac);
}
