/** What a template takes: of a list each, of nothing and of yes and no nothing, and of all else its text, escaped. */
export type Shown = Html | string | number | boolean | null | undefined | { toString(): string } | readonly Shown[];

/** Markup of which every value has been escaped. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** Markup with values in it. */
export function html(texts: TemplateStringsArray, ...values: readonly Shown[]): Html {
  let text = texts[0] as string;
  for (let at = 0; at < values.length; at++) text += markupOf(values[at]) + texts[at + 1];
  return new Html(text);
}

/** A text that is markup already. */
export function raw(text: string): Html {
  return new Html(text);
}

function markupOf(value: Shown): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Html) return value.toString();
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (!Array.isArray(value)) return escaped(String(value));
  let text = '';
  for (const one of value) text += markupOf(one as Shown);
  return text;
}

const UNSAFE = /[&<>"']/;
const ALL_UNSAFE = /[&<>"']/g;
const SAFE: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return UNSAFE.test(text) ? text.replace(ALL_UNSAFE, (one) => SAFE[one] as string) : text;
}
