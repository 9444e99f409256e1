/** `pt_br` and `PT-br` as `pt-BR`; what is no language tag stays as it is and finds nothing. */
export function canonicalTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? language;
  } catch {
    return language;
  }
}

export interface Spoken {
  /** What formatters are made for: language, script and region, without what a tag may add. */
  readonly locale: string;
  /** Under what words of ours may be kept, nearest first: `zh-Hant` of `zh-TW`, `de` of `de-AT`. */
  readonly words: readonly string[];
}

/** Dates of English in the order most of the world writes them, unless a country is named. */
const ENGLISH: Spoken = { locale: 'en-GB', words: ['en'] };

/** Tags of one language in which words are kept under another. */
const KEPT_UNDER = new Map([['no', 'nb']]);

/** How a language is spoken to people; English where the tag is none or its dates are not known here. */
export function spokenIn(language: string): Spoken {
  const tag = canonicalTag(language);
  if (tag === 'en' || !isKnown(tag)) return ENGLISH;
  const { baseName, language: own, script } = new Intl.Locale(tag);
  const written = new Intl.Locale(tag).maximize().script;
  const kept = KEPT_UNDER.get(own) ?? own;
  const usual = new Intl.Locale(own).maximize().script;
  return {
    locale: baseName,
    words: [...(written === undefined ? [] : [`${kept}-${written}`]), ...(written === usual || !script ? [kept] : [])],
  };
}

function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag], { localeMatcher: 'lookup' }).length > 0;
  } catch {
    return false;
  }
}
