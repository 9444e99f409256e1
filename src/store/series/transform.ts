import { AlmanacError } from '../../model/errors.ts';
import type { Unit } from '../../model/statistic.ts';
import type { Indicator } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import type { SeriesQuestion } from '../statistic/statistic.ts';
import type { Subject } from '../statistic/subject.ts';
import { badArgument } from '../store.ts';
import { computed, type Line, lineOf, mapLine, numberOf, valuesAt } from './line.ts';
import { differenceUnit, indexUnit, PERCENT_CHANGE, perPersonUnit, shareUnit } from './unit.ts';

export type Transform =
  | { readonly kind: 'change' }
  | { readonly kind: 'growth' }
  | { readonly kind: 'perCapita' }
  | { readonly kind: 'index'; readonly baseYear: number }
  | { readonly kind: 'shareOf'; readonly whole: Subject }
  | { readonly kind: 'movingAverage'; readonly years: number };

const LONGEST_WINDOW = 50;

/** What the values are at a step, as far as it decides what can be made of them. */
export interface Quantity {
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** Values of parts make up that of the whole. */
  readonly sums: boolean;
  /** Values below zero are usual, so that ratios mean nothing. */
  readonly signed: boolean;
  /** Nothing was done to them yet. */
  readonly untouched: boolean;
}

export interface Surroundings {
  readonly subject: Subject;
  readonly population: Indicator;
  /** The years that are read. */
  readonly question: SeriesQuestion;
}

interface Step {
  readonly unit: Unit;
  readonly sums?: boolean;
  readonly signed?: boolean;
  readonly apply: (line: Line) => MaybePromise<Line>;
}

/** One transform of values; throws MEANINGLESS_TRANSFORM, saying what to use instead. */
export function stepOf(transform: Transform, quantity: Quantity, around: Surroundings): Step {
  const { code, valueType } = quantity.indicator;
  if (valueType === 'category') throw meaningless(`${code} has categories and no numbers: ask for it as it is`);
  switch (transform.kind) {
    case 'change':
      return change(quantity);
    case 'growth':
      return growth(quantity);
    case 'perCapita':
      return perCapita(quantity, around);
    case 'index':
      return index(quantity, transform.baseYear);
    case 'shareOf':
      return shareOf(quantity, transform.whole, around);
    case 'movingAverage':
      return movingAverage(quantity, transform.years);
  }
}

/** The years to read so that those asked for can be computed. */
export function reach(transforms: readonly Transform[], question: SeriesQuestion): SeriesQuestion {
  return transforms.reduceRight(widened, question);
}

function widened(question: SeriesQuestion, transform: Transform): SeriesQuestion {
  const { from, to } = question;
  const back = (years: number) => ({ ...question, from: from === null ? null : from - years });
  switch (transform.kind) {
    case 'change':
    case 'growth':
      return back(1);
    case 'movingAverage':
      return back(transform.years - 1);
    case 'index':
      return {
        ...question,
        from: from === null ? null : Math.min(from, transform.baseYear),
        to: to === null ? null : Math.max(to, transform.baseYear),
      };
    default:
      return question;
  }
}

export function meaningless(message: string): AlmanacError {
  return new AlmanacError('MEANINGLESS_TRANSFORM', message, { argument: 'transform' });
}

function change({ unit }: Quantity): Step {
  const made = differenceUnit(unit);
  return {
    unit: made,
    signed: true,
    apply: (line) =>
      mapLine(line, (now) => {
        const before = line.get(now.year - 1);
        if (!before) return null;
        const note = `Change on ${before.period}.`;
        return computed({
          year: now.year,
          value: numberOf(now) - numberOf(before),
          unit: made,
          note,
          from: [now, before],
        });
      }),
  };
}

/** Kinds of units whose ratios mean nothing. */
const NO_RATIO: ReadonlySet<string> = new Set(['flag', 'rank', 'growth_rate', 'percentage_points']);

function requireRatio(name: string, { indicator, unit, signed }: Quantity): void {
  if (NO_RATIO.has(unit.kind))
    throw meaningless(`${name} of ${indicator.code} in ${unit.label} means nothing: use change or movingAverage`);
  if (signed)
    throw meaningless(`${name} means nothing where values go below zero, as those of ${indicator.code}: use change`);
}

