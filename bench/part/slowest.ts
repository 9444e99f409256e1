import { setTimeout as after } from 'node:timers/promises';
import { type OperationDefinitionNode, parse } from 'graphql';
import { costOf } from '../../src/builder/limit/cost.ts';
import { LONGEST_TEXT } from '../../src/builder/limit/nesting.ts';
import { SETTINGS } from '../../src/config.ts';
import { toSchema } from '../../src/schema/schema.ts';
import { median } from '../load.ts';
import { type Child, end, startAlmanac } from '../process.ts';

const PING_MS = 5;
/** What the slowest accepted query may take from all others at a stretch. */
const AIM_MS = 250;
const TIMES = 3;
const WORST = 3;

/** The n-th of many parts that together cost what one query may; none is like another. */
type Shape = readonly [name: string, part: (n: number) => string];

const letters = (n: number) =>
  String.fromCharCode(97 + (n % 26), 97 + (Math.floor(n / 26) % 26), 97 + (Math.floor(n / 7) % 26));
const year = (n: number) => 1960 + (n % 60);
const dayOf = (n: number) => `${1900 + (n % 125)}-0${1 + (n % 9)}-1${n % 10}`;
const list = (words: readonly string[]) => JSON.stringify(words);

function shapesOf(countries: readonly string[], indicators: readonly string[]): readonly Shape[] {
  const country = (n: number) => countries[n % countries.length] ?? '';
  const indicator = (n: number) => indicators[(n * 7) % indicators.length] ?? '';
  return [
    ['events by name', (n) => `events(first: 1, filter: { name: { contains: "${letters(n)}" } }) { totalCount }`],
    [
      'events by name, in order of it',
      (n) =>
        `events(first: 1, filter: { name: { ne: "${letters(n)}" } }, orderBy: [{ field: NAME }]) { nodes { name } }`,
    ],
    [
      'one filter of events, many conditions',
      (n) =>
        `events(first: 1, filter: { or: [${Array.from({ length: 8 }, (_, at) => `{ party: { equals: "${country(n * 8 + at)}" } name: { contains: "${letters(n + at)}" } }`).join(' ')}] }) { totalCount }`,
    ],
    [
      'events of each country',
      (n) =>
        `country(code: "${country(n)}", asOf: "${dayOf(n)}") { events(first: 1, filter: { name: { contains: "${letters(n)}" } }) { totalCount } }`,
    ],
    ['changes over all time', (n) => `changes(from: "${1500 + n}-01-01", to: "2026-01-01", first: 1) { totalCount }`],
    [
      'changes of each country over all time',
      (n) =>
        `country(code: "${country(n)}", asOf: "${dayOf(n)}") { changes(from: "1500-01-01", to: "2026-01-01", first: 1) { totalCount } }`,
    ],
    ['timeline over all time', (n) => `timeline(from: "${1500 + n}-01-01", first: 1, derived: true) { totalCount }`],
    [
      'correlation',
      (n) => `correlation(x: "${indicator(n)}", y: "${indicator(n + 13)}", year: ${year(n)}) { n pearson spearman }`,
    ],
    ['ranking', (n) => `indicator(code: "${indicator(n)}") { ranking(year: ${year(n)}, first: 1) { total } }`],
    [
      'roll-up of a filter, year by year',
      (n) =>
        `countryGroup(of: { filter: { statistic: { indicator: "${indicator(n + 5)}", year: ${year(n)}, gt: 0 } } }, asOf: "${dayOf(n)}") { series(indicator: "${indicator(n)}", from: 1960, to: 2020) { points { value } } }`,
    ],
    [
      'roll-up of the members of each year',
      (n) =>
        `organization(code: "un", asOf: "${dayOf(n)}") { series(indicator: "${indicator(n)}", from: 1950, to: 2020) { points { value } } }`,
    ],
    [
      'series set of the world',
      (n) =>
        `seriesSet(indicators: ${list([indicator(n)])}, of: { organization: "un" }, from: 1990, to: 2020) { points { year value } }`,
    ],
    [
      'every indicator of a country',
      (n) =>
        `country(code: "${country(Math.floor(n / indicators.length))}") { series(indicator: "${indicator(n)}", from: 2000, to: 2001) { points { value } } }`,
    ],
    ['search', (n) => `search(query: "${letters(n).slice(0, 1 + (n % 3))}", first: 1) { totalCount }`],
    [
      'countries by members and figures',
      (n) =>
        `countries(first: 1, asOf: "${dayOf(n)}", filter: { memberOf: { organization: "un" }, statistic: { indicator: "${indicator(n)}", year: ${year(n)}, gt: 0 }, memberships: { gt: ${n % 9} } }) { totalCount }`,
    ],
    [
      'organizations by members, in their order',
      (n) =>
        `organizations(first: 1, asOf: "${dayOf(n)}", filter: { member: { equals: "${country(n)}" } }, orderBy: [{ field: MEMBERS }]) { totalCount }`,
    ],
    [
      'people by office',
      (n) =>
        `people(first: 1, filter: { officeIn: { equals: "${country(n)}" }, name: { contains: "${letters(n)}" } }) { totalCount }`,
    ],
    [
      'countries with memberships and citations',
      (n) =>
        `countries(first: 200, asOf: "${dayOf(n)}") { nodes { name memberships(first: 10) { nodes { role organization { name } citations { locator source { key } } } } } }`,
    ],
  ];
}

