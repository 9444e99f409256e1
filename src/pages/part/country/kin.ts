import { type Html, html } from '../../../model/text/html.ts';
import type { Citations } from '../cited.ts';
import type { Links } from '../link.ts';
import { byName, listed, word } from '../table.ts';

interface Kin {
  readonly kind: string;
  readonly country: { readonly key: string; readonly name: string };
  readonly citations: Parameters<Citations['mark']>[0];
}

/** More than these are folded away: an empire has as many as there were lands. */
const FEW = 12;

/** States before or after another, by how one came of the other, which is said once of all. */
export function kin(all: readonly Kin[], [links, cited, lang]: readonly [Links, Citations, string]): Html | null {
  if (all.length === 0) return null;
  const groups = [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, some]) => {
    const ordered = byName(some, ({ country }) => country.name, lang);
    return html`${listed(ordered.map((one) => html`${links.to('country', one.country)}${cited.mark(one.citations)}`))} <small>${word(kind)}</small>`;
  });
  const told = html`${groups.map((one, at) => (at === 0 ? one : html`; ${one}`))}`;
  return all.length > FEW
    ? html`<details><summary>${all.length} states and territories</summary>${told}</details>`
    : told;
}
