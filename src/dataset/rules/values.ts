import { countries } from '../../model/country.ts';
import { decimal } from '../../model/number.ts';
import { areas, indicators } from '../../model/statistic.ts';
import { OBSERVATIONS_FOLDER } from '../../model/table/tables.ts';
import type { Finding } from '../finding.ts';
import { readObservations } from '../observation/observations.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';

/** Values no share or life expectancy can take; a source's error, to be flagged in corrections.csv. */
const BOUNDS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  percent_of_land_area: [0, 100.5],
  people_per_km2: [0, 1e5],
  index_0_100: [0, 100],
  share_0_1: [0, 1],
};

export const values: Rule = {
  name: 'values',
  structural: true,
  *check(dataset) {
    const isGeo = geoTest(dataset);
    const described = new Map(dataset.rows(indicators).map((row) => [row.code, row]));
    for (const code of dataset.observationFiles()) {
      if (!dataset.looksAt(`${OBSERVATIONS_FOLDER}/${code}.csv`)) continue;
      const indicator = described.get(code);
      const findings: Finding[] = [];
      const cube = readObservations(dataset.root, indicator ?? undescribed(code), isGeo, (finding) =>
        findings.push(finding),
      );
      yield* findings;
      if (!indicator) continue;
      const bounds = BOUNDS[indicator.unit];
      if (!bounds || indicator.valueType === 'category') continue;
      const [least, most] = bounds;
      for (let at = 0; at < cube.values.length; at++) {
        const value = cube.values[at] ?? Number.NaN;
        if (Number.isNaN(value) || (value >= least && value <= most)) continue;
        const geo = cube.geos[Math.floor(at / cube.years)];
        yield {
          file: printedPath(`${OBSERVATIONS_FOLDER}/${code}.csv`),
          line: 0,
          rule: 'values',
          message: `${geo} ${cube.firstYear + (at % cube.years)} is ${decimal(value)}, outside ${least} to ${most} ${indicator.unit}`,
          tip: 'compare with the source: correct the row, or the unit in indicators.csv',
        };
      }
    }
  },
};

/** The lines of an indicator that is not described yet are read as numbers, so that all that is wrong is said at once. */
function undescribed(code: string) {
  return { code, valueType: 'number' } as const;
}

export function geoTest(dataset: Dataset): (key: string) => boolean {
  const geos = new Set([...dataset.linesByKey(countries).keys(), ...dataset.linesByKey(areas).keys()]);
  return (key) => geos.has(key);
}
