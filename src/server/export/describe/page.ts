import type { Listed } from '../offer/offer.ts';
import type { Entry, Index } from './catalog.ts';

/** The colours of the pages, on a page that loads nothing. */
const STYLE = [
  ':root{color-scheme:light dark;--blue:light-dark(#1a5680,#7fbce6);--soft:light-dark(#5a6470,#a3adb8)}',
  'body{font:1rem/1.6 system-ui,sans-serif;max-width:60rem;margin:1rem auto 3rem;padding:0 1.25rem;background:light-dark(#fdfcf9,#14181d);color:light-dark(#1d232a,#e6e9ec);overflow-wrap:anywhere}',
  'h1,h2,h3,.top{font-family:Palatino,Georgia,serif;line-height:1.25}h2{margin-top:2.5rem}.top{font-size:1.3rem;font-weight:600;margin:0}',
  'a{color:var(--blue);text-underline-offset:.15em}:focus-visible{outline:3px solid light-dark(#a85d10,#eaa757);outline-offset:2px}',
  'dd{margin:0 0 .3rem 1.5rem;color:var(--soft)}ul{padding-left:1.2rem}summary{cursor:pointer;margin:.3rem 0}li small a{margin-left:.5rem}code{font-size:.9em}',
].join('');

/** The list of exports for a browser. */
export function indexPage({ release, formats, beside, exports: entries }: Index): string {
  const forms = Object.entries(formats).map(([ending, { description }]) => [`.${ending}`, description] as const);
  const contents = entries.map(({ kind }) => `<a href="#${kind}">${kind}</a>`).join(' · ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Almanac: exports</title>
<style>${STYLE}</style>
<header class="top"><a href="/">Almanac</a></header><main><h1>Exports</h1><p>Files of release ${escaped(release)}, to open, load or query in place. ${contents}</p>
<h2>Formats</h2>${terms(forms)}<h2>Beside</h2>${terms(Object.entries(beside))}
${entries.map(section).join('\n')}
</main></html>
`;
}

function section({ kind, path, description, parameters, examples, files }: Entry): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const body = files.some((file) => file.examples)
    ? files.map((file) => withExamples(file)).join('')
    : [...Map.groupBy(files, ({ theme }) => theme)].map(([theme, inside]) => group(theme, folder, inside)).join('');
  return `<h2 id="${kind}"><code>${escaped(path)}</code></h2><p>${escaped(description)}</p>${terms(Object.entries(parameters))}${links(examples)}${body}`;
}

function group(theme: string | null, folder: string, files: readonly Listed[]): string {
  const items = files.map(({ name, title }) => {
    const others = ['xlsx', 'parquet'].map((ending) => `<a href="${folder}${name}.${ending}">${ending}</a>`).join('');
    const label = title === null ? `${escaped(name)}</a>` : `${escaped(title)}</a> <code>${escaped(name)}</code>`;
    return `<li><a href="${folder}${name}.csv">${label} <small>${others}</small></li>`;
  });
  const list = `<ul>${items.join('')}</ul>`;
  return theme === null ? list : `<details><summary>${escaped(theme)} (${files.length})</summary>${list}</details>`;
}

function withExamples({ name, title, parameters = {}, examples = [] }: Listed): string {
  const what = title === null ? '' : `<p>${escaped(title)}</p>`;
  return `<h3>${escaped(name)}</h3>${what}${terms(Object.entries(parameters))}${links(examples)}`;
}

function links(places: readonly string[]): string {
  if (places.length === 0) return '';
  const items = places.map((place) => `<li><a href="${escaped(place)}"><code>${escaped(place)}</code></a></li>`);
  return `<ul>${items.join('')}</ul>`;
}

function terms(pairs: readonly (readonly [string, string])[]): string {
  if (pairs.length === 0) return '';
  return `<dl>${pairs.map(([term, text]) => `<dt><code>${escaped(term)}</code></dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
