import { arcs, landUnits } from '../../../model/land/land.ts';
import { type Place, pointsOf, polygonsOf } from '../../../model/land/outline.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';

type Ends = readonly [first: Place, last: Place];

const find = (table: { readonly file: string }, line: number, message: string, tip: string): Finding => ({
  file: printedPath(table.file),
  line,
  rule: 'land',
  message,
  tip,
});

/** Rings are closed and made of arcs that there are; every arc lies on the globe and is used. */
export function* outlines(dataset: Dataset): Iterable<Finding> {
  const ends: Ends[] = [];
  for (const [at, { row, line }] of dataset.located(arcs).entries()) {
    if (Number(row.key) !== at + 1)
      yield find(arcs, line, `${row.key} is not arc ${at + 1}`, 'number arcs without gaps');
    const points = pointsOf(row.points);
    const outside = points.find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
    if (outside) yield find(arcs, line, `${row.key} leaves the globe at ${outside.join(', ')}`, 'correct its points');
    const [first, last] = [points[0], points.at(-1)];
    if (first && last) ends.push([first, last]);
  }
  const used = new Set<number>();
  for (const { row, line } of dataset.located(landUnits)) {
    for (const ring of polygonsOf(row.rings).flat()) {
      for (const arc of ring) used.add(arc < 0 ? ~arc : arc);
      const open = brokenAt(ring, ends);
      if (open !== null)
        yield find(
          landUnits,
          line,
          `${row.key} has a ring that breaks off at arc ${open}`,
          'name the arcs of a ring in turn',
        );
    }
  }
  for (const { row, line } of dataset.located(arcs))
    if (!used.has(Number(row.key) - 1))
      yield find(arcs, line, `no unit uses arc ${row.key}`, 'remove it, or name it in a ring');
}

/** The arc, as the file counts it, behind which a ring does not go on; null when it is closed. */
function brokenAt(ring: readonly number[], ends: readonly Ends[]): number | null {
  const walked = ring.map((arc) => {
    const own = ends[arc < 0 ? ~arc : arc];
    return own && arc < 0 ? ([own[1], own[0]] as const) : own;
  });
  for (const [at, here] of walked.entries()) {
    const next = walked[(at + 1) % walked.length];
    const meets = here && next && here[1][0] === next[0][0] && here[1][1] === next[0][1];
    if (!meets) return (ring[at] ?? 0) < 0 ? -~(ring[at] ?? 0) - 1 : (ring[at] ?? 0) + 1;
  }
  return null;
}
