import type { Known, RowItem } from '../../reader.ts';
import { at, partsOf, wordAt } from '../text.ts';
import type { Territories } from './territory.ts';

type Cells = Readonly<Record<string, string>>;

interface Tender {
  readonly currency: string;
  readonly from: string;
  readonly to: string;
}

/** Legal tender of `currencyData.json`, with the days it began and ended, as rows of ours tell it. */
export function* moneyRows(
  file: unknown,
  territories: Territories,
  known: Known,
  where: string,
): Generator<RowItem | string> {
  const ours = known.rows('country_currencies');
  const lives = new Map(known.rows('countries').map(({ key, start = '', end = '' }) => [key, { start, end }]));
  for (const [code, list] of partsOf(at(file, 'supplemental', 'currencyData', 'region'))) {
    const tenders: Tender[] = [];
    for (const part of Array.isArray(list) ? list : []) {
      for (const [currency, days] of partsOf(part)) {
        const [from, to] = [wordAt(days, '_from'), wordAt(days, '_to')];
        const bad = [from, to].find((day) => day !== '' && !DAY.test(day));
        if (bad !== undefined) yield `${currency} in ${code} has a day that is none: "${bad}"`;
        else if (wordAt(days, '_tender') !== 'false') tenders.push({ currency, from, to });
      }
    }
    const locator = `currencyData ${code}`;
    const rows = ours.filter((row) => row.source === 'cldr' && row.locator === locator);
    for (const row of rows) {
      const of = tenders.filter(({ currency }) => currency === row.currency);
      const life = lives.get(row.country ?? '');
      const [tender] = of.filter((one) => beginsAs(row, one, life) && endsAs(row, one, life)).concat(of);
      // Nothing of it: it is gone. The same: nothing is said. Another day: that.
      if (!tender) continue;
      const key = { country: row.country ?? '', currency: row.currency ?? '', start: row.start ?? '' };
      const told = endsAs(row, tender, life) ? {} : { end: dayAfter(tender.to) };
      yield { kind: 'row', table: 'country_currencies', cells: { ...key, ...told }, where };
    }
    const country = territories.today(code);
    if (!country) continue;
    for (const { currency, from, to } of tenders) {
      const have = ours.some((row) => row.currency === currency && territories.ever(code).includes(row.country ?? ''));
      // Money of before the country, and what a curator has left out, are no news.
      if (
        have ||
        known.key('tender', `${code} ${currency}`) === null ||
        (to !== '' && to <= (lives.get(country)?.start ?? ''))
      )
        continue;
      const cells = { country, currency, start: from, end: dayAfter(to), source: 'cldr', locator };
      yield { kind: 'row', table: 'country_currencies', cells, where };
    }
  }
}

const DAY = /^\d{4}(-\d{2}){0,2}$/;

interface Life {
  readonly start: string;
  readonly end: string;
}

/** Money of a state begins with the state, though the file has it from before. */
function beginsAs({ start = '' }: Cells, { from }: Tender, life: Life | undefined): boolean {
  return start === from || (from < start && start === life?.start);
}

/** Last days are now the last of the old money, now the first of the new one, now after the state itself ended. */
function endsAs({ end = '' }: Cells, { to }: Tender, life: Life | undefined): boolean {
  return end === to || end === dayAfter(to) || (end !== '' && end === life?.end);
}

/** Periods of ours end with the first day on which they no longer hold. */
function dayAfter(day: string): string {
  if (day.length !== 10) return day;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
