import { html } from '../../model/text/html.ts';
import type { PersonViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Moved, Page } from '../page.ts';
import { Citations } from '../part/cited.ts';
import { heldIn, officeOf, termsOf } from '../part/country/office.ts';
import { Links } from '../part/link.ts';
import { counted, facts, listed, section, table } from '../part/table.ts';
import { UNDATED } from '../part/words.ts';

/** A person and the offices held. */
export async function personPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask } = asked;
  const { person } = await ask('PersonView', { code, lang });
  if (!person) return null;
  const { key, name, otherNames: names, officeHistory, events, born, died, wikidata } = person;
  if (key !== code) return { moved: `/person/${encodeURIComponent(key)}` };
  const links = new Links(asked);
  const cited = new Citations();
  return {
    title: name,
    description: `${name}: offices held, from when to when, with sources.`,
    path: `/person/${encodeURIComponent(key)}`,
    subject: `Person:${key}`,
    operation: { name: 'PersonView', variables: { code: key, lang } },
    rows: 'person.officeHistory',
    about: { '@type': 'Person', name, birthDate: born, deathDate: died },
    body: html`<h1>${name}</h1>
<p class="lead">${leadOf(person)}${cited.mark(person.citations)}</p>
${person.note === null ? '' : html`<p class="note">${person.note}</p>`}
${section(
  'offices',
  'Offices',
  officeHistory.length > 0
    ? table(
        'Offices held',
        ['Country', 'Office', 'When'],
        termsOf(officeHistory, (one) => `${one.country.key} ${officeOf(one)} ${one.dates}`).map((one) => [
          links.to('country', one.country),
          officeOf(one),
          html`${one.dates ?? UNDATED}${cited.mark(one.citations)}`,
        ]),
      )
    : null,
)}
${section(
  'facts',
  'At a glance',
  facts([
    ['In own spelling', spelt(names, name, true)],
    ['Also written', spelt(names, name, false)],
    ['Wikidata', wikidata === null ? null : html`<a href="https://www.wikidata.org/wiki/${wikidata}">${wikidata}</a>`],
  ]),
)}
${section('events', counted('Events', events?.totalCount, false), events && events.nodes.length > 0 ? html`<ul>${events.nodes.map((one) => html`<li>${links.to('event', one)} <small>${one.dates}</small></li>`)}</ul>` : null)}
${cited.list()}`,
  };
}

/** Names of the person's own language, or all others, each read in the direction of its script. */
function spelt(names: NonNullable<PersonViewQuery['person']>['otherNames'], shown: string, own: boolean) {
  const wanted = names.filter((one) => (one.kind === 'NATIVE') === own && one.name !== shown);
  const once = [...new Map(wanted.map((one) => [one.name, one])).values()];
  return listed(once.map(({ name, language }) => html`<bdi lang="${language}">${name}</bdi>`));
}

/** What a person was last, and when born and died, as far as it is on record. */
function leadOf({ officeHistory, bornParts, diedParts }: NonNullable<PersonViewQuery['person']>): string {
  const last = officeHistory.at(-1);
  const office = last && heldIn(last);
  const lived = [bornParts && `born ${bornParts.text}`, diedParts && `died ${diedParts.text}`];
  return [office, ...lived].filter(Boolean).join('; ');
}
