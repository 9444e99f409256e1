import { type Html, html } from '../../model/text/html.ts';
import type { CompareViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { type DayShown, longDay } from '../day-shown.ts';
import type { Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { flag } from '../part/country/flag.ts';
import { drawn } from '../part/drawn.ts';
import { figure } from '../part/figure.ts';
import { Links } from '../part/link.ts';
import { section } from '../part/table.ts';

type Compared = NonNullable<NonNullable<CompareViewQuery['countriesByCode']>[number]>;

const MOST = 8;
const EXAMPLE = 'KZ,UZ,KG';
/** Years that a line of the slope goes back. */
const BACK = 10;
const INCOME = 'gdp_per_capita_ppp_constant_2021';

/** Several countries side by side on a day. */
export async function comparePage(asked: Asked): Promise<Page> {
  const { day, lang, ask, parameters } = asked;
  const given = parameters.get('codes') ?? EXAMPLE;
  const wanted = [...new Set(given.split(',').flatMap((code) => code.trim() || []))];
  const codes = wanted.slice(0, MOST);
  const variables = { codes, day: String(day), lang };
  const { countriesByCode } = await ask('CompareView', variables);
  const links = new Links(asked);
  const cited = new Citations();
  const known = [...new Map((countriesByCode ?? []).flatMap((one) => (one ? [[one.key, one] as const] : []))).values()];
  const missing = codes.filter((_, at) => countriesByCode?.[at] === null);
  const row = (name: string | Html, cell: (one: (typeof known)[number]) => Html | string | null): Html =>
    html`<tr><th scope="row">${name}</th>${known.map((one) => html`<td>${cell(one) ?? html`<small>not known</small>`}</td>`)}</tr>`;
  const figures = (name: string, of: (one: (typeof known)[number]) => Compared['gdp']): Html => {
    const units = [...new Set(known.flatMap((one) => of(one)?.unit.label ?? []))];
    const [unit = null] = units.length === 1 ? units : [];
    return row(html`${name}${unit === null ? '' : html` <small>${unit}</small>`}`, (one) =>
      figure(of(one), cited, unit),
    );
  };
  const lines = (indicator: string) =>
    `/chart.svg?indicator=${indicator}&countries=${known.map(({ key }) => key).join(',')}`;
  return {
    title: known.length === 0 ? 'Compare countries' : known.map(({ name }) => name).join(', '),
    description: `${known.map(({ name }) => name).join(', ')} side by side on ${longDay(day)}.`,
    path: '/compare',
    query: { codes: codes.join(','), day: day.is(asked.today) ? null : String(day) },
    // What is asked as data is refused where one code means several.
    operation: {
      name: 'CompareView',
      variables:
        missing.length === 0 || known.length === 0 ? variables : { ...variables, codes: known.map(({ key }) => key) },
    },
    rows: 'countriesByCode',
    ...(known.length > 0 && { picture: lines(INCOME) }),
    body: html`<h1>Countries compared</h1>
<form class="year" action="/compare" method="get"><label class="long">Countries, with commas between <input name="codes" value="${codes.join(', ')}"></label> <label>As of <input type="date" name="day" value="${day}"></label> <button>Compare</button></form>
${missing.length === 0 ? '' : html`<p class="absent">Not compared: ${missing.join(', ')}. Not on record, or several are called so: ${missing.map((code) => html`<a href="/search?q=${encodeURIComponent(code)}&amp;type=country">which ${code}?</a> `)}</p>`}
${wanted.length > MOST ? html`<p class="absent">${MOST} are compared at most; left out: ${wanted.slice(MOST).join(', ')}.</p>` : ''}
${
  known.length === 0
    ? ''
    : html`<div class="wide"><table class="compared of-${known.length}"><caption>On ${longDay(day)}</caption><thead><tr><td></td>${known.map((one) => html`<th scope="col">${flag(one, day)} ${links.to('country', one)}</th>`)}</tr></thead><tbody>
${row('Existed', (one) => (one.existsOn ? one.dates : html`${one.dates ?? ''} <small>not on this day</small>`))}
${row('Capital', (one) => one.capital?.name ?? null)}
${row('Area', (one) => (one.area === null ? null : `${one.area.toLocaleString('en')} km²`))}
${row('Currency', (one) => one.currencies.map(({ name }) => name).join(', ') || null)}
${figures('Population', ({ population }) => population)}
${figures('Income per person', ({ gdp }) => gdp)}
${figures('Life expectancy', ({ life }) => life)}
${row('Organizations', (one) => (one.existsOn ? String(one.memberships?.totalCount ?? '') : null))}
</tbody></table></div>`
}
${section('over-time', 'Over time', known.length === 0 ? null : drawn(asked, lines(INCOME), 'Income per person of the countries compared, year by year'))}
${section('since', `Ten years before`, slope(known, day, asked))}
${cited.list()}`,
  };
}

/** Where each stood ten years before the latest figure that all of them have; nothing for fewer than two. */
function slope(known: readonly Compared[], day: DayShown, asked: Asked): Html | null {
  const years = known.flatMap(({ gdp }) => gdp?.year ?? []);
  if (years.length < 2) return null;
  const year = Math.min(...years);
  const places = known.map(({ key }) => key).join(',');
  const address = `/chart.svg?kind=slope&indicator=${INCOME}&countries=${places}&from=${year - BACK}&to=${year}&asOf=${day}`;
  return drawn(asked, address, `Income per person of the countries compared, in ${year - BACK} and in ${year}`);
}
