import { html } from '../../../model/text/html.ts';
import { stateNamed } from '../../../model/wording/article.ts';
import { addressOf } from '../../address.ts';
import type { Asked } from '../../asked.ts';
import { longDay } from '../../day-shown.ts';
import type { Moved, Page } from '../../page.ts';
import { Citations } from '../../part/cited.ts';
import { Links } from '../../part/link.ts';
import { byName, facts, section, table } from '../../part/table.ts';

/** A part of a country by its code of ISO 3166-2, and its own parts. */
export async function subdivisionPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask } = asked;
  const { subdivision } = await ask('SubdivisionView', { code, lang });
  if (!subdivision) return null;
  const { key, name, listedName, category, knownThrough, note, country, parent, citations } = subdivision;
  if (key !== code) return { moved: addressOf('subdivision', key) };
  const links = new Links(asked);
  const cited = new Citations();
  const parts = byName(subdivision.subdivisions, (one) => one.name, lang);
  return {
    title: `${name} (${key}), ${country.name}`,
    description: `${name}, ${category ?? 'a part'} of ${stateNamed(country.name)}, ${key} in ISO 3166-2: what it is part of, and its parts.`,
    path: addressOf('subdivision', key),
    operation: { name: 'SubdivisionView', variables: { code: key, lang } },
    ...(parts.length > 0 && { rows: 'subdivision.subdivisions' }),
    about: { '@type': 'AdministrativeArea', name, identifier: key, containedInPlace: country.name },
    body: html`<h1><bdi>${name}</bdi></h1>
<p class="lead">${category ?? 'part'} of ${links.to('country', { ...country, name: stateNamed(country.name) })}${cited.mark(citations)}</p>
${note === null ? '' : html`<p class="note">${note}</p>`}
${section(
  'facts',
  'At a glance',
  facts([
    ['Code', key],
    ['Listed as', listedName === null ? null : html`<bdi>${listedName}</bdi>`],
    ['Part of', parent && links.to('subdivision', parent)],
    ['Known through', knownThrough === null ? null : longDay(knownThrough)],
    [
      'Beside it',
      html`<a href="${links.address('country', country.key)}#subdivisions">The parts of ${stateNamed(country.name)}</a>`,
    ],
  ]),
)}
${section(
  'parts',
  `Parts (${parts.length})`,
  parts.length === 0
    ? null
    : table(
        `Parts of ${name}`,
        ['Name', 'Code', 'Sort'],
        parts.map((one) => [
          html`${links.to('subdivision', one)}${one.listedName === null ? '' : html` <small>${one.listedName}</small>`}`,
          one.key,
          one.category ?? '',
        ]),
      ),
)}
${cited.list()}`,
  };
}
