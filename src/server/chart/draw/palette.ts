import type { ChartTheme } from '../../../schema/series/chart-url.ts';

export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly axis: string;
  readonly grid: string;
  readonly series: readonly string[];
}

/** Text and labels keep a contrast of 4.5:1 to the ground; neighbours in the order of series differ in lightness too. */
export const PALETTES: Readonly<Record<ChartTheme, Palette>> = {
  light: {
    ground: '#ffffff',
    text: '#1b2430',
    quiet: '#566273',
    axis: '#8793a3',
    grid: '#e6e9ee',
    series: [
      '#0b62a4',
      '#c2410c',
      '#00735c',
      '#8a2c7d',
      '#7a5c00',
      '#3c3fb0',
      '#b3123d',
      '#007288',
      '#4b5563',
      '#6b3e1f',
      '#567000',
      '#c2177a',
    ],
  },
  dark: {
    ground: '#12171f',
    text: '#f1f4f8',
    quiet: '#a7b2c1',
    axis: '#677386',
    grid: '#29313c',
    series: [
      '#6cb6ff',
      '#ff9a5c',
      '#4fd1a5',
      '#e796d3',
      '#e3c14b',
      '#a8a6ff',
      '#ff8095',
      '#5fd0e6',
      '#c3cad4',
      '#d2a37a',
      '#b7d05a',
      '#ff7ac2',
    ],
  },
};
