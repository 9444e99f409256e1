import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Entry, Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken } from '../records.ts';
import { at, textOf, wordAt } from '../text.ts';

const SOURCE = 'iso-4217';
const REACH: Reach = { table: 'currencies', holds: ({ source }) => source === SOURCE };
const ENTRIES = ['ISO_4217', 'CcyTbl', 'CcyNtry'];

/** Codes, numbers and minor units of currencies: list one of ISO 4217 as its maintenance agency publishes it. */
export const iso4217: Reader = {
  source: SOURCE,
  expects: 'list one of ISO 4217 in XML, list-one.xml of its maintenance agency',
  address: 'https://www.six-group.com/dam/download/financial-information/data-center/iso-currrency/lists/list-one.xml',
  reach: [REACH],
  async published(input: Input) {
    const [entry] = input.entries;
    const day = entry ? wordAt(parsed(await textOf(entry)), 'ISO_4217', '@Pblshd') : '';
    return { version: day || null, day: day || null };
  },
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const entry = input.entries.find(({ path }) => path.endsWith('.xml'));
    const list = entry && at(parsed(await textOf(entry)), ...ENTRIES);
    if (!entry || !Array.isArray(list)) throw foreign(input, 'holds no table of currencies', iso4217);
    yield* rowsOf(entry, list, known);
  },
};

function* rowsOf(entry: Entry, list: readonly unknown[], known: Known): Generator<Item> {
  const given = new Set<string>();
  const doubted = new Set<string>();
  let isWhole = true;
  for (const [place, one] of list.entries()) {
    const [code, numeric, units] = ['Ccy', 'CcyNbr', 'CcyMnrUnts'].map((name) => wordAt(one, name));
    // A country without money of its own.
    if (!code && !numeric) continue;
    const digits = units === 'N.A.' ? '' : units;
    if (!/^[A-Z]{3}$/.test(code ?? '') || !/^\d{3}$/.test(numeric ?? '') || !/^\d?$/.test(digits ?? '-')) {
      const what = `entry ${place + 1} is no currency: ${code}, ${numeric}, ${units}`;
      yield broken(entry, place + 1, what);
      if (/^[A-Z]{3}$/.test(code ?? '')) doubted.add(code ?? '');
      else isWhole = false;
      continue;
    }
    // Each country that uses a currency has an entry of its own.
    if (given.has(code ?? '')) continue;
    given.add(code ?? '');
    const cells = {
      code: code ?? '',
      numeric: numeric ?? '',
      digits: digits ?? '',
      source: SOURCE,
      locator: code ?? '',
    };
    yield { kind: 'row', table: REACH.table, cells, where: `${entry.path}, entry ${place + 1}` };
  }
  yield* kept(known, REACH, entry.path, ({ code = '' }) => !given.has(code) && (doubted.has(code) || !isWhole));
}

function parsed(xml: string): unknown {
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false });
  // The parser takes what breaks off for whole.
  if (XMLValidator.validate(xml) !== true) return null;
  try {
    return parser.parse(xml);
  } catch {
    return null;
  }
}
