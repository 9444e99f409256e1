import type { SearchIndex } from '../../../model/search/packed.ts';
import { searchWords } from '../../../model/search/word.ts';
import { wordForm } from '../../../model/text/words.ts';
import type { Dataset } from '../../read.ts';
import type { SearchDocument, SearchName } from './document.ts';
import { indicatorDocuments } from './figure.ts';
import { withFurtherNames } from './further.ts';
import { eventDocuments, treatyDocuments } from './happening.ts';
import { countryDocuments, countryWeights, organizationDocuments } from './party.ts';
import { joinedOf, spellingsOf, squeezedOf, unmarkedOf } from './spelling.ts';
import {
  cityDocuments,
  meansDocuments,
  personDocuments,
  placeDocuments,
  subdivisionDocuments,
  writtenDocuments,
} from './thing.ts';
import { searchWriter } from './writer.ts';

function* documentsOf(dataset: Dataset): Generator<SearchDocument> {
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
  yield* subdivisionDocuments(dataset, weights);
}

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

/** The index of all names: one line a name, other spellings of it after it, and the order of their words. */
export function buildSearch(dataset: Dataset): SearchIndex {
  const rules = dataset.rows(searchWords);
  const spellings = spellingsOf(rules);
  const idle = new Set(rules.flatMap(({ use, word }) => (use === 'idle' ? wordForm(word) : [])));
  const writer = searchWriter(idle);
  const named = withFurtherNames(dataset);
  for (const document of documentsOf(dataset).map(named)) {
    writer.thing(document);
    const written = new Set<string>();
    const own = new Set(document.names.map(({ text }) => wordForm(text)));
    for (const name of document.names) {
      const form = wordForm(name.text);
      const dated = `${form} ${name.start?.text ?? ''}/${name.end?.text ?? ''}`;
      const isKnown = written.has(dated) || (name.start === null && name.end === null && written.has(form));
      if (form === '' || isKnown) continue;
      written.add(form).add(dated);
      writer.line(form, name, name.sort, name.text);
      for (const other of othersOf(document, name, form, spellings)) {
        if (own.has(other) || written.has(other)) continue;
        written.add(other);
        writer.line(other, name, 'SPELLING', '');
      }
    }
  }
  const asked = rules.flatMap(({ use, word, means }) => (use === 'asked' ? [[wordForm(word), means ?? '']] : []));
  const groups = rules.flatMap(({ use, word, means }) =>
    use === 'group' ? [[wordForm(word), (means ?? '').split('|')]] : [],
  );
  return writer.index(Object.fromEntries(asked), Object.fromEntries(groups));
}

/** Other spellings of a name, as far as it is likely enough to be meant. */
function othersOf(
  { kind, weight }: SearchDocument,
  { text, sort, otherwise = [] }: SearchName,
  form: string,
  spellings: (form: string) => readonly string[],
): readonly string[] {
  if (kind === 'EVENT' && weight < PLAIN && !sort.endsWith('CODE')) return otherwise.map(wordForm);
  const squeezed = SQUEEZED.has(sort) && kind !== 'EVENT' && kind !== 'CLAIM' ? squeezedOf(form) : null;
  const same = sort === 'WORDS' && kind !== 'COUNTRY' ? [] : spellings(form);
  const further = otherwise.map(wordForm).flatMap((other) => [other, ...spellings(other)]);
  return [...same, ...further, squeezed, joinedOf(text), unmarkedOf(text)].filter((other) => other !== null);
}
