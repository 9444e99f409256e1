import { NAME_SORTS, SEARCH_KINDS } from '../../../model/search/kind.ts';
import type { SearchIndex } from '../../../model/search/packed.ts';
import { searchWords } from '../../../model/search/word.ts';
import { wordForm } from '../../../model/text/words.ts';
import type { PartialDate } from '../../../model/time.ts';
import type { Dataset } from '../../read.ts';
import type { SearchDocument, SearchName } from './document.ts';
import { indicatorDocuments } from './figure.ts';
import { eventDocuments, treatyDocuments } from './happening.ts';
import { wordsOf } from './order.ts';
import { countryDocuments, countryWeights, organizationDocuments } from './party.ts';
import { joinedOf, spellingsOf, squeezedOf } from './spelling.ts';
import { cityDocuments, meansDocuments, personDocuments, placeDocuments, writtenDocuments } from './thing.ts';

function* documentsOf(dataset: Dataset): Iterable<SearchDocument> {
  const weights = countryWeights(dataset);
  yield* countryDocuments(dataset, weights);
  yield* organizationDocuments(dataset);
  yield* cityDocuments(dataset, weights);
  yield* personDocuments(dataset, weights);
  yield* eventDocuments(dataset);
  yield* treatyDocuments(dataset);
  yield* indicatorDocuments(dataset);
  yield* placeDocuments(dataset);
  yield* meansDocuments(dataset, weights);
  yield* writtenDocuments(dataset);
}

/** Numbers texts in the order they come. */
function numbering(...first: string[]) {
  const places = new Map(first.map((text, place) => [text, place]));
  const of = (text: string) => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  };
  return { of, all: () => [...places.keys()] };
}

/** Texts one after another, with the bytes at which each begins. */
function gathered() {
  const texts: string[] = [];
  const starts: number[] = [];
  let size = 0;
  return {
    add(text: string): number {
      starts.push(size);
      texts.push(text);
      size += Buffer.byteLength(text);
      return starts.length - 1;
    },
    bytes: () => new Uint8Array(Buffer.from(texts.join(''))),
    starts: () => Uint32Array.from([...starts, size]),
  };
}

const yearOf = (date: PartialDate | null, bound: 'earliest' | 'latest') =>
  date === null ? 0 : Math.trunc(date[bound] / 10_000);

/** Words are typed in places of these sorts often enough to be written without blanks. */
const SQUEEZED: ReadonlySet<SearchName['sort']> = new Set([
  'NAME',
  'OTHER_NAME',
  'ACRONYM',
  'CODE',
  'CAPITAL',
  'LOCAL_NAME',
]);
/** What is on record by the thousands is found by its own words alone. */
const PLAIN = 30;

/** The index of all names: one line a name, and the order of their words. */
export function buildSearch(dataset: Dataset): SearchIndex {
  const rules = dataset.rows(searchWords);
  const spellings = spellingsOf(rules);
  const idle = new Set(rules.flatMap(({ use, word }) => (use === 'idle' ? wordForm(word) : [])));
  const asked = Object.fromEntries(
    rules.flatMap(({ use, word, means }) => (use === 'asked' ? [[wordForm(word), means ?? '']] : [])),
  );
  const [languages, dates] = [numbering(), numbering('')];
  const [keys, lines, names] = [gathered(), gathered(), gathered()];
  const [kinds, weights, ended, years, firstLines]: number[][] = [[], [], [], [], []];
  const [sorts, sizes, languageOf, bounds]: number[][] = [[], [], [], []];

  const write = (form: string, name: SearchName, sort: SearchName['sort'], shown: string) => {
    lines.add(`${form}\n`);
    names.add(shown);
    sorts?.push(NAME_SORTS.indexOf(sort));
    const words = form.split(' ');
    sizes?.push(Math.min(255, words.filter((word) => !idle.has(word)).length || words.length));
    languageOf?.push(languages.of(name.language));
    bounds?.push(dates.of(name.start?.text ?? ''), dates.of(name.end?.text ?? ''));
    return lines;
  };

  for (const document of documentsOf(dataset)) {
    kinds?.push(SEARCH_KINDS.indexOf(document.kind));
    weights?.push(document.weight);
    ended?.push(document.ended ? 1 : 0);
    const from = yearOf(document.from, 'earliest');
    years?.push(from, yearOf(document.to, 'latest') || yearOf(document.from, 'latest'));
    keys.add(`${document.key}\n`);
    firstLines?.push(sorts?.length ?? 0);
    const written = new Set<string>();
    for (const name of document.names) {
      const form = wordForm(name.text);
      const dated = `${form} ${name.start?.text ?? ''}/${name.end?.text ?? ''}`;
      if (form === '' || written.has(dated) || (name.start === null && name.end === null && written.has(form)))
        continue;
      written.add(form).add(dated);
      write(form, name, name.sort, name.text);
      const isShort = SQUEEZED.has(name.sort);
      if (document.kind === 'EVENT' && document.weight < PLAIN && !name.sort.endsWith('CODE')) continue;
      const squeezed = isShort && document.kind !== 'EVENT' && document.kind !== 'CLAIM' ? squeezedOf(form) : null;
      const others = name.sort === 'WORDS' ? [] : spellings(form);
      for (const other of [...others, squeezed, joinedOf(name.text)]) {
        if (other === null || written.has(other)) continue;
        written.add(other);
        write(other, name, 'SPELLING', '');
      }
    }
  }
  firstLines?.push(sorts?.length ?? 0);
  const text = lines.bytes();
  const lineStarts = lines.starts();
  return {
    languages: languages.all(),
    dates: dates.all(),
    idle: [...idle],
    asked,
    kinds: Uint8Array.from(kinds ?? []),
    weights: Uint8Array.from(weights ?? []),
    ended: Uint8Array.from(ended ?? []),
    years: Int16Array.from(years ?? []),
    firstLines: Uint32Array.from(firstLines ?? []),
    keys: keys.bytes(),
    keyStarts: keys.starts(),
    sorts: Uint8Array.from(sorts ?? []),
    sizes: Uint8Array.from(sizes ?? []),
    languageOf: Uint16Array.from(languageOf ?? []),
    bounds: Uint16Array.from(bounds ?? []),
    names: names.bytes(),
    nameStarts: names.starts(),
    text,
    lineStarts,
    ...wordsOf(text, lineStarts),
  };
}
