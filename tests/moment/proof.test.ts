import { parse, validate } from 'graphql';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { yearOf } from '../../src/model/day/day.ts';
import { Moment } from '../../src/model/day/moment.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { realStore } from '../fixtures/real.ts';
import { Random } from '../plan/generate/random.ts';
import { Asker } from './asker.ts';
import { LISTS } from './lists.ts';
import { prove } from './proof.ts';
import { everyField } from './questions.ts';

const schema = toSchema();
const store = realStore();
// What is remembered by spans while they are noted wrongly must not reach the other tests.
const spoilt = realStore();
afterAll(() => {
  store.engine.close();
  spoilt.engine.close();
});

test('every question of the proof is one', () => {
  for (const { query } of LISTS) expect(validate(schema, parse(query)), query).toEqual([]);
});

describe('an answer is that of the plain day, and on every other day of its span but for the day printed', () => {
  test.each([1, 2, 3])('of lists, filters, orders and figures, with days of seed %i', async (seed) => {
    const { wrong, asked, wide, ends, changes } = await prove(new Asker(store), LISTS, new Random(seed));
    expect(wrong).toEqual([]);
    expect(wide).toBeGreaterThan(asked / 2);
    expect(changes).toBeGreaterThan(ends / 5);
  });

  test.each([1, 2])('of every field of everything that has a code, with days of seed %i', async (seed) => {
    const questions = everyField(schema, store, new Random(seed));
    const { wrong, asked, wide, ends, changes } = await prove(new Asker(store), questions, new Random(seed));
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(400);
    expect(wide).toBeGreaterThan(asked / 2);
    expect(changes).toBeGreaterThan(ends / 3);
  });
});

describe('it would be found out', () => {
  afterEach(() => vi.restoreAllMocks());
  const wrongs = async (asker = new Asker(spoilt)) => (await prove(asker, LISTS, new Random(1))).wrong.length;

  test('if a bound were not noted', async () => {
    vi.spyOn(Moment.prototype, 'reaches').mockImplementation(function (this: Moment, bound) {
      return bound <= this.unnoted;
    });
    expect(await wrongs()).toBeGreaterThan(0);
  });

  test('if bounds that have come were noted, and those to come were not', async () => {
    vi.spyOn(Moment.prototype, 'reaches').mockImplementation(function (this: Moment, bound) {
      if (bound <= this.unnoted) this.from = Math.max(this.from, bound);
      return bound <= this.unnoted;
    });
    expect(await wrongs()).toBeGreaterThan(0);
  });

  test('if what was read elsewhere, or in another way, were not noted', async () => {
    vi.spyOn(Moment.prototype, 'narrow').mockImplementation(() => undefined);
    expect(await wrongs()).toBeGreaterThan(0);
  });

  test('if one field read the day without noting it', async () => {
    const asker = new Asker(store);
    asker.replace('Country', 'name', (view) => {
      const { day } = view as { readonly day: number | Moment };
      return String(yearOf(typeof day === 'number' ? day : day.unnoted));
    });
    expect(await wrongs(asker)).toBeGreaterThan(0);
  });
});
