import { type Html, html } from '../../model/text/html.ts';
import { addressOf } from '../address.ts';

interface Citation {
  readonly locator: string | null;
  readonly source: { readonly key: string; readonly title: string };
}

/** What is cited of one work: its places, each under the number that its marks bear. */
interface Work {
  readonly source: Citation['source'];
  readonly places: Map<string | null, number>;
}

/** Of a work with more places than these, the places are folded away: who follows a mark is shown its own. */
const FEW_PLACES = 6;

/**
 * The citations of a page, numbered as they come or are foreseen; each is told beside its value and once more in the list
 * at the end, where every work stands once with its places. Where it comes again its number leads there, and the script of
 * the page tells it when it is pointed at.
 */
export class Citations {
  readonly #works = new Map<string, Work>();
  readonly #told = new Set<number>();
  #known = 0;

  /** Numbers citations before they are marked: in an order in which more come at the end, the others keep their numbers. */
  foresee(citations: readonly Citation[]): void {
    for (const citation of citations) this.#numberOf(citation);
  }

  /** Marks behind a value. */
  mark(citations: readonly Citation[]): Html {
    return html`${citations.map((citation) => {
      const number = this.#numberOf(citation);
      if (this.#told.has(number)) return html`<a class="cite" href="#c${number}">${number}</a>`;
      this.#told.add(number);
      const { locator, source } = citation;
      const said = locator === null ? source.title : `${source.title}, ${locator}`;
      return html`<a class="cite" href="#c${number}" title="${said}">${number}</a>`;
    })}`;
  }

  list(): Html {
    if (this.#works.size === 0) return html``;
    return html`<section id="sources"><h2>Sources</h2><ul class="sources">${[...this.#works.values()].map(
      (work) => html`<li>${listed(work)}</li>\n`,
    )}</ul></section>`;
  }

  #numberOf({ source, locator }: Citation): number {
    const work = this.#works.get(source.key) ?? { source, places: new Map<string | null, number>() };
    const known = work.places.get(locator);
    if (known !== undefined) return known;
    this.#known += 1;
    this.#works.set(source.key, work);
    work.places.set(locator, this.#known);
    return this.#known;
  }
}

function listed({ source, places }: Work): Html {
  const title = html`<a href="${addressOf('source', source.key)}">${source.title}</a>`;
  const told = [...places].map(
    ([locator, number]) =>
      html`\n<span id="c${number}"><b>${number}</b>${locator === null ? '' : html` ${locator}`}</span>`,
  );
  if (places.size <= FEW_PLACES) return html`${title}${told}`;
  return html`${title}<details><summary>${places.size} places in it</summary>${told}</details>`;
}
