import { html } from '../../model/text/html.ts';
import { stateNamed } from '../../model/wording/article.ts';
import type { CityViewQuery } from '../.generated/operation.ts';
import type { Kind } from '../address.ts';
import type { Asked } from '../asked.ts';
import { longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { nearest } from '../part/days.ts';
import { Links } from '../part/link.ts';
import { byName, counted, facts, listed, section, table, word } from '../part/table.ts';
import { UNDATED } from '../part/words.ts';

type Stint = NonNullable<CityViewQuery['city']>['capitalHistory'][number];

/** A city: what it is and was the capital of, and what was signed or held there. */
export async function cityPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const { city } = await ask('CityView', { code, day: String(day), lang });
  if (!city) return null;
  const { key, name, country, names, capitalHistory, headquartersOf, treaties, events, coordinates } = city;
  if (key !== code) return { moved: `/city/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const isRenamed = new Set(capitalHistory.map((one) => one.name)).size > 1;
  const cited = new Citations();
  return {
    title: `${name}, ${country.name}`,
    description: `${name} as of ${longDay(day)}: what it was the capital of, what was held and signed there.`,
    path: `/city/${encodeURIComponent(key)}`,
    operation: { name: 'CityView', variables: { code: key, day: String(day), lang } },
    rows: 'city.capitalHistory',
    days: nearest(
      day,
      capitalHistory.flatMap((one) => stepsOf(one, capitalHistory)),
    ),
    about: { '@type': 'City', name, ...(coordinates && { geo: { '@type': 'GeoCoordinates', ...coordinates } }) },
    body: html`<h1>${name}</h1>
<p class="lead">in ${links.to('country', { ...country, name: stateNamed(country.name) })}${cited.mark(city.citations)}</p>
${city.note === null ? '' : html`<p class="note">${city.note}</p>`}
${section(
  'capital',
  'Capital of',
  capitalHistory.length > 0
    ? table(
        'What it was the capital of',
        ['Country', 'As', ...(isRenamed ? ['Then called'] : []), 'When'],
        capitalHistory.map((one) => [
          links.to('country', one.country),
          word(one.role),
          ...(isRenamed ? [one.name] : []),
          html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
        ]),
      )
    : null,
)}
${section(
  'facts',
  'At a glance',
  facts([
    [
      'Names',
      listed(
        names.map((one) => html`<bdi>${one.name}</bdi>${one.dates === null ? '' : html` <small>${one.dates}</small>`}`),
      ),
    ],
    [
      'Coordinates',
      coordinates && `${degrees(coordinates.latitude, 'N', 'S')}, ${degrees(coordinates.longitude, 'E', 'W')}`,
    ],
  ]),
)}
${section('seat', counted('Seat of', headquartersOf.length, false), linksTo('organization', headquartersOf, asked))}
${section('treaties', counted('Signed here', treaties.length, false), linksTo('treaty', treaties, asked))}
${section('events', counted('Events', events?.totalCount, false), events && events.nodes.length > 0 ? html`<ul>${events.nodes.map((one) => html`<li>${links.to('event', one)} <small>${one.dates}</small></li>`)}</ul>` : null)}
${cited.list()}`,
  };
}

/** When it began and ceased to be a capital, or was renamed while it was one. */
function stepsOf(one: Stint, all: readonly Stint[]): (readonly [date: string | null, summary: string])[] {
  const isOf = ({ role, country }: Stint) => role === one.role && country.key === one.country.key;
  const before = all.find((other) => isOf(other) && other.endDate !== null && other.endDate === one.startDate);
  const after = all.find((other) => isOf(other) && one.endDate !== null && other.startDate === one.endDate);
  const of = `the ${standing(one.role)} of ${stateNamed(one.country.name)}`;
  return [
    [one.startDate, before ? `${before.name} was renamed ${one.name}.` : `${one.name} became ${of}.`],
    [after ? null : one.endDate, `${one.name} ceased to be ${of}.`],
  ];
}

/** A coordinate as maps have it: 37.69° N. */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
}

/** What a city is to a country, in the middle of a sentence. */
function standing(role: string): string {
  return role === 'CAPITAL' || role === 'SEAT_OF_GOVERNMENT' ? word(role) : `${word(role)} capital`;
}

/** Things of a kind by their names; null for none. */
function linksTo(kind: Kind, things: readonly { readonly key: string; readonly name: string }[], asked: Asked) {
  if (things.length === 0) return null;
  const links = new Links(asked);
  return html`<ul class="states">${byName(things, ({ name }) => name, asked.lang).map((one) => html`<li>${links.to(kind, one)}</li>`)}</ul>`;
}
