import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

async function data<T>(query: string, variables = {}): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query, variables);
  expect(errors).toBeUndefined();
  return answer as T;
}

interface Vote {
  startDate: string;
  name: string;
  note: string | null;
  votes: { counts: { value: number }[]; ballotCounts: { value: number }[] }[];
}

const VOTE = 'startDate name note votes { counts { value } ballotCounts { value } }';
const tally = (rows: readonly { value: number }[] | undefined) => rows?.map(({ value }) => value).join('-');

/** Key, day, what the record announces, and what stands beside it where the ballots differ. */
const RECORD: readonly (readonly [key: string, day: string, announced: string, ballots?: string])[] = [
  ['unga-77', '1947-11-29', '33-13-10'],
  ['unga-127', '1948-12-10', '48-0-8'],
  ['unga-252', '1950-11-03', '52-5-2'],
  ['unga-658', '1960-12-14', '89-0-9'],
  ['unga-1186', '1971-10-25', '55-59-15'],
  ['unga-1190', '1971-10-25', '76-35-17'],
  ['unga-1622', '1975-11-10', '72-35-32'],
  ['unga-2492', '1983-11-02', '108-9-27', '107-9-28'],
  ['unga-3647', '1991-12-16', '111-25-13'],
  ['unga-3962', '1996-09-10', '158-3-5', '157-3-5'],
  ['unga-4801', '2007-12-18', '104-54-29', '105-54-28'],
  ['unga-5588', '2017-12-21', '128-9-35', '127-9-35'],
  ['unga-es11-1', '2022-03-02', '141-5-35'],
  ['unga-77-293', '2023-06-07', '100-9-59', '100-9-58'],
  ['unga-3670', '1992-11-24', '59-3-71', '58-3-71'],
  ['unga-es10-21', '2023-10-27', '121-14-44'],
  ['unga-es11-7', '2025-02-24', '93-18-65', '0-18-0'],
  ['unsc-82', '1950-06-25', '9-0-1'],
  ['unsc-502', '1982-04-03', '10-1-4'],
  ['unsc-678', '1990-11-29', '12-2-1'],
  ['unsc-1244', '1999-06-10', '14-0-1'],
  ['unsc-1973', '2011-03-17', '10-0-5'],
  ['unsc-2728', '2024-03-25', '14-0-1'],
  ['unsc-2812', '2026-01-14', '13-0-2'],
];

/** What votes are about, where their sources file them under a word of the text that many others share. */
const SUBJECTS: readonly (readonly [key: string, subject: string])[] = [
  ['unga-4400', 'Palestine: information programme'],
  ['unga-4027', 'decolonization: foreign economic interests'],
  ['unga-3860', 'self-determination'],
  ['unga-3673', 'national liberation movements: observer status'],
  ['unga-4033', 'Bosnia and Herzegovina: situation'],
  ['unga-3703', 'Palestine refugees: relief'],
  ['unga-5248', 'International Tribunal for the former Yugoslavia: financing'],
];

const total = (counts = '') => counts.split('-').reduce((sum, count) => sum + Number(count), 0);

