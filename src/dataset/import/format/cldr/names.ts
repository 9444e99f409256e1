import type { Known, RowItem } from '../../reader.ts';
import { wordAt } from '../text.ts';

/**
 * Names of territories in each language that countries are named in, of `main/<language>/territories.json`. Dated names,
 * which are rows of `country_names`, are a curator's: the file has no days.
 */
export async function* territoryNames(
  files: LocaleFiles,
  codes: readonly (readonly [code: string, country: string])[],
  known: Known,
): AsyncGenerator<RowItem> {
  const parents = new Map(known.rows('name_languages').map(({ language = '', parent = '' }) => [language, parent]));
  for (const [language, parent] of parents) {
    const names = await files.territories(language);
    if (names === undefined) continue;
    const where = `main/${language}/territories.json`;
    const inherited = parent === '' ? undefined : await files.territories(parent);
    for (const [code, country] of codes) {
      const name = wordAt(names, code);
      if (name === '' || name === code || name === wordAt(inherited, code)) continue;
      yield { kind: 'row', table: `names/${language}`, cells: { country, name }, where };
    }
  }
}

/** What is read of a locale; undefined where the file is not there. */
export interface LocaleFiles {
  territories(language: string): Promise<unknown>;
  languages(language: string): Promise<unknown>;
}

/** Names of languages, in English and in their own. */
export async function* languageNames(files: LocaleFiles, known: Known): AsyncGenerator<RowItem> {
  const english = await files.languages('en');
  if (english === undefined) return;
  for (const { code = '', source, locator = '' } of known.rows('languages')) {
    const name = wordAt(english, code);
    // What is written in several scripts has its names from two files; a curator put them together.
    if (source !== 'cldr' || locator !== `languages en ${code}` || name === '') continue;
    const native = wordAt(await files.languages(code), code);
    const told = native === '' ? {} : { native_name: native };
    const where = 'main/en/languages.json';
    yield { kind: 'row', table: 'languages', cells: { code, name, ...told, source, locator }, where };
  }
}
