/** What an index says of itself and its words. */
export interface SearchHead {
  /** Languages of names and schemes of codes, named by their places. */
  readonly languages: readonly string[];
  /** Bounds of names in EDTF, named by their places; the first is none. */
  readonly dates: readonly string[];
  /** Words of questions that mean nothing, and those that say what is asked of the thing. */
  readonly idle: readonly string[];
  readonly asked: Readonly<Record<string, string>>;
  /** Words that mean several countries together, with the keys of these. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
}

/**
 * The names of all things, as the release keeps them: one text of folded lines, one line a name, and the places of all
 * its words in alphabetical order. Things are in the order of their lines.
 */
export interface SearchIndex extends SearchHead {
  /** Of each thing: its kind, how much it counts, whether it has ended, the years it is of (0: none), its first line. */
  readonly kinds: Uint8Array;
  readonly weights: Uint8Array;
  readonly ended: Uint8Array;
  readonly years: Int16Array;
  readonly firstLines: Uint32Array;
  /** Keys of the things, one a line. */
  readonly keys: Uint8Array;
  readonly keyStarts: Uint32Array;
  /** Of each line: what it is, how many words count in it, its language, its bounds, where its name as written begins. */
  readonly sorts: Uint8Array;
  readonly sizes: Uint8Array;
  readonly languageOf: Uint16Array;
  readonly bounds: Uint16Array;
  readonly names: Uint8Array;
  readonly nameStarts: Uint32Array;
  /** The folded lines, each with a line feed after it, and where each begins. */
  readonly text: Uint8Array;
  readonly lineStarts: Uint32Array;
  /** Beginnings of all words, in the order of what stands from there to the end of the line; and their lines. */
  readonly order: Uint32Array;
  readonly lineOf: Uint32Array;
  /** Where in that order each word begins that no entry before it begins with; and what it sounds like. */
  readonly words: Uint32Array;
  readonly sounds: Uint32Array;
}

const ARRAYS = {
  kinds: Uint8Array,
  weights: Uint8Array,
  ended: Uint8Array,
  years: Int16Array,
  firstLines: Uint32Array,
  keys: Uint8Array,
  keyStarts: Uint32Array,
  sorts: Uint8Array,
  sizes: Uint8Array,
  languageOf: Uint16Array,
  bounds: Uint16Array,
  names: Uint8Array,
  nameStarts: Uint32Array,
  text: Uint8Array,
  lineStarts: Uint32Array,
  order: Uint32Array,
  lineOf: Uint32Array,
  words: Uint32Array,
  sounds: Uint32Array,
} as const;

const HEAD = 'head';
/** Names of the parts of an index, by which an engine reads them. */
export const SEARCH_PARTS: readonly string[] = [HEAD, ...Object.keys(ARRAYS)];

/** The parts as bytes, little-endian. */
export function packSearch(index: SearchIndex): Map<string, Uint8Array> {
  const { languages, dates, idle, asked, groups } = index;
  const head: SearchHead = { languages, dates, idle, asked, groups };
  const parts = new Map<string, Uint8Array>([[HEAD, new TextEncoder().encode(JSON.stringify(head))]]);
  for (const name of Object.keys(ARRAYS) as (keyof typeof ARRAYS)[]) {
    const { buffer, byteOffset, byteLength } = index[name];
    parts.set(name, new Uint8Array(buffer, byteOffset, byteLength));
  }
  return parts;
}

/** The index from its parts; throws where one is missing. */
export function unpackSearch(parts: ReadonlyMap<string, Uint8Array>): SearchIndex {
  const bytesOf = (name: string) => {
    const bytes = parts.get(name);
    if (bytes) return bytes;
    throw new TypeError(`the release has no ${name} of its index of names`);
  };
  const head = JSON.parse(new TextDecoder().decode(bytesOf(HEAD))) as SearchHead;
  const arrays = Object.entries(ARRAYS).map(([name, array]) => {
    const bytes = bytesOf(name);
    const step = array.BYTES_PER_ELEMENT;
    // What an engine gives may begin anywhere in a larger piece of memory.
    const aligned = bytes.byteOffset % step === 0 ? bytes : bytes.slice();
    return [name, new array(aligned.buffer as ArrayBuffer, aligned.byteOffset, aligned.byteLength / step)];
  });
  // Releases made before there were such words have none.
  return { ...head, groups: head.groups ?? {}, ...Object.fromEntries(arrays) };
}
