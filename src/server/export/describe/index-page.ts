import { FORMATS } from '../format/formats.ts';
import type { Offer } from '../offer/offer.ts';

interface Entry {
  readonly path: string;
  readonly description: string;
  /** Of an offer of many files they are per file where they differ. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly names: readonly string[];
}

export interface Index {
  readonly release: string;
  readonly formats: Readonly<Record<string, string>>;
  readonly beside: Readonly<Record<string, string>>;
  readonly exports: readonly Entry[];
}

/** What can be taken away, and with which parameters. */
export function indexOf(release: string, offers: ReadonlyMap<string, Offer>): Index {
  return {
    release,
    formats: Object.fromEntries(
      Object.entries(FORMATS).map(([ending, { type, cubesOnly }]) => [
        ending,
        cubesOnly ? `JSON-stat 2.0, observations only; ${type}` : type,
      ]),
    ),
    beside: {
      '/export/datapackage.json': 'the whole release as a Frictionless Data Package',
      '<file>-metadata.json': 'columns, citations and licences of a file, as W3C metadata of tables',
      'citation=comment': 'on a .csv: its sources in lines that begin with #, before the header',
    },
    exports: [...offers].map(([kind, { names, description, parameters }]) => {
      const files = names?.() ?? [];
      return {
        path: `/export/${kind}${names ? '/<name>' : ''}.<format>`,
        description,
        parameters: parameters(files[0] ?? kind) ?? {},
        names: files,
      };
    }),
  };
}

/** The same for a browser. */
export function indexPage({ release, formats, beside, exports: entries }: Index): string {
  const terms = (pairs: Readonly<Record<string, string>>) =>
    `<dl>${Object.entries(pairs)
      .map(([term, text]) => `<dt><code>${escaped(term)}</code></dt><dd>${escaped(text)}</dd>`)
      .join('')}</dl>`;
  const section = ({ path, description, parameters, names }: Entry) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const files = names.map((name) => `<a href="${folder}${name}.csv">${escaped(name)}</a>`);
    return `<h2><code>${escaped(path)}</code></h2><p>${escaped(description)}</p>${terms(parameters)}<p>${files.join(' · ')}</p>`;
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Almanac: exports</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}dd{margin:0 0 .3rem 1.5rem}</style>
<h1>Exports</h1><p>Release ${escaped(release)}.</p><h2>Formats</h2>${terms(formats)}<h2>Beside</h2>${terms(beside)}
${entries.map(section).join('\n')}
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
