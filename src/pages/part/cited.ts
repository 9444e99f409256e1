import { type Html, html } from '../../model/text/html.ts';
import { addressOf } from '../address.ts';

interface Citation {
  readonly locator: string | null;
  readonly source: { readonly key: string; readonly title: string };
}

/**
 * The citations of a page, numbered as they come; each is told beside its value and once more in the list at the end.
 * Where it comes again its number leads there, and the script of the page tells it when it is pointed at.
 */
export class Citations {
  readonly #all: Citation[] = [];
  /** Numbers by source and place in it. */
  readonly #numbers = new Map<string, Map<string | null, number>>();

  /** Marks behind a value. */
  mark(citations: readonly Citation[]): Html {
    return html`${citations.map((citation) => {
      const known = this.#all.length;
      const number = this.#numberOf(citation);
      if (number <= known) return html`<a class="cite" href="#c${number}">${number}</a>`;
      const { locator, source } = citation;
      const said = locator === null ? source.title : `${source.title}, ${locator}`;
      return html`<a class="cite" href="#c${number}" title="${said}">${number}</a>`;
    })}`;
  }

  list(): Html {
    if (this.#all.length === 0) return html``;
    return html`<section id="sources"><h2>Sources</h2><ol class="sources">${this.#all.map(
      ({ source, locator }, at) =>
        html`<li id="c${at + 1}"><a href="${addressOf('source', source.key)}">${source.title}</a>${locator === null ? '' : html`, ${locator}`}</li>\n`,
    )}</ol></section>`;
  }

  #numberOf(citation: Citation): number {
    const { source, locator } = citation;
    const places = this.#numbers.get(source.key) ?? new Map<string | null, number>();
    const known = places.get(locator);
    if (known !== undefined) return known;
    const number = this.#all.push(citation);
    this.#numbers.set(source.key, places.set(locator, number));
    return number;
  }
}
