import type { Worker } from 'node:cluster';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';

/** The numbers of one process. */
export type Numbers = readonly MetricObjectWithValues<MetricValue<string>>[];

/** What workers and the process that began them say to each other: a request for numbers, and numbers. */
interface Word {
  readonly metrics: 'wanted' | 'told' | 'all';
  readonly id: number;
  readonly from?: number;
  readonly numbers?: Numbers;
  readonly all?: readonly Numbers[];
}

/** A worker that is busy for longer is left out: its numbers are missing, and that is told by their absence. */
const PATIENCE_MS = 2000;

/** Passes requests for numbers from the worker that was asked to all, and gives it what they told. */
export function passNumbers(worker: Worker, workers: () => Iterable<Worker>): void {
  worker.on('message', (word: unknown) => {
    if (!isWord(word) || word.metrics !== 'wanted') return;
    const asked = [...workers()].filter((each) => each.isConnected());
    const all: Numbers[] = [];
    const finish = () => {
      clearTimeout(patience);
      for (const each of asked) each.off('message', hear);
      if (worker.isConnected()) worker.send({ metrics: 'all', id: word.id, all } satisfies Word);
    };
    const hear = (told: unknown) => {
      if (!isWord(told) || told.metrics !== 'told' || told.id !== word.id || told.from !== worker.id) return;
      if (all.push(told.numbers ?? []) === asked.length) finish();
    };
    const patience = setTimeout(finish, PATIENCE_MS);
    for (const each of asked) {
      each.on('message', hear);
      each.send({ metrics: 'wanted', id: word.id, from: worker.id } satisfies Word);
    }
  });
}

/** Numbers of all processes of a server, for one of its workers. */
export function gatherer(own: () => Promise<Numbers>): () => Promise<readonly Numbers[]> {
  let last = 0;
  const waiting = new Map<number, (all: readonly Numbers[]) => void>();
  process.on('message', async (word: unknown) => {
    if (!isWord(word)) return;
    const { metrics, id, from, all = [] } = word;
    if (metrics === 'wanted') process.send?.({ metrics: 'told', id, from, numbers: await own() } as Word);
    if (metrics !== 'all') return;
    waiting.get(id)?.(all);
    waiting.delete(id);
  });
  return () =>
    new Promise((resolve) => {
      waiting.set(++last, resolve);
      process.send?.({ metrics: 'wanted', id: last } satisfies Word);
    });
}

function isWord(word: unknown): word is Word {
  return typeof word === 'object' && word !== null && 'metrics' in word;
}
