import { groupOf } from '../../../../schema/statistic/country-set.ts';
import { correlationOf } from '../../../../store/group/correlation.ts';
import { allReady } from '../../../../store/maybe.ts';
import { observationOf } from '../../../../store/statistic/statistic.ts';
import { badArgument, type Store } from '../../../../store/store.ts';
import { alike } from '../../draw/number.ts';
import type { Axis } from '../../draw/picture.ts';
import { calledTogether, chosenOn, nameOfPlace } from '../called.ts';
import type { Question } from '../question.ts';
import type { Read } from '../read.ts';
import { unitInWords } from '../words.ts';

/** Values that span so many times themselves are pressed into a corner of a linear axis. */
const WIDE = 50;

/** Two indicators of a year held against each other, a dot for each country that has both. */
export async function readScatter(store: Store, question: Question): Promise<Read> {
  const { of, indicators, day, knownAt, year: wanted, scale } = question;
  const [first, second] = indicators;
  if (!first || !second)
    throw badArgument('indicator', 'indicator names one: kind=scatter holds two against each other, joined by a comma');
  const group = groupOf(store, of, day);
  const asked = { year: wanted, day, knownAt, ascending: false };
  const { points, missing, year, fit } = await correlationOf(store, first, second, group, asked);
  const used =
    year === null
      ? []
      : await allReady(
          points.flatMap(({ country }) =>
            indicators.map((one) => observationOf(store, one, country, { year, knownAt, day })),
          ),
        );
  const axes = [first, second].map((indicator, at): Axis => {
    const values = points.map((point) => (at === 0 ? point.x : point.y));
    const { unitRecord } = indicator;
    const isPositive = values.every((value) => value > 0);
    if (scale === 'log' && !isPositive)
      throw badArgument('scale', 'scale=log shows values above zero alone, and some are not: leave it out');
    const isWide = isPositive && values.length > 0 && Math.max(...values) / Math.min(...values) >= WIDE;
    const isLog = scale === 'log' || (question.scale === null && isWide);
    return { name: indicator.name, unit: unitRecord.symbol ?? unitRecord.label, scale: isLog ? 'log' : 'linear' };
  });
  const [across, up] = axes;
  if (!across || !up) throw new TypeError('a scatter has two axes');
  const [xOf, yOf] = [alike(points.map(({ x }) => x)), alike(points.map(({ y }) => y))];
  const names = await Promise.all(points.map(({ country }) => nameOfPlace(store, country, question)));
  const dots = points.map(({ country, x, y }, at) => {
    const name = names[at] ?? country.name;
    return { name, x, y, told: `${name}: ${xOf(x)} ${across.unit}; ${yOf(y)} ${up.unit}` };
  });
  const logs = axes.filter((axis) => axis.scale === 'log').length;
  return {
    title: `${second.name} by ${first.name}: ${calledTogether(store, of, day)}`,
    together: calledTogether(store, of, day),
    drawing: { kind: 'scatter', across, up, dots },
    used: used.flatMap((one) => one ?? []),
    units: [],
    about: [
      ...(year === null ? [] : [String(year)]),
      `${points.length} of ${points.length + missing} with both values`,
      ...(fit ? [`rank correlation ${fit.spearman.toFixed(2)}`] : []),
      ...(logs === 2 ? ['logarithmic scales'] : logs === 1 ? ['one logarithmic scale'] : []),
      chosenOn(question),
    ],
    notes: [
      `Across: ${first.name}, ${unitInWords(first.unitRecord, first)}. Up: ${second.name}, ${unitInWords(second.unitRecord, second)}.`,
    ],
    absent: [],
    told: dots.map(({ told }) => `${told}.`),
  };
}
