import type { PointStatus } from '../../../../store/statistic/observation.ts';
import type { Point } from '../picture.ts';

/** A part of a line drawn alike: null where it breaks off. */
export interface Stroke {
  readonly status: PointStatus;
  readonly points: readonly (Point | null)[];
}

const ORDER: readonly PointStatus[] = ['A', 'E', 'F', 'I'];

/**
 * Joins neighbours, in the manner of the less certain of the two. Neighbours are points no farther apart than the closest
 * of the line, so that a series of every fifth year is a line and a missing year is a gap.
 */
export function strokesOf(points: readonly Point[]): Stroke[] {
  const step = points.slice(1).reduce((least, { x }, at) => Math.min(least, x - (points[at]?.x ?? x)), Infinity);
  const parts = new Map<PointStatus, (Point | null)[]>(ORDER.map((status) => [status, []]));
  for (const [at, point] of points.entries()) {
    const next = points[at + 1];
    if (!next || next.x - point.x > step * 1.01) continue;
    const worse = ORDER.indexOf(next.status) > ORDER.indexOf(point.status) ? next.status : point.status;
    const part = parts.get(worse);
    if (part?.at(-1) === point) part.push(next);
    else part?.push(...(part.length > 0 ? [null] : []), point, next);
  }
  return [...parts].flatMap(([status, joined]) => (joined.length === 0 ? [] : { status, points: joined }));
}

/** Points that no line reaches: drawn as dots. */
export function lonely(points: readonly Point[], strokes: readonly Stroke[]): Point[] {
  const joined = new Set(strokes.flatMap((stroke) => stroke.points));
  return points.filter((point) => !joined.has(point));
}
