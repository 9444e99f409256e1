import { html } from '../../../model/text/html.ts';
import type { Asked } from '../../asked.ts';
import { longDay } from '../../day-shown.ts';
import type { Moved, Page } from '../../page.ts';
import { Citations } from '../../part/cited.ts';
import { flag } from '../../part/country/flag.ts';
import { existence } from '../../part/country/turns.ts';
import { nearest } from '../../part/days.ts';
import { Links } from '../../part/link.ts';
import { byName, capitalized, counted, facts, section, table } from '../../part/table.ts';
import { UNDATED, wordOf } from '../../part/words.ts';

/** A language, and where it is official or spoken. */
export async function languagePage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const { language } = await ask('LanguageView', { code, day: String(day), lang });
  if (!language) return null;
  const { key, name, nativeName, countries } = language;
  const path = `/language/${encodeURIComponent(key)}`;
  if (key !== code) return { moved: path };
  const links = new Links(asked);
  const cited = new Citations();
  // A language without dates is on record for states that are no more as well.
  const all = (countries?.nodes ?? []).filter(({ country }) => country.existsOn);
  const parts = [...Map.groupBy(all, ({ status }) => status)].toSorted(([a], [b]) => rank(a) - rank(b));
  return {
    title: name,
    description: `${name}: where it is official or spoken on ${longDay(day)}, with sources.`,
    path,
    operation: { name: 'LanguageView', variables: { code: key, day: String(day), lang } },
    rows: 'language.countries.nodes',
    // None of its standings is dated: what differs by the day is which countries there are.
    days: nearest(
      day,
      (countries?.nodes ?? []).flatMap(({ country }) => existence(country)),
    ),
    about: { '@type': 'Language', name, alternateName: nativeName, identifier: language.code },
    body: html`<h1>${name}</h1>
<p class="lead">language, ${language.code}${nativeName === null ? '' : html`, <bdi lang="${language.code}">${nativeName}</bdi>`}${cited.mark(language.citations)}</p>
${language.note === null ? '' : html`<p class="note">${language.note}</p>`}
${all.length === 0 ? html`<p>No country is on record for it on ${longDay(day)}.</p>` : ''}
${parts.map(([status, some]) => {
  // What would stand in every row is said once.
  const isDated = some.some(({ dates }) => dates !== null);
  return section(
    status.toLowerCase().replaceAll('_', '-'),
    counted(title(status), some.length, countries?.coverage.complete === true),
    table(
      title(status),
      isDated ? ['Country', 'When'] : ['Country'],
      byName(some, ({ country }) => country.name, lang).map((one) => {
        const named = html`${flag(one.country, day)} ${links.to('country', one.country)}`;
        const marks = cited.mark(one.citations);
        return isDated ? [named, html`${one.dates ?? UNDATED}${marks}`] : [html`${named}${marks}`];
      }),
    ),
    isDated ? null : 'Since when is not on record.',
  );
})}
${section(
  'facts',
  'At a glance',
  facts([
    ['Code', language.code],
    ['Written', language.direction === 'RTL' ? 'from right to left' : 'from left to right'],
  ]),
)}
${cited.list()}`,
  };
}

const ORDER = ['OFFICIAL', 'DE_FACTO_OFFICIAL', 'OFFICIAL_REGIONAL', 'SPOKEN'];

function rank(status: string): number {
  const at = ORDER.indexOf(status);
  return at < 0 ? ORDER.length : at;
}

function title(status: string): string {
  return capitalized(wordOf('spoken', status));
}
