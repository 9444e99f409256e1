import type { LineSeriesOption, YAXisComponentOption } from 'echarts';
import { type Frame, LABEL, MARGIN } from '../frame.ts';
import { compact } from '../number.ts';
import { spot, unseen } from '../over.ts';
import type { Palette } from '../palette.ts';
import type { Line, Lines, Point } from '../picture.ts';
import { type Measure, wrapped } from '../text.ts';
import { logTicks, yearTicks } from '../ticks.ts';
import { type Drawing, evenAxis, type HeightOf, numberAxis, type Shape } from './drawing.ts';
import { badgeRows, markShapes, ROW } from './mark.ts';
import { spread } from './spread.ts';
import { lonely, strokesOf } from './strokes.ts';

/** Room for the numbers of an axis, and for what they count above it. */
const GUTTER = 52;
const UNIT_ROW = 24;
/** Part of the width that names beside the lines may take. */
const LABEL_SHARE = 0.3;
const LABEL_GAP = 14;
const PLOT = 340;
/** Width a year on the axis needs. */
const TICK = 56;
const STYLES = {
  A: { width: 2.4, type: 'solid' as const, opacity: 1 },
  E: { width: 1.5, type: 'solid' as const, opacity: 0.7 },
  F: { width: 2, type: [5, 4], opacity: 1 },
  I: { width: 2, type: [1.5, 3.5], opacity: 1 },
};
/** Between a line that ends early and its name. */
const FAR = 60;
/** Where colours come a second time, every so many points of a line wear a symbol. */
const SYMBOLS = ['none', 'diamond', 'rect'];
const SYMBOL_EVERY = 6;
/** How near a pointer comes to a point to be told of it. */
const REACH = 6;

/** Lines over years that end in their names; events are numbered above and told in the key below. */
export function lineDrawing(width: number, drawing: Lines, palette: Palette, measure: Measure): Drawing {
  const { lines, marks, units, years } = drawing;
  const names = lines.map(({ name }) => wrapped(name, width * LABEL_SHARE, LABEL, measure));
  const widest = Math.max(0, ...names.flat().map((text) => measure(text, LABEL.size)));
  const left = MARGIN + GUTTER;
  const right = width - MARGIN - widest - LABEL_GAP - (units.length > 1 ? GUTTER : 0);
  const [first, last] = years[0] === years[1] ? [years[0] - 1, years[1] + 1] : years;
  const acrossOf = (x: number) => left + ((x - first) / (last - first)) * (right - left);
  const badges = badgeRows(marks.map(({ x }) => acrossOf(x)));
  const colorOf = (at: number) => palette.series[at % palette.series.length] ?? palette.text;
  const symbolOf = (at: number) => SYMBOLS[Math.floor(at / palette.series.length)] ?? 'none';
  const look = numberAxis(palette, LABEL.size - 1);
  const counted = units.map((text, axis) => (units.length > 1 ? `${axis === 0 ? 'left' : 'right'}: ${text}` : text));
  const takes = counted.reduce((sum, text) => sum + measure(text, LABEL.size - 1) + LABEL_GAP, 0);
  // What two axes count stands in one row where there is room for both.
  const unitRow = UNIT_ROW + (units.length > 1 && takes > right + GUTTER - MARGIN ? LABEL.leading : 0);

  return {
    room: {
      above: unitRow + badges.rows * ROW,
      below: 24,
      plot: Math.max(PLOT, names.flat().length * LABEL.leading),
      key: marks.map(({ label }, at) => `${at + 1}.  ${label}`),
    },
    option({ top, bottom, height }) {
      const ticks = yearTicks(first, last, (right - left) / TICK);
      return {
        grid: { outerBoundsMode: 'none', left, right: width - right, top, bottom: height - bottom },
        xAxis: {
          type: 'value',
          min: first,
          max: last,
          ...look,
          axisLabel: { ...look.axisLabel, customValues: ticks, formatter: String },
          axisTick: { ...look.axisTick, customValues: ticks },
          axisLine: { ...look.axisLine, onZero: false },
          splitLine: { show: false },
        },
        yAxis: units.map((_unit, axis) => heightAxis(drawing, axis, look)),
        series: lines.flatMap((line, at) => seriesOf(line, colorOf(at), symbolOf(at))),
      };
    },
    over: (_frame, heightOf) =>
      unseen(
        lines.flatMap(({ name, axis, points }) =>
          points.map(({ x, value, period = String(Math.round(x)) }) =>
            spot(
              acrossOf(x),
              heightOf(axis, value),
              REACH,
              `${name}, ${period}: ${compact(value)} ${units[axis] ?? ''}`.trim(),
            ),
          ),
        ),
      ),
    overlay: (frame, heightOf) => [
      ...unitShapes(frame),
      ...markShapes(badges, frame, frame.top - unitRow, palette),
      ...nameShapes(frame, heightOf),
    ],
  };

  function unitShapes({ top }: Frame): Shape[] {
    const style = { kind: 'text', size: LABEL.size - 1, color: palette.quiet } as const;
    return counted.map((text, axis) => ({
      ...style,
      y: top - (axis === 0 ? unitRow : UNIT_ROW) + 2,
      text,
      x: axis === 0 ? MARGIN : right + GUTTER,
      align: axis === 0 ? 'left' : 'right',
    }));
  }

  /** Names beside the lines, moved apart, with a leader to where they belong; a long one must not be taken for the line. */
  function nameShapes({ top, bottom }: Frame, heightOf: HeightOf): Shape[] {
    const ends = lines.flatMap((line, at) => {
      const end = line.points.at(-1);
      return end ? { at, x: acrossOf(end.x), y: heightOf(line.axis, end.value), text: names[at] ?? [] } : [];
    });
    const middles = spread(
      ends.map(({ y, text }) => ({ wanted: y, height: text.length * LABEL.leading })),
      top - LABEL.leading / 2,
      bottom + LABEL.leading / 2,
    );
    const edge = width - MARGIN - widest;
    return ends.flatMap(({ at, x, y, text }, place): Shape[] => {
      const middle = middles[place] ?? y;
      const color = colorOf(at);
      const leader: Shape = {
        kind: 'path',
        points: [
          [x + 3, y],
          [edge - 4, middle],
        ],
        ...(edge - x > FAR ? { color: palette.quiet, dashed: true } : { color, dashed: false }),
      };
      const rows = text.map(
        (row, line): Shape => ({
          kind: 'text',
          text: row,
          x: edge,
          y: middle + (line - (text.length - 1) / 2) * LABEL.leading,
          size: LABEL.size,
          color,
          align: 'left',
          middle: true,
        }),
      );
      return units.length > 1 ? rows : [leader, ...rows];
    });
  }
}

