import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Running } from '../../src/main.ts';
import { parseDay, partialDate } from '../../src/model/time.ts';
import type { Change, Span } from '../../src/store/change/change.ts';
import { changesOf, summaryOf, worldChanges } from '../../src/store/change/changes.ts';
import { named, when } from '../../src/store/change/wording.ts';
import type { Member } from '../../src/store/graph/record.ts';
import { ask, realStore, startServer } from '../fixtures/real.ts';

const store = realStore();
let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  store.engine.close();
  await server.stop();
});

function between(from: string, to: string): Span {
  return { from: parseDay(from), to: parseDay(to) };
}

function record(key: string): Member {
  const found = store.graph.countries.get(key) ?? store.graph.organizations.get(key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

function told(key: string, from: string, to: string, kinds?: Change['kind'][]): string[] {
  return changesOf(store, record(key), { ...between(from, to), kinds }).map(summaryOf);
}

describe('two days differ in what happened in between', () => {
  test('the enlargement of 2004 brought the European Union exactly ten members', () => {
    const changes = changesOf(store, record('eu'), between('2004-04-30', '2004-05-01'));
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual(
      Array.from({ length: 10 }, () => ['joined', 'candidate', 'member']),
    );
    expect(changes.map(({ subject }) => subject.key)).toEqual([
      'CYP',
      'CZE',
      'EST',
      'HUN',
      'LTU',
      'LVA',
      'MLT',
      'POL',
      'SVK',
      'SVN',
    ]);
  });

  test.each([
    [
      'eu',
      '2020-01-31',
      '2020-02-01',
      ['The United Kingdom left the European Union with effect from 1 February 2020.'],
    ],
    ['KAZ', '1997-12-09', '1997-12-10', ['The capital of Kazakhstan moved from Almaty to Akmola on 10 December 1997.']],
    ['KAZ', '1998-05-05', '1998-05-06', ['The capital of Kazakhstan, Akmola, was renamed Astana on 6 May 1998.']],
    [
      'oic',
      '2011-06-27',
      '2011-06-28',
      ['The Organization of the Islamic Conference took the name Organisation of Islamic Cooperation on 28 June 2011.'],
    ],
    ['sco', '2001-06-15', '2001-06-15', []],
  ])('%s from %s to %s', (key, from, to, summaries) => {
    expect(told(key, from, to)).toEqual(summaries);
  });

  test('another currency is a change once the old one is no longer legal tender, dated by the new one', () => {
    expect(told('HRV', '2022-12-31', '2023-02-01', ['currency_changed'])).toEqual([
      'The legal tender of Croatia changed from Croatian Kuna to Euro on 1 January 2023.',
    ]);
  });

  test('a capital moved when it moved, though its city was renamed since', () => {
    const [moved] = changesOf(store, record('KAZ'), {
      ...between('1996-01-01', '2020-01-01'),
      kinds: ['capital_moved'],
    });
    expect(moved).toMatchObject({ before: 'Almaty', after: 'Nur-Sultan', date: { text: '1997-12-10' } });
  });

  test('who was suspended and restored joined when it first came; candidates and observers have not joined', () => {
    const over = between('1969-01-01', '2026-01-01');
    const syria = changesOf(store, record('oic'), over).find(({ subject }) => subject.key === 'SYR');
    expect(syria).toMatchObject({ kind: 'joined', date: { text: '1972-02-29' }, before: null, after: 'member' });
    expect(told('oic', '2012-08-15', '2012-08-16')).toEqual([
      'Syria was suspended from the Organisation of Islamic Cooperation on 16 August 2012.',
    ]);
    expect(told('TUR', '1999-12-10', '1999-12-11', ['joined', 'role_changed'])).toEqual([
      'Turkey became a candidate for membership of the European Union on 11 December 1999.',
    ]);
  });

  test('Czechoslovakia ended, Czechia and Slovakia came to exist, each with its memberships', async () => {
    const at = between('1992-12-31', '1993-01-01');
    const changes = await worldChanges(store, at, (records, make) => records.flatMap(make));
    const lives = changes.filter(({ kind }) => kind === 'came_to_exist' || kind === 'ended');
    expect(lives.filter(({ subject }) => subject.type === 'Country').map(summaryOf)).toEqual([
      'Czechoslovakia ceased to exist on 1 January 1993.',
      'The Czech Republic came to exist on 1 January 1993.',
      'Slovakia came to exist on 1 January 1993.',
    ]);
    const all = changes.map(summaryOf);
    expect(all).toContain(
      'Czechoslovakia lost its place in the Council of Europe by ceasing to exist with effect from 1 January 1993.',
    );
    expect(all).toContain('Slovakia joined the International Monetary Fund on 1 January 1993.');
    expect(all).toContain('The Czech Republic joined the Bank for International Settlements in 1993.');
  });

  test('independence lost and regained is an end and a beginning, with the row of the interruption', () => {
    const lost = changesOf(store, record('EST'), { ...between('1940-06-01', '1950-01-01'), kinds: ['ended'] });
    expect(lost.map(summaryOf)).toEqual(['Estonia was annexed by the Soviet Union on 17 June 1940.']);
    expect(lost[0]).toMatchObject({ fact: { table: 'interruptions' }, partner: { key: 'SUN' } });
    expect(told('EST', '1950-01-01', '1992-01-01', ['came_to_exist'])).toEqual([
      'Estonia regained its independence on 20 August 1991.',
    ]);
  });

  test('a change is as certain as the bounds of its fact against the two days', () => {
    const certainty = (from: string, to: string) =>
      changesOf(store, record('bis'), between(from, to)).find(({ subject }) => subject.key === 'CZE')?.certainty;
    expect(certainty('1992-12-31', '1993-06-01')).toBe('POSSIBLE');
    expect(certainty('1992-12-31', '1994-01-01')).toBe('CERTAIN');
  });
});

test('over HTTP a change leads to its fact, its citations and the subject of the day', async () => {
  const { data, errors } = await ask(
    server.url,
    `{
      organization(code: "eu") {
        changes(from: "2020-01-31", to: "2020-02-01", kinds: [LEFT]) {
          totalCount
          nodes {
            kind date certainty before after
            subject { ... on Country { name memberships(organization: "eu") { totalCount } } }
            organization { key }
            fact { __typename ... on Membership { key certainty } citations { source { key } } }
            citations { source { key } }
          }
        }
      }
      changes(from: "2001-06-14", to: "2001-06-15", kinds: [JOINED], first: 2) {
        pageInfo { hasNextPage }
        nodes { subject { ... on Country { key } } summary }
      }
    }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    organization: {
      changes: {
        totalCount: 1,
        nodes: [
          {
            kind: 'LEFT',
            date: '2020-02-01',
            certainty: 'CERTAIN',
            before: 'member',
            after: null,
            subject: { name: 'United Kingdom', memberships: { totalCount: 1 } },
            organization: { key: 'eu' },
            fact: {
              __typename: 'Membership',
              key: 'eu.GBR',
              certainty: 'CERTAIN',
              citations: [{ source: { key: 'un-eu-gatt-tables' } }, { source: { key: 'cia-world-factbook' } }],
            },
            citations: [{ source: { key: 'un-eu-gatt-tables' } }, { source: { key: 'cia-world-factbook' } }],
          },
        ],
      },
    },
    changes: {
      pageInfo: { hasNextPage: true },
      nodes: [
        { subject: { key: 'CHN' }, summary: 'China joined the Shanghai Cooperation Organization on 15 June 2001.' },
        {
          subject: { key: 'KAZ' },
          summary: 'Kazakhstan joined the Shanghai Cooperation Organization on 15 June 2001.',
        },
      ],
    },
  });
});

test('every kind of change leads to a fact that says where it stands', async () => {
  const { data, errors } = await ask(
    server.url,
    `{ ${(await kinds()).map((kind) => `${kind}: changes(from: "1960-01-01", to: "2026-01-01", kinds: [${kind}], first: 1) { nodes { fact { __typename citations { locator } } citations { locator } } }`).join(' ')} }`,
  );
  expect(errors).toBeUndefined();
  for (const [kind, { nodes }] of Object.entries(
    data as Record<string, { nodes: { fact: object; citations: object[] }[] }>,
  )) {
    expect(nodes, kind).toHaveLength(1);
    expect(nodes[0]?.citations.length, kind).toBeGreaterThan(0);
  }
});

async function kinds(): Promise<string[]> {
  const { data } = await ask(server.url, '{ __type(name: "ChangeKind") { enumValues { name } } }');
  return (data as { __type: { enumValues: { name: string }[] } }).__type.enumValues.map(({ name }) => name);
}

test('days in the wrong order are refused with the remedy', async () => {
  const { errors } = await ask(server.url, '{ changes(from: "2020-01-02", to: "2020-01-01") { totalCount } }');
  expect(errors?.[0]).toMatchObject({
    message: 'from 2020-01-02 lies after to 2020-01-01: swap them',
    extensions: { code: 'BAD_ARGUMENT', argument: 'from' },
  });
});

test.each([
  ['2001-06-15', 'on 15 June 2001'],
  ['1992-03', 'in March 1992'],
  ['1992', 'in 1992'],
  ['[1998..1999]', 'between 1998 and 1999'],
  ['[1993-01-01..1993-12-31]', 'in 1993'],
  ['[1997-05-30..1998-12-31]', 'between 30 May 1997 and 31 December 1998'],
  ['[1998-03..1999-05]', 'between March 1998 and May 1999'],
  ['[..1991]', 'by 1991'],
  ['[2009-02..]', 'in February 2009 or later'],
  ['[2009-02-03..]', 'on 3 February 2009 or later'],
])('%s reads %s', (date, words) => {
  expect(when(partialDate(date))).toBe(words);
});

test.each([
  ['GBR', 'United Kingdom', 'the United Kingdom'],
  ['CZE', 'Czech Republic', 'the Czech Republic'],
  ['CZE', 'Czechia', 'Czechia'],
  ['SJM', 'Svalbard and Jan Mayen', 'Svalbard and Jan Mayen'],
  ['SGS', 'South Georgia and the South Sandwich Islands', 'South Georgia and the South Sandwich Islands'],
  ['eu', 'European Union', 'the European Union'],
  ['brics', 'BRICS', 'BRICS'],
  ['apec', 'Asia-Pacific Economic Cooperation', 'Asia-Pacific Economic Cooperation'],
])('within a sentence %s is called %s: %s', (key, name, words) => {
  expect(named(record(key), name)).toBe(words);
});
