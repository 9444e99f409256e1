import type { Seen } from '../model/day/moment.ts';
import { canonicalTag } from '../model/wording/language.ts';
import { nameOn } from './countries.ts';
import type { Country } from './graph/record.ts';
import { type MaybePromise, whenReady } from './maybe.ts';
import type { Store } from './store.ts';

/** A name with the language it is in, which may be one the language asked for falls back to. */
export interface LocalizedName {
  readonly name: string;
  readonly language: string;
  /** Whether it is a dated row of the country's names, not one of the names by language. */
  readonly curated: boolean;
}

/**
 * The customary name of the day in a language: curated names of that language first, then those kept by language, which
 * are today's and so serve only while the country bears today's name; then the language's parents; English last.
 */
export function localizedName(
  store: Store,
  country: Country,
  language: string,
  day: Seen,
): MaybePromise<LocalizedName> {
  const english = nameOn(country, 'common', 'en', day);
  const fallback = { name: english?.name ?? country.name, language: 'en', curated: true };
  if (language === 'en') return fallback;
  const chain = languageChain(store, language);
  const curated = (wanted: string): LocalizedName | null => {
    const row = nameOn(country, 'common', wanted, day);
    return row?.language === wanted ? { name: row.name, language: wanted, curated: true } : null;
  };
  if (chain[0] === 'en') return fallback;
  const bearsTodaysName = english === null || english.name === nameOn(country, 'common', 'en', store.today)?.name;
  return whenReady(store.engine.names(country.key), (names) => {
    for (const wanted of chain) {
      const own = curated(wanted);
      if (own) return own;
      const name = bearsTodaysName ? names.get(wanted) : undefined;
      if (name !== undefined) return { name, language: wanted, curated: false };
    }
    return fallback;
  });
}

/** Norwegian has no names under its older tag; the written standard is asked for under either. */
const SAME = new Map([
  ['nb', 'no'],
  ['iw', 'he'],
  ['in', 'id'],
  ['tl', 'fil'],
]);

/** The language and what it falls back to, nearest first. */
function languageChain({ graph }: Store, language: string): string[] {
  const chain: string[] = [];
  const known = (tag: string) => graph.nameLanguages.get(tag);
  for (let tag: string | null = canonicalTag(language); tag !== null && !chain.includes(tag); ) {
    chain.push(tag);
    const entry = known(tag);
    tag = entry ? entry.parent : (withScript(tag, (other) => known(other) !== undefined) ?? shorter(tag));
  }
  return chain;
}

/** `zh-TW` is written in traditional characters: `zh-Hant` comes before `zh`. */
function withScript(tag: string, isKnown: (tag: string) => boolean): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const other = `${language}-${script}`;
    return other !== tag && isKnown(other) ? other : null;
  } catch {
    return null;
  }
}

function shorter(tag: string): string | null {
  return SAME.get(tag) ?? (tag.includes('-') ? tag.slice(0, tag.lastIndexOf('-')) : null);
}
