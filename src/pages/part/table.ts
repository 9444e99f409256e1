import { type Html, html } from '../../model/text/html.ts';
import { spelled } from '../day-shown.ts';

type Cell = Html | string | number | null;

/** Facts as names and values; those without a value are left out, and all where none has any. */
export function facts(rows: readonly (readonly [name: string, value: Cell])[]): Html | null {
  const told = rows.filter(([, value]) => value !== null && value !== '');
  if (told.length === 0) return null;
  return html`<dl class="facts">${told.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

/** From so many columns of words on, a narrow screen shows each row as a paragraph. */
const MANY_COLUMNS = 3;
/** From so many on, the cells of such a paragraph bear their headings. */
const UNCLEAR_COLUMNS = 4;

/** Rows under headings; numbers stand to the right. */
export function table(caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  const columns = heads.map((_, at) => rows.flatMap((cells) => (typeof cells[at] === 'number' ? cells[at] : [])));
  const texts = columns.map(alike);
  const isNumber = (at: number) => columns[at]?.length === rows.length && rows.length > 0;
  const head = (text: string, at: number) =>
    isNumber(at) ? html`<th scope="col" class="number">${text}</th>` : html`<th scope="col">${text}</th>`;
  const isStacked = heads.length >= MANY_COLUMNS && columns.every((column) => column.length === 0);
  const headed = (at: number) =>
    isStacked && heads.length >= UNCLEAR_COLUMNS && at > 0 ? html` data-head="${heads[at]}"` : '';
  const shown = (cell: Cell, at: number) =>
    typeof cell === 'number'
      ? html`<td class="number">${texts[at]?.(cell)}</td>`
      : html`<td${cell === null || cell === '' ? '' : headed(at)}>${cell}</td>`;
  return html`<div class="wide"><table${isStacked ? html` class="stacked"` : ''}><caption>${caption}</caption><thead><tr>${heads.map(head)}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map(shown)}</tr>\n`)}</tbody></table></div>`;
}

/** A part of a page, left out when it is empty. */
export function section(id: string, title: string | Html, body: Html | null, note: string | null = null): Html {
  if (body === null) return html``;
  return html`<section id="${id}"><h2>${title}</h2>${note === null ? '' : html`<p class="note">${note}</p>`}${body}</section>`;
}

/** A heading with a count, which is no more than what is on record where the list is not said to be whole: then none is no count. */
export function counted(title: string, count: number | undefined, isWhole: boolean): string {
  if (isWhole) return `${title} (${count ?? 0})`;
  return count ? `${title} (${count} on record)` : title;
}

/** In the order of their names, as readers of a language look for them. */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string, lang: string): T[] {
  const { compare } = collatorOf(lang);
  return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

const COLLATORS = new Map<string, Intl.Collator>();

/** One for a language; whatever is no language is ordered as English is. */
function collatorOf(lang: string): Intl.Collator {
  const known = COLLATORS.get(lang);
  if (known) return known;
  const [own = 'en'] = Intl.Collator.supportedLocalesOf(lang);
  const made = COLLATORS.get(own) ?? new Intl.Collator(own);
  COLLATORS.set(own, made);
  return made;
}

/** The acronym behind the name of an organization, unless it is called so. */
export function shortly({ name, acronym }: { readonly name: string; readonly acronym: string | null }): Html | string {
  return acronym === null || acronym === name ? '' : html` <small>${acronym}</small>`;
}

/** Things with commas between. */
export function listed(items: readonly Html[]): Html | null {
  if (items.length === 0) return null;
  return html`${items.map((item, at) => (at === 0 ? item : html`, ${item}`))}`;
}

/** Below this a column of numbers has the same decimals throughout; beyond it words take their place. */
const WORDED = 1e6;

const LARGE = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;
const DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const ALL_DIGITS = new Intl.NumberFormat('en', { minimumSignificantDigits: 4, maximumSignificantDigits: 4 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** From here on four digits are those of the larger word: nobody reads of 1,000 million. */
const ROUNDED = 0.99995;

/** As people read numbers: four digits that count, large ones in words. */
export function number(value: number, digits = DIGITS): string {
  const size = Math.abs(value);
  const [unit, word] = LARGE.find(([least]) => size >= (least === WORDED ? least : least * ROUNDED)) ?? [1, ''];
  if (word !== '') return `${digits.format(value / unit)} ${word}`;
  return Math.abs(value) >= 10_000 ? WHOLE.format(value) : DIGITS.format(value);
}

/** The same for numbers that stand in one column. */
export function alike(values: readonly number[]): (value: number) => string {
  const most = Math.max(0, ...values.map(Math.abs));
  if (most >= WORDED) return (value) => number(value, ALL_DIGITS);
  if (most < 0.1 || values.every(Number.isInteger)) return (value) => number(value);
  const digits = most >= 10_000 ? 0 : Math.min(3, Math.max(1, 3 - Math.floor(Math.log10(most))));
  const form = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (value) => form.format(value);
}

const WORDS = new Map<string, string>();
const MOST_WORDS = 1000;

/** A word of the schema as people write it. */
export function word(text: string): string {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  const made = text.toLowerCase().replace(/^non_/, 'non-').replaceAll('_', ' ');
  if (WORDS.size < MOST_WORDS) WORDS.set(text, made);
  return made;
}

/** The same where it begins a line. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A change beside its date: what its sentence says of the day is said once. */
export function dated({ date, summary }: { readonly date: string; readonly summary: string }): string {
  const said = [', on', ' on', ' with effect from', ' in'].map((link) => `${link} ${spelled(date)}.`);
  const end = said.find((one) => summary.endsWith(one));
  return end === undefined ? summary : `${summary.slice(0, -end.length)}.`;
}

interface Linked {
  thing(typename: string, thing: { readonly key: string; readonly name: string }): Html;
}

/** A sentence that leads to what it is about: by its name, or behind the sentence where it stands under another. */
export function linked(
  sentence: string,
  subject: { readonly __typename: string; readonly key: string; readonly name: string },
  links: Linked,
): Html {
  const link = links.thing(subject.__typename, subject);
  const at = sentence.indexOf(subject.name);
  if (at < 0) return html`${sentence} <small>${link}</small>`;
  return html`${sentence.slice(0, at)}${link}${sentence.slice(at + subject.name.length)}`;
}
