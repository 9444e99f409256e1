import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { Admission, type Watch } from '../../src/server/admission/admission.ts';
import { startServer } from '../fixtures/real.ts';

/** A process of which the test says how late it is and how busy it was. */
function watched() {
  let after: (() => void) | null = null;
  const state = { now: 0, busy: 0 };
  const watch: Watch = {
    now: () => state.now,
    busy: () => state.busy,
    afterwards: (then) => {
      after = then;
    },
  };
  const heard = () => {
    const then = after;
    after = null;
    then?.();
  };
  return { state, heard, admission: new Admission(watch) };
}

describe('what comes at once', () => {
  const many = ({ state, admission }: ReturnType<typeof watched>, count: number, each: number) =>
    Array.from({ length: count }, () => {
      state.now += each;
      return admission.admits();
    });

  test('is answered, as much of it as takes a tenth of a second', () => {
    const server = watched();
    server.state.busy = 1;
    expect(many(server, 400, 0.2).every(Boolean)).toBe(true);
    server.state.busy = 0.5;
    server.heard();
    expect(many(server, 800, 0.5).filter(Boolean)).toHaveLength(200);
    expect(server.admission.refused).toBe(600);
  });

  test('is answered up to a hundred questions, as far as they take no more than a fifth of a second', () => {
    const server = watched();
    server.state.busy = 0.5;
    expect(many(server, 100, 1.5).every(Boolean)).toBe(true);
    server.heard();
    expect(many(server, 150, 1.5).filter(Boolean)).toHaveLength(100);
    server.heard();
    expect(many(server, 100, 4).filter(Boolean)).toHaveLength(50);
  });

  test('without a pause for a while is answered little at a time, few in any case, until none had to be refused for a second', () => {
    const server = watched();
    server.state.busy = 1;
    for (let turn = 0; turn < 3; turn++) {
      expect(many(server, 50, 1).every(Boolean)).toBe(true);
      server.heard();
    }
    const admitted = many(server, 100, 1);
    expect(admitted.filter(Boolean)).toHaveLength(16);
    expect(admitted.lastIndexOf(true)).toBeLessThan(admitted.indexOf(false));
    server.heard();
    for (let turn = 0; turn < 50; turn++) {
      expect(many(server, 10, 1).filter(Boolean)).toHaveLength(2);
      server.heard();
    }
    expect(many(server, 12, 0.01).every(Boolean)).toBe(true);
    server.heard();
    expect(many(server, 16, 1).filter(Boolean)).toHaveLength(2);
    server.state.busy = 0.3;
    server.state.now += 100;
    server.heard();
    expect(many(server, 16, 1).filter(Boolean)).toHaveLength(2);
    server.heard();
    expect(many(server, 2, 1).every(Boolean)).toBe(true);
    server.state.now += 1000;
    server.heard();
    expect(many(server, 50, 1).every(Boolean)).toBe(true);
  });

  test('is always answered where few come at a time, however long each takes', () => {
    const server = watched();
    server.state.busy = 1;
    for (let turn = 0; turn < 20; turn++) {
      expect(many(server, 15, 100).every(Boolean)).toBe(true);
      server.heard();
    }
  });
});

describe('questions that take long', () => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer({ MAX_LONG: '1' });
  });
  afterAll(() => server.stop());

  const longQuery = (year: number) =>
    `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: changes(from: "${year + at}-01-01", to: "2020-01-01", first: 1) { totalCount }`).join(' ')} }`;
  const post = (query: string, signal?: AbortSignal) =>
    fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal && { signal }),
    });

  test('are refused at once where there is no place, while small ones are answered, and taken when there is one', async () => {
    const first = post(longQuery(1600));
    // Heard after it.
    await (await post('{ __typename }')).text();
    const second = await post(longQuery(1650));
    expect(second.status).toBe(503);
    expect(second.headers.get('retry-after')).toBe('1');
    expect(((await second.json()) as { errors: unknown[] }).errors).toMatchObject([
      { extensions: { code: 'OVERLOADED' } },
    ]);
    expect((await post('{ country(code: "KZ") { name } }')).status).toBe(200);
    expect((await first).status).toBe(200);
    await (await first).text();
    expect((await post(longQuery(1650))).status).toBe(200);
  });

  test('are given up when nobody waits for them, and their place is free', async () => {
    const gone = new AbortController();
    const first = post(longQuery(1700), gone.signal).catch(() => null);
    await (await post('{ __typename }')).text();
    gone.abort();
    await first;
    let status = 503;
    while (status === 503) status = (await post(longQuery(1750))).status;
    expect(status).toBe(200);
  });
});
