import { LABEL, MARGIN } from '../frame.ts';
import { alike } from '../number.ts';
import type { Palette } from '../palette.ts';
import type { Ranks } from '../picture.ts';
import type { Measure } from '../text.ts';
import { lookOf } from './bar.ts';
import { type Drawing, numberAxis } from './drawing.ts';

const ROW = 28;
const UNIT_ROW = 22;
/** Part of the width that names may take. */
const NAME_SHARE = 0.42;

/** Bars from the top down, each with its rank, name and value. */
export function rankingDrawing(width: number, { rows, unit }: Ranks, palette: Palette, measure: Measure): Drawing {
  const names = rows.map(({ rank, name }) => `${rank}.  ${name}`);
  const widest = Math.max(0, ...names.map((name) => measure(name, LABEL.size)));
  const text = alike(rows.map(({ value }) => value));
  const values = rows.map(({ value }) => text(value));
  const beside = Math.max(0, ...values.map((text) => measure(text, LABEL.size, true))) + 10;
  const least = Math.min(0, ...rows.map(({ value }) => value));
  const left = MARGIN + Math.min(widest, width * NAME_SHARE) + 12 + (least < 0 ? beside : 0);
  const look = numberAxis(palette, LABEL.size);
  const color = palette.series[0] ?? palette.text;

  return {
    room: { above: UNIT_ROW, below: 4, plot: rows.length * ROW, key: [] },
    option: ({ top, bottom, height }) => ({
      grid: { outerBoundsMode: 'none', left, right: MARGIN + beside, top, bottom: height - bottom },
      // Every bar wears its value, so that no scale is needed.
      xAxis: { type: 'value', show: false, max: 'dataMax' },
      yAxis: {
        type: 'category',
        inverse: true,
        data: names,
        ...look,
        axisLine: { ...look.axisLine, onZero: true },
        axisTick: { show: false },
        axisLabel: {
          color: palette.text,
          fontSize: LABEL.size,
          interval: 0,
          width: width * NAME_SHARE,
          overflow: 'break',
          margin: 10 + (least < 0 ? beside : 0),
        },
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
    overlay: ({ top }) => [
      {
        kind: 'text',
        text: unit,
        size: LABEL.size - 1,
        color: palette.quiet,
        x: left,
        y: top - UNIT_ROW + 2,
        align: 'left',
      },
    ],
  };
}
