import { type Entry, entryOf, type Input } from '../../input/input.ts';
import type { Item, Known, Reach, Reader } from '../../reader.ts';
import { foreign } from '../foreign.ts';
import { kept } from '../kept.ts';
import { broken } from '../records.ts';
import { namedLines } from '../table.ts';
import { jsonOf, textOf, wordAt } from '../text.ts';

const SOURCE = 'iso-639-3';
const REACH: Reach = { table: 'languages', holds: ({ source }) => source === SOURCE };
const TABLE = /^iso-639-3.*\.tab$/i;
const MODULE = /^iso6393\.js$/;

/** A language as the list has it. */
interface Listed {
  readonly at: number;
  readonly code: string;
  /** Its code of two letters, where it has one. */
  readonly short: string;
  readonly name: string;
  /** What is wrong with the line; empty where nothing is. */
  readonly fault: string;
}

/**
 * Names of languages by their codes of three letters: of those that we have from this list or from nowhere, since the list
 * has thousands more, and of all that have a code of two letters as well.
 */
export const iso6393: Reader = {
  source: SOURCE,
  expects: 'iso-639-3.tab of SIL International, alone or in its archive, or the package iso-639-3 of npm (.tgz)',
  address: 'https://iso639-3.sil.org/sites/iso639-3/files/downloads/iso-639-3.tab',
  reach: [REACH],
  async published(input: Input) {
    const about = entryOf(input, /^package\.json$/);
    return { version: about ? wordAt(await jsonOf(about), 'version') || null : null, day: null };
  },
  async *read(input: Input, known: Known): AsyncIterable<Item> {
    const table = entryOf(input, TABLE);
    const entry = table ?? entryOf(input, MODULE);
    if (!entry) throw foreign(input, 'holds no iso-639-3.tab', iso6393);
    const held = new Map(known.rows(REACH.table).map((row) => [row.code ?? '', row]));
    const given = new Set<string>();
    const doubted = new Set<string>();
    let isWhole = true;
    for await (const { at, code, short, name, fault } of table ? lines(entry, input) : objects(entry)) {
      if (fault !== '') {
        yield broken(entry, at, fault);
        if (/^[a-z]{3}$/.test(code)) doubted.add(code).add(short);
        else isWhole = false;
        continue;
      }
      const own = held.has(short) || !held.has(code) ? short : code;
      const row = held.get(own);
      // A name of its own in its language is a curator's, who cites where that stands.
      const isTaken = row ? REACH.holds(row) || (row.source === 'unsourced' && row.native_name === '') : own !== '';
      if (!isTaken || given.has(own)) continue;
      given.add(own);
      const cells = { code: own, name, source: SOURCE, locator: `Id ${code}` };
      yield { kind: 'row', table: REACH.table, cells, where: `${entry.path}:${at}` };
    }
    if (given.size === 0 && isWhole && doubted.size === 0)
      throw foreign(input, 'names no language that we have', iso6393);
    yield* kept(known, REACH, entry.path, ({ code = '' }) => !given.has(code) && (doubted.has(code) || !isWhole));
  },
};

async function* lines(entry: Entry, input: Input): AsyncGenerator<Listed> {
  const needed = ['Id', 'Part1', 'Ref_Name'];
  const listed = namedLines(
    entry,
    (names) => {
      const missing = needed.filter((name) => !names.includes(name));
      if (missing.length > 0) throw foreign(input, `${entry.path} has no column ${missing.join(', ')}`, iso6393);
    },
    '\t',
  );
  for await (const { cells, line, fault } of listed) {
    const [code = '', short = '', name = ''] = needed.map((column) => (cells[column] ?? '').trim());
    yield { at: line, code, short, name, fault: fault || faultOf(code, short, name) };
  }
}

/** The package's module: a list of objects, printed in one way. */
async function* objects(entry: Entry): AsyncGenerator<Listed> {
  const text = await textOf(entry);
  const from = text.indexOf('export const');
  let at = 1;
  let upTo = 0;
  for (const { 0: object, index } of text.slice(from).matchAll(/\{[^{}]*\}/g)) {
    at += text.slice(upTo, from + index).split('\n').length - 1;
    upTo = from + index;
    const [code = '', short = '', name = ''] = ['iso6393', 'iso6391', 'name'].map((field) => quoted(object, field));
    yield { at, code, short, name, fault: faultOf(code, short, name) };
  }
}

function quoted(object: string, field: string): string {
  const found = new RegExp(`\\b${field}: (?:'((?:[^'\\\\\\n]|\\\\.)*)'|"((?:[^"\\\\\\n]|\\\\.)*)")`).exec(object);
  return (found?.[1] ?? found?.[2] ?? '').replace(/\\(.)/g, '$1').trim();
}

function faultOf(code: string, short: string, name: string): string {
  const isLanguage = /^[a-z]{3}$/.test(code) && /^([a-z]{2})?$/.test(short) && name !== '';
  return isLanguage ? '' : `is no language: ${JSON.stringify([code, short, name])}`;
}
