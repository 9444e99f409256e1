import { openStore } from '../../src/store/store.ts';
import { loadOnce, median } from '../load.ts';
import { end, memoryOf, startAlmanac } from '../process.ts';
import { CODES } from '../queries.ts';
import { asking } from '../records.ts';

/** Requests are made and sent so many at a time: a million bodies would be more than the server's own memory. */
const BATCH = 10_000;
const TENTHS = 10;
/** So much may the memory of the last tenth be over that of the one after the first. */
const AIM = 0.05;
const WORDS =
  'peace nation bank republic union trade energy health water law border treaty election war minister'.split(' ');

interface Asked {
  readonly indicators: readonly string[];
  readonly events: readonly string[];
}

/**
 * Memory over many mixed fresh requests: of each tenth the median of what was seen after each batch, for it goes up and down
 * with the collector.
 */
export async function benchLong(release: string, requests: number, print: (line: string) => void): Promise<void> {
  const asked = keysOf(release);
  const server = await startAlmanac();
  const tenths: number[] = [];
  print(`${requests} mixed fresh requests; ${memoryOf(server).now.toFixed(0)} MiB resident after the start`);
  let n = 0;
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const rates: number[] = [];
    const seen: number[] = [];
    while (n < (requests / TENTHS) * (tenth + 1)) {
      const bodies = Array.from({ length: BATCH }, () => JSON.stringify(bodyOf(n++, asked)));
      rates.push((await loadOnce(server, bodies)).perSecond);
      seen.push(memoryOf(server).now);
    }
    tenths.push(median(seen));
    const [least, most] = [Math.min(...seen), Math.max(...seen)].map((one) => one.toFixed(0));
    print(`  up to ${n}: ${tenths.at(-1)?.toFixed(0)} MiB (${least} to ${most}), ${median(rates).toFixed(0)} a second`);
  }
  await end(server);
  const [, first = 1] = tenths;
  const last = tenths.at(-1) ?? 1;
  print(
    `the last tenth is ${((last / first - 1) * 100).toFixed(1)} % over the one after the first, aim ${AIM * 100} %`,
  );
}

function keysOf(release: string): Asked {
  const store = openStore(release, { cubeCacheBytes: 1024 * 1024 });
  const ask = asking(store);
  const all = (field: string, name: string) => {
    const keys: string[] = [];
    const query = `query ($after: String) { ${field}(first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${name} } } }`;
    for (let cursor: unknown = null; cursor !== undefined; ) {
      const page = ask(query, { after: cursor })[field] as {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
        readonly nodes: readonly Readonly<Record<string, string>>[];
      };
      for (const row of page.nodes) keys.push(row[name] ?? '');
      cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    }
    return keys;
  };
  return { indicators: all('indicators', 'code'), events: all('events', 'key') };
}

/** The n-th request: mostly of one thing on a day, some of many, a few whose text never came before. */
function bodyOf(n: number, { indicators, events }: Asked) {
  const at = mixed(n);
  const code = of(CODES, at(1));
  const day = new Date(Date.UTC(1946, 0, 1) + (at(2) % 29_000) * 86_400_000).toISOString().slice(0, 10);
  const year = 1960 + (at(3) % 65);
  const share = at(4) % 200;
  if (share < 100) return { query: COUNTRY, variables: { code, day } };
  if (share < 140) return { query: FIGURE, variables: { code, indicator: of(indicators, at(5)), year } };
  if (share < 170) return { query: EVENT, variables: { code: of(events, at(5)), day } };
  if (share < 190) return { query: MEMBERSHIPS, variables: { code, day } };
  if (share < 194) return { query: SERIES, variables: { code, indicator: of(indicators, at(5)), from: year - 30 } };
  if (share < 197)
    return { query: `query Q${n} { country(code: "${code}", asOf: "${day}") { name capital { name } } }` };
  if (share < 199) return { query: SEARCH, variables: { words: `${of(WORDS, at(5))} ${of(WORDS, at(6))} ${year}` } };
  return { query: COUNTRIES, variables: { day } };
}

const COUNTRY =
  'query ($code: String!, $day: Date) { country(code: $code, asOf: $day) { name officialName alpha2 capital { name } area existsOn start } }';
const FIGURE =
  'query ($code: String!, $indicator: String!, $year: Int!) { country(code: $code) { statistic(indicator: $indicator, year: $year) { year value status } } }';
const EVENT =
  'query ($code: String!, $day: Date) { event(code: $code, asOf: $day) { key name startDate endDate country { name } } }';
const MEMBERSHIPS =
  'query ($code: String!, $day: Date) { country(code: $code, asOf: $day) { memberships(first: 100) { nodes { role startDate organization { key name } } } } }';
const SERIES =
  'query ($code: String!, $indicator: String!, $from: Int!) { country(code: $code) { series(indicator: $indicator, from: $from, to: 2024) { points { year value } } } }';
const SEARCH = 'query ($words: String!) { search(query: $words, first: 10) { nodes { __typename key name } } }';
const COUNTRIES =
  'query ($day: Date) { countries(asOf: $day, first: 300) { nodes { name capital { name } region { name } } } }';

function of<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('there is nothing to ask for');
  return found;
}

/** Whole numbers that hang on n alone, so that each run asks the same. */
function mixed(n: number): (salt: number) => number {
  return (salt) => {
    let bits = Math.imul(n ^ (salt * 0x9e3779b9), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  };
}
