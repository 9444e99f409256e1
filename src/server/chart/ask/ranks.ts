import { groupOf } from '../../../schema/statistic/country-set.ts';
import { observationOfEntry, rankingOf } from '../../../store/group/ranking.ts';
import { allReady } from '../../../store/maybe.ts';
import { badArgument, type Store } from '../../../store/store.ts';
import { alike } from '../draw/number.ts';
import { calledTogether, chosenOn, nameOfPlace } from './called.ts';
import type { Question } from './question.ts';
import type { Read } from './read.ts';
import { unitInWords } from './words.ts';

/** The first of the countries that are in all parts of the set; of nobody in particular, all. */
export async function readRanks(store: Store, question: Question): Promise<Read> {
  const { of, indicators, day, knownAt, first, ascending } = question;
  const [indicator] = indicators;
  if (!indicator) throw badArgument('indicator', 'indicator is missing: name one to rank by');
  const asked = { year: question.year, day, knownAt, ascending };
  const { entries, missing, year } = await rankingOf(
    store,
    indicator,
    'indicator',
    groupOf(store, of, asked.day),
    asked,
  );
  const shown = entries.slice(0, first);
  const used = await allReady(shown.map((entry) => observationOfEntry(store, entry)));
  const names = await Promise.all(shown.map(({ country }) => nameOfPlace(store, country, question)));
  const rows = shown.map(({ rank, value, country }, at) => ({
    rank,
    value,
    status: used[at]?.status ?? 'A',
    name: names[at] ?? country.name,
  }));
  const { unitRecord } = indicator;
  const text = alike(rows.map(({ value }) => value));
  const reporting = `${entries.length} of ${entries.length + missing} with a value`;
  return {
    together: calledTogether(store, of, day),
    drawing: { kind: 'ranking', unit: unitRecord.symbol ?? unitRecord.label, rows },
    used,
    units: [unitInWords(unitRecord, indicator)],
    about: [
      ...(year === null ? [] : [String(year)]),
      ...(ascending ? ['smallest first'] : []),
      shown.length < entries.length ? `first ${shown.length}; ${reporting}` : reporting,
      chosenOn(question),
    ],
    absent: [],
    told: rows.map(({ rank, name, value }) => `${rank}. ${name}: ${text(value)}.`),
  };
}