describe('recorded votes', () => {
  test.each(SUBJECTS)('the title of %s names its subject, %s', async (key, subject) => {
    const { event } = await data<{ event: Vote }>(`query Q($key: String!) { event(code: $key) { ${VOTE} } }`, { key });
    expect(event.name.endsWith(`: ${subject}`)).toBe(true);
  });

  test.each(RECORD)(
    'the ballots of %s are called whole where there are as many as it counts',
    async (key, _day, announced, ballots) => {
      const { event } = await data<{ event: { votes: [{ ballots: object }] } }>(
        'query Q($key: String!) { event(code: $key) { votes { ballots(first: 1) { count { value qualifier } coverage { state } } } } }',
        { key },
      );
      const isWhole = total(ballots ?? announced) >= total(announced);
      expect(event.votes[0].ballots).toEqual({
        count: { value: total(ballots ?? announced), qualifier: isWhole ? 'EXACTLY' : 'AT_LEAST' },
        coverage: { state: isWhole ? 'COMPLETE' : 'INCOMPLETE' },
      });
    },
  );

  test.each(RECORD)('%s was held on %s and ended %s', async (key, day, announced, ballots) => {
    const { event } = await data<{ event: Vote }>(`query Q($key: String!) { event(code: $key) { ${VOTE} } }`, { key });
    expect(event.startDate).toBe(day);
    expect(tally(event.votes[0]?.counts)).toBe(announced);
    expect(tally(event.votes[0]?.ballotCounts)).toBe(ballots ?? announced);
    if (ballots) expect(event.note).toContain(`ballots on record ${ballots}`);
  });

  test('the vote on the Universal Declaration is the one on the whole', async () => {
    const { event } = await data<{ event: Vote }>(`{ event(code: "unga-127") { ${VOTE} } }`);
    expect(event.name).toBe('Resolution A/RES/217A(III): Universal Declaration of Human Rights');
  });

  test('25 October 1971 has the vote on China among others', async () => {
    const { events } = await data<{ events: { nodes: { name: string }[] } }>(
      '{ events(filter: { classification: [ROLL_CALL], date: { from: "1971-10-25", to: "1971-10-25" } }, first: 20) { nodes { name } } }',
    );
    expect(events.nodes.map(({ name }) => name)).toContain('Resolution A/RES/2758(XXVI): China representation');
    expect(events.nodes).toHaveLength(7);
  });

  test('Kazakhstan abstained on the aggression against Ukraine', async () => {
    const { event } = await data<{ event: { votes: { ballots: { nodes: { country: { key: string } }[] } }[] } }>(
      '{ event(code: "unga-es11-1") { votes { ballots(option: ABSTAIN, first: 50) { nodes { country { key } } } } } }',
    );
    expect(event.votes[0]?.ballots.nodes.map(({ country }) => country.key)).toContain('KAZ');
  });
});

describe('ballots of a country', () => {
  interface Ballots {
    country: {
      ballots: { totalCount: number; nodes: { option: string; event: { key: string; startDate: string } }[] };
    };
  }
  const ballots = (code: string, args: string) =>
    data<Ballots>(
      `{ country(code: "${code}") { ballots(${args}) { totalCount nodes { option event { key startDate } } } } }`,
    );

  test('those in one organ alone are told apart', async () => {
    const { country } = await ballots('KAZ', 'body: UNSC, first: 500');
    expect(country.ballots.totalCount).toBeGreaterThan(100);
    expect(country.ballots.nodes.every(({ event }) => /^unsc-/.test(event.key))).toBe(true);
    expect(country.ballots.nodes.every(({ event }) => /^201[78]/.test(event.startDate))).toBe(true);
  });

  test('they come as they were held', async () => {
    const { country } = await ballots('FRA', 'from: "2003-01-01", first: 500');
    const days = country.ballots.nodes.map(({ event }) => event.startDate);
    expect(days).toEqual(days.toSorted());
  });

  test('Germany agreed on aid to Somalia and abstained on Libya on one day', async () => {
    const { country } = await ballots('DEU', 'body: UNSC, from: "2011-03-17", to: "2011-03-17"');
    expect(country.ballots.nodes).toEqual([
      { option: 'YES', event: { key: 'unsc-1972', startDate: '2011-03-17' } },
      { option: 'ABSTAIN', event: { key: 'unsc-1973', startDate: '2011-03-17' } },
    ]);
  });
});

describe('vetoes', () => {
  test('that of 22 August 1968 was the Soviet Union’s', async () => {
    const { event } = await data<{ event: unknown }>(
      '{ event(code: "veto-1968-08-22") { classification startDate organizer { code } participants { role party { __typename ... on Country { key } } } } }',
    );
    expect(event).toEqual({
      classification: 'VETO',
      startDate: '1968-08-22',
      organizer: { code: 'unsc' },
      participants: [{ role: 'VETOING', party: { __typename: 'Country', key: 'SUN' } }],
    });
  });

  test('there are those of 13 December 1955, and of 2026', async () => {
    const { events } = await data<{ events: { totalCount: number } }>(
      '{ events(filter: { classification: [VETO], date: { from: "1955-12-13", to: "1955-12-13" } }) { totalCount } }',
    );
    expect(events.totalCount).toBe(16);
    const { event } = await data<{ event: { participants: { name: string }[] } }>(
      '{ event(code: "veto-2026-04-07") { participants { name } } }',
    );
    expect(event.participants.map(({ name }) => name).toSorted()).toEqual(['China', 'Russia']);
  });
});
