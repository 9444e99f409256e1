import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const firstError = async (query: string, variables: Record<string, unknown> = {}) =>
  (await ask(server.url, query, variables)).errors?.[0];

describe('what is no day', () => {
  test.each([
    '{ country(code: "KZ", asOf: "2008-02") { name } }',
    'query ($asOf: Date = "2008-02") { country(code: "KZ", asOf: $asOf) { name } }',
  ])('a month in place of a day is told what to write, in words of its own: %s', async (query) =>
    expect((await firstError(query))?.message).toBe(
      'asOf: "2008-02" is not a day: write an existing day as YYYY-MM-DD, such as its first, 2008-02-01, or its last, 2008-02-29',
    ),
  );

  test('a variable that is no day is told the same', async () => {
    const query = 'query ($day: Date) { country(code: "KZ", asOf: $day) { name } }';
    expect((await firstError(query, { day: '26.12.2008' }))?.message).toBe(
      'day: "26.12.2008" is not a day: write an existing day as YYYY-MM-DD',
    );
  });
});
