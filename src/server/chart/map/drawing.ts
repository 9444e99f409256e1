import type { ChartTheme } from '../../../schema/series/chart-url.ts';
import { type Frame, MARGIN } from '../draw/frame.ts';
import type { Drawing, Shape } from '../draw/kind/drawing.ts';
import { escaped } from '../draw/over.ts';
import type { Palette } from '../draw/palette.ts';
import type { Measure } from '../draw/text.ts';
import { heightFor, type Plane, projected } from './outline.ts';
import { colorsOf, TONES } from './tones.ts';
import type { Fill, KeyEntry, WorldMap } from './world.ts';

const SWATCH = 14;
const BESIDE = 6;
const BETWEEN = 18;
const ROW = 22;
const SIZE = 12.5;
const ABOVE = 12;
/** Where a reader has none of the fonts that are measured here, another takes so much more room. */
const WIDEST = 1.16;

interface PlacedEntry {
  readonly entry: KeyEntry;
  readonly x: number;
  readonly row: number;
}

/** The world, each land in its colour, above a key of what the colours mean. */
export function mapDrawing(
  width: number,
  map: WorldMap,
  theme: ChartTheme,
  palette: Palette,
  measure: Measure,
): Drawing {
  const inner = width - 2 * MARGIN;
  const entries = placed(map.key, inner, measure);
  const rows = (entries.at(-1)?.row ?? -1) + 1;
  return {
    room: { above: 0, below: rows === 0 ? 0 : ABOVE + rows * ROW, plot: heightFor(inner, map.meant !== null), key: [] },
    option: () => ({}),
    overlay: ({ bottom }) =>
      entries.map(
        ({ entry, x, row }): Shape => ({
          kind: 'text',
          text: entry.label,
          size: SIZE,
          color: palette.text,
          x: MARGIN + x + SWATCH + BESIDE,
          y: bottom + ABOVE + row * ROW + 1,
          align: 'left',
        }),
      ),
    markup: (frame) => markupOf(map, frame, entries, theme, palette),
  };
}

/** Side by side as far as there is room. */
function placed(key: readonly KeyEntry[], width: number, measure: Measure): PlacedEntry[] {
  let [x, row] = [0, 0];
  return key.map((entry) => {
    const own = SWATCH + BESIDE + WIDEST * measure(entry.label, SIZE);
    if (x > 0 && x + own > width) [x, row] = [0, row + 1];
    const at = { entry, x, row };
    x += own + BETWEEN;
    return at;
  });
}

function markupOf(
  { topology, meant, patches }: WorldMap,
  { width, top, bottom }: Frame,
  entries: readonly PlacedEntry[],
  theme: ChartTheme,
  palette: Palette,
): string {
  const tones = TONES[theme];
  const plane: Plane = projected(topology, meant, {
    left: MARGIN,
    top,
    width: width - 2 * MARGIN,
    height: bottom - top,
  });
  const hatches = new Map<string, string>();
  const paint = (fill: Fill) => {
    const [color, stripes] = colorsOf(tones, fill);
    if (stripes === null) return color;
    const name = `hatch-${color.slice(1)}-${stripes.slice(1)}`;
    hatches.set(name, hatch(name, color, stripes));
    return `url(#${name})`;
  };
  const lands = plane.lands.map(({ path, spot }, at) => {
    const patch = patches[at];
    if (!patch || path === '') return '';
    const mark = spot ? `<circle cx="${spot[0]}" cy="${spot[1]}" r="2.4" stroke="${palette.quiet}"/>` : '';
    const key = patch.key === null ? '' : ` data-key="${patch.key}"`;
    return `<g fill="${paint(patch)}"${key}><title>${escaped(patch.title)}</title><path d="${path}"/>${mark}</g>`;
  });
  const swatches = entries.map(({ entry, x, row }) => {
    const [left, y] = [MARGIN + x, bottom + ABOVE + row * ROW];
    return `<rect x="${left}" y="${y}" width="${SWATCH}" height="${SWATCH}" rx="2" fill="${paint(entry)}"/>`;
  });
  return [
    `<defs>${[...hatches.values()].join('')}</defs>`,
    `<path d="${plane.ground}" fill="${tones.sea}" stroke="${palette.grid}"/>`,
    `<g stroke="${tones.coast}" stroke-width="0.6" stroke-linejoin="round">${lands.join('')}</g>`,
    `<g stroke="${palette.grid}" stroke-width="0.6">${swatches.join('')}</g>`,
  ].join('\n');
}

function hatch(name: string, color: string, stripes: string): string {
  return (
    `<pattern id="${name}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="5" height="5" fill="${color}"/><rect width="2" height="5" fill="${stripes}"/></pattern>`
  );
}
