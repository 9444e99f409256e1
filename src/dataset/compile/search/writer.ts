import { NAME_SORTS, type NameSort, SEARCH_KINDS } from '../../../model/search/kind.ts';
import type { SearchHead, SearchIndex } from '../../../model/search/packed.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { SearchDocument, SearchName } from './document.ts';
import { wordsOf } from './order.ts';

/** Numbers texts in the order they come. */
function numbering(...first: string[]) {
  const places = new Map(first.map((text, place) => [text, place]));
  return {
    of(text: string): number {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    all: () => [...places.keys()],
  };
}

/** Texts one after another, and the bytes at which each begins. */
function gathered() {
  const texts: string[] = [];
  const starts: number[] = [];
  let size = 0;
  return {
    add(text: string): void {
      starts.push(size);
      texts.push(text);
      size += Buffer.byteLength(text);
    },
    bytes: () => new Uint8Array(Buffer.from(texts.join(''))),
    starts: () => Uint32Array.from([...starts, size]),
  };
}

function yearOf(date: PartialDate | null, bound: 'earliest' | 'latest'): number {
  return date === null ? 0 : Math.trunc(date[bound] / 10_000);
}

const MOST = 255;
/** A sign of money, which is left out where it stands beside words. */
const SIGN = /^\p{Sc}$/u;

/** Takes things and their lines as they come, and makes the arrays of an index of them. */
export function searchWriter(idle: ReadonlySet<string>) {
  const [languages, dates] = [numbering(), numbering('')];
  const [keys, lines, names] = [gathered(), gathered(), gathered()];
  const none = (): number[] => [];
  const things = { kinds: none(), weights: none(), ended: none(), years: none(), firstLines: none() };
  const written = { sorts: none(), sizes: none(), languageOf: none(), bounds: none() };

  return {
    thing({ kind, key, weight, ended, from, to }: SearchDocument): void {
      things.kinds.push(SEARCH_KINDS.indexOf(kind));
      things.weights.push(weight);
      things.ended.push(ended ? 1 : 0);
      things.years.push(yearOf(from, 'earliest'), yearOf(to, 'latest') || yearOf(from, 'latest'));
      things.firstLines.push(written.sorts.length);
      keys.add(`${key}\n`);
    },
    /** A line of the thing before; what is shown of it is empty where it is another spelling of the line before. */
    line(form: string, { language, start, end }: SearchName, sort: NameSort, shown: string): void {
      const words = form.split(' ');
      const counting = words.filter((word) => !idle.has(word) && !SIGN.test(word)).length;
      lines.add(`${form}\n`);
      names.add(shown);
      written.sorts.push(NAME_SORTS.indexOf(sort));
      written.sizes.push(Math.min(MOST, counting || words.length));
      written.languageOf.push(languages.of(language));
      written.bounds.push(dates.of(start?.text ?? ''), dates.of(end?.text ?? ''));
    },
    index(asked: SearchHead['asked'], groups: SearchHead['groups']): SearchIndex {
      const text = lines.bytes();
      const lineStarts = lines.starts();
      return {
        languages: languages.all(),
        dates: dates.all(),
        idle: [...idle],
        asked,
        groups,
        kinds: Uint8Array.from(things.kinds),
        weights: Uint8Array.from(things.weights),
        ended: Uint8Array.from(things.ended),
        years: Int16Array.from(things.years),
        firstLines: Uint32Array.from([...things.firstLines, written.sorts.length]),
        keys: keys.bytes(),
        keyStarts: keys.starts(),
        sorts: Uint8Array.from(written.sorts),
        sizes: Uint8Array.from(written.sizes),
        languageOf: Uint16Array.from(written.languageOf),
        bounds: Uint16Array.from(written.bounds),
        names: names.bytes(),
        nameStarts: names.starts(),
        text,
        lineStarts,
        ...wordsOf(text, lineStarts),
      };
    },
  };
}
