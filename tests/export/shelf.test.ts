import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createShelf, type Loan, type Make, type Shelf } from '../../src/server/export/deliver/shelf.ts';

const ROOM = 1_000_000;
let folder: string;
let shelf: Shelf;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  shelf = createShelf(folder, ROOM);
});
afterEach(() => {
  shelf.close();
  rmSync(folder, { recursive: true });
});

const staying = () => new AbortController().signal;
const textOf = async (loan: Loan, start = 0, end = loan.bytes) => (await buffer(loan.read(start, end))).toString();
const counted = (text: string) => {
  const calls = { made: 0 };
  const make: Make = async (write) => {
    calls.made++;
    await write(text);
    return {};
  };
  return { calls, make };
};
/** A file that is made when told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  let heard: AbortSignal | null = null;
  const make: Make = async (write, gone) => {
    heard = gone;
    begun.resolve();
    await promise;
    await write('held');
    return {};
  };
  return { make, begun: begun.promise, release: resolve, aborted: () => heard?.aborted };
}

test('a file is made once, for those who ask meanwhile and for those who ask later', async () => {
  const { calls, make } = counted('once');
  const loans = await Promise.all([1, 2, 3].map(() => shelf.borrow('a', make, staying())));
  loans.push(await shelf.borrow('a', make, staying()));
  expect(calls.made).toBe(1);
  expect(await Promise.all(loans.map((loan) => textOf(loan)))).toEqual(Array(4).fill('once'));
});

test('any part can be read, and the digest names the content wherever it is made', async () => {
  const text = Array.from({ length: 100_000 }, (_, index) => String(index % 7)).join('');
  const loan = await shelf.borrow('long', counted(text).make, staying());
  expect(loan.bytes).toBe(100_000);
  expect(await textOf(loan, 65_530, 65_560)).toBe(text.slice(65_530, 65_560));
  const other = createShelf(folder, ROOM);
  const again = await other.borrow('elsewhere', counted(text).make, staying());
  expect(again.digest).toBe(loan.digest);
  const unlike = await other.borrow('unlike', counted(`${text}.`).make, staying());
  expect(unlike.digest).not.toBe(loan.digest);
  other.close();
});

test('a file stops being made when the last of those who wait is gone, and not before', async () => {
  const { make, begun, release, aborted } = held();
  const [one, two] = [new AbortController(), new AbortController()];
  const waiting = [shelf.borrow('a', make, one.signal), shelf.borrow('a', make, two.signal)];
  await begun;
  one.abort();
  expect(aborted()).toBe(false);
  two.abort();
  expect(aborted()).toBe(true);
  // Who asks now does not get what is being given up.
  const { calls, make: anew } = counted('anew');
  expect(await textOf(await shelf.borrow('a', anew, staying()))).toBe('anew');
  release();
  const ends = await Promise.allSettled(waiting);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await shelf.borrow('a', anew, staying());
  expect(calls.made).toBe(1);
});

test('what fails is told to all who wait, and is tried again for the next', async () => {
  let tries = 0;
  const make: Make = async (write) => {
    if (++tries === 1) throw new Error('broken');
    await write('whole');
    return {};
  };
  const ends = await Promise.allSettled([1, 2].map(() => shelf.borrow('a', make, staying())));
  expect(ends).toMatchObject([{ reason: { message: 'broken' } }, { reason: { message: 'broken' } }]);
  expect(await textOf(await shelf.borrow('a', make, staying()))).toBe('whole');
});

test('the least recently used go when room runs out; what is lent stays until given back', async () => {
  const files = ['a', 'b', 'c'].map((name) => ({ name, ...counted(name.repeat(400_000)) }));
  const [a, b, c] = files;
  if (!a || !b || !c) return;
  const lent = await shelf.borrow('a', a.make, staying());
  (await shelf.borrow('b', b.make, staying())).giveBack();
  (await shelf.borrow('c', c.make, staying())).giveBack();
  // a was crowded out while it was lent.
  expect(await textOf(lent)).toHaveLength(400_000);
  lent.giveBack();
  await expect(textOf(lent)).rejects.toThrow();
  for (const { name, make } of files.toReversed()) (await shelf.borrow(name, make, staying())).giveBack();
  expect(files.map(({ calls }) => calls.made)).toEqual([2, 1, 1]);
});

test('a file larger than all room is kept until the next comes, for its other parts', async () => {
  const { calls, make } = counted('x'.repeat(2 * ROOM));
  for (let part = 0; part < 3; part++) (await shelf.borrow('large', make, staying())).giveBack();
  expect(calls.made).toBe(1);
  (await shelf.borrow('small', counted('s').make, staying())).giveBack();
  (await shelf.borrow('large', make, staying())).giveBack();
  expect(calls.made).toBe(2);
});

test('files have no names on disk, so that nothing is left behind; a folder that cannot be written is done without', async () => {
  await shelf.borrow('a', counted('text').make, staying());
  expect(readdirSync(folder)).toEqual([]);
  const file = join(folder, 'no-folder');
  writeFileSync(file, '');
  const elsewhere = createShelf(file, ROOM);
  expect(await textOf(await elsewhere.borrow('a', counted('text').make, staying()))).toBe('text');
  elsewhere.close();
});

test('a shelf that closes stops what is being made and keeps nothing more', async () => {
  const { make, begun, release, aborted } = held();
  const waiting = shelf.borrow('a', make, staying());
  await begun;
  shelf.close();
  expect(aborted()).toBe(true);
  release();
  await expect(waiting).rejects.toThrow();
});
