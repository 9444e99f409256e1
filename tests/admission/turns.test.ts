import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const LONG = Array.from(
  { length: 12 },
  (_, at) => `a${at}: changes(from: "19${at + 10}-01-01", to: "2020-01-01", first: 1) { totalCount }`,
).join(' ');

const WORDS = Array.from({ length: 60 }, (_, at) => `{ name: { contains: "a${at}" } }`).join(' ');

test.each([
  ['many fields', LONG],
  ['one field', `events(first: 1, filter: { not: { or: [${WORDS}] } }) { totalCount }`],
])(
  'a question that takes long for its %s lets others have their turn, and answers all the same',
  async (_what, fields) => {
    await ask(server.url, '{ __typename }');
    let isOver = false;
    const long = ask(server.url, `{ ${fields} }`).then((answer) => {
      isOver = true;
      return answer;
    });
    let meanwhile = 0;
    while (!isOver) {
      await ask(
        server.url,
        `{ country(code: "KZ", asOf: "20${String(meanwhile % 20).padStart(2, '0')}-01-01") { name } }`,
      );
      meanwhile++;
    }
    expect(meanwhile).toBeGreaterThan(5);
    const { data, errors } = await long;
    expect(errors).toBeUndefined();
    expect(
      Object.values(data as Record<string, { totalCount: number }>).every(({ totalCount }) => totalCount > 0),
    ).toBe(true);
  },
);

test('what goes wrong in its turn stands in its place, and the others stand', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ ${LONG} bad: indicator(code: "nil") { statements: ranking(year: 2000) { totalCount } } wrong: countries(filter: { memberOf: { organization: "nothing" } }) { totalCount } }`,
  );
  expect(errors?.map(({ path }) => path)).toEqual([['wrong']]);
  expect(data).toMatchObject({ bad: null, wrong: null, a0: {}, a11: {} });
});
