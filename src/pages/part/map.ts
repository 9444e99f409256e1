import { html } from 'hono/html';
import type { Html } from '../page.ts';
import { drawn } from './drawn.ts';

/** The first day that there is a map of. */
export const FIRST_MAP = '1945-09-02';

/** The world of a day, drawn by what is asked beside: the slider of days moves it. Nothing before the first map. */
export function mapOf(day: string, alt: string, about: string = ''): Html {
  if (day < FIRST_MAP) return html``;
  return html`<div class="map" data-map="/chart.svg?kind=map${about}">${drawn(mapAddress(day, about), alt, { width: 960, height: 640 })}</div>`;
}

export function mapAddress(day: string, about: string = ''): string {
  return `/chart.svg?kind=map${about}&asOf=${day}`;
}
