import { mapDrawing } from '../map/drawing.ts';
import { type Frame, frameOf } from './frame.ts';
import { barDrawing } from './kind/bar.ts';
import type { Drawing, HeightOf, Shape } from './kind/drawing.ts';
import { lineDrawing } from './kind/line.ts';
import { rankingDrawing } from './kind/ranking.ts';
import { scatterDrawing } from './kind/scatter.ts';
import { slopeDrawing } from './kind/slope.ts';
import { escaped } from './over.ts';
import { PALETTES, type Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import type { Measure } from './text.ts';

/** Arimo has the widths of Arial and Helvetica, so words keep their place whichever of them a reader has. */
const FAMILY = 'Arimo, Arial, Helvetica, Liberation Sans, sans-serif';
/** Some readers have none of these fonts, and theirs is wider. */
const WIDER = 1.08;
const NOTHING = 'No values on record.';

const fontOf = (size: number, bold = false) => `${bold ? 'bold ' : ''}${size}px ${FAMILY}`;

/** Draws as SVG. The chart library is loaded by the first picture, so that the start does not pay for it. */
export async function drawSvg(picture: Picture): Promise<string> {
  const echarts = await import('echarts/dist/echarts.esm.min.mjs');
  const measure: Measure = (text, size, bold) => echarts.format.getTextRect(text, fontOf(size, bold)).width * WIDER;
  const palette = PALETTES[picture.theme];
  const drawing = drawingOf(picture, palette, measure);
  const frame = frameOf(picture, drawing.room, palette, measure);
  const { width, height } = frame;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: palette.ground,
      textStyle: { fontFamily: FAMILY },
      ...drawing.option(frame),
    });
    const heightOf: HeightOf = (axis, value) => chart.convertToPixel({ yAxisIndex: axis }, value);
    const shapes = drawing.overlay(frame, heightOf);
    chart.setOption({ graphic: { elements: [...wordsOf(frame), ...shapes].map(elementOf) } });
    return described(
      chart.renderToSVGString(),
      picture,
      drawing.markup?.(frame) ?? '',
      drawing.over?.(frame, heightOf) ?? '',
    );
  } finally {
    chart.dispose();
  }
}

function drawingOf({ drawing, width, theme, instead = NOTHING }: Picture, palette: Palette, measure: Measure): Drawing {
  switch (drawing?.kind) {
    case 'line':
      return lineDrawing(width, drawing, palette, measure);
    case 'bar':
      return barDrawing(width, drawing, palette, measure);
    case 'ranking':
      return rankingDrawing(width, drawing, palette, measure);
    case 'scatter':
      return scatterDrawing(width, drawing, palette, measure);
    case 'slope':
      return slopeDrawing(width, drawing, palette, measure);
    case 'map':
      return mapDrawing(width, drawing, theme, palette, measure);
    case undefined:
      return {
        room: { above: 0, below: 0, plot: 120, key: [] },
        option: () => ({}),
        overlay: ({ top, bottom }) => [
          {
            kind: 'text',
            text: instead,
            size: 16,
            color: palette.text,
            x: width / 2,
            y: (top + bottom) / 2,
            align: 'center',
            middle: true,
          },
        ],
      };
  }
}

function wordsOf({ texts }: Frame): Shape[] {
  return texts.map((text) => ({ ...text, kind: 'text', align: 'left' }));
}

function elementOf(shape: Shape) {
  if (shape.kind === 'disc')
    return {
      type: 'circle' as const,
      silent: true,
      z: 5,
      shape: { cx: shape.x, cy: shape.y, r: shape.radius },
      style: { fill: shape.color },
    };
  if (shape.kind === 'path')
    return {
      type: 'polyline' as const,
      silent: true,
      z: 1,
      shape: { points: shape.points.map(([x, y]) => [x, y]) },
      style: {
        stroke: shape.color,
        lineWidth: 1,
        fill: 'none',
        opacity: 0.6,
        ...(shape.dashed ? { lineDash: [3, 3] } : {}),
      },
    };
  const { text, x, y, size, bold, color, align, middle } = shape;
  return {
    type: 'text' as const,
    silent: true,
    z: 6,
    x,
    y,
    style: {
      text,
      fill: color,
      fontSize: size,
      fontWeight: bold ? 'bold' : 'normal',
      fontFamily: FAMILY,
      align,
      verticalAlign: middle ? ('middle' as const) : ('top' as const),
    },
  };
}

/** Styles for a pointer that no still picture meets; their names count pictures, so equal ones would differ. */
const HOVER = / class="zr\d+-cls-\d+"| pointer-events="visible"|<style >.*?<\/style>\n?/gs;

/** Styles of words as attributes: a page with a strict policy keeps these when the drawing stands within it. */
const STYLE = / style="([^"]*)"/g;

function attributesOf(_style: string, declared: string): string {
  const all = declared.split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(/:(.*)/s);
    return value.trim() === '' ? [] : ` ${name.trim()}="${value.trim()}"`;
  });
  return all.join('');
}

/** What lies below all else. */
const GROUND = /<rect [^>]*><\/rect>|<path [^>]*\/?>(<\/path>)?/;

/** A picture says what it shows to whoever cannot see it. */
function described(svg: string, { title, subtitle, told }: Picture, markup: string, over: string): string {
  const words = [`<title>${escaped(title)}</title>`, `<desc>${escaped([`${subtitle}.`, ...told].join(' '))}</desc>`];
  return svg
    .replaceAll(HOVER, '')
    .replaceAll(STYLE, attributesOf)
    .replaceAll(/\bzr\d+-/g, 'zr-')
    .replace(/<svg ([^>]*)>/, (_tag, attributes: string) => `<svg role="img" ${attributes}>\n${words.join('\n')}`)
    .replace(GROUND, (ground) => `${ground}\n${markup}`)
    .replace(/<\/svg>\s*$/, () => `${over}</svg>`);
}
