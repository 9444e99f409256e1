import { html, raw } from '../../model/text/html.ts';
import type { NamedOperations } from '../named/named.ts';
import { THEMES } from './theme.ts';

export interface Addresses {
  readonly editor: string;
  readonly play: string;
  readonly styles: readonly string[];
  /** Null where the schema is told to nobody. */
  readonly schema: string | null;
  /** By the names that the editor calls its workers. */
  readonly workers: Readonly<Record<string, string>>;
}

const COPIES = [
  ['link', 'link'],
  ['curl', 'curl'],
  ['fetch', 'fetch'],
  ['typescript', 'TypeScript'],
] as const;

/** The page around the editor. What the script has to know stands in it as data, which no policy minds. */
export function pageOf(operations: NamedOperations, { editor, play, styles, schema, workers }: Addresses) {
  const examples = Object.fromEntries([...operations.values()].map(({ name, query }) => [name, query]));
  const told = JSON.stringify({ examples, schema, workers }).replaceAll('<', '\\u003c');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ask Almanac</title>
<link rel="icon" href="/favicon.svg">
${styles.map((address) => html`<link rel="stylesheet" href="${address}">`)}
</head>
<body>
<header class="bar">
<h1><a class="name" href="/"><img src="/favicon.svg" alt="" width="24" height="24">Almanac</a></h1>
<button type="button" class="shows" aria-controls="examples" aria-expanded="true">Examples</button>
<button type="button" class="tabulates" aria-controls="answer" aria-expanded="false">Table</button>
<span class="copies" role="group" aria-label="Copy the question">Copy as
${COPIES.map(([name, label]) => html`<button type="button" data-copy="${name}">${label}</button>`)}</span>
<output></output>
</header>
<nav id="examples" aria-label="Examples">
${Object.entries(THEMES).map(([theme, names]) => html`<h2>${theme}</h2><ul>${names.map((name) => exampleOf(operations, name))}</ul>`)}
<section id="past" aria-label="History" hidden><h2>History</h2><ul></ul><button type="button">Forget it</button></section>
</nav>
<main id="root"><noscript>The playground needs scripts. The <a href="/">pages</a> and <a href="/api/">/api/</a> do not.</noscript></main>
<section id="answer" aria-label="The answer as a table" tabindex="0" hidden></section>
<script type="application/json" id="told">${raw(told)}</script>
<script defer src="${editor}"></script>
<script type="module" src="${play}"></script>
</body>
</html>
`;
}

function exampleOf(operations: NamedOperations, name: string) {
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const summary = operations.get(name)?.summary ?? '';
  return html`<li><a href="/graphql?example=${name}">${title}</a><small>${summary}</small></li>`;
}
