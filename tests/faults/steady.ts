import { setTimeout as after } from 'node:timers/promises';

/** What clients saw while something was broken. */
export interface Seen {
  readonly answers: number;
  /** Answers that are wrong, and questions without one. */
  readonly wrong: readonly string[];
  /** Refusals with a code of ours. */
  readonly coded: number;
  /** From the first question that was not answered rightly to the first after the last of them, in milliseconds. */
  readonly recovery: number;
  readonly slowest: number;
}

const EVERY_MS = 10;

interface Question {
  readonly path: string;
  readonly init: RequestInit;
  readonly isRight: (text: string) => boolean;
}

/** Small questions of all kinds, none like another, with what is known of their answers. */
function question(n: number): Question {
  const day = new Date(Date.UTC(1992, 0, 1) + (n % 12_000) * 86_400_000).toISOString().slice(0, 10);
  const query = `query ($day: Date) { country(code: "KZ", asOf: $day) { name id } }`;
  const isRight = (text: string) => text === `{"data":{"country":{"name":"Kazakhstan","id":"Country:KAZ@${day}"}}}`;
  if (n % 3 === 0) {
    const address = new URLSearchParams({ query, variables: JSON.stringify({ day }) });
    return { path: `/graphql?${address}`, init: { headers: { accept: 'application/json' } }, isRight };
  }
  if (n % 3 === 1)
    return {
      path: '/graphql',
      init: {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables: { day } }),
      },
      isRight,
    };
  const series = `query ($to: Int) { country(code: "KZ") { series(indicator: "population_total", from: 2008, to: $to) { points { year } } } }`;
  const to = 2009 + (n % 10);
  return {
    path: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: series, variables: { to } }),
    },
    isRight: (text) => text.includes(`{"year":${to}}]`) && !text.includes('errors'),
  };
}

/** Asks steadily, whether or not answers come, while `breaking` goes on and for a while after it. */
export async function steadily(url: string, breaking: () => Promise<void>, afterwardsMs: number): Promise<Seen> {
  const wrong: string[] = [];
  const bad: number[] = [];
  const good: number[] = [];
  const open = new Set<Promise<void>>();
  let [n, answers, coded, slowest] = [0, 0, 0, 0];
  let isOn = true;

  async function ask(): Promise<void> {
    const { path, init, isRight } = question(n++);
    const began = performance.now();
    try {
      const answer = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(10_000) });
      const text = await answer.text();
      const isCoded = /"code":"(OVERLOADED|STARTING|STOPPING|ENGINE_UNAVAILABLE)"/.test(text);
      if (answer.status === 200 && isRight(text)) {
        answers++;
        good.push(began);
      } else {
        if (isCoded) coded++;
        else wrong.push(`${answer.status} ${text.slice(0, 300)}`);
        bad.push(began);
      }
    } catch (error) {
      wrong.push(String(error));
      bad.push(began);
    }
    slowest = Math.max(slowest, performance.now() - began);
  }

  const asking = (async () => {
    while (isOn) {
      const one = ask().finally(() => open.delete(one));
      open.add(one);
      await after(EVERY_MS);
    }
  })();
  await after(300);
  await breaking();
  await after(afterwardsMs);
  isOn = false;
  await asking;
  await Promise.all(open);
  const [first = 0, last = 0] = [bad.at(0), bad.at(-1)];
  const next = good.find((one) => one > last) ?? Number.POSITIVE_INFINITY;
  return { answers, wrong, coded, slowest, recovery: bad.length === 0 ? 0 : next - first };
}
