import { countries } from '../../model/country.ts';
import { memberships } from '../../model/organization.ts';
import { aggregateChecks, indicators } from '../../model/statistic.ts';
import { mayHoldOn } from '../../model/time.ts';
import { readObservations } from '../observation/observations.ts';
import { type Dataset, printedPath } from '../read.ts';
import type { Rule } from '../rule.ts';
import { geoTest } from './values.ts';

/** Published aggregates lie near the sum of their parts: a slip of unit or code shows here. */
export const aggregates: Rule = {
  name: 'aggregates',
  structural: false,
  *check(dataset) {
    const described = new Map(dataset.rows(indicators).map((row) => [row.code, row]));
    const isGeo = geoTest(dataset);
    const measured = new Set(dataset.observationFiles());
    for (const { row, line } of dataset.located(aggregateChecks)) {
      const indicator = described.get(row.indicator);
      if (!indicator || !measured.has(row.indicator)) continue;
      const cube = readObservations(dataset.root, indicator, isGeo, () => undefined);
      const published = (geo: string) => {
        const at = cube.geos.indexOf(geo) * cube.years + row.year - cube.firstYear;
        return cube.geos.includes(geo) ? (cube.values[at] ?? Number.NaN) : Number.NaN;
      };
      const stated = published(row.area);
      const parts = partsOf(dataset, row.organization, row.membersOn.earliest).map(published);
      const sum = parts.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
      const difference = Math.abs(sum / stated - 1) * 100;
      if (difference <= row.tolerance) continue;
      yield {
        file: printedPath(aggregateChecks.file),
        line,
        rule: 'aggregates',
        message: `${row.indicator} ${row.year}: the parts of ${row.area} sum to ${sum}, ${Number.isNaN(stated) ? 'and of the whole nothing is on record' : `published is ${stated}`}`,
        tip: `they may differ by ${row.tolerance} percent: compare the observations with the source`,
      };
    }
  },
};

/** All countries, or the full members of an organization on a day. */
function partsOf(dataset: Dataset, organization: string | null, day: number): string[] {
  if (organization === null) return dataset.rows(countries).map(({ key }) => key);
  return dataset
    .rows(memberships)
    .filter((row) => row.organization === organization && row.role === 'member' && row.rank !== 'deprecated')
    .filter((row) => mayHoldOn(row, day))
    .map(({ member }) => member);
}
