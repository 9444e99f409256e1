import type { BarSeriesOption } from 'echarts';
import type { PointStatus } from '../../../../store/statistic/observation.ts';
import { LABEL, MARGIN } from '../frame.ts';
import { alike, compact } from '../number.ts';
import { area, unseen } from '../over.ts';
import type { Palette } from '../palette.ts';
import type { Bars } from '../picture.ts';
import type { Measure } from '../text.ts';
import { type Drawing, evenAxis, numberAxis, type Shape } from './drawing.ts';

const GUTTER = 52;
const UNIT_ROW = 24;
const PLOT = 340;
const LEGEND_ROW = 22;
const SWATCH = 12;
const [LEGEND_GAP, SWATCH_GAP] = [18, 6];
/** Part of the height that a value below a bar takes. */
const BELOW = 0.06;
/** How far names turn that do not fit side by side. */
const TURN_DEGREES = 40;
const TURN = (TURN_DEGREES * Math.PI) / 180;

/** Columns side by side, of one year or of many, with a legend where there are several a place. */
export function barDrawing(
  width: number,
  { categories, columns, unit }: Bars,
  palette: Palette,
  measure: Measure,
): Drawing {
  const right = width - MARGIN;
  const size = LABEL.size - 1;
  const look = numberAxis(palette, size);
  const names = categories.map((name) => measure(name, size));
  const widest = Math.max(0, ...names);
  const isYears = categories.every((name) => /^\d+$/.test(name));
  const bandFrom = (edge: number) => (right - edge) / Math.max(1, categories.length);
  const turned = !isYears && widest > bandFrom(MARGIN + GUTTER) - 8;
  const below = turned ? Math.ceil(Math.sin(TURN) * widest) + 22 : 24;
  // A turned name reaches to the left of its column, and may not leave the picture.
  const reach = names.map((name, at) => MARGIN + Math.cos(TURN) * name - (at + 0.5) * bandFrom(MARGIN + GUTTER));
  const left = Math.max(MARGIN + GUTTER, ...(turned ? reach : []));
  const band = bandFrom(left);
  const colorOf = (at: number) => palette.series[at % palette.series.length] ?? palette.text;
  const all = columns.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? cell.value : [])));
  const text = alike(all);
  // Values stand above their bars where the widest has room.
  const isTold = band / columns.length >= Math.max(0, ...all.map((value) => measure(text(value), size))) + 4;
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  // Below the deepest bar its value needs a place above the names.
  const lowest = isTold && least < 0 ? least - BELOW * (most - least) : least;
  const legend = legendOf();

  return {
    room: { above: UNIT_ROW + legend.rows * LEGEND_ROW, below, plot: PLOT, key: [] },
    option: ({ top, bottom, height }) => ({
      grid: { outerBoundsMode: 'none', left, right: width - right, top, bottom: height - bottom },
      xAxis: {
        type: 'category',
        data: [...categories],
        ...look,
        axisLabel: {
          ...look.axisLabel,
          rotate: turned ? TURN_DEGREES : 0,
          interval: isYears ? Math.max(0, Math.ceil(48 / band) - 1) : 0,
        },
        axisTick: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        ...look,
        ...evenAxis(lowest, most, look),
        axisLine: { show: false },
        axisTick: { show: false },
      },
      series: columns.map(
        ({ name, cells }, at): BarSeriesOption => ({
          type: 'bar',
          name,
          color: colorOf(at),
          barMaxWidth: 56,
          barGap: '8%',
          data: cells.map((cell) => {
            if (!cell) return '-';
            const label = { position: cell.value < 0 ? ('bottom' as const) : ('top' as const) };
            return { value: cell.value, itemStyle: lookOf(cell.status, colorOf(at)), label };
          }),
          label: {
            show: isTold,
            // Of its own, or it would be as faint as an uncertain bar.
            opacity: 1,
            color: palette.text,
            fontSize: size,
            formatter: ({ value }) => (typeof value === 'number' ? text(value) : ''),
          },
        }),
      ),
    }),
    over: ({ top, bottom }) =>
      unseen(
        categories.map((name, at) => area(left + at * band, top, band, bottom - top, `${name}: ${cellsTold(at)}`)),
      ),
    overlay: ({ head, top }) => [
      { kind: 'text', text: unit, size, color: palette.quiet, x: left - GUTTER, y: top - UNIT_ROW + 2, align: 'left' },
      ...legend.items.flatMap(({ text, x, row, color }): Shape[] => {
        const y = head + row * LEGEND_ROW + LEGEND_ROW / 2 - 4;
        return [
          { kind: 'disc', x: x + SWATCH / 2, y, radius: SWATCH / 2, color },
          {
            kind: 'text',
            text,
            size: LABEL.size,
            color: palette.text,
            x: x + SWATCH + SWATCH_GAP,
            y,
            align: 'left',
            middle: true,
          },
        ];
      }),
    ],
  };

  function cellsTold(at: number): string {
    const told = columns.map(({ name, cells }) => {
      const cell = cells[at];
      const value = cell ? `${compact(cell.value)} ${unit}`.trim() : 'no value';
      return columns.length === 1 ? value : `${name} ${value}`;
    });
    return told.join('; ');
  }

  function legendOf() {
    if (columns.length < 2) return { rows: 0, items: [] };
    let [x, row] = [MARGIN, 0];
    const items = columns.map(({ name }, at) => {
      const wide = SWATCH + SWATCH_GAP + measure(name, LABEL.size);
      if (x > MARGIN && x + wide > right) [x, row] = [MARGIN, row + 1];
      const item = { text: name, x, row, color: colorOf(at) };
      x += wide + LEGEND_GAP;
      return item;
    });
    return { rows: row + 1, items };
  }
}

/** How sure a value is shows in its bar. */
export function lookOf(status: PointStatus, color: string) {
  if (status === 'A') return {};
  if (status === 'E') return { opacity: 0.6 };
  const borderType = status === 'F' ? ('dashed' as const) : ('dotted' as const);
  return { opacity: status === 'F' ? 0.6 : 0.35, borderType, borderColor: color, borderWidth: 1 };
}
