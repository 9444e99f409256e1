import { type Frame, LABEL, MARGIN } from '../frame.ts';
import { alike } from '../number.ts';
import { escaped } from '../over.ts';
import type { Palette } from '../palette.ts';
import type { Slope } from '../picture.ts';
import { cut, type Measure, shortened, wrapped } from '../text.ts';
import type { Drawing, Shape } from './drawing.ts';
import { spread } from './spread.ts';

const HEAD = 26;
const ROW = 17;
const PLOT = 360;
const GAP = 10;
/** What lines need between the posts, in part of the width. */
const BETWEEN = 0.2;
/** Less than this tells no name. */
const LEAST = 40;

/** Two years as two posts, and a line for each that stood at both. */
export function slopeDrawing(
  width: number,
  { lines, years, scale, unit }: Slope,
  palette: Palette,
  measure: Measure,
): Drawing {
  const widthOf = (word: string) => measure(word, LABEL.size);
  const text = alike(lines.flatMap(({ was, now }) => [was, now]));
  const widestValue = Math.max(0, ...lines.flatMap(({ was, now }) => [text(was), text(now)]).map(widthOf)) + GAP;
  const forName = Math.max(LEAST, (width * (1 - BETWEEN)) / 2 - MARGIN - GAP - widestValue);
  const names = lines.map(({ name }) =>
    shortened(wrapped(name, forName, LABEL, measure)).map((line) => cut(line, forName, LABEL, measure)),
  );
  const heights = names.map((own) => ROW + (own.length - 1) * LABEL.leading);
  /** The value beside the first line of the name, which stands away from the post. */
  const sides = (['was', 'now'] as const).map((side) =>
    lines.map((line, at) => {
      const [first = '', ...more] = names[at] ?? [];
      const value = text(line[side]);
      return [side === 'was' ? `${first}  ${value}` : `${value}  ${first}`, ...more];
    }),
  );
  const [widestThen = 0, widestNow = 0] = sides.map((words) => Math.max(0, ...words.flat().map(widthOf)));
  const [left, right] = [MARGIN + widestThen + GAP, width - MARGIN - widestNow - GAP];
  const colorOf = (at: number) => palette.series[at % palette.series.length] ?? palette.text;
  const place = scale === 'log' ? Math.log10 : Number;
  const all = lines.flatMap(({ was, now }) => [place(was), place(now)]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const heightOf = ({ top, bottom }: Frame, value: number) =>
    most === least ? (top + bottom) / 2 : bottom - 8 - ((place(value) - least) / (most - least)) * (bottom - top - 16);

  return {
    room: {
      above: HEAD,
      below: 8,
      plot: Math.max(
        PLOT,
        heights.reduce((sum, own) => sum + own, 0),
      ),
      key: [],
    },
    option: () => ({}),
    markup: ({ top, bottom }) =>
      `<path d="M${left} ${top}V${bottom}M${right} ${top}V${bottom}" fill="none" stroke="${palette.axis}"/>`,
    over(frame) {
      return lines
        .map(({ name, was, now }, at) => {
          const [a, b] = [heightOf(frame, was).toFixed(1), heightOf(frame, now).toFixed(1)];
          const told = `${name}: ${text(was)} in ${years[0]}, ${text(now)} in ${years[1]} ${unit}`;
          return `<g stroke="${colorOf(at)}" fill="${colorOf(at)}"><title>${escaped(told)}</title><path d="M${left} ${a}L${right} ${b}" fill="none" stroke-width="2.2"/><circle cx="${left}" cy="${a}" r="3.5"/><circle cx="${right}" cy="${b}" r="3.5"/></g>`;
        })
        .join('');
    },
    overlay(frame) {
      const { top, bottom } = frame;
      const year = (text: string, x: number, align: 'left' | 'right'): Shape => ({
        kind: 'text',
        text,
        size: LABEL.size,
        bold: true,
        color: palette.quiet,
        x,
        y: top - HEAD + 2,
        align,
      });
      const side = (key: 'was' | 'now', words: readonly (readonly string[])[], x: number, align: 'left' | 'right') => {
        const blocks = lines.map((line, at) => ({ wanted: heightOf(frame, line[key]), height: heights[at] ?? ROW }));
        const middles = spread(blocks, top - 4, bottom + 4);
        return words.flatMap((rows, at) =>
          rows.map(
            (text, row): Shape => ({
              kind: 'text',
              text,
              size: LABEL.size,
              color: colorOf(at),
              x,
              y: (middles[at] ?? top) + (row - (rows.length - 1) / 2) * LABEL.leading,
              align,
              middle: true,
            }),
          ),
        );
      };
      return [
        year(String(years[0]), left, 'right'),
        year(String(years[1]), right, 'left'),
        ...side('was', sides[0] ?? [], left - GAP, 'right'),
        ...side('now', sides[1] ?? [], right + GAP, 'left'),
      ];
    },
  };
}
