import { BEGINNING, END_OF_TIME } from '../model/day/day.ts';
import { fold, foldRecorded } from '../model/text/fold.ts';
import { liesIn, type PartialDate } from '../model/time.ts';
import { inOrder } from '../store/store.ts';
import { builder } from './builder.ts';
import { AT_LEAST, LeastPrecisionEnum, UNASKED } from './date/precision.ts';
import { condition, type Test } from './filter.ts';

const TextFilter = builder.inputType('TextFilter', {
  description:
    'Conditions on a text. Upper and lower case, accents and apostrophes do not matter, hyphens are as good as blanks: `{ startsWith: "cote d" }`.',
  fields: (t) => ({
    equals: t.string({ description: 'Is exactly this.' }),
    in: t.stringList({ description: 'Is one of these; of an empty list nothing is.' }),
    ne: t.string({ description: 'Is not this.' }),
    nin: t.stringList({ description: 'Is none of these.' }),
    contains: t.string({ description: 'Holds this somewhere.' }),
    startsWith: t.string({ description: 'Begins with this.' }),
    endsWith: t.string({ description: 'Ends with this.' }),
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

type TextInput = typeof TextFilter.$inferInput;

/**
 * Whether one of some texts meets all that is asked of a text, and none is what it must not be; null when nothing is asked.
 */
export function textTest({
  equals,
  in: oneOf,
  ne,
  nin,
  contains,
  startsWith,
  endsWith,
}: TextInput): Test<readonly string[]> | null {
  const tests: Test<string>[] = [];
  // Folded once, since a condition meets every record.
  const asked = (text: string | null | undefined, testOf: (folded: string) => Test<string>) => {
    if (text != null) tests.push(testOf(fold(text)));
  };
  asked(equals, (wanted) => (text) => text === wanted);
  asked(contains, (part) => (text) => text.includes(part));
  asked(startsWith, (start) => (text) => text.startsWith(start));
  asked(endsWith, (end) => (text) => text.endsWith(end));
  if (oneOf != null) {
    const words = new Set(oneOf.map(fold));
    tests.push((text) => words.has(text));
  }
  const unwanted = new Set([...(ne == null ? [] : [ne]), ...(nin ?? [])].map(fold));
  if (tests.length === 0 && unwanted.size === 0) return null;
  return (texts) => {
    const folded = texts.map(foldRecorded);
    return (
      (tests.length === 0 || folded.some((text) => tests.every((test) => test(text)))) &&
      !folded.some((text) => unwanted.has(text))
    );
  };
}

/** A condition on texts of a record: it holds when one of them meets it, and none is what it must not be. */
export function textCondition<R>(description: string, textsOf: (record: R) => readonly string[]) {
  return condition<R, TextInput>({
    field: (t) => t.field({ type: TextFilter, description }),
    test(input) {
      const test = textTest(input);
      return test ? (record) => test(textsOf(record)) : () => true;
    },
  });
}

/** A condition on texts of a record together: it holds when each word stands somewhere in them. */
export function wordsCondition<R>(description: string, textsOf: (record: R) => readonly string[]) {
  return condition<R, string>({
    field: (t) => t.string({ description: `${description} Case and accents do not matter, parts of words count.` }),
    test(text) {
      const words = fold(text).split(' ');
      return (record) => {
        const all = textsOf(record).map(foldRecorded).join(' ');
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
