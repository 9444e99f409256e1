import { type Html, html } from '../../model/text/html.ts';
import type { ContributeViewQuery } from '../.generated/operation.ts';
import type { Asked } from '../asked.ts';
import type { Page } from '../page.ts';
import { Links } from '../part/link.ts';
import { section } from '../part/table.ts';

type Thing = NonNullable<ContributeViewQuery['node']>;

/** A row of a file, with the sources it stands in. */
interface Row {
  readonly row: { readonly file: string; readonly key: string; readonly header: string; readonly text: string | null };
  readonly citations: readonly { readonly locator: string | null; readonly source: { readonly title: string } }[];
}

/** What in which file to edit where a page is wrong: every row that it shows, as it stands. */
export async function contributePage(asked: Asked): Promise<Page | null> {
  const { code, day, today, ask } = asked;
  const id = day.is(today) ? code : `${code}@${day}`;
  const { node } = await ask('ContributeView', { id });
  if (!node || !('row' in node) || !('name' in node)) return null;
  const rows = rowsIn(node);
  const byFile = Map.groupBy(rows, ({ row }) => row.file);
  const back = new Links(asked).thing(node.__typename, node);
  return {
    title: `Suggest a change: ${node.name}`,
    description: `Which rows of which files say what the record has about ${node.name}, ready to be edited.`,
    path: `/contribute/${encodeURIComponent(code)}`,
    operation: { name: 'ContributeView', variables: { id } },
    body: html`<h1>Suggest a change: ${node.name}</h1>
<p class="lead">What the page of ${back} shows stands in ${rows.length === 1 ? 'one row' : `${rows.length} rows`} of ${byFile.size === 1 ? 'one file' : `${byFile.size} files`} under <code>data/</code>.</p>
<ol>
<li>Edit the row below, or add one beside it; <code>source</code> and <code>locator</code> say where it stands.</li>
<li><code>npm run fix</code> puts the file in order.</li>
<li><code>npm run almanac -- check --changed</code> says in a second or two whether the change may go in, and what to mend.</li>
<li>Send the change with a line that says why. <code>CONTRIBUTING.md</code> has the rules: what is taken, and what is refused.</li>
</ol>
${[...byFile].map(([file, all]) => section(file.replace(/\W/g, '-'), pathOf(`data/${file}`), fileOf(all)))}`,
  };
}

function fileOf(rows: readonly Row[]): Html {
  return html`<pre tabindex="0">${rows[0]?.row.header}
${rows.map(
  ({ row }) => html`${cells(row.text ?? `… the row of key ${row.key}`)}
`,
)}</pre>
<ul>${rows.map(({ row, citations }) => html`<li><code>${row.key}</code> ${standsIn(citations)}</li>`)}</ul>`;
}

/** A path that breaks where a line has to at its folders. */
function pathOf(path: string): Html {
  return html`${path.split(/(?<=[/_])/).map((part) => html`${part}<wbr>`)}`;
}

/** A row as it stands, but that a cell which runs the other way leaves those beside it where they are. */
function cells(text: string): Html {
  return html`${text.split(/([,"])/).map((cell) => (RIGHT_TO_LEFT.test(cell) ? html`<bdi>${cell}</bdi>` : cell))}`;
}
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFEFC]/;

function standsIn(citations: Row['citations']): Html {
  if (citations.length === 0) return html`stands in no source of its own.`;
  return html`stands in ${citations.map(({ locator, source }, at) => html`${at === 0 ? '' : '; '}${source.title}${locator === null ? '' : `, ${locator}`}`)}.`;
}

/** Every row in an answer, each once, in its order. */
function rowsIn(thing: Thing): readonly Row[] {
  const found = new Map<string, Row>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isRow(value)) found.set(`${value.row.file} ${value.row.key}`, value);
    for (const part of Object.values(value)) look(part);
  };
  look(thing);
  return [...found.values()];
}

function isRow(value: object): value is Row {
  return 'row' in value && value.row !== null && 'citations' in value;
}
