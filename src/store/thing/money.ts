import { TENDER_KINDS } from '../../model/thing/money.ts';
import type { Currency, Language, Tender } from '../graph/record.ts';
import type { Store } from '../store.ts';

/** A currency by its code in any case, or by the number that no other has. */
export function findCurrency({ graph }: Store, code: string): Currency | null {
  const found = graph.currencies.get(code.toUpperCase());
  if (found) return found;
  const numbered = [...graph.currencies.values()].filter(({ numeric }) => numeric === code);
  return numbered.length === 1 ? (numbered[0] ?? null) : null;
}

/** A language by its tag, however it is written. */
export function findLanguage({ graph }: Store, code: string): Language | null {
  const wanted = code.toLowerCase().replaceAll('_', '-');
  return graph.languages.get(code) ?? graph.languages.get(wanted) ?? tagged(graph.languages, wanted);
}

function tagged(languages: ReadonlyMap<string, Language>, wanted: string): Language | null {
  for (const [tag, language] of languages) if (tag.toLowerCase() === wanted) return language;
  return null;
}

/** Its own name in the language itself, English in any other. */
export function languageNameIn({ code, name, nativeName }: Language, language: string): string {
  return nativeName !== null && language.toLowerCase() === code.toLowerCase() ? nativeName : name;
}

/** Legal tender with the country's own money first; within a kind in the order it was taken up. */
export function ownFirst(tenders: readonly Tender[]): readonly Tender[] {
  return tenders.length < 2
    ? tenders
    : tenders.toSorted((a, b) => TENDER_KINDS.indexOf(a.kind) - TENDER_KINDS.indexOf(b.kind));
}
