import { html } from '../../../model/text/html.ts';
import type { Asked } from '../../asked.ts';
import type { Moved, Page } from '../../page.ts';
import { Citations } from '../../part/cited.ts';
import { figure } from '../../part/figure.ts';
import { Links } from '../../part/link.ts';
import { section, table } from '../../part/table.ts';
import { wordOf } from '../../part/words.ts';

/** An area that figures are published for and that is no country: what it is, and its most telling figures. */
export async function areaPage(asked: Asked): Promise<Page | Moved | null> {
  const { code, lang, ask } = asked;
  const { area } = await ask('AreaView', { code, lang });
  if (!area) return null;
  const { key, name, population, gdp, perPerson, growth, life, surface } = area;
  const path = `/area/${encodeURIComponent(key)}`;
  if (key !== code) return { moved: path };
  const links = new Links(asked);
  const cited = new Citations();
  const known = [population, gdp, perPerson, growth, life, surface].flatMap((one) =>
    one && one.value !== null ? one : [],
  );
  return {
    title: `${name}, statistical area`,
    description: `${name}: a statistical area with its latest figures, with sources.`,
    path,
    rows: 'area.citations',
    operation: { name: 'AreaView', variables: { code: key, lang } },
    about: { '@type': 'Place', name, identifier: key },
    body: html`<h1>${name}</h1>
<p class="lead">statistical area: ${wordOf('area', area.kind)}, code ${key}${cited.mark(area.citations)}</p>
<p>Figures are published for it as a whole; those who publish them choose the countries, for earlier years mostly by today's list.</p>
${section(
  'figures',
  'Figures',
  known.length > 0
    ? table(
        'Latest figures',
        ['Indicator', 'Value'],
        known.map((one) => [links.to('indicator', one.indicator), figure(one, cited)]),
      )
    : null,
)}
${cited.list()}`,
  };
}
