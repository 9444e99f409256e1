import { type Html, html } from '../../model/text/html.ts';
import { addressOf, type Kind, kindOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import type { DayShown } from '../day-shown.ts';

/** Kinds whose pages differ by the day. */
const DATED: ReadonlySet<Kind> = new Set([
  'country',
  'organization',
  'treaty',
  'city',
  'currency',
  'language',
  'region',
]);

/** Links to pages of one day, as the reader looks at it. */
export class Links {
  readonly #on: DayShown;
  readonly #day: string | null;
  readonly #codes: Asked['codes'];

  /** With the day of the page, unless that is the last of the record. */
  constructor({ day, today, codes }: Pick<Asked, 'day' | 'today' | 'codes'>) {
    this.#on = day;
    this.#day = day.is(today) ? null : String(day);
    this.#codes = codes;
  }

  to(kind: Kind, { key, name }: { readonly key: string; readonly name: string }): Html {
    return html`<a href="${this.address(kind, key)}">${name}</a>`;
  }

  /** By its type; plain text for what has no page. */
  thing(typename: string, { key, name }: { readonly key: string; readonly name: string }): Html {
    const kind = kindOf(typename);
    return kind === null ? html`${name}` : this.to(kind, { key, name });
  }

  address(kind: Kind, key: string): string {
    return addressOf(
      kind,
      kind === 'country' ? this.#codes.on(key, this.#on) : key,
      DATED.has(kind) ? this.#day : null,
    );
  }
}
