import { type Html, html } from '../../model/text/html.ts';
import type { Assessment } from '../.generated/operation.ts';
import { addressOf } from '../address.ts';
import { section, word } from './table.ts';

interface ClaimHere {
  readonly key: string;
  readonly quote: string;
  readonly assessment: Assessment;
}

/** How a claim stands, as a mark of its own colour and word. */
export function verdict(assessment: Assessment): Html {
  return html`<span class="verdict ${assessment.toLowerCase()}">${word(assessment)}</span>`;
}

const ORDER: readonly Assessment[] = ['CONFIRMED', 'IMPRECISE', 'WRONG', 'UNVERIFIED', 'VAGUE', 'OPINION'];

/** Claims by how they stand, in the same order wherever they are counted. */
export function byVerdict<C extends { readonly assessment: Assessment }>(claims: readonly C[]) {
  const groups = [...Map.groupBy(claims, ({ assessment }) => assessment)];
  return groups.toSorted(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b));
}

/** What documents say about a thing. */
export function claimsAbout(claims: readonly ClaimHere[]): Html {
  if (claims.length === 0) return html``;
  return section(
    'claims',
    'What is said of it',
    html`<ul class="claims">${claims.map(
      ({ key, quote, assessment }) =>
        html`<li>${verdict(assessment)} <a href="${addressOf('claim', key)}">“${quote}”</a></li>`,
    )}</ul>`,
  );
}
