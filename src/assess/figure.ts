import type { Figure } from '../model/statement/statement.ts';
import { badArgument } from '../store/store.ts';
import type { Distance, Verdict } from './verdict.ts';

/** Numbers as a text means them: what is stated lies between the two. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};

const WRITTEN = /^([-−]?)\s*[$€£]?\s*(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?\s*(%|percent|per cent|[a-z]+)?\.?$/i;

interface Number_ {
  readonly value: number;
  /** What one more in the last digit written would add. */
  readonly step: number;
  /** The same for the last digit that is not a zero. */
  readonly rounded: number;
}

/** Reads a number as it is written: `15 million`, `8.9%`, `1,300`; throws BAD_ARGUMENT for what is none. */
function readNumber(text: string, argument: string): Number_ {
  const [, sign, whole = '', fraction = '', word] = WRITTEN.exec(text.trim()) ?? [];
  const scale = word === undefined || /^(%|per)/i.test(word) ? 1 : SCALES[word.toLowerCase()];
  if (whole === '' || scale === undefined)
    throw badArgument(
      argument,
      `${argument} is a number as it is written, \`15 million\`, \`8.9%\`, \`1,300\`; got "${text}"`,
    );
  const digits = whole.replaceAll(/[, ]/g, '');
  const step = scale * 10 ** -fraction.length;
  const zeros = fraction === '' ? (/0*$/.exec(digits)?.[0].length ?? 0) : 0;
  const rounded = step * 10 ** Math.min(zeros, digits.length - 1);
  return { value: Number(`${sign ? '-' : ''}${digits}.${fraction}`) * scale, step, rounded };
}

/** What a figure claims, and within which bounds it is right. */
export interface Claimed {
  readonly text: string;
  readonly value: number;
  readonly right: Span;
  /** Beyond the bounds, within which it is right in substance. */
  readonly near: Span;
}

/** A share by which a figure may be off and still be right in substance. */
const NEAR = 0.05;
const ABOUT = 0.1;

const WORDS = {
  exactly: '',
  about: 'about ',
  more_than: 'more than ',
  less_than: 'less than ',
  at_least: 'at least ',
  at_most: 'at most ',
  between: 'between ',
} as const;

/** What is written of a figure, `factor` turning its unit into that of the record. */
export function claimed({ value, to, qualifier, unit }: Figure, argument: string, factor = 1): Claimed {
  const word = qualifier ?? (to == null ? 'exactly' : 'between');
  const { value: plain, step, rounded } = readNumber(value, `${argument}.value`);
  const scaled = plain * factor;
  const text = `${WORDS[word]}${value}${to == null ? '' : ` and ${to}`}${unit == null ? '' : ` ${unit}`}`;
  const loose = (share: number) => Math.abs(scaled) * share;
  const of = (right: Span, share: number): Claimed => ({
    text,
    value: scaled,
    right,
    near: { low: right.low - loose(share), high: right.high + loose(share) },
  });
  const half = (step / 2) * Math.abs(factor);
  switch (word) {
    case 'exactly':
      return of({ low: scaled - half, high: scaled + half }, NEAR);
    case 'about': {
      const width = (rounded / 2) * Math.abs(factor);
      return of({ low: scaled - width, high: scaled + width }, ABOUT);
    }
    case 'more_than':
      return of({ low: scaled + Number.EPSILON * Math.abs(scaled), high: Infinity }, NEAR);
    case 'at_least':
      return of({ low: scaled, high: Infinity }, NEAR);
    case 'less_than':
      return of({ low: -Infinity, high: scaled - Number.EPSILON * Math.abs(scaled) }, NEAR);
    case 'at_most':
      return of({ low: -Infinity, high: scaled }, NEAR);
    case 'between': {
      if (to == null) throw badArgument(argument, 'between has two ends: give `to` as well');
      return of({ low: scaled, high: readNumber(to, `${argument}.to`).value * factor }, NEAR);
    }
  }
}

/** Holds what is claimed against what is on record: between two numbers, which are one where it is known exactly. */
export function weighed({ right, near }: Claimed, { low, high }: Span, strict: boolean): Verdict {
  if (right.low <= low && high <= right.high) return 'confirmed';
  if (high >= right.low && low <= right.high) return 'not_known';
  if (!strict && high >= near.low && low <= near.high) return 'imprecise';
  return 'wrong';
}

/** How far the figure lies from what is on record; null where it is right or nothing exact is on record. */
export function distanceFrom({ value }: Claimed, recorded: number, unit: string): Distance {
  const absolute = value - recorded;
  return { absolute, relative: recorded === 0 ? null : absolute / Math.abs(recorded), unit };
}
