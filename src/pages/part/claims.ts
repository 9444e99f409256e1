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
