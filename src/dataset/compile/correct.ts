import type { Cube } from '../../model/cube.ts';
import type { Correction } from '../../model/source.ts';

/** Applies curators' decisions to a cube just read: a corrected value replaces the source's, an empty one removes it. */
export function applyCorrections(cube: Cube, corrections: readonly Correction[]): void {
  const rows = new Map(cube.geos.map((geo, index) => [geo, index]));
  for (const { key, value, status } of corrections) {
    const [geo = '', year = ''] = key.split('|');
    const row = rows.get(geo);
    const column = Number(year) - cube.firstYear;
    if (status !== 'corrected' || row === undefined || !(column >= 0 && column < cube.years)) continue;
    const at = row * cube.years + column;
    cube.values[at] = value === null ? Number.NaN : Number(value);
    if (value === null) cube.statuses[at] = 0;
  }
}
