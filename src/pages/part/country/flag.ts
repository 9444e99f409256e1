import { type Html, html } from '../../../model/text/html.ts';
import type { DayShown } from '../../day-shown.ts';
import { FORMER_FLAGS, type FormerFlag, pictureOf } from './former-flag.ts';

interface Flagged {
  readonly key: string;
  /** Null for what has ended: its code may be another's today. */
  readonly flag: string | null;
  readonly name: string;
}

/** From the signs of a flag's emoji to letters. */
const LETTERS = 0x1f1e6 - 'a'.charCodeAt(0);

/** The present flag of a country, by its code of today; that of the day for what has ended, where it is drawn here. */
export function flag(country: Flagged, day: DayShown): Html {
  const { flag: sign, name } = country;
  if (sign === null) {
    const former = formerFlag(country, day);
    return former ? picture(pictureOf(former), `Flag of ${name}: ${former.looks}`) : html``;
  }
  const code = String.fromCharCode(...Array.from(sign, (letter) => (letter.codePointAt(0) ?? 0) - LETTERS));
  return picture(code, `Present flag of ${name}`);
}

function picture(code: string, alt: string): Html {
  return html`<img class="flag" src="/flag/${code}.svg" alt="${alt}" width="40" height="30" loading="lazy">`;
}

function formerFlag({ key }: Flagged, day: DayShown): FormerFlag | null {
  const own = FORMER_FLAGS.filter(({ country }) => country === key);
  return own.find(({ from, until }) => !day.isBefore(from) && day.isBefore(until)) ?? null;
}

/** Which flag is shown, where that is not plain. */
export function whichFlag(country: Flagged, { day, today }: { readonly day: DayShown; readonly today: string }) {
  if (country.flag !== null) return day.is(today) ? null : 'the present one; that of the day is not on record';
  const former = formerFlag(country, day);
  return former && `${former.looks}; drawn here after its public description`;
}
