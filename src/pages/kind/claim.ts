import { type Html, html } from '../../model/text/html.ts';
import type { ClaimViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { spelled } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { bearing } from '../part/bearing.ts';
import { Citations } from '../part/cited.ts';
import { verdict } from '../part/claims.ts';
import { Links } from '../part/link.ts';
import { facts, listed, section, word } from '../part/table.ts';

type Claim = NonNullable<ClaimViewQuery['claim']>;

/** A claim: what was said where, and what the record says about it. */
export async function claimPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, ask } = asked;
  const { claim } = await ask('ClaimView', { code });
  if (!claim) return null;
  const { key, quote, source, assessment, subject, objects, supportedBy, contradictedBy } = claim;
  if (key !== code) return { moved: `/claim/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const cited = new Citations();
  const party = ({ name, entity }: Claim['subject']) =>
    entity ? links.thing(entity.__typename, { key: entity.key, name }) : html`${name}`;
  const said = [subject.name, word(claim.predicate), objects.map(({ name }) => name).join(', ')]
    .filter(Boolean)
    .join(' ');
  return {
    title: `${said}: “${quote}”`,
    description: `${word(assessment)}: ${said}, “${quote}” in ${source.title}, and what the record says about it.`,
    path: `/claim/${encodeURIComponent(key)}`,
    operation: { name: 'ClaimView', variables: { code: key } },
    rows: 'claim.supportedBy',
    about: {
      '@type': 'ClaimReview',
      claimReviewed: quote,
      itemReviewed: { '@type': 'Claim', appearance: { '@type': 'CreativeWork', name: source.title } },
      reviewRating: { '@type': 'Rating', alternateName: word(assessment) },
      author: { '@type': 'Organization', name: 'Almanac' },
    },
    body: html`<h1><q>${quote}</q></h1>
<p class="lead">${links.to('source', { key: source.key, name: source.title })}${claim.locator === null ? '' : html`, ${claim.locator}`}</p>
<p class="judged">${verdict(assessment)} ${claim.note}</p>
${section(
  'facts',
  'What is claimed',
  facts([
    ['About', party(subject)],
    ['Says', word(claim.predicate)],
    ['Of', listed(objects.map(party))],
    [
      'Value',
      claim.value === null
        ? null
        : html`${claim.qualifier === null ? '' : `${word(claim.qualifier)} `}${claim.value.toLocaleString('en', ALL_DIGITS)} ${claim.unit}`,
    ],
    ['As of', claim.asOf === null ? null : spelled(claim.asOf)],
  ]),
)}
${section('for', 'For it', bearings(supportedBy, cited, links))}
${section('against', 'Against it', bearings(contradictedBy, cited, links))}
${cited.list()}`,
  };
}

/** A claim is told as exactly as it was made. */
const ALL_DIGITS = { maximumFractionDigits: 20 };

function bearings(all: Claim['supportedBy'], cited: Citations, links: Links): Html | null {
  if (all.length === 0) return null;
  return html`<ul>${all.map((fact) => html`<li>${bearing(fact, links)}${cited.mark(fact.citations)}</li>`)}</ul>`;
}
