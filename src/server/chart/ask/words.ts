import type { Unit } from '../../../model/statistic.ts';
import { listed } from '../../../store/change/wording.ts';
import type { Indicator } from '../../../store/graph/record.ts';
import { rollUpBehind } from '../../../store/group/subject.ts';
import type { Observation, PointStatus, RollUp } from '../../../store/statistic/observation.ts';
import { compact } from '../draw/number.ts';
import { chosenOn } from './called.ts';
import type { Question } from './question.ts';
import type { Strand } from './strands.ts';

/** A unit in words; prices of one year are said to be so. */
export function unitInWords(unit: Unit, { unitRecord, priceBasis, baseYear }: Indicator): string {
  const isPrice = unit === unitRecord || unit.money !== null;
  return isPrice && priceBasis === 'constant' && baseYear !== null
    ? `${unit.label}, prices of ${baseYear}`
    : unit.label;
}

/** What was done to the values, as far as their unit does not say so. */
export function stepsInWords({ transforms }: Question): string[] {
  return transforms.flatMap(({ change, movingAverage }) => {
    if (movingAverage !== undefined) return `mean of ${movingAverage} years`;
    return change === undefined ? [] : 'change on the year before';
  });
}

const METHODS: Readonly<Record<RollUp['method'], string>> = {
  SUM: 'sum',
  MEAN: 'mean',
  WEIGHTED_MEAN: 'mean weighted',
  MEDIAN: 'median',
  MIN: 'smallest',
  MAX: 'largest',
};

/** `sum over 27 members as of 26 December 2008`, and how many report in the year in which the fewest do. */
export function rollUpInWords(question: Question, strands: readonly Strand[]): string[] {
  const { of, rollUp } = question;
  if (!rollUp) return [];
  const behind = strands.flatMap(({ points }) =>
    points.flatMap((point) => {
      const found = rollUpBehind(point);
      return found
        ? { year: point.year, reporting: found.reporting.length, total: totalOf(found), method: methodOf(found) }
        : [];
    }),
  );
  const noun = of.organization == null ? 'countries' : 'members';
  const [any] = behind;
  if (!any) return [];
  const worst = behind.reduce((a, b) => (b.reporting / b.total < a.reporting / a.total ? b : a), any);
  const totals = behind.map(({ total }) => total);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const count = least === most ? String(most) : `${least} to ${most}`;
  const over =
    rollUp.membersOn === 'AS_OF' ? `${count} ${chosenOn(question, most)}` : `the ${noun} of each year, ${count}`;
  return [
    `${listed(behind.map(({ method }) => method))} over ${over}`,
    ...(worst.reporting === worst.total
      ? []
      : [`fewest with a value in ${worst.year}: ${worst.reporting} of ${worst.total}`]),
  ];
}

const totalOf = ({ reporting, missing }: RollUp) => reporting.length + missing.length;

function methodOf({ method, weights }: RollUp): string {
  return weights ? `${METHODS[method]} by ${weights.indicator.name}` : METHODS[method];
}

/** What a strand says to whoever cannot see it. */
export function strandInWords({ name, points }: Strand): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return `${name}: no values.`;
  const at = ({ value, period }: Strand['points'][number]) => `${compact(value)} in ${period}`;
  return points.length === 1
    ? `${name}: 1 value, ${at(first)}.`
    : `${name}: ${points.length} values, from ${at(first)} to ${at(last)}.`;
}

const FILLED = 'filled where there is no value.';
const COLUMNS = {
  E: 'Lighter: estimates.',
  F: 'Lighter with a dashed edge: forecasts.',
  I: `Faint with a dotted edge: ${FILLED}`,
};
const STROKES: Readonly<Record<Question['kind'], Readonly<Record<Exclude<PointStatus, 'A'>, string>>>> = {
  line: { E: 'Thin and lighter: estimates.', F: 'Dashed: forecasts.', I: `Dotted: ${FILLED}` },
  bar: COLUMNS,
  ranking: COLUMNS,
  scatter: { E: 'Estimates among the values.', F: 'Forecasts among the values.', I: `Some values ${FILLED}` },
  slope: { E: 'Estimates among the values.', F: 'Forecasts among the values.', I: `Some values ${FILLED}` },
  map: { E: 'Estimates among the values.', F: 'Forecasts among the values.', I: `Some values ${FILLED}` },
};

/** What the manners of drawing mean that occur. */
export function strokesInWords({ kind }: Question, used: readonly Observation[]): string[] {
  const words = (['E', 'F', 'I'] as const).filter((status) => used.some((point) => point.status === status));
  return words.length === 0 ? [] : [words.map((status) => STROKES[kind][status]).join(' ')];
}
