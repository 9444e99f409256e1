import type { Frame } from '../../../store/export/frame.ts';
import type { Take } from '../../../store/export/take.ts';
import { citationOf } from '../describe/citation.ts';
import type { Pace } from '../pace.ts';
import type { Chunks, Note } from './format.ts';

/** JSON-stat 2.0, class dataset. What was written is not kept: statuses, which come after all values, are read again. */
export async function* jsonStat(take: Take, { release }: Note, pace: Pace): Chunks {
  const frame = await take.frame?.();
  if (!frame) return;
  const head = JSON.stringify(headOf(take, frame, release));
  yield `${head.slice(0, -1)},"value":[`;
  let between = '';
  for await (const line of pace(frame.lines())) {
    if (line.length === 0) continue;
    yield between + line.map(({ value }) => JSON.stringify(value)).join(',');
    between = ',\n';
  }
  yield '],"status":{';
  between = '';
  let start = 0;
  for await (const line of pace(frame.lines())) {
    const named = line.flatMap(({ status }, offset) =>
      status === null || status === ORDINARY ? [] : `"${start + offset}":"${status}"`,
    );
    start += line.length;
    if (named.length === 0) continue;
    yield between + named.join(',');
    between = ',\n';
  }
  yield '}}\n';
}

/** The status of most values, which goes without saying. */
const ORDINARY = 'A';

function headOf({ title, sources, name }: Take, { indicators, places, firstYear, years }: Frame, release: string) {
  const label = (pairs: readonly (readonly [string, string])[]) => Object.fromEntries(pairs);
  const time = Array.from({ length: years }, (_, offset) => String(firstYear + offset));
  return {
    version: '2.0',
    class: 'dataset',
    label: title,
    source: sources.map(({ citation }) => citation).join(' '),
    note: sources.map(({ key, licence }) => `${key}: licence ${licence}`),
    id: ['indicator', 'geo', 'time'],
    size: [indicators.length, places.length, years],
    role: { metric: ['indicator'], geo: ['geo'], time: ['time'] },
    dimension: {
      indicator: {
        label: 'indicator',
        category: {
          index: indicators.map(({ code }) => code),
          label: label(indicators.map(({ code, name: text }) => [code, text])),
          unit: Object.fromEntries(
            indicators.map(({ code, unitRecord }) => [
              code,
              { label: unitRecord.label, ...(unitRecord.symbol === null ? {} : { symbol: unitRecord.symbol }) },
            ]),
          ),
        },
      },
      geo: {
        label: 'country or area',
        category: {
          index: places.map(({ key }) => key),
          label: label(places.map(({ key, name: text }) => [key, text])),
        },
      },
      time: { label: 'year', category: { index: time, label: label(time.map((year) => [year, year])) } },
    },
    extension: {
      name,
      release,
      sources: sources.map(citationOf),
      status: { A: 'observed', E: 'estimate', F: 'forecast' },
    },
  };
}
