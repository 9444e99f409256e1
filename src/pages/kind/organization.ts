import { html } from '../../model/text/html.ts';
import type { OrganizationViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import { longDay } from '../day-shown.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { claimsAbout } from '../part/claims.ts';
import { Links } from '../part/link.ts';
import { mapOf, mapPicture } from '../part/map.ts';
import { byName, counted, facts, listed, section, shortly, table, word } from '../part/table.ts';
import { UNDATED, wordOf } from '../part/words.ts';
import { howWhole, onThisPage, waysOn, whenItWas } from '../subject.ts';

type Organization = NonNullable<OrganizationViewQuery['organization']>;

/** An organization on a day. Acronyms and former names lead to the address by its key. */
export async function organizationPage({ code, day, lang, ask, ...rest }: Asked): Promise<Page | Moved | null> {
  const { organization } = await ask('OrganizationView', { code, day: String(day), lang });
  if (!organization) return null;
  const { key, name, acronym } = organization;
  if (key !== code) return { moved: `/organization/${encodeURIComponent(key)}` };
  const { organization: steps } = await ask('StepsView', { code, day: String(day), isCountry: false });
  return {
    title: acronym === null || acronym === name ? name : `${name} (${acronym})`,
    description: `${name} as of ${longDay(day)}: its members since when, each with its source.`,
    path: `/organization/${encodeURIComponent(key)}`,
    subject: `Organization:${key}`,
    body: body(organization, { code, day, lang, ask, ...rest }),
    operation: { name: 'OrganizationView', variables: { code: key, day: String(day), lang } },
    rows: 'organization.members.nodes',
    ...(organization.members?.totalCount && mapPicture(day, `&organization=${key}`)),
    days: { before: steps?.changeBefore ?? null, after: steps?.changeAfter ?? null },
    about: { '@type': 'Organization', name, alternateName: acronym, foundingDate: organization.foundingDate },
  };
}

function body(organization: Organization, asked: Asked) {
  const links = new Links(asked);
  const cited = new Citations();
  const { name, acronym, dates, members, bodies, existsOn, note, coverage, classification } = organization;
  // In the order in which they joined, where the table is in that of their names: who joins changes no row but its own.
  cited.foresee(organization.citations);
  for (const one of members?.nodes ?? []) cited.foresee(one.citations);
  // What has no members on record says so, and is not left without a word.
  const isUncounted =
    !members?.totalCount && (classification === 'NON_GOVERNMENTAL' || (existsOn && !coverage.complete));
  return html`<h1>${name}</h1>
<p class="lead">${acronym === null || acronym === name ? '' : html`${acronym}, `}${wordOf('organization', classification)}${dates === null ? '' : html`, ${dates}`}${cited.mark(organization.citations)}</p>
${existsOn ? '' : html`<p class="absent">It did not exist on ${longDay(asked.day)} (${dates}).${whenItWas(asked, `/organization/${encodeURIComponent(organization.key)}`, organization.foundingDate, organization.dissolutionDate)}</p>`}
${note === null ? '' : html`<p class="note">${note}</p>`}
${waysOn(organization.key, asked)}
${onThisPage([
  ['members', 'Members', members?.totalCount],
  ['bodies', 'Its bodies', bodies.length],
  ['names', 'Names through time', organization.nameHistory.length],
  ['claims', 'What is said of it', organization.claims?.nodes.length],
  ['sources', 'Sources', organization.citations.length],
])}
${members && members.totalCount > 0 ? mapOf(asked, `Map of the members of ${name} on ${longDay(asked.day)}`, `&organization=${organization.key}`) : ''}
${section('facts', 'At a glance', glance(organization, links))}
${section(
  'members',
  isUncounted ? 'Members' : counted('Members', members?.totalCount, coverage.complete),
  members && members.nodes.length > 0
    ? table(
        'Members on the day',
        ['Member', 'As', 'Since when'],
        byName(members.nodes, ({ member }) => member.name, asked.lang).map((one) => [
          links.thing(one.member.__typename, one.member),
          wordOf('membership', one.role),
          html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
        ]),
      )
    : isUncounted
      ? html``
      : null,
  isUncounted ? (coverage.note ?? `No member is on record on ${longDay(asked.day)}.`) : wholeness(coverage),
)}
${section('bodies', counted('Its bodies', bodies.length, false), bodies.length === 0 ? null : html`<ul class="states">${byName(bodies, ({ name }) => name, asked.lang).map((one) => html`<li>${links.to('organization', one)}${shortly(one)}</li>`)}</ul>`)}
${section(
  'names',
  'Names through time',
  organization.nameHistory.length > 0
    ? table(
        'What it was called',
        ['Name', 'Kind', 'When'],
        organization.nameHistory.map((one) => [
          one.name,
          word(one.kind),
          html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
        ]),
      )
    : null,
)}
${claimsAbout(organization.claims?.nodes ?? [])}
${cited.list()}`;
}

function glance(organization: Organization, links: Links) {
  const { headquarters, parent, predecessors, successors, charters, knownThrough } = organization;
  return facts([
    [
      'Headquarters',
      headquarters && html`${links.to('city', headquarters)}, ${links.to('country', headquarters.country)}`,
    ],
    ['Part of', parent && links.to('organization', parent)],
    ['Before it', listed(predecessors.map((one) => links.to('organization', one.predecessor)))],
    ['After it', listed(successors.map((one) => links.to('organization', one.successor)))],
    ['Founded by', listed(charters.map((one) => links.to('treaty', one)))],
    ['Known through', knownThrough === null ? null : longDay(knownThrough)],
  ]);
}

/** How whole a list of members is, in a sentence. */
function wholeness({
  complete,
  state,
  publishedCount,
  countedOn,
  knownThrough,
  note,
}: Organization['coverage']): string {
  const own =
    publishedCount === null || countedOn === null
      ? ''
      : `The organization itself counted ${publishedCount} on ${longDay(countedOn)}.`;
  // What the note says itself is not said twice.
  const isSaid = (words: string) => note?.includes(words) === true;
  const isAsked = isSaid('Whether all of them are') || isSaid('Not all of them are');
  const whole = isAsked ? '' : howWhole({ complete, state });
  const through = knownThrough === null || isSaid('known through') ? '' : `Known through ${longDay(knownThrough)}.`;
  return [whole, own, through, note ?? ''].filter(Boolean).join(' ');
}
