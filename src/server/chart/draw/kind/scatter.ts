import { LABEL, MARGIN } from '../frame.ts';
import { compact, stepped } from '../number.ts';
import { escaped } from '../over.ts';
import type { Palette } from '../palette.ts';
import type { Axis, Scatter } from '../picture.ts';
import type { Measure } from '../text.ts';
import { logTicks, roundTicks } from '../ticks.ts';
import type { Drawing, Shape } from './drawing.ts';

const GUTTER = 60;
const UNIT_ROW = 24;
const FOOT = 44;
const PLOT = 440;
const RADIUS = 5;
const SMALL = LABEL.size - 1.5;
const GAP = 3;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A dot for each country, named as far as names do not cover each other. */
export function scatterDrawing(
  width: number,
  { across, up, dots }: Scatter,
  palette: Palette,
  measure: Measure,
): Drawing {
  const [left, right] = [MARGIN + GUTTER, width - MARGIN - 10];
  const [x, y] = [
    scaleOf(
      across,
      dots.map((dot) => dot.x),
    ),
    scaleOf(
      up,
      dots.map((dot) => dot.y),
    ),
  ];
  const color = palette.series[0] ?? palette.text;
  const acrossOf = (value: number) => left + x.part(value) * (right - left);
  const [xText, yText] = [textOf(across, x.ticks), textOf(up, y.ticks)];
  const written = apart(
    x.ticks.map((tick) => ({ tick, at: acrossOf(tick), wide: measure(xText(tick), LABEL.size - 1) })),
  );

  return {
    room: { above: UNIT_ROW, below: FOOT, plot: PLOT, key: [] },
    option: () => ({}),
    markup({ top, bottom }) {
      const heights = y.ticks.map((tick) => bottom - y.part(tick) * (bottom - top));
      const rows = heights.map((at) => `M${left} ${at.toFixed(1)}H${right}`);
      const columns = x.ticks.map((tick) => `M${acrossOf(tick).toFixed(1)} ${top}V${bottom}`);
      return `<path d="${[...rows, ...columns].join('')}" fill="none" stroke="${palette.grid}"/>`;
    },
    over({ top, bottom }) {
      const circles = dots.map(
        (dot) =>
          `<circle cx="${acrossOf(dot.x).toFixed(1)}" cy="${(bottom - y.part(dot.y) * (bottom - top)).toFixed(1)}" r="${RADIUS}"><title>${escaped(dot.told)}</title></circle>`,
      );
      return `<g fill="${color}" fill-opacity="0.75" stroke="${palette.ground}">${circles.join('')}</g>`;
    },
    overlay({ top, bottom }) {
      const upOf = (value: number) => bottom - y.part(value) * (bottom - top);
      const quiet = { kind: 'text', size: LABEL.size - 1, color: palette.quiet } as const;
      return [
        { ...quiet, text: `${up.name}, ${up.unit}`, x: MARGIN, y: top - UNIT_ROW, align: 'left' },
        { ...quiet, text: `${across.name}, ${across.unit}`, x: right, y: bottom + 24, align: 'right' },
        ...written.map(
          ({ tick }): Shape => ({ ...quiet, text: xText(tick), x: acrossOf(tick), y: bottom + 6, align: 'center' }),
        ),
        ...y.ticks.map(
          (tick): Shape => ({ ...quiet, text: yText(tick), x: left - 8, y: upOf(tick), align: 'right', middle: true }),
        ),
        ...names(top, bottom, upOf),
      ];
    },
  };

  /** The outermost first: they are what a reader asks about. */
  function names(top: number, bottom: number, upOf: (value: number) => number): Shape[] {
    const placed = dots.map((dot) => ({ dot, x: acrossOf(dot.x), y: upOf(dot.y) }));
    const [midX, midY] = [(left + right) / 2, (top + bottom) / 2];
    const order = placed.toSorted((a, b) => Math.hypot(b.x - midX, b.y - midY) - Math.hypot(a.x - midX, a.y - midY));
    const taken: Box[] = placed.map((one) => boxOf(one.x - RADIUS, one.y - RADIUS, 2 * RADIUS, 2 * RADIUS));
    return order.flatMap(({ dot, x: at, y: height }): Shape[] => {
      const wide = measure(dot.name, SMALL);
      const starts = [at + RADIUS + GAP, at - RADIUS - GAP - wide];
      for (const start of starts) {
        const box = boxOf(start, height - SMALL / 2, wide, SMALL);
        if (box.left < left || box.right > right + 8 || taken.some((other) => meets(box, other))) continue;
        taken.push(box);
        return [
          {
            kind: 'text',
            text: dot.name,
            size: SMALL,
            color: palette.text,
            x: start,
            y: height,
            align: 'left',
            middle: true,
          },
        ];
      }
      return [];
    });
  }
}

function textOf({ scale }: Axis, ticks: readonly number[]) {
  return scale === 'log' ? compact : stepped(ticks);
}

/** Those of a row that leave room for each other, the first among them. */
function apart<T extends { readonly at: number; readonly wide: number }>(labels: readonly T[]): T[] {
  let free = -Infinity;
  return labels.filter(({ at, wide }) => {
    if (at - wide / 2 < free) return false;
    free = at + wide / 2 + 2 * GAP;
    return true;
  });
}

function boxOf(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Round numbers along an axis, and what part of it lies below a value. */
function scaleOf({ scale }: Axis, values: readonly number[]) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const ticks = scale === 'log' ? logTicks(least, most) : roundTicks(least, most);
  const place = scale === 'log' ? Math.log10 : Number;
  const [from, to] = [place(ticks[0] ?? least), place(ticks.at(-1) ?? most)];
  return { ticks, part: (value: number) => (to === from ? 0.5 : (place(value) - from) / (to - from)) };
}
