import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import { changes, dayNear, earliest, latest, mayHold, type Row, rowsBy, runs, scan, sorted } from './naive.ts';

const server = realServer({ MAX_COST: '1000000', ANSWER_CACHE_MB: '0' });

const partiesTo = rowsBy('events/treaty_parties.csv', 'treaty');
const treatiesOf = rowsBy('events/treaty_parties.csv', 'party');
const treaties = new Map(scan('events/treaties.csv').map((row) => [row.key ?? '', row]));
const countries = new Map(scan('countries/countries.csv').map((row) => [row.key ?? '', row]));
const parties = [...countries.keys()].filter((key) => treatiesOf(key).length > 0);

function takesPart(row: Row, day: string): boolean {
  const since = row.signed || row.ratified || '';
  const left = row.status === 'withdrawn' ? row.withdrawn : '';
  const ends = [left, treaties.get(row.treaty ?? '')?.ended, countries.get(row.party ?? '')?.end];
  return (since === '' || earliest(since) <= day) && ends.every((end) => !end || day < latest(end));
}

function standing(row: Row, day: string): string {
  if (row.withdrawn && latest(row.withdrawn) <= day) return row.status ?? '';
  if (row.signed && row.ratified && day < earliest(row.ratified)) return 'signatory';
  return row.status === 'withdrawn' || (row.status === 'signatory' && row.ratified) ? 'party' : (row.status ?? '');
}

interface Page {
  readonly totalCount: number;
  readonly nodes: { readonly party: { key: string }; readonly treaty: { key: string }; readonly status: string }[];
}

const PARTIES =
  'totalCount nodes { status treaty { key } party { ... on Country { key } ... on Organization { key } } }';

async function data(query: string): Promise<unknown> {
  const { data: answer, errors } = await ask(server.url, query);
  if (errors) throw new Error(errors[0]?.message);
  return answer;
}

function expectScan({ totalCount, nodes }: Page, rows: readonly Row[], day: string): void {
  const expected = rows.filter((row) => takesPart(row, day));
  expect(sorted(nodes.map(({ treaty, party, status }) => [treaty.key, party.key, status.toLowerCase()]))).toEqual(
    sorted(expected.map((row) => [row.treaty, row.party, standing(row, day)])),
  );
  expect(totalCount).toBe(expected.length);
}

/** One of the keys, with a day near a change of its rows. */
function keyAndDay(keys: readonly string[], rowsOf: (key: string) => readonly Row[]) {
  return fc.constantFrom(...keys).chain((key) => fc.tuple(fc.constant(key), dayNear(changes(rowsOf(key)))));
}

test('as of any day a treaty has the parties and signatories a plain scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(keyAndDay([...treaties.keys()], partiesTo), async ([key, day]) => {
      const { treaty } = (await data(
        `{ treaty(code: "${key}", asOf: "${day}") { inForceOn parties(first: 500) { ${PARTIES} } } }`,
      )) as { treaty: { inForceOn: boolean; parties: Page } };
      const row = treaties.get(key) ?? {};
      expect(treaty.inForceOn).toBe(row.in_force !== '' && mayHold(row, day, 'in_force', 'ended'));
      expectScan(treaty.parties, partiesTo(key), day);
    }),
    runs(200),
  );
});

test('as of any day a country stands towards treaties as a plain scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(keyAndDay(parties, treatiesOf), async ([key, day]) => {
      const { country } = (await data(
        `{ country: node(id: "Country:${key}@${day}") { ... on Country { treaties(first: 500) { ${PARTIES} } } } }`,
      )) as { country: { treaties: Page } };
      expectScan(country.treaties, treatiesOf(key), day);
    }),
    runs(200),
  );
});
