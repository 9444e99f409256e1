import { TENDER_KINDS } from '../../model/thing/money.ts';
import type { Language, Tender } from '../graph/record.ts';

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
