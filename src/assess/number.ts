import { decimal } from '../model/number.ts';

/** Digits of a figure that a sentence shows; what is on record in full stands beside it. */
const SHOWN = 6;

/** A figure for people: `16,426,500`, `8.9`. */
export function sayNumber(value: number): string {
  const [whole = '', fraction] = decimal(Number(value.toPrecision(SHOWN))).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
