import { execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { builder } from '../../src/builder/builder.ts';
import { encodeId } from '../../src/builder/temporal.ts';
import { BEGINNING } from '../../src/model/day/day.ts';
import { Dated, dayIn, isAfter, Moment, NEVER, reaches } from '../../src/model/day/moment.ts';
import { Spans } from '../../src/model/day/spans.ts';
import { mayHoldOn, partialDate } from '../../src/model/time.ts';
import { toSchema } from '../../src/schema/schema.ts';

const DAY = 20081226;
const spanOf = ({ from, until }: Moment) => [from, until];
const PINNED = [DAY, DAY + 1];

describe('a moment', () => {
  test('that nothing was asked of holds for all days', () => {
    expect(spanOf(new Moment(DAY))).toEqual([BEGINNING, NEVER]);
  });

  test('notes the nearest bounds on both sides, whatever their order', () => {
    const moment = new Moment(DAY);
    const answers = [19911226, 20200201, 20040501, 20130701, 19600920].map((bound) => reaches(moment, bound));
    expect(answers).toEqual([true, false, true, false, true]);
    expect(spanOf(moment)).toEqual([20040501, 20130701]);
  });

  test('has reached a bound on its own day, and is not after it', () => {
    const moment = new Moment(DAY);
    expect([reaches(moment, DAY), isAfter(moment, DAY)]).toEqual([true, false]);
    expect(spanOf(moment)).toEqual(PINNED);
  });

  test('answers as the plain day does', () => {
    for (const bound of [DAY - 1, DAY, DAY + 1]) {
      expect(reaches(new Moment(DAY), bound)).toBe(reaches(DAY, bound));
      expect(isAfter(new Moment(DAY), bound)).toBe(isAfter(DAY, bound));
    }
  });

  test('asked whether a fact holds, knows the days on which it does', () => {
    const moment = new Moment(DAY);
    expect(mayHoldOn({ start: partialDate('2001-06-15'), end: partialDate('2017') }, moment)).toBe(true);
    expect(spanOf(moment)).toEqual([20010615, 20171231]);
  });

  test.each([
    ['arithmetic', (moment: Moment) => Number(moment)],
    ['a text', (moment: Moment) => `${moment}`],
    ['JSON', (moment: Moment) => JSON.stringify({ moment })],
    ['its plain day', dayIn],
  ])('read by %s is pinned to its day', (_way, read) => {
    const moment = new Moment(DAY);
    expect(String(read(moment))).toContain(String(DAY));
    expect(spanOf(moment)).toEqual(PINNED);
  });

  test('is not pinned by being kept in a record, nor widened by what is noted later', () => {
    const moment = new Moment(DAY);
    const { day } = { ...{ day: moment } };
    expect(spanOf(day)).toEqual([BEGINNING, NEVER]);
    moment.narrow(20000101, 20100101);
    moment.narrow(BEGINNING, NEVER);
    expect(spanOf(moment)).toEqual([20000101, 20100101]);
  });
});

describe('what is remembered by spans', () => {
  const kept = (most?: number) => {
    const asked: number[] = [];
    const spans = new Spans((day) => {
      asked.push(day.unnoted);
      return [20000101, 20050101, 20100101].filter((bound) => reaches(day, bound)).length;
    }, most);
    return { asked, spans };
  };

  test('is found once for all days that have the same', () => {
    const { asked, spans } = kept();
    expect([20050101, 20091231, 20070707, 20041231, 20100101].map((day) => spans.at(day))).toEqual([2, 2, 2, 1, 3]);
    expect(asked).toEqual([20050101, 20041231, 20100101]);
  });

  test('narrows a moment alike, found or remembered', () => {
    const { asked, spans } = kept();
    for (const day of [20060101, 20080101]) {
      const moment = new Moment(day);
      expect(spans.at(moment)).toBe(2);
      expect(spanOf(moment)).toEqual([20050101, 20100101]);
    }
    expect(asked).toEqual([20060101]);
  });

  test('is forgotten, the oldest first, where there is no room', () => {
    const { asked, spans } = kept(2);
    for (const day of [19990101, 20000101, 20050101, 20000101, 19990101]) spans.at(day);
    expect(asked).toEqual([19990101, 20000101, 20050101, 19990101]);
  });

  test('holds for its day alone while it is a promise, as what it will still read is not known', async () => {
    const spans = new Spans(async (day) => {
      await Promise.resolve();
      return reaches(day, 20050101);
    });
    const moment = new Moment(20040101);
    const answers = [spans.at(moment), spans.at(20060101), spans.at(20040101)];
    expect(await Promise.all(answers)).toEqual([false, true, false]);
    expect(spanOf(moment)).toEqual([20040101, 20040102]);
  });
});

describe('a text that ends in the day', () => {
  test('is an id that leaves its day open, and pins it where it is printed', () => {
    const moment = new Moment(DAY);
    const id = encodeId('Country', 'KAZ', moment);
    expect(id).toBeInstanceOf(Dated);
    expect(spanOf(moment)).toEqual([BEGINNING, NEVER]);
    expect(`${id}`).toBe('Country:KAZ@2008-12-26');
    expect(spanOf(moment)).toEqual(PINNED);
  });

  test('reads the same as the id of the plain day, in every way', () => {
    const plain = encodeId('Country', 'KAZ', DAY);
    const dated = () => encodeId('Country', 'KAZ', new Moment(DAY));
    expect(plain).toBe('Country:KAZ@2008-12-26');
    expect([`${dated()}`, String(dated()), JSON.parse(JSON.stringify(dated()))]).toEqual([plain, plain, plain]);
    expect(encodeId('Country', 'KAZ', null)).toBe('Country:KAZ');
  });

  test('is serialized by graphql-js, and a moment as a Date is', async () => {
    builder.queryFields((t) => ({
      probeId: t.id({ resolve: () => encodeId('Country', 'KAZ', new Moment(DAY)) }),
      probeDay: t.field({ type: 'Date', resolve: () => new Moment(DAY) }),
    }));
    const { data } = await execute({ schema: toSchema(), document: parse('{ probeId probeDay }'), contextValue: {} });
    expect({ ...data }).toEqual({ probeId: 'Country:KAZ@2008-12-26', probeDay: '2008-12-26' });
  });
});
