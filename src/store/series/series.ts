import type { Cube } from '../../model/cube.ts';
import type { Unit } from '../../model/statistic.ts';
import { indicatorFinder } from '../find/statistic.ts';
import type { Geo, Indicator } from '../graph/record.ts';
import { setKey } from '../group/group.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { placeKey } from '../statistic/key.ts';
import { cubeOf } from '../statistic/known.ts';
import type { Fill, Observation } from '../statistic/observation.ts';
import type { SeriesQuestion } from '../statistic/statistic.ts';
import type { Subject } from '../statistic/subject.ts';
import { badArgument, type Store } from '../store.ts';
import { fillGaps, requireFillable } from './fill.ts';
import { type Line, lineOf } from './line.ts';
import { type Quantity, reach, type Surroundings, stepOf, type Transform } from './transform.ts';

/** Steps a series may go through: more are no question anybody has. */
const MOST_TRANSFORMS = 5;
/** What persons are counted by. */
const POPULATION = 'population_total';

/** Which years are asked for, and what is made of their values: gaps are filled first, then the transforms in order. */
export interface ShapedQuestion extends SeriesQuestion {
  readonly fill: Fill;
  readonly transforms: readonly Transform[];
  /** The transforms as they were asked for. */
  readonly steps?: readonly object[];
}

/** The values of an indicator for a subject, in the shape asked for. */
export interface Series {
  readonly type: 'Series';
  readonly indicator: Indicator;
  readonly subject: Subject;
  readonly geo: Geo;
  readonly question: ShapedQuestion;
  readonly unit: Unit;
  readonly points: readonly Observation[];
}

/** Reads a series; throws MEANINGLESS_TRANSFORM and BAD_ARGUMENT for shapes that no values can take. */
export function shapedSeries(
  store: Store,
  subject: Subject,
  indicator: Indicator,
  question: ShapedQuestion,
): MaybePromise<Series> {
  const { fill, transforms } = question;
  const series = {
    type: 'Series' as const,
    indicator,
    subject,
    geo: subject.geo,
    question,
    unit: indicator.unitRecord,
  };
  if (fill === 'none' && transforms.length === 0)
    return whenReady(subject.seriesOf(indicator, question), (points) => ({ ...series, points }));
  if (transforms.length > MOST_TRANSFORMS)
    throw badArgument('transform', `${transforms.length} transforms are asked for: give at most ${MOST_TRANSFORMS}`);
  requireFillable(indicator, fill);
  const population = indicatorFinder.require(store, POPULATION, null, 'transform');
  const read = reading(question);
  const quantity = whenReady(goesBelowZero(store, indicator), (signed) => startOf(indicator, subject, signed));
  return whenReady(quantity, (start) => {
    const { unit, apply } = compose(transforms, start, { subject, population, question: read });
    return whenReady(subject.seriesOf(indicator, read), (points) =>
      whenReady(fillGaps(store, lineOf(points), { indicator, geo: subject.geo, fill, question: read }), (line) =>
        whenReady(apply(line), (made) => shaped({ ...series, unit, points: within(made, question) })),
      ),
    );
  });
}

/** Names a series again: the question that it answers. */
export function seriesKey(series: Series): string {
  return JSON.stringify(questionIn(series));
}

function questionIn({ indicator, subject, question }: Series): object {
  const { geo, rolledUp } = subject;
  const { from, to, knownAt, fill, steps } = question;
  const asked = Object.entries({ from, to, knownAt, fill, transform: steps }).filter(
    ([, value]) => value != null && value !== 'none' && !(Array.isArray(value) && value.length === 0),
  );
  const place = rolledUp
    ? { of: setKey(rolledUp.group), aggregate: rolledUp.aggregate, membersOn: rolledUp.membersOn }
    : placeKey(geo);
  return { indicator: indicator.code, ...place, ...Object.fromEntries(asked) };
}

/** A series whose computed values know what they are values of: alone they could not be asked for again. */
function shaped(series: Series): Series {
  const points: Observation[] = [];
  const whole = { ...series, points };
  for (const point of series.points)
    points.push(point.basis.origin === 'computed' ? { ...point, within: () => questionIn(whole) } : point);
  return whole;
}

/** A value is carried from any year before, and interpolated between any two. */
function reading({ from, to, knownAt, fill, transforms }: ShapedQuestion): SeriesQuestion {
  const span = reach(transforms, { from, to, knownAt });
  return { ...span, from: fill === 'none' ? span.from : null, to: fill === 'linear' ? null : span.to };
}

function within(line: Line, { from, to }: SeriesQuestion): Observation[] {
  return [...line.values()].filter(({ year }) => year >= (from ?? -Infinity) && year <= (to ?? Infinity));
}

function startOf(indicator: Indicator, { totals }: Subject, signed: boolean): Quantity {
  return {
    indicator,
    unit: indicator.unitRecord,
    sums: totals && indicator.aggregation === 'SUM',
    signed,
    untouched: true,
  };
}

/** All transforms as one; each is judged by what the ones before it make of the values, before any is read. */
function compose(transforms: readonly Transform[], start: Quantity, around: Surroundings) {
  let quantity = start;
  const steps = transforms.map((transform) => {
    const { apply, ...made } = stepOf(transform, quantity, around);
    quantity = { ...quantity, ...made, untouched: false };
    return apply;
  });
  const apply = (line: Line) =>
    steps.reduce<MaybePromise<Line>>((made, step) => whenReady(made, (current) => step(current)), line);
  return { unit: quantity.unit, apply };
}

/** A stray value below zero is an error or a curiosity; one in a hundred is the nature of the indicator. */
const USUAL = 0.01;

const belowZero = new WeakMap<Cube, boolean>();

/** Judged by all values on record today, so that what an indicator allows depends on no place and no day. */
function goesBelowZero(store: Store, indicator: Indicator): MaybePromise<boolean> {
  return whenReady(cubeOf(store, indicator, null), (known) => {
    if (!known) return [...indicator.statements().values()].flat().some(({ value }) => value < 0);
    const { cube } = known;
    let usual = belowZero.get(cube);
    if (usual === undefined) {
      const below = cube.values.reduce((count, value) => count + Number(value < 0), 0);
      usual = below > USUAL * (indicator.coverage?.observations ?? 0);
      belowZero.set(cube, usual);
    }
    return usual;
  });
}
