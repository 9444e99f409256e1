import { type Html, html } from '../model/text/html.ts';
import { stateNamed, titled } from '../model/wording/article.ts';
import { queryOf } from './address.ts';
import type { Asked } from './asked.ts';
import { type DayShown, longDay } from './day-shown.ts';
import { codeOf } from './part/named.ts';
import { daysFrom } from './part/span.ts';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** A country or an organization, whichever a code means. */
export interface Subject extends Named {
  readonly kind: 'country' | 'organization';
  /** What stands for it in an address. */
  readonly code: string;
}

/** Where a code means both, the organization if that is its key, else the country; null where it means neither. */
export async function subjectOf(
  { ask, code: given }: Asked,
  {
    country,
    organization,
  }: { readonly country: (Named & { readonly english: string }) | null; readonly organization: Named | null },
  day: string,
): Promise<Subject | null> {
  if (country && organization?.key !== given.toLowerCase()) {
    const code = await codeOf(ask, { key: country.key, name: country.english }, day);
    return { kind: 'country', key: country.key, name: country.name, code };
  }
  return (
    organization && { kind: 'organization', key: organization.key, name: organization.name, code: organization.key }
  );
}

/** Its name within a sentence. */
export function inSentence({ kind, name }: Subject): string {
  return kind === 'country' ? stateNamed(name) : titled(name);
}

/** Where to read on from the page of a country or an organization: what happened to it, and what changed. */
export function waysOn(code: string, { day, today }: { readonly day: DayShown; readonly today: string }): Html {
  const at = `${encodeURIComponent(code)}${day.is(today) ? '' : `@${day}`}`;
  return html`<p class="ways-on"><a href="/timeline/${at}">Timeline</a> <a href="/changes/${at}">What changed in ten years</a></p>`;
}

/** Below so many parts a page is short enough to be looked through. */
const FEW_PARTS = 3;

/** Links to the parts of a page that there are, by how much stands in each. */
export function onThisPage(parts: readonly (readonly [id: string, title: string, count: number | undefined])[]): Html {
  const filled = parts.filter(([, , count]) => count !== undefined && count > 0);
  if (filled.length < FEW_PARTS) return html``;
  return html`<nav class="ways-on" aria-label="On this page"><span>On this page</span>${filled.map(([id, title]) => html` <a href="#${id}">${title}</a>`)}</nav>`;
}

/** Of what there was not on the day, a link to the nearest day on which there was, where its dates are to the day. */
export function whenItWas(
  { day }: { readonly day: DayShown },
  path: string,
  start: string | null,
  end: string | null,
): Html {
  const isDay = (date: string | null) => date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date);
  const [first, last] = [isDay(start) ? start : null, end !== null && isDay(end) ? daysFrom(end, -1) : null];
  if (first !== null && day.isBefore(first))
    return html` <a href="${path}@${first}">See it on its first day, ${longDay(first)}.</a>`;
  if (last === null || !day.isAfter(last)) return html``;
  return html` <a href="${path}@${last}">See it on its last day, ${longDay(last)}.</a>`;
}

/** Whether a list is whole: of one that is known through an earlier day, that it was whole then. */
export function howWhole({ complete, state }: { readonly complete: boolean; readonly state: string }): string {
  if (complete) return 'The list is whole.';
  return state === 'COMPLETE'
    ? 'The list is whole up to the day through which it is known.'
    : 'The list is not said to be whole.';
}

/** Links that show a part of a list each, the one that is shown marked. */
export function choices(
  label: string,
  path: string,
  query: Readonly<Record<string, string | number | null>>,
  words: readonly string[],
  chosen: string | null,
): Html {
  const link = (text: string, kind: string | null) =>
    html`<a href="${path}${queryOf({ ...query, kind })}"${kind === chosen ? html` aria-current="true"` : ''}>${text}</a> `;
  return html`<nav class="verdicts" aria-label="${label}">${link('all', null)}${words.map((word) => link(word, word))}</nav>`;
}
