import { BEGINNING, END_OF_TIME, liesIn, type PartialDate } from '../model/time.ts';
import { inOrder } from '../store/store.ts';
import { builder } from './builder.ts';
import { AT_LEAST, LeastPrecisionEnum, UNASKED } from './date/precision.ts';
import { condition, type Test } from './filter.ts';

const TextFilter = builder.inputType('TextFilter', {
  description: 'Conditions on a text; upper and lower case are alike.',
  fields: (t) => ({
    equals: t.string({ description: 'Is exactly this.' }),
    in: t.stringList({ description: 'Is one of these.' }),
    contains: t.string({ description: 'Holds this somewhere.' }),
    startsWith: t.string({ description: 'Begins with this.' }),
  }),
});

const DateRange = builder.inputType('DateRange', {
  description:
    'Days from one to another, both included; an open end is unbounded. A date lies in them when one of the days it may mean does.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day.' }),
    to: t.field({ type: 'Date', description: 'Last day.' }),
    precision: t.field({ type: LeastPrecisionEnum, description: `${AT_LEAST} ${UNASKED}` }),
  }),
});

/** Fields of a range of numbers, for inputs that add to them. */
export const NumberRange = builder.inputType('NumberRange', {
  description: 'Bounds of a number, in the unit of what is compared.',
  fields: (t) => ({
    gt: t.float({ description: 'Greater than.' }),
    gte: t.float({ description: 'Greater than or equal to.' }),
    lt: t.float({ description: 'Less than.' }),
    lte: t.float({ description: 'Less than or equal to.' }),
  }),
});

type Bounds = typeof NumberRange.$inferInput;

/** A missing value lies in no range. */
export function inRange({ gt, gte, lt, lte }: Bounds, value: number | null): boolean {
  if (value === null || Number.isNaN(value)) return false;
  return (
    (gt == null || value > gt) &&
    (gte == null || value >= gte) &&
    (lt == null || value < lt) &&
    (lte == null || value <= lte)
  );
}

/** A condition on texts of a record: it holds when one of them meets it. */
export function textCondition<R>(description: string, textsOf: (record: R) => readonly string[]) {
  return condition<R, typeof TextFilter.$inferInput>({
    field: (t) => t.field({ type: TextFilter, description }),
    test: ({ equals, in: oneOf, contains, startsWith }) => {
      const low = (text: string) => text.toLowerCase();
      const tests: Test<string>[] = [];
      // Lowered once, since a condition meets every record.
      const [equal, part, start] = [equals, contains, startsWith].map((text) => (text == null ? null : low(text)));
      if (equal != null) tests.push((text) => text === equal);
      if (oneOf != null) {
        const words = new Set(oneOf.map(low));
        tests.push((text) => words.has(text));
      }
      if (part != null) tests.push((text) => text.includes(part));
      if (start != null) tests.push((text) => text.startsWith(start));
      return (record) => textsOf(record).some((text) => tests.every((test) => test(low(text))));
    },
  });
}

/** A condition on texts of a record together: it holds when each word stands somewhere in them. */
export function wordsCondition<R>(description: string, textsOf: (record: R) => readonly string[]) {
  return condition<R, string>({
    field: (t) => t.string({ description: `${description} Upper and lower case are alike, parts of words count.` }),
    test: (text) => {
      const words = text.toLowerCase().split(/\s+/);
      return (record) => {
        const all = textsOf(record).join(' ').toLowerCase();
        return words.every((word) => all.includes(word));
      };
    },
  });
}

/** A condition on a date: it holds when the date may lie in the range and is precise enough for it. */
export function dateCondition<R>(description: string, dateOf: (record: R) => PartialDate | null) {
  return condition<R, typeof DateRange.$inferInput>({
    field: (t) => t.field({ type: DateRange, description }),
    test: ({ from, to, precision }) => {
      const inside = liesIn(inOrder({ from: from ?? BEGINNING, to: to ?? END_OF_TIME }), precision ?? null);
      return (record) => {
        const date = dateOf(record);
        return date !== null && inside(date, date);
      };
    },
  });
}
