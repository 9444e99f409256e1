import { COVERED, coverage } from '../../../model/coverage/coverage.ts';
import { attestedThrough, coverageIn } from '../../../model/coverage/known.ts';
import { type Day, formatDay } from '../../../model/day/day.ts';
import { sources, UNSOURCED } from '../../../model/source.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import type { Dataset } from '../../read.ts';
import { finding } from './placed.ts';

/** No fact begins after the day through which its list is known, unless it stands in a source that is newer. */
export function* known(dataset: Dataset): Iterable<Finding> {
  const said = coverageIn(dataset.rows(coverage));
  const published = publicationsOf(dataset);
  for (const { table, nature, placesOf, beginsOn } of COVERED) {
    if (nature === 'timeless') continue;
    for (const { row, line } of dataset.located(table)) {
      const places = placesOf(row);
      const through = said.knownThroughAny(table.name, places);
      const begins = beginsOn(row);
      if (through === null || begins === null || begins.earliest <= through) continue;
      const source = String((row as { readonly source?: string }).source);
      if (attestedThrough(through, begins.earliest, published.get(source) ?? null) !== through) continue;
      const [place] = places;
      const list = [table.name, place?.scope, place?.part].filter((word) => word != null).join(' ');
      yield finding(
        table,
        row,
        line,
        `begins ${begins.text}, and ${list} is known through ${formatDay(through)}`,
        'raise known_through in coverage.csv, or cite a source that is newer',
      );
    }
  }
}

/** The day each source was published; what is known from none attests no day. */
function publicationsOf(dataset: Dataset): ReadonlyMap<string, Day> {
  const dates = dataset.rows(sources).filter(({ key }) => key !== UNSOURCED);
  return new Map(
    dates.flatMap(({ key, published }: { key: string; published: PartialDate | null }) =>
      published === null ? [] : [[key, published.earliest] as const],
    ),
  );
}
