import { type Html, html } from '../../../model/text/html.ts';
import { plural } from '../../../model/wording/plural.ts';
import type { CountryViewQuery } from '../../.generated/operation.ts';
import type { Asked } from '../../asked.ts';
import { Links } from '../link.ts';
import { section, table } from '../table.ts';

type Country = NonNullable<CountryViewQuery['country']>;

/** What the lists of parts are of: others are not on record. */
const LISTED = '2025-10-29';
const NOTE =
  'As ISO 3166-2 lists them, by a list of 29 October 2025: the list does not say who holds the land, and when it last changed is not on record.';

/** Parts of a country, closed until asked for; none for what ended before there was a list. */
export function subdivisions({ subdivisions: parts, existsOn }: Country, asked: Asked): Html {
  const { day } = asked;
  const links = new Links(asked);
  if (!existsOn || parts.length === 0) return html``;
  const sorts = Map.groupBy(parts, ({ category }) => category ?? '');
  const summary = [...sorts]
    .map(([sort, of]) => `${of.length} ${sort === '' ? 'of no sort on record' : of.length === 1 ? sort : plural(sort)}`)
    .join(', ');
  const earlier = day.isBefore(LISTED) ? ' Those of the day are not on record: these are of that list.' : '';
  const isNested = parts.some(({ subdivisions: within }) => within.length > 0);
  const rows = parts.map(({ code, name, listedName, category, subdivisions: within }) => [
    html`${links.to('subdivision', { key: code, name })}${listedName === null ? '' : html` <small>${listedName}</small>`}`,
    code,
    category ?? '',
    ...(isNested ? [within.length === 0 ? '' : String(within.length)] : []),
  ]);
  const head = ['Name', 'Code', 'Sort', ...(isNested ? ['Parts of it'] : [])];
  return section(
    'subdivisions',
    'Subdivisions',
    html`<details><summary>${summary}</summary>${table('Its largest parts', head, rows)}</details>`,
    NOTE + earlier,
  );
}