function heightAxis({ lines, scale }: Lines, axis: number, look: ReturnType<typeof numberAxis>): YAXisComponentOption {
  const values = lines.flatMap((line) => (line.axis === axis ? line.points.map(({ value }) => value) : []));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const common = {
    ...look,
    position: axis === 0 ? ('left' as const) : ('right' as const),
    axisLabel: { ...look.axisLabel, formatter: (value: number) => compact(value) },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { ...look.splitLine, show: axis === 0 },
  };
  if (scale === 'linear') {
    // Far from zero, zero would press the lines together.
    const isFar = least < most && (least > most / 2 || most < least / 2) && least * most > 0;
    return {
      ...common,
      ...(isFar ? evenAxis(least, most, look) : evenAxis(Math.min(0, least), Math.max(0, most), look)),
    };
  }
  const ticks = logTicks(least, most);
  return {
    ...common,
    type: 'log',
    min: Math.min(...ticks),
    max: Math.max(...ticks),
    axisLabel: { ...common.axisLabel, customValues: ticks },
    axisTick: { show: false, customValues: ticks },
  };
}

/** A series for each manner of stroke, and dots where no stroke reaches. */
function seriesOf({ name, axis, points }: Line, color: string, symbol: string): LineSeriesOption[] {
  const strokes = strokesOf(points);
  const common = { name, type: 'line', yAxisIndex: axis, color, silent: true } as const;
  const dots = lonely(points, strokes);
  return [
    ...strokes.map(
      ({ status, points: joined }): LineSeriesOption => ({
        ...common,
        showSymbol: symbol !== 'none',
        showAllSymbol: true,
        symbolSize: 7,
        lineStyle: { ...STYLES[status], cap: 'round', join: 'round' },
        data: joined.map((point, at) => ({
          value: point ? [point.x, point.value] : ['-', '-'],
          symbol: at % SYMBOL_EVERY === 0 ? symbol : 'none',
        })),
      }),
    ),
    ...(dots.length === 0 ? [] : [dotSeries(common, dots)]),
  ];
}

function dotSeries(common: LineSeriesOption, dots: readonly Point[]): LineSeriesOption {
  return {
    ...common,
    symbol: 'circle',
    symbolSize: 6,
    showAllSymbol: true,
    lineStyle: { width: 0 },
    data: dots.flatMap(({ x, value, status }) => [
      { value: [x, value], itemStyle: { opacity: status === 'A' ? 1 : STYLES.E.opacity } },
      { value: ['-', '-'] },
    ]),
  };
}
