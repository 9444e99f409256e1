import type { AlmanacError } from '../../model/errors.ts';
import { type Html, html } from '../../model/text/html.ts';
import type { Asked } from '../asked.ts';
import { longDay, spelled } from '../day-shown.ts';
import type { Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { word } from '../part/table.ts';

/** What is said where there is nothing: what may have been meant. */
export async function missingPage(asked: Asked): Promise<Page> {
  const { ask, day } = asked;
  const called = shortened(asked.code.replace(/\p{Cc}/gu, ' '));
  const meant = called.replace(/[-_@/.]+/g, ' ').trim();
  const variables = { query: meant || 'world', day: String(day), first: 10 };
  const { search } = await ask('SearchView', variables);
  const links = new Links(asked);
  const found = search?.edges ?? [];
  return {
    title: 'Nothing here',
    description: 'There is nothing at this address.',
    path: null,
    operation: { name: 'SearchView', variables },
    body: html`<h1>Nothing here</h1>
<p class="lead">There is nothing on record called “<bdi>${called}</bdi>”.</p>
${found.length === 0 ? '' : html`<h2>Did you mean</h2><ol class="found">${found.map(({ node }) => html`<li><span class="kind">${word(node.__typename)}</span> <div>${links.thing(node.__typename, node)}</div></li>`)}</ol>`}
${coded('NOT_FOUND')}`,
  };
}

/** A page that says several times what was asked for would be many times as long. */
const LONGEST = 100;

function shortened(code: string): string {
  const letters = [...code];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : code;
}

/** Kinds of places that bear a code, and so can mean one of several. */
const CODED: ReadonlySet<string> = new Set(['country', 'organization', 'treaty', 'timeline', 'changes', 'indicator']);
/** Those of them whose code may be that of a country. */
const NAMED: ReadonlySet<string> = new Set(['country', 'timeline', 'changes']);

/** What is said where something cannot be answered as it was asked; where it may mean several, links to each. */
export async function refusedPage({ code, message, details }: AlmanacError, kind: string, asked: Asked): Promise<Page> {
  const keys = code === 'AMBIGUOUS_CODE' && CODED.has(kind) ? (details.candidates ?? []) : [];
  const meant = await Promise.all(keys.map(async (key) => ({ key, ...(await nameOf(asked, key)) })));
  const at = asked.day.is(asked.today) ? '' : `@${asked.day}`;
  const own = (one: string) => encodeURIComponent(NAMED.has(kind) ? asked.codes.on(one, asked.day) : one.toLowerCase());
  if (meant.length === 0)
    return errorPage('This cannot be answered', message, html`<p class="lead">${message}</p>${coded(code)}`);
  return errorPage(
    `Which “${asked.code}” is meant?`,
    message,
    html`<p class="lead">The name or code has meant several.</p>
<ul class="found">${meant.map(({ key, name, dates }) => html`<li><span class="kind">${key}</span> <div><a href="/${kind}/${own(key)}${at}">${name}</a> <small>${dates}</small></div></li>`)}</ul>`,
  );
}

/** A page that stands for nothing on record: it is not to be found, cited or had as data. */
function errorPage(title: string, description: string, body: Html): Page {
  return {
    title,
    description,
    path: null,
    operation: { name: 'SearchView', variables: { query: 'world' } },
    body: html`<h1>${title}</h1>${body}`,
  };
}

/** What a form sends in place of a day: a year, or a month of one. */
const SPAN = /^(.*)@(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** Where an address bears a year or a month in place of a day: links to its first day and its last one. */
export function spanPage(kind: string, text: string): Page | null {
  const [, code, year, month] = SPAN.exec(text) ?? [];
  if (code === undefined || year === undefined || year === '0000') return null;
  const [first, last] =
    month === undefined
      ? [`${year}-01-01`, `${year}-12-31`]
      : [`${year}-${month}-01`, `${year}-${month}-${lastOf(year, month)}`];
  const link = (day: string) =>
    html`<a href="/${kind}${code === '' ? '' : `/${encodeURIComponent(code)}`}@${day}">${longDay(day)}</a>`;
  const said = spelled(month === undefined ? year : `${year}-${month}`);
  return errorPage(
    `Which day of ${said}?`,
    `Pages are of a day, and ${said} has several.`,
    html`<p class="lead">Pages are of a day: the first of ${said} is ${link(first)}, the last ${link(last)}.</p>`,
  );
}

/** The calendar comes round in four hundred years. */
function lastOf(year: string, month: string): number {
  return new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
}

/** What a candidate is called; its key where it is no country. */
async function nameOf({ ask, day }: Asked, key: string): Promise<{ name: string; dates: string | null }> {
  const { country } = await ask('NamedView', { code: key, day: String(day) });
  return { name: country?.name ?? key, dates: country?.dates ?? null };
}

/** The code that programs are told of an error. */
function coded(code: string) {
  return html`<p class="note">Error code <code class="error">${code}</code></p>`;
}
