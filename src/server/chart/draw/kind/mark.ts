import type { Frame } from '../frame.ts';
import type { Palette } from '../palette.ts';
import type { Shape } from './drawing.ts';

/** Height of a row of numbered discs. */
export const ROW = 20;
const RADIUS = 9;

export interface Badges {
  readonly rows: number;
  readonly places: readonly { readonly x: number; readonly row: number }[];
}

/** Puts discs that would touch into rows above each other; the first row lies next to the plot. */
export function badgeRows(xs: readonly number[]): Badges {
  const ends: number[] = [];
  const places = xs.map((x) => {
    const free = ends.findIndex((end) => end + 2 * RADIUS + 2 <= x);
    const row = free === -1 ? ends.length : free;
    ends[row] = x;
    return { x, row };
  });
  return { rows: ends.length, places };
}

/** Dated lines through the plot, each under its number. */
export function markShapes({ places }: Badges, { bottom }: Frame, foot: number, { quiet, ground }: Palette): Shape[] {
  const heightOf = (row: number) => foot - RADIUS - 1 - row * ROW;
  return [
    ...places.map(
      ({ x, row }): Shape => ({
        kind: 'path',
        points: [
          [x, heightOf(row) + RADIUS],
          [x, bottom],
        ],
        color: quiet,
        dashed: true,
      }),
    ),
    ...places.flatMap(({ x, row }, at): Shape[] => [
      { kind: 'disc', x, y: heightOf(row), radius: RADIUS, color: quiet },
      {
        kind: 'text',
        text: String(at + 1),
        x,
        y: heightOf(row),
        size: 11,
        bold: true,
        color: ground,
        align: 'center',
        middle: true,
      },
    ]),
  ];
}
