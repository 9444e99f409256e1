import { countries } from '../../../model/country.ts';
import { coverage } from '../../../model/coverage/coverage.ts';
import { coverageIn } from '../../../model/coverage/known.ts';
import { formatDay, yearOf } from '../../../model/day/day.ts';
import { interruptions, officeHolders } from '../../../model/relation.ts';
import { keyOf } from '../../../model/table/table.ts';
import { byStart, daysBetween, latestOf, precisionOf } from '../../../model/time.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';
import { firstDay, gaps, lastDay } from './gaps.ts';

const CHIEF = 'chief_of_state';

/** A list of heads of government begins and ends with who is on record; between the two it is as whole as that of chiefs. */
const OFFICES = [CHIEF, 'head_of_government'] as const;

/** Days that may pass between two holders without a word: a conclave, an election in parliament, talks about a coalition. */
const MONTH = 31;

/** A state has a chief and a head of government from one day its list is known for to the last, but for a month here and there. */
export const offices: Rule = {
  name: 'offices',
  structural: false,
  *check(dataset) {
    yield* outlasting(dataset);
    for (const office of OFFICES) yield* vacant(dataset, office);
    yield* lastDays(dataset);
  },
};

function* vacant(dataset: Dataset, office: (typeof OFFICES)[number]): Iterable<Finding> {
  const said = coverageIn(dataset.rows(coverage));
  const held = Map.groupBy(
    dataset.located(officeHolders).filter(({ row }) => row.office === office),
    ({ row }) => row.country,
  );
  const broken = Map.groupBy(dataset.rows(interruptions), ({ country }) => country);
  for (const { row: state, line } of dataset.located(countries)) {
    if (state.kind !== 'state' && state.kind !== 'former_state') continue;
    const place = { scope: state.key, part: office };
    const since = said.knownFrom(officeHolders.name, place);
    const through = said.knownThrough(officeHolders.name, place);
    if (since === null || through === null) continue;
    const holders = (held.get(state.key) ?? []).toSorted((a, b) => byStart(a.row, b.row));
    const [first, last] = [holders[0], holders.at(-1)];
    const listed = office === CHIEF ? state : first && last && { start: first.row.start, end: last.row.start };
    if (!listed) continue;
    const taken = [...holders.map(({ row }) => row), ...(broken.get(state.key) ?? [])];
    const from = Math.max(since, firstDay(state), firstDay(listed));
    const to = Math.min(through, lastDay(state), lastDay(listed));
    for (const [empty, next] of gaps(taken, from, to, MONTH)) {
      const before = holders.findLast(({ row }) => firstDay(row) <= empty) ?? first;
      const where = before
        ? { table: officeHolders, line: before.line, key: keyOf(officeHolders, before.row) }
        : { table: countries, line, key: state.key };
      yield gap(where, `${state.key} has no ${office} from ${formatDay(empty)} to ${formatDay(next)}`);
    }
  }
}

/** Nobody is chief of what another state administers for longer than of that state: one office is held by the other. */
function* outlasting(dataset: Dataset): Iterable<Finding> {
  const sovereign = new Map(dataset.rows(countries).map(({ key, sovereign: of }) => [key, of]));
  const terms = dataset.located(officeHolders).filter(({ row }) => row.office === CHIEF);
  const byHolder = Map.groupBy(terms, ({ row }) => `${row.country} ${row.person}`);
  for (const { row, line } of terms) {
    const state = sovereign.get(row.country);
    if (!state || row.end === null || latestOf(row.end) !== null) continue;
    const above = byHolder.get(`${state} ${row.person}`)?.at(-1)?.row;
    if (!above || above.end === null || latestOf(above.end) === null) continue;
    yield {
      ...gap({ table: officeHolders, line, key: keyOf(officeHolders, row) }, ''),
      message: `${row.name} is chief of ${row.country} without an end, and of ${state} until ${above.end.text}`,
      tip: `end it on ${above.end.text}`,
    };
  }
}

/** A list prints the last day of a term, our ends are the day after: one day between two holders was the last of the first. */
function* lastDays(dataset: Dataset): Iterable<Finding> {
  const terms = dataset.located(officeHolders).filter(({ row }) => row.office !== 'representative');
  for (const held of Map.groupBy(terms, ({ row }) => `${row.country} ${row.office}`).values()) {
    for (const { row, line } of held) {
      const end = row.end && precisionOf(row.end) === 'day' ? lastDay(row) : null;
      if (
        end === null ||
        yearOf(end) < 1945 ||
        held.some(({ row: other }) => firstDay(other) <= end && lastDay(other) > end)
      )
        continue;
      const next = held.find(
        ({ row: other }) =>
          other.start && precisionOf(other.start) === 'day' && daysBetween(end, firstDay(other)) === 1,
      );
      if (!next) continue;
      yield {
        ...gap({ table: officeHolders, line, key: keyOf(officeHolders, row) }, ''),
        message: `${row.name} leaves on ${row.end?.text}, and ${next.row.name} takes office on the day after`,
        tip: `end it on ${next.row.start?.text}: an end is the first day without a holder`,
      };
    }
  }
}

function gap(
  { table, line, key }: { table: { name: string; file: string }; line: number; key: string },
  message: string,
): Finding {
  return {
    file: printedPath(table.file),
    line,
    rule: 'offices',
    message,
    tip: 'add who held it; a vacancy stands in exceptions.csv, what is not on record in coverage.csv',
    row: { table: table.name, key },
  };
}