interface Blocked {
  readonly name: string;
  readonly cost: number;
  readonly seconds: number;
  readonly gaps: readonly number[];
}

/** How long the slowest queries that are accepted keep all others waiting, as those see it who ask whether the server lives. */
export async function benchSlowest(print: (line: string) => void): Promise<void> {
  const limit = SETTINGS.MAX_COST.fallback;
  const almanac = await startAlmanac();
  await after(WARM_MS);
  const results: Blocked[] = [];
  for (const [name, part] of shapesOf(await keysOf(almanac, 'countries'), await keysOf(almanac, 'indicators'))) {
    const runs = [];
    let [start, cost] = [0, 0];
    for (let time = 0; time < TIMES; time++) {
      const largest = withinLimit(part, start, limit);
      [start, cost] = [start + largest.count, largest.cost];
      const run = await blockedBy(almanac, largest.query);
      runs.push(run);
      // What is far beyond need not be measured again.
      if (run.gap > 4 * AIM_MS) break;
    }
    const seconds = median(runs.map((run) => run.seconds));
    results.push({ name, cost, seconds, gaps: runs.map(({ gap }) => gap) });
  }
  await end(almanac);
  print(
    `\nqueries that cost just under ${limit}: the longest that /health, asked every ${PING_MS} ms, waits meanwhile; the worst ${WORST} of ${results.length} shapes, aim ${AIM_MS} ms`,
  );
  print(`${'query'.padEnd(42)}${'cost'.padStart(8)}${'s'.padStart(8)}${'longest'.padStart(9)}${'median'.padStart(8)}`);
  const longest = ({ gaps }: Blocked) => Math.max(...gaps);
  const worst = results.toSorted((a, b) => longest(b) - longest(a));
  const shown = worst.filter((result, at) => at < WORST || longest(result) > AIM_MS);
  for (const result of shown)
    print(
      `${result.name.padEnd(42)}${String(result.cost).padStart(8)}${result.seconds.toFixed(2).padStart(8)}${longest(result).toFixed(0).padStart(9)}${median(result.gaps).toFixed(0).padStart(8)}`,
    );
}

const schema = toSchema();
const largestBody = SETTINGS.MAX_BODY_BYTES.fallback;
/** What few ask for is read a little after the start. */
const WARM_MS = 2000;

/** As many parts, from the given one on, as cost and length of a query allow. */
function withinLimit(part: (n: number) => string, start: number, limit: number) {
  const of = (count: number) =>
    `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${part(start + at)}`).join(' ')} }`;
  const priceOf = (query: string) => {
    const operation = parse(query).definitions[0] as OperationDefinitionNode;
    return costOf(
      { schema, operation, fragments: {}, variables: {} },
      { set: operation.selectionSet, typeName: 'Query' },
    );
  };
  let count = Math.max(1, Math.floor((limit / priceOf(of(20))) * 20));
  // Parts differ a little in what they cost.
  const isTooMuch = (query: string) =>
    query.length > LONGEST_TEXT || Buffer.byteLength(JSON.stringify({ query })) > largestBody || priceOf(query) > limit;
  while (count > 1 && isTooMuch(of(count))) count = Math.floor(count * 0.97);
  const query = of(count);
  return { query, count, cost: priceOf(query) };
}

async function blockedBy(almanac: Child, query: string): Promise<{ readonly seconds: number; readonly gap: number }> {
  const health = almanac.url.replace('/graphql', '/health');
  const started = performance.now();
  const answer = ask(almanac, query);
  let isOn = true;
  let seconds = 0;
  const ended = answer.finally(() => {
    isOn = false;
    seconds = (performance.now() - started) / 1000;
  });
  let gap = 0;
  while (isOn) {
    const asked = performance.now();
    await (await fetch(health)).arrayBuffer();
    gap = Math.max(gap, performance.now() - asked);
    await after(PING_MS);
  }
  await ended;
  return { seconds, gap };
}

/** Text of the answer, read but not parsed: that would keep the next ping waiting. */
async function ask({ url }: Child, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await response.text();
  // A part that is refused, as a rank by a figure in words, is work like any other.
  if (response.status !== 200 || !text.includes('"data":{'))
    throw new Error(`${query.slice(0, 200)}: ${text.slice(0, 500)}`);
  return text;
}

async function keysOf(almanac: Child, field: 'countries' | 'indicators'): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let after = ''; ; ) {
    const query = `{ list: ${field}(first: 500${after}) { pageInfo { hasNextPage endCursor } nodes { key } } }`;
    const { list } = (JSON.parse(await ask(almanac, query)) as { readonly data: { readonly list: List } }).data;
    keys.push(...list.nodes.map(({ key }) => key));
    if (!list.pageInfo.hasNextPage) return keys;
    after = `, after: "${list.pageInfo.endCursor}"`;
  }
}

interface List {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly key: string }[];
}
