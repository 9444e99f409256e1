import { BEGINNING, type Day } from '../../model/day/day.ts';
import { NEVER } from '../../model/day/moment.ts';
import { NAME_SORTS, type NameSort, SEARCH_KINDS, type SearchKind } from '../../model/search/kind.ts';
import { type SearchIndex, unpackSearch } from '../../model/search/packed.ts';
import { type PartialDate, partialDate } from '../../model/time.ts';
import { isPromise, type MaybePromise, whenReady } from '../maybe.ts';
import type { Store } from '../store.ts';

/** A name as it is written in the record. */
export interface WrittenName {
  readonly text: string;
  readonly sort: NameSort;
  readonly language: string;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
}

const SPELLING = NAME_SORTS.indexOf('SPELLING');

/** The index of a release, opened: its arrays, and what is worked out of them once. */
export class Names {
  readonly index: SearchIndex;
  /** Of each line, its thing. */
  readonly thingOf: Uint32Array;
  /** Of each line, its sort; of another spelling that of the name before it. */
  readonly sorts: Uint8Array;
  readonly idle: ReadonlySet<string>;
  readonly asked: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What is asked by several words, by the first of them. */
  readonly phrases: ReadonlyMap<string, readonly string[]>;
  readonly #days: readonly (readonly [first: Day, last: Day])[];
  readonly #dates: readonly (PartialDate | null)[];

  constructor(index: SearchIndex) {
    this.index = index;
    this.idle = new Set(index.idle);
    this.asked = new Map(Object.entries(index.asked));
    const phrases = [...this.asked.keys()].filter((phrase) => phrase.includes(' '));
    this.phrases = Map.groupBy(phrases, (phrase) => phrase.slice(0, phrase.indexOf(' ')));
    this.groups = new Map(Object.entries(index.groups));
    const { firstLines, sorts } = index;
    this.thingOf = new Uint32Array(sorts.length);
    for (let thing = 0, line = 0; thing < index.kinds.length; thing++)
      for (const end = firstLines[thing + 1] ?? line; line < end; line++) this.thingOf[line] = thing;
    this.sorts = sorts.slice();
    for (let line = 1; line < sorts.length; line++)
      if (sorts[line] === SPELLING) this.sorts[line] = this.sorts[line - 1] ?? 0;
    this.#dates = index.dates.map((text) => (text === '' ? null : partialDate(text)));
    this.#days = this.#dates.map((date) => [date?.earliest ?? BEGINNING, date?.latest ?? NEVER]);
  }

  kindOf(thing: number): SearchKind {
    return SEARCH_KINDS[this.index.kinds[thing] ?? 0] ?? 'COUNTRY';
  }

  keyOf(thing: number): string {
    const { keys, keyStarts } = this.index;
    return asText(keys, keyStarts[thing] ?? 0, (keyStarts[thing + 1] ?? 1) - 1);
  }

  /** The thing of a kind with a key; null when there is none. */
  thingWith(kind: SearchKind, key: string): number | null {
    const { kinds, keys, keyStarts } = this.index;
    const number = SEARCH_KINDS.indexOf(kind);
    const wanted = Buffer.from(key);
    for (let thing = kinds.indexOf(number); kinds[thing] === number; thing++) {
      const start = keyStarts[thing] ?? 0;
      if ((keyStarts[thing + 1] ?? 1) - 1 - start !== wanted.length) continue;
      if (wanted.every((byte, at) => keys[start + at] === byte)) return thing;
    }
    return null;
  }

  /** The name of ours, which comes first. */
  titleOf(thing: number): string {
    return this.written(this.index.firstLines[thing] ?? 0).text;
  }

  /** A line as it is folded. */
  formOf(line: number): string {
    const { text, lineStarts } = this.index;
    return asText(text, lineStarts[line] ?? 0, (lineStarts[line + 1] ?? 1) - 1);
  }

  /** Whether a name may be used on a day. */
  holds(line: number, day: Day): boolean {
    const { bounds } = this.index;
    const [start, end] = [bounds[2 * line] ?? 0, bounds[2 * line + 1] ?? 0];
    if (start === 0 && end === 0) return true;
    return (this.#days[start]?.[0] ?? BEGINNING) <= day && day < (this.#days[end]?.[1] ?? NEVER);
  }

  /** The name that a line leads to: where the line is only another spelling, the one before it. */
  written(line: number): WrittenName {
    const { names, nameStarts, languages, languageOf, bounds } = this.index;
    let own = line;
    while (own > 0 && this.index.sorts[own] === SPELLING) own--;
    return {
      text: asText(names, nameStarts[own] ?? 0, nameStarts[own + 1] ?? 0),
      sort: NAME_SORTS[this.sorts[own] ?? 0] ?? 'NAME',
      language: languages[languageOf[own] ?? 0] ?? '',
      start: this.#dates[bounds[2 * own] ?? 0] ?? null,
      end: this.#dates[bounds[2 * own + 1] ?? 0] ?? null,
    };
  }
}

export function asText(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}

const opened = new WeakMap<object, MaybePromise<Names>>();

/** The names of a release: read when first asked for. */
export function namesOf({ engine }: Store): MaybePromise<Names> {
  const known = opened.get(engine);
  if (known) return known;
  const reading = whenReady(engine.searchIndex(), (parts) => {
    const names = new Names(unpackSearch(parts));
    opened.set(engine, names);
    return names;
  });
  opened.set(engine, reading);
  // What could not be read is asked for again.
  if (isPromise(reading)) reading.catch(() => opened.delete(engine));
  return reading;
}
