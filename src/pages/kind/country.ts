import { type Html, html } from '../../model/text/html.ts';
import type { CountryViewQuery, CountryViewQueryVariables } from '../.generated/operation.ts';
import { addressOf } from '../address.ts';
import type { Asked } from '../asked.ts';
import { longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { claimsAbout } from '../part/claims.ts';
import { namesakes, thereThen } from '../part/country/beside.ts';
import { flag, whichFlag } from '../part/country/flag.ts';
import { kin } from '../part/country/kin.ts';
import { byHolder, termsOf } from '../part/country/office.ts';
import { subdivisions } from '../part/country/subdivisions.ts';
import { chartOf, tiles } from '../part/figure.ts';
import { Links } from '../part/link.ts';
import { addressFor, meantBy, usuallyMeant } from '../part/named.ts';
import { byName, counted, facts, listed, section, shortly, table, word } from '../part/table.ts';
import { isoCode, UNDATED, wordOf } from '../part/words.ts';
import { onThisPage, waysOn, whenItWas } from '../subject.ts';

type Country = NonNullable<CountryViewQuery['country']>;

/** A country on a day. Codes and former names lead to the address by its name. */
export async function countryPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, day, lang, ask } = asked;
  const variables = { code, day: String(day), lang };
  const country = await countryOf(asked, variables);
  if (country === null || 'moved' in country) return country;
  const own = await addressFor(ask, { key: country.key, name: country.english }, variables.day);
  if (own.code !== code) return { moved: addressOf('country', own.code) };
  const { country: steps } = await ask('StepsView', { code, day: variables.day, isCountry: true });
  return {
    title: country.name,
    description: `${country.name} as of ${longDay(day)}: capital, leaders, memberships, neighbours and figures, each with its source.`,
    path: `/country/${encodeURIComponent(code)}`,
    subject: `Country:${country.key}`,
    body: body(country, asked, html`${await namesakes(own.others, asked)}${await thereThen(country, asked)}`),
    operation: { name: 'CountryView', variables: { ...variables, code: country.key } },
    rows: 'country.memberships.nodes',
    days: { before: steps?.changeBefore ?? null, after: steps?.changeAfter ?? null },
    ...(country.population?.value != null && { picture: chartOf(country.key, 'population_total') }),
    about: { '@type': 'Country', name: country.name, alternateName: country.officialName, identifier: country.alpha3 },
  };
}

/** What an address means; of several on the day, whichever it means to date. */
async function countryOf(
  { code, today, ask }: Asked,
  variables: CountryViewQueryVariables,
): Promise<Country | Moved | null> {
  try {
    return (await ask('CountryView', variables)).country;
  } catch (error) {
    const meant = meantBy(error);
    const key = meant && (await usuallyMeant(ask, code, today, meant));
    if (key === null) throw error;
    return { moved: addressOf('country', key) };
  }
}

function body(country: Country, asked: Asked, others: Html) {
  const links = new Links(asked);
  const cited = new Citations();
  const { name, officialName, existsOn, dates, note } = country;
  const living = existsOn
    ? ''
    : html`<p class="absent">It did not exist on ${longDay(asked.day)} (${dates ?? 'its dates are not known'}). What lasted is shown; dated facts are empty.${whenItWas(asked, `/country/${encodeURIComponent(asked.code)}`, country.start, country.end)}</p>`;
  return html`<h1>${flag(country, asked.day)} <bdi>${name}</bdi></h1>
<p class="lead">${officialName === null || officialName === name ? '' : html`<bdi>${officialName}</bdi>, `}${kindOn(country)}${dates === null ? '' : html`, ${dates}`}${cited.mark(country.citations)}</p>
${living}${others}${note === null ? '' : html`<p class="note">${note}</p>`}
${waysOn(asked.code, asked)}
${onThisPage([
  ['facts', 'At a glance', 1],
  ['memberships', 'Organizations', country.memberships?.totalCount],
  ['subdivisions', 'Subdivisions', existsOn ? country.subdivisions.length : 0],
  ['names', 'Names through time', isOnlyCalled(country) ? 0 : 1],
  ['claims', 'What is said of it', country.claims?.nodes.length],
  ['sources', 'Sources', country.citations.length],
])}
${tiles(country.key, [country.population, country.gdp, country.life], cited, links, asked.lang)}
${section('facts', 'At a glance', glance(country, cited, links, asked))}
${section('memberships', counted('Organizations', country.memberships?.totalCount, country.membershipsKnown.complete), memberships('Organizations it belongs to', country.memberships, cited, links, asked.lang), wholeness(country))}
${national(country, cited, links, asked.lang)}
${subdivisions(country, asked)}
${section('names', 'Names through time', names(country, cited))}
${claimsAbout(country.claims?.nodes ?? [])}
${cited.list()}`;
}

/** A region that says nothing. */
const WORLD = '001';

