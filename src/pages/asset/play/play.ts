/** In the browser: opens the editor with what the address asks, and gives what it asks and is told in other forms. */
import { addressOf, COPIES, flat, isObject, NAMES, parsed, rowsOf, type Tab } from './form.ts';

interface Tabs {
  readonly tabs: readonly Tab[];
  readonly activeTabIndex: number;
}

declare const YogaGraphiQL: { renderYogaGraphiQL(root: Element, options: object): void };

interface Told {
  readonly examples: Readonly<Record<string, string>>;
  /** Address of the answer to an introspection; null where there is none. */
  readonly schema: string | null;
  readonly workers: Readonly<Record<string, string>>;
}

/** Longer addresses are cut by what lies in between; the tab itself is kept by the browser. */
const LONGEST_ADDRESS = 8000;
const NARROW = 960;
const HISTORY = 'almanac-history';
/** Where the editor keeps its tabs. */
const TABS = 'graphiql:tabState';
const MOST_PAST = 30;

interface Entry {
  readonly query: string;
  readonly variables: string | null;
  readonly operationName: string | null;
  readonly at: string;
}

const found = <E extends Element>(selector: string) => document.querySelector(selector) as E;
const told = JSON.parse(found('#told').textContent ?? '') as Told;
const { examples, workers } = told;
const root = found('#root');
const answer = found<HTMLElement>('#answer');
let active: Tab | null = null;

Object.assign(self, {
  MonacoEnvironment: { globalAPI: false, getWorkerUrl: (_: unknown, label: string) => workers[label] },
});
const schema: unknown = told.schema && (await fetch(told.schema).then((response) => response.json()));
root.replaceChildren();
open();

/** What the address asks stands in a tab of its own, before the first example. */
function open(): void {
  const given = new URL(location.href).searchParams;
  const query = given.get('query') ?? examples[given.get('example') ?? ''] ?? null;
  const variables = indented(given.get('variables') ?? '');
  const [first] = Object.values(examples);
  const isFirstVisit = localStorage.getItem(TABS) === null;
  const asked =
    query === null ? { defaultTabs: [{ query: first }] } : { query, variables, defaultTabs: [{ query, variables }] };
  YogaGraphiQL.renderYogaGraphiQL(root, {
    title: 'Almanac',
    endpoint: '/graphql',
    defaultEditorToolsVisibility: false,
    shouldPersistHeaders: false,
    ...(schema ? { schema } : {}),
    ...asked,
    // The address is written from the tab alone, which knows the variables too.
    onEditQuery() {},
    onTabChange: ({ tabs, activeTabIndex }: Tabs) => {
      const before = active;
      active = tabs[activeTabIndex] ?? null;
      if (active?.response && active.response !== before?.response) remember(active);
      writeAddress();
      if (!answer.hidden) showTable();
    },
  });
  // Who comes back finds what was left, as it was left.
  if (query !== null || isFirstVisit) runOnce(given.get('operationName'));
}

function writeAddress(): void {
  if (!active) return;
  const url = addressOf(active);
  if (url.href.length > LONGEST_ADDRESS) for (const name of NAMES) url.searchParams.delete(name);
  history.replaceState({}, '', url);
}

/** The same text however a link writes it, so that the tab it opened before is found again. */
function indented(variables: string): string {
  try {
    return variables && JSON.stringify(JSON.parse(variables), null, 2);
  } catch {
    return variables;
  }
}

/** Runs what was asked as soon as the editors stand; of several operations the one that is named. */
function runOnce(operationName: string | null): void {
  const watch = new MutationObserver(() => {
    const button = root.querySelector<HTMLButtonElement>('.graphiql-execute-button');
    if (!button || !root.querySelector('.graphiql-response .monaco-editor')) return;
    watch.disconnect();
    setTimeout(() => {
      if (!operationName) return button.click();
      button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
      setTimeout(() => {
        const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
        if (items.length === 0) button.click();
        else items.find(({ textContent }) => textContent === operationName)?.click();
      });
    });
  });
  watch.observe(root, { childList: true, subtree: true });
}

/** Questions that were run, the last first, as links: each opens and runs again. */
function past(): Entry[] {
  const kept = parsed(localStorage.getItem(HISTORY));
  return Array.isArray(kept) ? (kept as Entry[]) : [];
}

function remember({ query, variables, operationName }: Tab): void {
  if (!query || parsed(active?.response) === null) return;
  const entry = { query, variables, operationName, at: new Date().toISOString() };
  const others = past().filter((one) => one.query !== query || one.variables !== variables);
  localStorage.setItem(HISTORY, JSON.stringify([entry, ...others].slice(0, MOST_PAST)));
  showPast();
}

function showPast(): void {
  const entries = past().map((entry) => {
    const [, name = 'unnamed'] = /\b(?:query|subscription)\s+(\w+)/.exec(entry.query) ?? [];
    const { search } = addressOf({ ...entry, response: null });
    const when = new Date(entry.at).toLocaleString();
    return element('li', '', Object.assign(element('a', name), { href: `/graphql${search}` }), element('small', when));
  });
  found<HTMLElement>('#past').hidden = entries.length === 0;
  found('#past ul').replaceChildren(...entries);
}

function element(name: string, text: string, ...inside: Node[]): HTMLElement {
  const made = Object.assign(document.createElement(name), { textContent: text });
  made.append(...inside);
  return made;
}

function showTable(): void {
  const response = parsed(active?.response);
  const rows = rowsOf(isObject(response) ? response.data : null).map((row) => new Map(flat(row)));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  if (columns.length === 0) {
    answer.replaceChildren(element('p', 'There is no answer yet that has rows: run the question.'));
    return;
  }
  const head = element('tr', '', ...columns.map((name) => Object.assign(element('th', name), { scope: 'col' })));
  const body = rows.map((row) => element('tr', '', ...columns.map((name) => element('td', row.get(name) ?? ''))));
  answer.replaceChildren(element('table', '', element('thead', '', head), element('tbody', '', ...body)));
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
  button.addEventListener('click', async () => {
    const copy = COPIES[button.dataset.copy ?? ''];
    if (!copy || !active) return;
    const done = await navigator.clipboard.writeText(copy(active)).then(
      () => true,
      () => false,
    );
    found('output').textContent = done ? `Copied as ${button.textContent}` : 'The browser does not let it be copied';
  });

function toggles(button: HTMLButtonElement, part: HTMLElement, shown: () => void): void {
  button.addEventListener('click', () => {
    part.hidden = !part.hidden;
    button.setAttribute('aria-expanded', String(!part.hidden));
    if (!part.hidden) shown();
  });
}
found('#past button').addEventListener('click', () => {
  localStorage.removeItem(HISTORY);
  showPast();
});
showPast();
const shows = found<HTMLButtonElement>('.shows');
toggles(shows, found('#examples'), () => undefined);
toggles(found('.tabulates'), answer, showTable);
if (innerWidth < NARROW) shows.click();