function growth(quantity: Quantity): Step {
  requireRatio('growth', quantity);
  const unit = PERCENT_CHANGE;
  return {
    unit,
    sums: false,
    signed: true,
    apply: (line) =>
      mapLine(line, (now) => {
        const before = line.get(now.year - 1);
        if (!before || numberOf(before) <= 0) return null;
        const value = (numberOf(now) / numberOf(before) - 1) * 100;
        return computed({ year: now.year, value, unit, note: `Growth on ${before.period}.`, from: [now, before] });
      }),
  };
}

function index(quantity: Quantity, baseYear: number): Step {
  requireRatio('index', quantity);
  const unit = indexUnit(baseYear);
  return {
    unit,
    sums: false,
    apply: (line) => {
      const base = line.get(baseYear);
      if (!base || numberOf(base) <= 0) return new Map();
      return mapLine(line, (now) => {
        const value = (numberOf(now) / numberOf(base)) * 100;
        return computed({ year: now.year, value, unit, note: `${base.period} is 100.`, from: [now, base] });
      });
    },
  };
}

function perCapita({ indicator, unit, sums }: Quantity, { subject, population, question }: Surroundings): Step {
  if (indicator === population) throw meaningless('there is one person per person: use growth, index or shareOf');
  if (!sums)
    throw meaningless(
      `perCapita divides totals, and these values of ${indicator.code} in ${unit.label} are none: use an indicator whose aggregation is SUM, rolled up as a SUM, or ask for this one as it is`,
    );
  const made = perPersonUnit(unit);
  return {
    unit: made,
    sums: false,
    apply: (line) =>
      whenReady(subject.alongside(population, [...line.values()], question), (people) => {
        const note = `Divided by ${population.code} of the year.`;
        return dividedBy(line, lineOf(people), made, note, 1);
      }),
  };
}

function shareOf({ indicator, sums, signed, untouched }: Quantity, whole: Subject, { question }: Surroundings): Step {
  if (!untouched) throw meaningless('shareOf compares values as they are: put it first');
  if (!sums || signed)
    throw meaningless(
      `only totals have shares, and ${indicator.code} is ${sums ? 'often below zero' : `none (aggregation ${indicator.aggregation})`}: use index or change to compare`,
    );
  const unit = shareUnit(whole.geo.name);
  return {
    unit,
    sums: false,
    apply: (line) =>
      whenReady(whole.seriesOf(indicator, question), (all) =>
        dividedBy(line, lineOf(all), unit, `Share of ${whole.geo.name} in the year.`, 100),
      ),
  };
}

function dividedBy(line: Line, by: Line, unit: Unit, note: string, factor: number): Line {
  return mapLine(line, (now) => {
    const base = by.get(now.year);
    if (!base || numberOf(base) <= 0) return null;
    return computed({
      year: now.year,
      value: (numberOf(now) / numberOf(base)) * factor,
      unit,
      note,
      from: [now, base],
    });
  });
}

/** Trailing, so that no value rests on what came after it. */
function movingAverage({ indicator, unit }: Quantity, years: number): Step {
  if (years < 2 || years > LONGEST_WINDOW)
    throw badArgument('transform', `movingAverage is over 2 to ${LONGEST_WINDOW} years, got ${years}`);
  if (unit.kind === 'flag' || unit.kind === 'rank')
    throw meaningless(`an average of ${indicator.code} (${unit.label}) means nothing: ask for it as it is`);
  const back = Array.from({ length: years }, (_, step) => step);
  return {
    unit,
    apply: (line) =>
      mapLine(line, (now) => {
        const window = valuesAt(
          line,
          back.map((step) => now.year - step),
        );
        if (!window) return null;
        const value = window.reduce((sum, point) => sum + numberOf(point), 0) / years;
        const note = `Mean of ${years} years, ${now.year - years + 1} to ${now.year}.`;
        return computed({ year: now.year, value, unit, note, from: [now, ...window.slice(1)] });
      }),
  };
}
