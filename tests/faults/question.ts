export interface Question {
  readonly path: string;
  readonly init: RequestInit;
  readonly isRight: (text: string) => boolean;
}

const ACCEPT = { accept: 'application/json' };
const FIRST = Date.UTC(1992, 0, 1);
const DAY_MS = 86_400_000;

function dayOf(n: number): string {
  return new Date(FIRST + (n % 12_000) * DAY_MS).toISOString().slice(0, 10);
}

function posted(query: string, variables: object, isRight: Question['isRight']): Question {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json', ...ACCEPT };
  return { path: '/graphql', init: { method: 'POST', headers, body }, isRight };
}

/** Small questions of all kinds, none like another, with what is known of their answers. */
export function fromReleases(names: readonly string[]): (n: number) => Question {
  const query = 'query ($day: Date) { country(code: "KZ", asOf: $day) { name id } }';
  const series =
    'query ($to: Int) { country(code: "KZ") { series(indicator: "population_total", from: 2008, to: $to) { points { year } } } }';
  return (n) => {
    const day = dayOf(n);
    const right = names.map((name) => `{"data":{"country":{"name":"${name}","id":"Country:KAZ@${day}"}}}`);
    const isRight = (text: string) => right.includes(text);
    if (n % 3 === 0) {
      const address = new URLSearchParams({ query, variables: JSON.stringify({ day }) });
      return { path: `/graphql?${address}`, init: { headers: ACCEPT }, isRight };
    }
    if (n % 3 === 1) return posted(query, { day }, isRight);
    const to = 2009 + (n % 10);
    return posted(series, { to }, (text) => text.includes(`{"year":${to}}]`) && !text.includes('errors'));
  };
}

/** Searches, for which the engine gives the names when the first comes, none like another, and questions that need none. */
export function fromEngine(n: number): Question {
  const day = dayOf(n);
  if (n % 4 === 0)
    return posted(
      'query ($day: Date) { country(code: "KZ", asOf: $day) { id } }',
      { day },
      (text) => text === `{"data":{"country":{"id":"Country:KAZ@${day}"}}}`,
    );
  return posted(
    'query ($words: String!) { search(query: $words) { totalCount } }',
    { words: `kazakhstan ${n.toString(36)}q` },
    (text) => /^\{"data":\{"search":\{"totalCount":\d+\}\}\}$/.test(text),
  );
}
