import { html } from 'hono/html';
import type { Html } from '../page.ts';
import type { Links } from './link.ts';
import { number, word } from './table.ts';

/** A fact that bears on a claim, as far as a page shows it. */
export interface Bearing {
  readonly __typename: string;
  readonly key?: string;
  readonly name?: string;
  readonly value?: number | null;
  readonly year?: number;
  readonly country?: { readonly name: string } | null;
  readonly indicator?: { readonly name: string };
  readonly unit?: { readonly label: string };
  readonly role?: string;
  readonly dates?: string | null;
  readonly member?: { readonly name: string };
  readonly organization?: { readonly name: string };
  readonly called?: string;
  readonly title?: string | null;
}

/** A fact in a line. */
export function bearing(fact: Bearing, links: Links): Html {
  const { __typename, key, name, value, year, country, indicator, unit } = fact;
  const { member, organization, called, title, dates, role } = fact;
  if (indicator)
    return html`${country ? `${country.name}, ` : ''}${indicator.name}, ${year}: ${typeof value === 'number' ? number(value) : 'no value'} <small>${unit?.label}</small>`;
  if (member && organization) return html`${member.name}, ${word(role ?? 'member')} of ${organization.name}, ${dates}`;
  if (called !== undefined) return html`${called}${title ? html`, ${title}` : ''} <small>${dates}</small>`;
  if (key !== undefined && name !== undefined) return links.thing(__typename, { key, name });
  return html`${word(__typename.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))}`;
}
