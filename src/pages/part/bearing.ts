import { type Html, html } from '../../model/text/html.ts';
import { stateNamed, titled } from '../../model/wording/article.ts';
import type { Links } from './link.ts';
import { capitalized, number, word } from './table.ts';
import { wordOf } from './words.ts';

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
  readonly continent?: Called;
  readonly area?: number | null;
  readonly coastline?: number | null;
  readonly landlocked?: boolean | null;
  readonly handover?: string;
  readonly was?: Called;
  readonly became?: Called;
  readonly motion?: string;
  readonly result?: string | null;
  readonly votes?: number;
  readonly option?: string;
}

/** Facts of which a list says no more than what they are of. */
const SORTS: Readonly<Record<string, string>> = {
  Geography: 'its measures',
  Motion: 'the vote',
  VoteCount: 'the count of the votes',
  OrganizationSuccession: 'what came after it',
};

/** A fact in a line. */
export function bearing(fact: Bearing, links: Links): Html {
  const { __typename, key, name, value, year, country, indicator, unit, called, title, dates } = fact;
  if (indicator)
    return html`${country ? `${country.name}, ` : ''}${indicator.name}, ${year}: ${typeof value === 'number' ? number(value) : 'no value'} <small>${unit?.label}</small>`;
  if (called !== undefined) return html`${called}${title ? html`, ${title}` : ''} <small>${dates}</small>`;
  if (key !== undefined && name !== undefined) return links.thing(__typename, { key, name });
  const told = tie(fact) ?? ownWords(fact) ?? SORTS[__typename] ?? word(__typename);
  const when = dates ?? fact.dateParts?.text ?? null;
  return html`${told}${when === null ? '' : html` <small>${when}</small>`}`;
}

/** What ties two things together. */
function tie({ member, organization, role, party, treaty, standing, predecessor, successor, ...fact }: Bearing) {
  if (member && organization)
    return `${member.name}, ${wordOf('membership', role ?? 'MEMBER')} of ${titled(organization.name)}`;
  if (party && treaty) return `${party.name}, ${word(standing ?? 'party')}: ${treaty.name}`;
  if (predecessor && successor)
    return `From ${stateNamed(predecessor.name)} to ${stateNamed(successor.name)}, ${word(fact.succession ?? 'succession')}`;
  const { was, became, handover } = fact;
  return was && became
    ? `From ${stateNamed(was.name)} to ${stateNamed(became.name)}, ${word(handover ?? 'succession')}`
    : null;
}

/** What is said of one thing. */
function ownWords({ money, seat, whose, across, relation, partner, attribute, attributed, ...fact }: Bearing) {
  if (money !== undefined) return `${money}, money of ${stateNamed(whose?.name ?? '')}`;
  if (seat !== undefined) return `${seat}, capital of ${stateNamed(whose?.name ?? '')}`;
  if (across) return `Border with ${stateNamed(across.name)}`;
  if (partner) return `${capitalized(word(relation ?? 'relations'))} with ${stateNamed(partner.name)}`;
  if (attribute !== undefined) return `${word(attribute)} ${attributed}`;
  return landOf(fact) ?? voteOf(fact);
}

function landOf({ continent, area, coastline, landlocked }: Bearing): string | null {
  if (continent) return `Counted to ${continent.name}`;
  if (area === undefined) return null;
  const sea = landlocked ? 'without a coast' : coastline == null ? '' : `${coastline.toLocaleString('en')} km of coast`;
  return [area === null ? '' : `${area.toLocaleString('en')} km²`, sea].filter(Boolean).join(', ') || 'Its geography';
}

function voteOf({ motion, result, votes, option }: Bearing): string | null {
  if (motion !== undefined) return `${motion}${result == null ? '' : `: ${word(result)}`}`;
  return votes === undefined ? null : `${votes} ${wordOf('option', option ?? '')}`;
}
