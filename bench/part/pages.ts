import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { median } from '../load.ts';
import { type Child, end, processorOf, startAlmanac } from '../process.ts';
import { day } from '../queries.ts';

const OPERATIONS = join(import.meta.dirname, '../../schema/operations/page');
/** A page costs no more than its query and a fifth. */
const AIM = 1.2;
/** Asked before it is measured: a template is compiled only after some hundreds of pages. */
const [WARM, WARM_SLOW] = [400, 40];
/** What takes long is asked less often. */
const [ASKED, ASKED_SLOW, REPEATS] = [1000, 60, 4000];
/** Queries and pages take turns, each first in every other, so that whatever else the machine does slows both. */
const TURNS = 10;
/** What few ask for is read a little after the start. */
const WARM_MS = 4000;

interface PageAsked {
  readonly name: string;
  /** What it asks, in files of operations. */
  readonly files: readonly string[];
  readonly page: (day: string) => string;
  readonly variables: (day: string) => Readonly<Record<string, unknown>>;
  readonly isSlow?: boolean;
}

const before = (one: string, days: number) =>
  new Date(Date.parse(`${one}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Pages with the query that each asks, on one day after another. */
const PAGES: readonly PageAsked[] = [
  {
    name: 'country',
    files: ['country', 'steps'],
    page: (one) => `/country/kazakhstan@${one}`,
    variables: (one) => ({ code: 'kazakhstan', day: one, lang: 'en', isCountry: true }),
  },
  {
    name: 'organization',
    files: ['organization', 'steps'],
    page: (one) => `/organization/un@${one}`,
    variables: (one) => ({ code: 'un', day: one, lang: 'en', isCountry: false }),
  },
  {
    name: 'world',
    files: ['world'],
    page: (one) => `/world@${one}`,
    variables: (one) => ({ day: one, from: before(one, -200), to: before(one, 200), lang: 'en' }),
    isSlow: true,
  },
  {
    name: 'ranking',
    files: ['ranking'],
    page: (one) => `/ranking/life_expectancy@${one}`,
    variables: (one) => ({ code: 'life_expectancy', day: one, lang: 'en', among: {} }),
  },
  {
    name: 'compare',
    files: ['compare'],
    page: (one) => `/compare?codes=KZ,UZ,KG&day=${one}`,
    variables: (one) => ({ codes: ['KZ', 'UZ', 'KG'], day: one, lang: 'en' }),
  },
];

/** What pages take beside what they ask, on days that come once and on one that comes again. */
export async function benchPages(rounds: number, print: (line: string) => void): Promise<void> {
  print(
    `\npages against the queries they ask, by processor time: microseconds an answer, and their ratio; aim ${AIM} fresh, medians of ${rounds}`,
  );
  print(
    `${'page'.padEnd(14)}${'query'.padStart(9)}${'page'.padStart(9)}${'ratio'.padStart(7)} |${'again'.padStart(9)}${'page'.padStart(9)}${'ratio'.padStart(7)}`,
  );
  for (const [at, { name, files, page, variables, isSlow = false }] of PAGES.entries()) {
    // Each on a server of its own: what the others leave behind is collected at nobody's cost.
    const almanac = await startAlmanac();
    await after(WARM_MS);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const texts = files.map((file) => readFileSync(join(OPERATIONS, `${file}.graphql`), 'utf8'));
    const asked = (one: string) =>
      texts.map((query) => ({
        path: '/graphql',
        body: JSON.stringify({ query, variables: known(query, variables(one)) }),
      }));
    const read = (one: string) => [{ path: page(one), body: null }];
    // Days of both kinds lie between each other, so that neither finds more of them at hand.
    let next = at * 7;
    const dayAfter = () => {
      next += 2;
      return day(next * 5003);
    };
    const fresh =
      (of: (one: string) => readonly Wanted[], odd: number): Next =>
      () =>
        of(before(dayAfter(), odd));
    const [queries, pages, again, kept]: [number[], number[], number[], number[]] = [[], [], [], []];
    const [fewer, warm] = isSlow ? [ASKED_SLOW, WARM_SLOW] : [ASKED, WARM];
    const [same, shown] = [asked('2008-12-26'), read('2008-12-26')];
    for (let round = 0; round < rounds; round++) {
      const [query, page] = await spentInTurns(almanac, agent, [fresh(asked, 0), fresh(read, 1)], fewer, warm);
      queries.push(query);
      pages.push(page);
    }
    // After all that is fresh: what that leaves behind is collected in the first rounds.
    for (let round = 0; round < rounds; round++) {
      const [query, page] = await spentInTurns(almanac, agent, [() => same, () => shown], REPEATS, warm);
      again.push(query);
      kept.push(page);
    }
    const [one, two, three, four] = [queries, pages, again, kept].map((of) => median(of));
    const cell = (value: number | undefined) => (value ?? 0).toFixed(0).padStart(9);
    const ratio = (a = 0, b = 1) => (a / b).toFixed(2).padStart(7);
    print(
      `${name.padEnd(14)}${cell(one)}${cell(two)}${ratio(two, one)} |${cell(three)}${cell(four)}${ratio(four, three)}`,
    );
    agent.destroy();
    await end(almanac);
  }
}

interface Wanted {
  readonly path: string;
  /** Null for what is read. */
  readonly body: string | null;
}

/** What is asked for one answer, in turn. */
type Next = () => readonly Wanted[];

/** The variables that an operation has. */
function known(query: string, variables: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}:`)));
}

/** Microseconds of the server's processor time for each answer of either kind. */
async function spentInTurns(
  server: Child,
  agent: Agent,
  kinds: readonly [Next, Next],
  count: number,
  warm: number,
): Promise<[number, number]> {
  const spent: [number, number] = [0, 0];
  for (const next of kinds)
    for (let n = 0; n < warm; n++) for (const wanted of next()) await answered(server, agent, wanted);
  for (let turn = 0; turn < TURNS; turn++)
    for (const [at, next] of turn % 2 === 0 ? [...kinds.entries()] : [...kinds.entries()].toReversed()) {
      const started = processorOf(server);
      for (let n = 0; n < count / TURNS; n++) for (const wanted of next()) await answered(server, agent, wanted);
      spent[at as 0 | 1] += ((processorOf(server) - started) * 1e6) / count;
    }
  return spent;
}

function answered({ url }: Child, agent: Agent, { path, body }: Wanted): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = body === null ? {} : { 'content-type': 'application/json', accept: 'application/json' };
    const sent = request(new URL(path, url), { agent, method: body === null ? 'GET' : 'POST', headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
      response.on('end', resolve).resume();
    });
    sent.on('error', reject).end(body ?? undefined);
  });
}
