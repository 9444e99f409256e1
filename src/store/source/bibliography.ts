import type { PartialDate } from '../../model/time.ts';
import type { Source } from '../graph/record.ts';
import type { MaybePromise } from '../maybe.ts';

export type CitationFormat = 'text' | 'bibtex' | 'csl_json';

/** A work as the Citation Style Language describes it; what is unknown is left out. */
interface CslItem {
  readonly id: string;
  readonly type: Source['workType'];
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly version?: string;
  readonly URL?: string;
  readonly note?: string;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

type FormatBibtex = (items: readonly object[]) => string;

let formatBibtex: FormatBibtex | null = null;

/** Read when first asked for: few questions print citations, and every start would pay for it. */
async function loadFormatter(): Promise<FormatBibtex> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  plugins.config.get('@bibtex').format.useIdAsLabel = true;
  formatBibtex = (items) => plugins.output.format('bibtex', items);
  return formatBibtex;
}

/** A citation ready to print; with a locator, of that place in the work. */
export function printCitation(source: Source, locator: string | null, format: CitationFormat): MaybePromise<string> {
  if (format === 'text') return locator === null ? source.citation : `${withoutStop(source.citation)}; ${locator}.`;
  const item = cslItem(source, locator);
  if (format === 'csl_json') return JSON.stringify(item);
  const entry: CslItem = { ...item, note: noted(source, locator) };
  return formatBibtex ? formatBibtex([entry]).trim() : loadFormatter().then((print) => print([entry]).trim());
}

function withoutStop(text: string): string {
  return text.endsWith('.') ? text.slice(0, -1) : text;
}

/** BibTeX has no field of its own for a version, an access date or a place of another sort than a page. */
function noted({ version, accessed }: Source, locator: string | null): string {
  return [locator, version === null ? null : `version ${version}`, `accessed ${accessed.text}`]
    .filter((part) => part !== null)
    .join('; ');
}

const PERIODICAL: ReadonlySet<Source['workType']> = new Set(['article-newspaper', 'article-journal']);

function cslItem(source: Source, locator: string | null): CslItem {
  const { key, workType, title, producer, publisher, published, accessed, version, url } = source;
  return {
    id: key,
    type: workType,
    title,
    author: [{ literal: producer }],
    publisher,
    ...(PERIODICAL.has(workType) ? { 'container-title': publisher } : {}),
    ...(published === null ? {} : { issued: cslDate(published) }),
    accessed: cslDate(accessed),
    ...(version === null ? {} : { version }),
    ...(url === null ? {} : { URL: url }),
    ...(locator === null ? {} : { note: locator }),
  };
}

/** Year, month and day as far as the source knows them; of an interval its bounds' years. */
function cslDate({ text, earliest, latest }: PartialDate): CslDate {
  if (!text.startsWith('[')) return { 'date-parts': [text.split('-').map(Number)] };
  return { 'date-parts': [earliest, latest].map((day) => [Math.floor(day / 10000)]) };
}
