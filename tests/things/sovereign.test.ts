import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const sovereign = async (code: string, asOf: string) => {
  const { data, errors } = await ask(server.url, `{ country(code: "${code}", asOf: "${asOf}") { sovereign { key } } }`);
  expect(errors).toBeUndefined();
  return (data as { country: { sovereign: { key: string } | null } }).country;
};

test.each([
  ['HKG', '1997-06-30', 'GBR'],
  ['HKG', '1997-07-01', 'CHN'],
  ['MAC', '1999-12-19', 'PRT'],
  ['MAC', '1999-12-20', 'CHN'],
  ['CXR', '1958-09-30', 'GBR'],
  ['CXR', '1958-10-01', 'AUS'],
  ['ABW', '2000-01-01', 'NLD'],
])('%s was administered on %s by %s', async (code, day, key) => {
  expect((await sovereign(code, day)).sovereign).toEqual({ key });
});

test('who administered the land of a state that was still to come is its sovereign until it came', async () => {
  expect((await sovereign('NAM', '1985-01-01')).sovereign).toEqual({ key: 'ZAF' });
  expect((await sovereign('NAM', '1990-03-21')).sovereign).toBeNull();
  expect((await sovereign('WSM', '1955-01-01')).sovereign).toEqual({ key: 'NZL' });
});

test('a territory stands with the state that administered it on the day, and in the history of both', async () => {
  const { data, errors } = await ask(
    server.url,
    `query ($was: String = "GBR", $is: String = "CHN") {
      then: country(code: $was, asOf: "1990-01-01") { ...all }
      now: country(code: $was, asOf: "2020-01-01") { ...all }
      china: country(code: $is, asOf: "1990-01-01") { ...all }
      today: country(code: $is, asOf: "2020-01-01") { ...all }
    }
    fragment all on Country { territories { key } territoryHistory(first: 100) { nodes { key } } }`,
  );
  expect(errors).toBeUndefined();
  type Keys = readonly { readonly key: string }[];
  const answer = data as Record<string, { territories: Keys; territoryHistory: { nodes: Keys } }>;
  const has = (name: string) => answer[name]?.territories.some(({ key }) => key === 'HKG');
  expect(['then', 'now', 'china', 'today'].map(has)).toEqual([true, false, false, true]);
  for (const name of ['now', 'today'])
    expect(answer[name]?.territoryHistory.nodes.map(({ key }) => key)).toContain('HKG');
});
