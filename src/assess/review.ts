import { formatDay } from '../model/day/day.ts';
import { writeStatement } from '../model/statement/statement.ts';
import { sourceOf } from '../store/source/citations.ts';
import type { Assessed } from './assess.ts';
import type { Verdict } from './verdict.ts';

/** On a scale from 1 to 5, as readers of such reviews expect it; what is not settled has no place on it. */
const RATINGS: Readonly<Record<Verdict, number | null>> = {
  confirmed: 5,
  imprecise: 3,
  wrong: 1,
  not_known: null,
  not_covered: null,
};

const NAMES: Readonly<Record<Verdict, string>> = {
  confirmed: 'Confirmed by the record',
  imprecise: 'Imprecise',
  wrong: 'Wrong by the record',
  not_known: 'Not known',
  not_covered: 'Not covered',
};

/** The assessment as a `ClaimReview` of schema.org, in JSON-LD. `words` are those of the document, where they are at hand. */
export function claimReview({ asking, finding, sentence }: Assessed, words: string | null): string {
  const { store, day, document, statement } = asking;
  const source = document === null ? null : sourceOf(store, document);
  const rating = RATINGS[finding.verdict];
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: words ?? writeStatement(statement),
    datePublished: formatDay(store.today),
    author: { '@type': 'Organization', name: 'Almanac', identifier: store.release },
    itemReviewed: {
      '@type': 'Claim',
      datePublished: formatDay(day),
      ...(source && {
        appearance: { '@type': 'CreativeWork', name: source.title, ...(source.url && { url: source.url }) },
      }),
    },
    reviewRating: {
      '@type': 'Rating',
      alternateName: NAMES[finding.verdict],
      ...(rating !== null && { ratingValue: rating, worstRating: 1, bestRating: 5 }),
    },
    reviewBody: sentence,
  });
}
