import { isObjectType } from 'graphql';
import { afterAll, expect, test, vi } from 'vitest';
import { Moment } from '../../src/model/day/moment.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { realStore } from '../fixtures/real.ts';
import { prove } from './generate/proof.ts';

const MEBIBYTE = 1024 * 1024;
const store = realStore();
const asked = { documents: 250, seed: 7, memory: 64 * MEBIBYTE, maxCost: 5000 };
afterAll(() => store.engine.close());

test.each([
  ['room for all', 64 * MEBIBYTE],
  ['room for little', MEBIBYTE / 4],
  ['no room', 0],
])(
  'with %s the short way answers what graphql-js answers, byte for byte, and refuses what is refused',
  (_what, memory) => {
    const { differing, short, left, refused, givenUps, asked: times } = prove(toSchema(), store, { ...asked, memory });
    expect(differing).toEqual([]);
    expect(short + left + refused + givenUps).toBe(times);
    expect(short).toBeGreaterThan(times / 3);
    expect(givenUps).toBeLessThan(times / 50);
  },
);

test('a day that forgot how far it was read would be found out', () => {
  const reaches = vi.spyOn(Moment.prototype, 'reaches').mockImplementation(function (this: Moment, bound) {
    return bound <= this.unnoted;
  });
  try {
    expect(prove(toSchema(), store, asked).differences).toBeGreaterThan(0);
  } finally {
    reaches.mockRestore();
  }
});

test('a resolver that answers otherwise the second time would be found out', () => {
  const schema = toSchema();
  let times = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name !== 'Country') continue;
    const { name } = type.getFields();
    if (name) name.resolve = () => `Nowhere ${times++}`;
  }
  expect(prove(schema, store, asked).differences).toBeGreaterThan(0);
});
