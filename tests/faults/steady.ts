import { setTimeout as after } from 'node:timers/promises';
import type { Question } from './question.ts';

/** What clients saw while something was broken. */
export interface Seen {
  readonly answers: number;
  /** Answers that are wrong, and questions without one. */
  readonly wrong: readonly string[];
  /** Refusals with a code of ours. */
  readonly coded: number;
  /** What they said. */
  readonly codes: ReadonlySet<string>;
  /** From the first question that was not answered rightly to the first after the last of them, in milliseconds. */
  readonly recovery: number;
  readonly slowest: number;
}

const EVERY_MS = 10;

/** Asks steadily, whether or not answers come, while `breaking` goes on and for a while after it. */
export async function steadily(
  url: string,
  breaking: () => Promise<void>,
  afterwardsMs: number,
  question: (n: number) => Question,
): Promise<Seen> {
  const wrong: string[] = [];
  const bad: number[] = [];
  const good: number[] = [];
  const codes = new Set<string>();
  const open = new Set<Promise<void>>();
  let [n, answers, coded, slowest] = [0, 0, 0, 0];
  let isOn = true;

  async function ask(): Promise<void> {
    const { path, init, isRight } = question(n++);
    const began = performance.now();
    try {
      const answer = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(10_000) });
      const text = await answer.text();
      const code = /"code":"(OVERLOADED|STARTING|STOPPING|ENGINE_UNAVAILABLE)"/.exec(text)?.[1];
      if (answer.status === 200 && isRight(text)) {
        answers++;
        good.push(began);
      } else {
        if (code !== undefined) {
          coded++;
          codes.add(code);
        } else wrong.push(`${answer.status} ${text.slice(0, 300)}`);
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
  return { answers, wrong, coded, codes, slowest, recovery: bad.length === 0 ? 0 : next - first };
}