function glance(country: Country, cited: Citations, links: Links, asked: Asked) {
  const { capitals, offices, currencies, languages, neighbours, predecessors, successors, sovereign } = country;
  return facts([
    [
      capitals.length > 1 ? 'Capitals' : 'Capital',
      listed(
        capitals.map(
          (one) =>
            html`${links.to('city', { key: one.city.key, name: one.name })}${one.role === 'CAPITAL' ? '' : html` <small>${word(one.role)}</small>`}${cited.mark(one.citations)}`,
        ),
      ),
    ],
    ...byHolder(offices).map(
      ({ titles, person, held }) =>
        [
          titles.join(', '),
          html`${links.to('person', person)} ${termsOf(held).map((one) => html`<small>${one.dates}</small>${cited.mark(one.citations)} `)}`,
        ] as const,
    ),
    ['Part of', sovereign ? links.to('country', sovereign) : null],
    ['Recognised by', recognition(country)],
    ['Region', country.region && country.region.key !== WORLD ? links.to('region', country.region) : null],
    ['Area', country.area === null ? null : html`${country.area.toLocaleString('en')} km²`],
    [
      'Currency',
      listed(
        currencies.map(
          (one) =>
            html`${links.to('currency', { key: one.code, name: one.name })}${isoCode(one.code) === null ? '' : html` <small>${one.code}</small>`}${cited.mark(one.citations)}`,
        ),
      ),
    ],
    [
      'Languages',
      listed(
        languages.map(
          (one) => html`${links.to('language', { key: one.code, name: one.name })}${cited.mark(one.citations)}`,
        ),
      ),
    ],
    [
      'Neighbours',
      listed(
        byName(neighbours, ({ country }) => country.name, asked.lang).map(
          (one) => html`${links.to('country', one.country)}${cited.mark(one.citations)}`,
        ),
      ),
    ],
    [
      'Before it',
      kin(
        predecessors.map(({ predecessor, ...one }) => ({ ...one, country: predecessor })),
        [links, cited, asked.lang],
      ),
    ],
    [
      'After it',
      kin(
        successors.map(({ successor, ...one }) => ({ ...one, country: successor })),
        [links, cited, asked.lang],
      ),
    ],
    ['Calling code', country.callingCodes.join(', ')],
    ['Internet', country.topLevelDomains.join(', ')],
    ['Postal codes', postal(country)],
    ['Traffic keeps', country.drivingSide === null ? null : word(country.drivingSide)],
    ['Flag', whichFlag(country, asked)],
    ['Codes', [country.alpha2, country.alpha3].filter((code) => code !== null).join(' · ')],
    ['Known through', country.knownThrough === null ? null : longDay(country.knownThrough)],
  ]);
}

function memberships(caption: string, stints: Country['memberships'], cited: Citations, links: Links, lang: string) {
  if (!stints || stints.nodes.length === 0) return null;
  return table(
    caption,
    ['Organization', 'As', 'Since when'],
    byName(stints.nodes, ({ organization }) => organization.name, lang).map((one) => [
      html`${links.to('organization', one.organization)}${shortly(one.organization)}`,
      wordOf('membership', one.role),
      html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
    ]),
  );
}

/** Bodies of the country, not the state itself, belong to these; where none is on record nothing is said. */
function national({ nationalBodies }: Country, cited: Citations, links: Links, lang: string) {
  if (!nationalBodies || nationalBodies.nodes.length === 0) return '';
  return section(
    'national-bodies',
    counted('Not of states', nationalBodies.totalCount, false),
    memberships('Organizations that national bodies belong to', nationalBodies, cited, links, lang),
    'A committee, a society or a federation of the country belongs to these, and not the state.',
  );
}

/** What it is: what has ended by now was a state or a territory while there was one. */
function kindOn({ kind, existsOn }: Country): string {
  return wordOf('country', existsOn ? kind.replace(/^FORMER_/, '') : kind);
}

const DISPUTED: ReadonlySet<string> = new Set(['DISPUTED', 'UNRECOGNIZED_STATE']);

/** Of a state that not all others recognise, by how many that is on record: more may do so. */
function recognition({ kind, recognised }: Country) {
  if (!DISPUTED.has(kind) || !recognised || recognised.totalCount === 0) return null;
  const { totalCount, coverage } = recognised;
  const states = `${totalCount} ${totalCount === 1 ? 'state' : 'states'}`;
  const through = coverage.knownThrough === null ? '' : `; known through ${longDay(coverage.knownThrough)}`;
  return html`${states} on record${coverage.complete ? '' : html` <small>the list is not whole: there may be more${through}</small>`}`;
}

function wholeness({ membershipsKnown: { complete, knownThrough } }: Country): string | null {
  if (complete) return null;
  const through = knownThrough === null ? '' : ` It is known through ${longDay(knownThrough)}.`;
  return `This list is not said to be whole: there may be organizations that the record does not have.${through}`;
}

/** Whether its names through time are its name alone, of no day. */
function isOnlyCalled({ nameHistory, english }: Country): boolean {
  return nameHistory.every(({ name, dates }) => name === english && dates === null);
}

function names(country: Country, cited: Citations) {
  if (isOnlyCalled(country)) return null;
  return table(
    'What it was called',
    ['Name', 'When'],
    country.nameHistory.map((one) => [one.name, html`${one.dates ?? 'not dated'}${cited.mark(one.citations)}`]),
  );
}

/** More forms than these are told by an example. */
const FEW_FORMS = 3;

function postal({ postalCode }: Country) {
  if (postalCode === null) return null;
  const { formats, example } = postalCode;
  const forms = formats !== null && formats.length <= FEW_FORMS ? formats.join(' or ') : null;
  const such = example === null ? null : html`<small>such as ${example}</small>`;
  return forms === null ? such : html`${forms}${such === null ? '' : html` ${such}`}`;
}
