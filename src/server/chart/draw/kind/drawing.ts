import type { EChartsOption } from 'echarts';
import type { Frame, Room } from '../frame.ts';
import { stepped } from '../number.ts';
import type { Palette } from '../palette.ts';
import type { TextStyle } from '../text.ts';
import { roundTicks } from '../ticks.ts';

/** Something drawn over a chart at a place of its own. */
export type Shape =
  | (TextStyle & {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly color: string;
      readonly align: 'left' | 'center' | 'right';
      readonly middle?: boolean;
    })
  | {
      readonly kind: 'path';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly color: string;
      readonly dashed: boolean;
    }
  | { readonly kind: 'disc'; readonly x: number; readonly y: number; readonly radius: number; readonly color: string };

/** Height of a value on the left axis (0) or the right one (1), in pixels. */
export type HeightOf = (axis: number, value: number) => number;

/** One kind of picture: what room it needs, its chart, and what is drawn over that. */
export interface Drawing {
  readonly room: Room;
  option(frame: Frame): EChartsOption;
  overlay(frame: Frame, heightOf: HeightOf): readonly Shape[];
  /** SVG below all words, for what the chart library does not draw. */
  markup?(frame: Frame): string;
  /** SVG above all else: what a pointer is told, and what the chart library does not draw. */
  over?(frame: Frame, heightOf: HeightOf): string;
}

/** The look of an axis of numbers. */
export function numberAxis({ quiet, axis, grid }: Palette, size: number) {
  return {
    axisLabel: { color: quiet, fontSize: size },
    axisLine: { lineStyle: { color: axis } },
    axisTick: { lineStyle: { color: axis } },
    splitLine: { lineStyle: { color: grid } },
  };
}

/** Round numbers from below the least to above the most, no two of which are written alike. */
export function evenAxis(least: number, most: number, { axisLabel }: ReturnType<typeof numberAxis>) {
  const ticks = roundTicks(least, most);
  const [first = 0, second = 1] = ticks;
  return {
    type: 'value' as const,
    min: first,
    max: ticks.at(-1) ?? second,
    interval: second - first,
    axisLabel: { ...axisLabel, formatter: stepped(ticks) },
  };
}
