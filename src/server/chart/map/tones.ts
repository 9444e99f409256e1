import type { ChartTheme } from '../../../schema/series/chart-url.ts';
import type { Fill, Tone } from './world.ts';

interface Tones {
  readonly sea: string;
  readonly coast: string;
  readonly other: string;
  readonly silent: string;
  readonly chosen: string;
  /** From the least to the most. */
  readonly scale: readonly string[];
  readonly hues: readonly string[];
}

/** Hues of states. */
export const HUES = 8;

/** On the dark ground classes grow lighter, so that the most stands out on both. */
export const TONES: Readonly<Record<ChartTheme, Tones>> = {
  light: {
    sea: '#f2f6f9',
    coast: '#ffffff',
    other: '#d5dae1',
    silent: '#e7e4dd',
    chosen: '#0b62a4',
    scale: ['#e3efbf', '#b3dcae', '#73c3a5', '#3aa0a4', '#24709a', '#213f7d'],
    hues: ['#8fb6dc', '#e8bb8b', '#9ccba0', '#d9a5bf', '#cdc47c', '#aba7d9', '#88c6c4', '#dc9d94'],
  },
  dark: {
    sea: '#171e28',
    coast: '#12171f',
    other: '#3a4554',
    silent: '#2b2f36',
    chosen: '#4c9fe0',
    scale: ['#27406b', '#23658a', '#2a8a90', '#4fb08a', '#97cf80', '#e8ef92'],
    hues: ['#4f7fae', '#ad7c49', '#57905d', '#9b6083', '#8c8440', '#6d68a8', '#448a88', '#a15e56'],
  },
};

/** How much is left of a colour on land that others administer. */
const FAINT = 0.55;

function toneOf(tones: Tones, tone: Tone): string {
  switch (tone.kind) {
    case 'hue':
      return tones.hues[tone.at % tones.hues.length] ?? tones.other;
    case 'class': {
      const last = tones.scale.length - 1;
      return tones.scale[tone.of === 1 ? last : Math.round((tone.at * last) / (tone.of - 1))] ?? tones.other;
    }
    default:
      return tones[tone.kind];
  }
}

/** The colour of a fill and of its stripes. */
export function colorsOf(
  tones: Tones,
  { tone, faint, stripes }: Fill,
): readonly [color: string, stripes: string | null] {
  const shaded = (one: Tone) => (faint ? mixed(toneOf(tones, one), tones.sea, FAINT) : toneOf(tones, one));
  const color = shaded(tone);
  if (stripes === null) return [color, null];
  const second = toneOf(tones, stripes);
  // Claimants alike in colour still show that there are two.
  return [color, second === toneOf(tones, tone) ? mixed(second, tones.coast, 0.25) : second];
}

function mixed(color: string, ground: string, share: number): string {
  const parts = (text: string) => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16));
  const under = parts(ground);
  const over = parts(color).map((part, at) => Math.round(part * share + (under[at] ?? 0) * (1 - share)));
  return `#${over.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
