import { type Html, html } from '../../model/text/html.ts';
import type { Asked } from '../asked.ts';
import { type DayShown, longDay, numberOfDay } from '../day-shown.ts';
import type { Page, Step } from '../page.ts';
import { FIRST_MAP } from './map.ts';
import { dated } from './table.ts';

/** The day of a page: a field and a slider, and the nearest changes on both sides. It works without script as a form. */
export function dayBar({ path, days }: Page, { day, today }: Asked): Html {
  if (!days || path === null) return html``;
  const [least, most] = [numberOfDay(FIRST_MAP), numberOfDay(today)];
  return html`<form class="days" aria-label="Day" action="${path}" method="get" data-path="${path}" data-today="${today}">
<div class="when"><label for="day">As of</label> <input id="day" name="day" type="date" value="${day}" max="${today}" required> <button>Go</button>${day.is(today) ? '' : html` <a href="${path}">to date</a>`}</div>
<input class="slider" type="range" aria-label="Day, from 1945 on" min="${least}" max="${most}" value="${day.between(FIRST_MAP, today)}" step="1">
${days.before || days.after ? html`<nav class="steps" aria-label="Nearest changes">${step(path, 'earlier', '←', days.before)}${step(path, 'later', '→', days.after)}</nav>` : ''}
</form>`;
}

function step(path: string, side: string, arrow: string, change: Step | null): Html {
  if (!change) return html`<span class="${side}"></span>`;
  return html`<a class="${side}" rel="${side === 'earlier' ? 'prev' : 'next'}" href="${path}@${change.date}" title="${change.summary}"><b>${arrow} ${longDay(change.date)}</b> <small>${dated(change)}</small></a>`;
}

/** The changes next to a day: one that happened on it is where the reader is, and those of its morning lie before. */
export function around(
  day: DayShown,
  before: readonly Step[] | undefined,
  after: readonly Step[] | undefined,
): { readonly before: Step | null; readonly after: Step | null } {
  return {
    before: before?.findLast(({ date }) => day.isAfter(date)) ?? null,
    after: after?.find(({ date }) => day.isBefore(date)) ?? null,
  };
}

const PLAIN_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The same of changes in no order, of which some may not be known to the day. */
export function nearest(day: DayShown, changes: readonly (readonly [date: string | null, summary: string])[]) {
  const steps = changes.flatMap(([date, summary]) =>
    date !== null && PLAIN_DAY.test(date) ? [{ date, summary }] : [],
  );
  const inOrder = steps.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return around(day, inOrder, inOrder);
}
