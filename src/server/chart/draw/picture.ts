import type { ChartTheme } from '../../../schema/series/chart-url.ts';
import type { PointStatus } from '../../../store/statistic/observation.ts';
import type { WorldMap } from '../map/world.ts';

/** A picture as it will be read, before anything is placed. */
export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  /** Source, licence and what the strokes mean. */
  readonly notes: readonly string[];
  /** What it shows, for whoever cannot see it. */
  readonly told: readonly string[];
  readonly theme: ChartTheme;
  readonly width: number;
  /** Null for as high as the content asks. */
  readonly height: number | null;
  /** What stands where there is nothing to draw, if not that there are no values. */
  readonly instead?: string;
  /** Null when there is no value to draw. */
  readonly drawing: Lines | Bars | Ranks | Scatter | Slope | WorldMap | null;
}

export interface Lines {
  readonly kind: 'line';
  readonly lines: readonly Line[];
  /** What the left axis counts, and the right one where there are two. */
  readonly units: readonly string[];
  readonly marks: readonly Mark[];
  readonly scale: 'linear' | 'log';
  readonly years: readonly [first: number, last: number];
}

export interface Line {
  readonly name: string;
  readonly axis: number;
  readonly points: readonly Point[];
}

export interface Point {
  readonly x: number;
  /** What it is of, where that is more than a year. */
  readonly period?: string;
  readonly value: number;
  readonly status: PointStatus;
}

/** Something dated, as a numbered line over the years. */
export interface Mark {
  readonly x: number;
  readonly label: string;
}

export interface Bars {
  readonly kind: 'bar';
  readonly unit: string;
  readonly categories: readonly string[];
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  readonly cells: readonly (Omit<Point, 'x'> | null)[];
}

export interface Ranks {
  readonly kind: 'ranking';
  readonly unit: string;
  readonly rows: readonly (Omit<Point, 'x'> & { readonly rank: number; readonly name: string })[];
}

/** One axis of two that are held against each other. */
export interface Axis {
  readonly name: string;
  readonly unit: string;
  readonly scale: 'linear' | 'log';
}

export interface Scatter {
  readonly kind: 'scatter';
  readonly across: Axis;
  readonly up: Axis;
  readonly dots: readonly Dot[];
}

interface Dot {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Its name and values in words. */
  readonly told: string;
}

export interface Slope {
  readonly kind: 'slope';
  readonly years: readonly [was: number, now: number];
  readonly scale: 'linear' | 'log';
  readonly unit: string;
  readonly lines: readonly { readonly name: string; readonly was: number; readonly now: number }[];
}
