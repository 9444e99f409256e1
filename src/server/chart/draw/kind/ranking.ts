import { LABEL, MARGIN } from '../frame.ts';
import { alike } from '../number.ts';
import { area, unseen } from '../over.ts';
import type { Palette } from '../palette.ts';
import type { Ranks } from '../picture.ts';
import { type Measure, shortened, wrapped } from '../text.ts';
import { lookOf } from './bar.ts';
import { type Drawing, numberAxis, type Shape } from './drawing.ts';

const ROW = 28;
/** Between the lines of a name that takes two. */
const LEADING = 13;
const [AFTER_RANK, AFTER_NAME, BESIDE] = [8, 14, 10];
/** Part of the width that names may take. */
const NAME_SHARE = 0.42;

/** Bars from the top down, each with its rank, name and value: ranks in a column, names flush beside it. */
export function rankingDrawing(width: number, { rows, unit }: Ranks, palette: Palette, measure: Measure): Drawing {
  const places = rows.map(({ rank }) => `${rank}.`);
  const widestPlace = Math.max(0, ...places.map((place) => measure(place, LABEL.size)));
  const names = rows.map(({ name }) => shortened(wrapped(name, width * NAME_SHARE, LABEL, measure)));
  const widest = Math.max(0, ...names.flat().map((line) => measure(line, LABEL.size)));
  const text = alike(rows.map(({ value }) => value));
  const values = rows.map(({ value }) => text(value));
  const beside = Math.max(0, ...values.map((value) => measure(value, LABEL.size, true))) + BESIDE;
  // Bars begin at zero, on whichever side of it they are.
  const [least, most] = [
    Math.min(0, ...rows.map(({ value }) => value)),
    Math.max(0, ...rows.map(({ value }) => value)),
  ];
  const nameAt = MARGIN + widestPlace + AFTER_RANK;
  const left = nameAt + widest + AFTER_NAME + (least < 0 ? beside : 0);
  const look = numberAxis(palette, LABEL.size);
  const color = palette.series[0] ?? palette.text;

  return {
    room: { above: 0, below: 4, plot: rows.length * ROW, key: [] },
    option: ({ top, bottom, height }) => ({
      grid: { outerBoundsMode: 'none', left, right: MARGIN + beside, top, bottom: height - bottom },
      // Every bar wears its value, so that no scale is needed.
      xAxis: { type: 'value', show: false, min: least, max: most > least ? most : 1 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names.map(String),
        ...look,
        axisLine: { ...look.axisLine, onZero: true },
        axisTick: { show: false },
        axisLabel: { show: false },
      },
      series: [
        {
          type: 'bar',
          color,
          barWidth: '68%',
          data: rows.map(({ value, status }, at) => ({
            value,
            itemStyle: lookOf(status, color),
            label: { position: value < 0 ? 'left' : 'right', formatter: values[at] ?? '' },
          })),
          // Of its own opacity, or it would be as faint as an uncertain bar.
          label: { show: true, opacity: 1, color: palette.text, fontSize: LABEL.size, fontWeight: 'bold' },
        },
      ],
    }),
    over({ top, bottom }) {
      const row = (bottom - top) / Math.max(1, rows.length);
      return unseen(
        rows.map(({ rank, name }, at) =>
          area(MARGIN, top + at * row, width - 2 * MARGIN, row, `${rank}. ${name}: ${values[at]} ${unit}`.trim()),
        ),
      );
    },
    overlay({ top, bottom }) {
      const row = (bottom - top) / Math.max(1, rows.length);
      const style = { kind: 'text', size: LABEL.size, middle: true } as const;
      return names.flatMap((lines, at): Shape[] => {
        const middle = top + (at + 0.5) * row;
        return [
          { ...style, text: places[at] ?? '', color: palette.quiet, x: nameAt - AFTER_RANK, y: middle, align: 'right' },
          ...lines.map(
            (line, place): Shape => ({
              ...style,
              text: line,
              color: palette.text,
              x: nameAt,
              y: middle + (place - (lines.length - 1) / 2) * LEADING,
              align: 'left',
            }),
          ),
        ];
      });
    },
  };
}
