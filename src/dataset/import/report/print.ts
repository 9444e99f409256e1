import { html, raw } from '../../../model/text/html.ts';
import type { Grid, Report } from './report.ts';

/** As Markdown. */
export function printMarkdown({ title, lead, sections }: Report): string {
  const parts = sections.map(({ title: heading, text, grid }) => [`## ${heading}`, text, grid && markdownGrid(grid)]);
  return `${[`# ${title}`, ...lead, ...parts.flat()].filter(Boolean).join('\n\n')}\n`;
}

function markdownGrid({ titles, rows }: Grid): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

function escaped(cell: string): string {
  return cell.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s+/g, ' ');
}

const STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;font-size:.875rem}th,td{border:1px solid #8886;padding:.25rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}div{overflow-x:auto}';

/** As a page that stands alone. */
export async function printPage({ title, lead, sections }: Report): Promise<string> {
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><style>${raw(STYLE)}</style></head><body><main>
<h1>${title}</h1>
${lead.map((text) => html`<p>${text}</p>`)}
${sections.map(({ title: heading, text, grid }) => html`<section><h2>${heading}</h2>${text && html`<p>${text}</p>`}${grid && gridPage(grid)}</section>`)}
</main></body></html>
`;
  return String(await page);
}

function gridPage({ titles, rows }: Grid) {
  return html`<div tabindex="0"><table><thead><tr>${titles.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
