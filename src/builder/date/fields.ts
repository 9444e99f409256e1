import type { PartialDate, Period } from '../../model/time.ts';
import { sayPeriod } from '../../model/wording/date.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import { spokenLang } from './lang.ts';

/** A date as a view, so that it can be a node; its first day is the day it is seen on. */
export interface DateView {
  readonly record: PartialDate;
  readonly day: number;
}

/** Defined by its own file, named here so that every dated type can lead to it. */
export const PartialDatePartsRef = builder.objectRef<DateView>('PartialDateParts');

function partsOf(date: PartialDate): DateView {
  return { record: date, day: date.earliest };
}

type Fields<V> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, V>;

const SAID = (name: string) => `\`${name}\` as days and in words.`;

/** A date that may be missing, and its parts beside it: the two fields `name` and `nameParts`. */
export function dateFields<V, const N extends string>(
  t: Fields<V>,
  name: N,
  description: string,
  dateOf: (view: V) => PartialDate | null | undefined,
) {
  return pair(
    name,
    t.field({ type: 'PartialDate', description, resolve: dateOf }),
    t.field({
      type: PartialDatePartsRef,
      description: SAID(name),
      resolve: (view) => {
        const date = dateOf(view);
        return date && partsOf(date);
      },
    }),
  );
}

/** The same of a date that is never missing. */
export function givenDateFields<V, const N extends string>(
  t: Fields<V>,
  name: N,
  description: string,
  dateOf: (view: V) => PartialDate,
) {
  return pair(
    name,
    t.field({ type: 'PartialDate', nullable: false, description, resolve: dateOf }),
    t.field({
      type: PartialDatePartsRef,
      nullable: false,
      description: SAID(name),
      resolve: (view) => partsOf(dateOf(view)),
    }),
  );
}

function pair<const N extends string, D, P>(name: N, date: D, parts: P) {
  return { [name]: date, [`${name}Parts`]: parts } as Record<N, D> & Record<`${N}Parts`, P>;
}

const HELD = 'When it holds';

/** Both dates of a fact in words; null when neither is on record. */
export function datesField<V>(t: Fields<V>, periodOf: (view: V) => Period, what = HELD) {
  return t.string({
    description: `${what}, for people: \`since 2 March 1992\`, \`1949–1990\`. An end is the first day without it.`,
    args: { lang: spokenLang() },
    resolve: (view, { lang }) => sayPeriod(periodOf(view), lang ?? 'en'),
  });
}
