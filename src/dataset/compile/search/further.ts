import { searchNames } from '../../../model/search/name.ts';
import type { Dataset } from '../../read.ts';
import { called, type SearchDocument, type SearchName } from './document.ts';

/** Things with the further names by which people look for them: where most say it, and in other languages. */
export function withFurtherNames(dataset: Dataset): (document: SearchDocument) => SearchDocument {
  const names = new Map<string, SearchName[]>();
  for (const { kind, key, language, name } of dataset.rows(searchNames)) {
    const thing = `${kind === 'roll_call' ? 'EVENT' : kind.toUpperCase()} ${key}`;
    const one = called(name, language === 'en' ? 'OTHER_NAME' : 'LOCAL_NAME', language);
    const known = names.get(thing);
    if (known) known.push(one);
    else names.set(thing, [one]);
  }
  return (document) => {
    const further = names.get(`${document.kind} ${document.key}`);
    return further ? { ...document, names: [...document.names, ...further] } : document;
  };
}
