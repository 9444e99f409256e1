import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { scriptedPage } from './guard/headers.ts';

export interface Operation {
  readonly name: string;
  readonly query: string;
}

/** Example operations, each a file of its own; the number in front of a name orders them. */
export function readOperations(folder: string): Operation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.graphql'.length),
      query: readFileSync(join(folder, file), 'utf8').trim(),
    }));
}

const ADDRESS = join(import.meta.dirname, 'graphql/address.js');
const OPENED = 'YogaGraphiQL.renderYogaGraphiQL(';

/** GraphiQL in one page that fetches nothing from elsewhere, with the operations as tabs and the question in its address. */
export function renderPlayground(operations: readonly Operation[]) {
  const page = renderGraphiQL({
    title: 'Almanac',
    endpoint: '/graphql',
    favicon: '/favicon.svg',
    defaultTabs: operations.map(({ query }) => ({ query })),
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
  });
  // The page ends by opening the playground: ours reads the address before, and is found by the same name.
  const end = page.lastIndexOf(OPENED);
  const script = `<script>\n${readFileSync(ADDRESS, 'utf8')}</script>\n`;
  const head = page.indexOf('</head>');
  const whole = `${page.slice(0, head)}${script}${page.slice(head, end)}openPlayground(${page.slice(end + OPENED.length)}`;
  return { body: Buffer.from(whole), headers: scriptedPage(whole) };
}
