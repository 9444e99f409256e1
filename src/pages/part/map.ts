import { type Html, html } from '../../model/text/html.ts';
import type { Asked } from '../asked.ts';
import type { DayShown } from '../day-shown.ts';
import { drawn, spoken } from './drawn.ts';

/** The first day that there is a map of. */
export const FIRST_MAP = '1945-09-02';

/** The world of a day, drawn by what is asked beside: the slider of days moves it. Nothing before the first map. */
export function mapOf({ day, lang }: Pick<Asked, 'day' | 'lang'>, alt: string, about: string = ''): Html {
  if (day.isBefore(FIRST_MAP)) return html``;
  const any = spoken(`/chart.svg?kind=map${about}`, lang);
  return html`<div class="map" data-map="${any}">${drawn({ lang }, mapAddress(day, about), alt, { width: 960, height: 640 })}</div>`;
}

function mapAddress(day: DayShown, about: string): string {
  return `/chart.svg?kind=map${about}&asOf=${day}`;
}

/** The same as the picture of a page, which has none before the first map. */
export function mapPicture(day: DayShown, about: string = ''): { readonly picture?: string } {
  return day.isBefore(FIRST_MAP) ? {} : { picture: mapAddress(day, about) };
}
