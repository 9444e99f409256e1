import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

async function cursorOf(field: string): Promise<string> {
  const { data } = await ask(server.url, `{ ${field.replace('LIST', 'first: 3')} }`);
  const [found] = JSON.stringify(data).match(/(?<="endCursor":")[^"]+/) ?? [];
  if (found === undefined) throw new Error(`no cursor in ${JSON.stringify(data)}`);
  return found;
}

async function codeWith(field: string, cursor: string) {
  const { errors } = await ask(server.url, `{ ${field.replace('LIST', `first: 3, after: "${cursor}"`)} }`);
  return errors?.[0]?.extensions?.code ?? 'taken';
}

const INFO = '{ pageInfo { endCursor } }';
const LIST = `list: countries(asOf: "1990-01-01", filter: { kind: [STATE] }, orderBy: [{ field: NAME }], LIST) ${INFO}`;

test.each([
  ['of another field', `list: organizations(asOf: "1990-01-01", LIST) ${INFO}`],
  ['with another filter', LIST.replace('STATE', 'TERRITORY')],
  ['in another order', LIST.replace('field: NAME', 'field: AREA')],
  ['on another day', LIST.replace('1990-01-01', '1990-01-02')],
  ['without the filter', LIST.replace('filter: { kind: [STATE] }, ', '')],
])('a cursor of one list is refused by a list %s', async (_what, other) => {
  const cursor = await cursorOf(LIST);
  expect(await codeWith(LIST, cursor)).toBe('taken');
  expect(await codeWith(other, cursor)).toBe('BAD_CURSOR');
});

test('a cursor in one country’s list is refused by the same list of another country, and of the same on another day', async () => {
  const of = (code: string, day: string) => `country(code: "${code}", asOf: "${day}") { memberships(LIST) ${INFO} }`;
  const cursor = await cursorOf(of('KZ', '2008-12-26'));
  expect(await codeWith(of('KAZ', '2008-12-26'), cursor)).toBe('taken');
  expect(await codeWith(of('UZ', '2008-12-26'), cursor)).toBe('BAD_CURSOR');
  expect(await codeWith(of('KZ', '2008-12-27'), cursor)).toBe('BAD_CURSOR');
});

test('the cursors of edges and of pageInfo are the same, and how the page is cut does not matter', async () => {
  const { data } = await ask(
    server.url,
    '{ regular: countries(first: 2) { edges { cursor } pageInfo { endCursor } } }',
  );
  const { regular } = data as {
    regular: { edges: { cursor: string }[]; pageInfo: { endCursor: string } };
  };
  expect(regular.edges[1]?.cursor).toBe(regular.pageInfo.endCursor);
  const field = (args: string) => `{ countries(${args}) { nodes { key } } }`;
  const [by2, by7] = await Promise.all(
    [2, 7].map((first) => ask(server.url, field(`first: ${first}, after: "${regular.pageInfo.endCursor}"`))),
  );
  expect(JSON.stringify(by7?.data)).toContain(JSON.stringify(by2?.data).slice(0, 40));
});
