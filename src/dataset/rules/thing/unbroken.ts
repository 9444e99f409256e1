import { type CountryRow, capitals, countries, countryAttributes } from '../../../model/country.ts';
import { coverage, type Place } from '../../../model/coverage/coverage.ts';
import { type Coverage, coverageIn } from '../../../model/coverage/known.ts';
import { type Day, formatDay } from '../../../model/day/day.ts';
import { interruptions } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { countryCurrencies } from '../../../model/thing/money.ts';
import { countryLanguages } from '../../../model/thing/speech.ts';
import { byStart, type Period } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';
import { firstDay, gaps, lastDay } from './gaps.ts';

interface Held {
  readonly row: Period & { readonly country: string };
  readonly line: number;
  readonly key: string;
}

interface Had {
  readonly name: string;
  readonly file: string;
  readonly thing: string;
  /** The part of the table whose days are meant; null for the whole. */
  readonly part: string | null;
  readonly rowsOf: (dataset: Dataset) => readonly Held[];
}

/** What every state has on each day of its life. */
const HAD: readonly Had[] = [
  {
    ...capitals,
    thing: 'capital',
    part: null,
    rowsOf: (dataset) => dataset.located(capitals).map((at) => ({ ...at, key: keyOf(capitals, at.row) })),
  },
  {
    ...countryCurrencies,
    thing: 'currency',
    part: null,
    rowsOf: (dataset) =>
      dataset.located(countryCurrencies).map((at) => ({ ...at, key: keyOf(countryCurrencies, at.row) })),
  },
  {
    ...countryAttributes,
    thing: 'driving side',
    part: 'driving_side',
    rowsOf: (dataset) =>
      dataset
        .located(countryAttributes)
        .filter(({ row }) => row.attribute === 'driving_side')
        .map((at) => ({ ...at, key: keyOf(countryAttributes, at.row) })),
  },
  {
    ...countryLanguages,
    thing: 'official language',
    part: null,
    rowsOf: (dataset) =>
      dataset
        .located(countryLanguages)
        .filter(({ row }) => row.status !== 'spoken')
        .map((at) => ({ ...at, key: keyOf(countryLanguages, at.row) })),
  },
];

const STATES: ReadonlySet<CountryRow['kind']> = new Set(['state', 'former_state', 'disputed']);

/** A state that is not interrupted has each of these on every day that their lists are known for. */
export const unbroken: Rule = {
  name: 'unbroken',
  structural: false,
  *check(dataset) {
    for (const each of HAD) yield* holes(dataset, each);
  },
};

function* holes(dataset: Dataset, { name, file, thing, part, rowsOf }: Had): Iterable<Finding> {
  const said = coverageIn(dataset.rows(coverage));
  const held = Map.groupBy(rowsOf(dataset), ({ row }) => row.country);
  const broken = Map.groupBy(dataset.rows(interruptions), ({ country }) => country);
  for (const { row: state, line } of dataset.located(countries)) {
    if (!STATES.has(state.kind)) continue;
    const [since, through] = daysOf(said, name, { scope: state.key, part });
    if (since === null || through === null) continue;
    const rows = (held.get(state.key) ?? []).toSorted((a, b) => byStart(a.row, b.row));
    const taken = [...rows.map(({ row }) => row), ...(broken.get(state.key) ?? [])];
    const life = [Math.max(since, firstDay(state)), Math.min(through, lastDay(state))] as const;
    for (const [empty, next] of gaps(taken, ...life)) {
      const before = rows.findLast(({ row }) => firstDay(row) <= empty) ?? rows[0];
      yield {
        file: printedPath(before ? file : countries.file),
        line: before?.line ?? line,
        rule: 'unbroken',
        message: `${state.key} has no ${thing} from ${formatDay(empty)} to ${formatDay(next)}`,
        tip: 'add the row; that there was none stands in exceptions.csv, what is not on record in coverage.csv',
        row: before ? { table: name, key: before.key } : { table: countries.name, key: state.key },
      };
    }
  }
}

function daysOf(said: Coverage, table: string, place: Place): readonly [Day | null, Day | null] {
  return [said.knownFrom(table, place), said.knownThrough(table, place)];
}
