import { html } from '../../../model/text/html.ts';
import type { Asked } from '../../asked.ts';
import { longDay } from '../../day-shown.ts';
import type { Moved, Page } from '../../page.ts';
import { Citations } from '../../part/cited.ts';
import { flag } from '../../part/country/flag.ts';
import { nearest } from '../../part/days.ts';
import { Links } from '../../part/link.ts';
import { byName, counted, facts, section, table } from '../../part/table.ts';
import { isoCode, UNDATED, wordOf } from '../../part/words.ts';

/** A currency, who uses it on a day, and who used it at another time. */
export async function currencyPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const { currency } = await ask('CurrencyView', { code, day: String(day), lang });
  if (!currency) return null;
  const { key, name, countries, countryHistory, symbol, numeric, digits } = currency;
  const iso = isoCode(currency.code);
  const path = `/currency/${encodeURIComponent(key)}`;
  if (key !== code) return { moved: path };
  const links = new Links(asked);
  const cited = new Citations();
  const now = countries?.nodes ?? [];
  const others = (countryHistory?.nodes ?? []).filter(
    (one) => !now.some(({ country, dates }) => country.key === one.country.key && dates === one.dates),
  );
  return {
    title: name,
    description: `${name}${iso === null ? '' : ` (${iso})`}: which countries use it on ${longDay(day)}, since when, with sources.`,
    path,
    operation: { name: 'CurrencyView', variables: { code: key, day: String(day), lang } },
    rows: 'currency.countries.nodes',
    days: nearest(
      day,
      (countryHistory?.nodes ?? []).flatMap(({ country, startDate, endDate }) => [
        [startDate, `${country.name} began to use it.`],
        [endDate, `${country.name} ceased to use it.`],
      ]),
    ),
    about: { '@type': 'Thing', name, identifier: currency.code },
    body: html`<h1>${name}</h1>
<p class="lead">currency${iso === null ? '' : `, ${iso}`}${symbol === null ? '' : html`, <bdi>${symbol}</bdi>`}${cited.mark(currency.citations)}</p>
${currency.note === null ? '' : html`<p class="note">${currency.note}</p>`}
${section(
  'countries',
  counted('Used by', countries?.totalCount, countries?.coverage.complete === true),
  now.length > 0
    ? table(
        'Who uses it on the day',
        ['Country', 'As', 'When'],
        byName(now, ({ country }) => country.name, lang).map((one) => [
          html`${flag(one.country, day)} ${links.to('country', one.country)}`,
          wordOf('tender', one.kind),
          html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
        ]),
      )
    : html`<p>Nobody is on record as using it on ${longDay(day)}.</p>`,
)}
${section(
  'others',
  counted('At other times', others.length, false),
  others.length > 0
    ? table(
        'Who uses it at other times',
        ['Country', 'As', 'When'],
        byName(others, ({ country }) => country.name, lang).map((one) => [
          links.to('country', one.country),
          wordOf('tender', one.kind),
          one.dates ?? UNDATED,
        ]),
      )
    : null,
)}
${section(
  'facts',
  'At a glance',
  facts([
    ['Code', iso],
    ['Number', numeric],
    ['Decimals', digits === null ? null : String(digits)],
  ]),
)}
${cited.list()}`,
  };
}
