import { html } from 'hono/html';
import { addressOf } from '../address.ts';
import type { Html } from '../page.ts';

interface Citation {
  readonly locator: string | null;
  readonly source: { readonly key: string; readonly title: string };
}

/**
 * The citations of a page, numbered as they come; each is told beside its value and once more in the list at the end.
 * Where it comes again its number leads there, and the script of the page tells it when it is pointed at.
 */
export class Citations {
  readonly #numbers = new Map<string, { readonly number: number; readonly citation: Citation }>();

  /** Marks behind a value. */
  mark(citations: readonly Citation[]): Html {
    return html`${citations.map((citation) => {
      const known = this.#numbers.size;
      const number = this.#numberOf(citation);
      if (number <= known) return html`<a class="cite" href="#c${number}">${number}</a>`;
      const { locator, source } = citation;
      const said = locator === null ? source.title : `${source.title}, ${locator}`;
      return html`<a class="cite" href="#c${number}" title="${said}">${number}</a>`;
    })}`;
  }

  list(): Html {
    if (this.#numbers.size === 0) return html``;
    return html`<section id="sources"><h2>Sources</h2><ol class="sources">${[...this.#numbers.values()].map(
      ({ number, citation: { source, locator } }) =>
        html`<li id="c${number}"><a href="${addressOf('source', source.key)}">${source.title}</a>${locator === null ? '' : html`, ${locator}`}</li>\n`,
    )}</ol></section>`;
  }

  #numberOf(citation: Citation): number {
    const key = `${citation.source.key} ${citation.locator}`;
    const known = this.#numbers.get(key);
    if (known) return known.number;
    const number = this.#numbers.size + 1;
    this.#numbers.set(key, { number, citation });
    return number;
  }
}
