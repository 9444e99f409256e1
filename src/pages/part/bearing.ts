import { type Html, html } from '../../model/text/html.ts';
import type { Links } from './link.ts';
import { number, word } from './table.ts';

interface Called {
  readonly name: string;
}

/** A fact that bears on a claim, as far as a page shows it. */
export interface Bearing {
  readonly __typename: string;
  readonly key?: string;
  readonly name?: string;
  readonly value?: number | null;
  readonly year?: number;
  readonly country?: Called | null;
  readonly indicator?: Called;
  readonly unit?: { readonly label: string };
  readonly role?: string;
  readonly dates?: string | null;
  readonly member?: Called;
  readonly organization?: Called;
  readonly called?: string;
  readonly title?: string | null;
  readonly standing?: string;
  readonly party?: Called;
  readonly treaty?: Called;
  readonly succession?: string;
  readonly dateParts?: { readonly text: string } | null;
  readonly predecessor?: Called;
  readonly successor?: Called;
  readonly money?: string;
  readonly seat?: string;
  readonly whose?: Called;
  readonly across?: Called;
  readonly relation?: string;
  readonly partner?: Called;
  readonly attribute?: string;
  readonly attributed?: string;
}

/** A fact in a line. */
export function bearing(fact: Bearing, links: Links): Html {
  const { __typename, key, name, value, year, country, indicator, unit, called, title, dates } = fact;
  if (indicator)
    return html`${country ? `${country.name}, ` : ''}${indicator.name}, ${year}: ${typeof value === 'number' ? number(value) : 'no value'} <small>${unit?.label}</small>`;
  if (called !== undefined) return html`${called}${title ? html`, ${title}` : ''} <small>${dates}</small>`;
  if (key !== undefined && name !== undefined) return links.thing(__typename, { key, name });
  const told = tie(fact) ?? ownWords(fact) ?? word(__typename.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
  const when = dates ?? fact.dateParts?.text ?? null;
  return html`${told}${when === null ? '' : html` <small>${when}</small>`}`;
}

/** What ties two things together. */
function tie({ member, organization, role, party, treaty, standing, predecessor, successor, ...fact }: Bearing) {
  if (member && organization) return `${member.name}, ${word(role ?? 'member')} of ${organization.name}`;
  if (party && treaty) return `${party.name}, ${word(standing ?? 'party')}: ${treaty.name}`;
  if (predecessor && successor)
    return `From ${predecessor.name} to ${successor.name}, ${word(fact.succession ?? 'succession')}`;
  return null;
}

/** What is said of one thing. */
function ownWords({ money, seat, whose, across, relation, partner, attribute, attributed }: Bearing): string | null {
  if (money !== undefined) return `${money}, money of ${whose?.name}`;
  if (seat !== undefined) return `${seat}, capital of ${whose?.name}`;
  if (across) return `Border with ${across.name}`;
  if (partner) return `${word(relation ?? 'relations')} with ${partner.name}`;
  return attribute === undefined ? null : `${word(attribute)} ${attributed}`;
}
