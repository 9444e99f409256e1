import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import { parseCsv } from '../../src/dataset/csv.ts';

const [FIRST, LAST] = [1960, 2025];
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, at) => FIRST + at);

export interface Publishing {
  /** Folder of the data that hold the values. */
  readonly root: string;
  readonly to: string;
  /** Series in it: more than we carry are filled up by such as nobody carries. */
  readonly indicators: number;
  /** Of so many values one is revised by a thousandth; none where it is left out. */
  readonly revised?: number;
}

/** Writes all of our World Development Indicators as the World Bank would publish them. */
export async function publishIndicators({ root, to, indicators, revised = 0 }: Publishing): Promise<void> {
  const { header, lines } = parseCsv(readFileSync(join(root, 'statistics/indicators.csv'), 'utf8'));
  const [code, source, locator] = ['code', 'source', 'locator'].map((name) => header.indexOf(name)) as [
    number,
    number,
    number,
  ];
  const series = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const { cells } of lines) {
    if (cells[source] !== 'worldbank-wdi') continue;
    series.set(cells[locator] ?? '', valuesIn(join(root, 'statistics/observations', `${cells[code]}.csv`)));
  }
  let printedValues = 0;
  const [any = new Map()] = series.values();
  const geos = [...new Set([...series.values()].flatMap((values) => [...values.keys()]))].sort();
  for (let count = series.size; count < indicators; count++) series.set(`XX.NOT.CARRIED.${count}`, any);

  const zip = new ZipFile();
  const content = new PassThrough({ highWaterMark: 1 << 20 });
  zip.addReadStream(content, 'WDICSV.csv');
  zip.end();
  const written = once(zip.outputStream.pipe(createWriteStream(to)), 'finish');
  const quoted = (cells: readonly (string | number)[]) => cells.map((cell) => `"${cell}"`).join();
  content.write(`${quoted(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', ...YEARS])}\n`);
  for (const geo of geos) {
    const rows = [...series].map(([indicator, values]) => {
      const names = quoted([`Name, of ${geo}`, geo, `Name of ${indicator}`, indicator]);
      return `${names},${YEARS.map((year) => printed(values.get(geo)?.[year - FIRST] ?? '')).join()}\n`;
    });
    if (!content.write(rows.join(''))) await once(content, 'drain');
  }
  content.end();
  await written;

  function printed(cell: string): string {
    if (cell === '' || revised === 0 || ++printedValues % revised !== 0) return cell;
    return String(Number((Number(cell) * 1.001).toPrecision(6)));
  }
}

function valuesIn(path: string): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const line of readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)) {
    const [geo = '', year = '', value = ''] = line.split(',');
    const row = values.get(geo) ?? [];
    row[Number(year) - FIRST] = value;
    values.set(geo, row);
  }
  return values;
}
