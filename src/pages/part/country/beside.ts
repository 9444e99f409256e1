import { type Html, html } from '../../../model/text/html.ts';
import type { Asked } from '../../asked.ts';
import { Links } from '../link.ts';
import { listed } from '../table.ts';

/** A line that leads to others of the same name. */
export async function namesakes(keys: readonly string[], asked: Asked): Promise<Html> {
  if (keys.length === 0) return html``;
  const links = new Links(asked);
  const others = await Promise.all(keys.map((key) => asked.ask('NamedView', { code: key, day: String(asked.day) })));
  const told = others.flatMap(({ country }) => (country ? [links.to('country', country)] : []));
  return html`<p class="note">On that day the name meant ${listed(told)} as well.</p>`;
}

interface Begun {
  readonly key: string;
  readonly start: string | null;
  readonly existsOn: boolean;
}

/** Of a country that had not begun, a line that leads to what there was in its place. */
export async function thereThen({ key, start, existsOn }: Begun, asked: Asked): Promise<Html> {
  if (existsOn || start === null || !/^\d{4}-\d{2}-\d{2}$/.test(start) || !asked.day.isBefore(start)) return html``;
  const { country } = await asked.ask('BeforeView', { code: key, start });
  const codes = [...new Set(country?.predecessors.map(({ predecessor }) => predecessor.key))];
  if (codes.length === 0) return html``;
  const { countriesByCode } = await asked.ask('ThenView', { codes, day: String(asked.day), lang: asked.lang });
  const links = new Links(asked);
  const told = (countriesByCode ?? []).flatMap((one) => (one?.existsOn ? [links.to('country', one)] : []));
  return told.length === 0 ? html`` : html`<p class="note">Before it, and on that day: ${listed(told)}.</p>`;
}
