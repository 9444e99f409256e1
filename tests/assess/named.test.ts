import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readStatement } from '../../src/model/statement/statement.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();

async function found(statement: object) {
  const asking = { store, day: store.today, document: null, statement: readStatement(JSON.stringify(statement)) };
  return await assess(asking);
}

async function verdictOf(statement: object) {
  return (await found(statement)).finding.verdict;
}

test('an election is found by whoever asks first, before any event was asked for', async () => {
  expect(await verdictOf({ election: { country: 'USA', of: 'president', on: '2016-11-08' } })).toBe('confirmed');
});

test.each([
  ['Non-Proliferation Treaty', 'Germany'],
  ['Atomwaffensperrvertrag', 'Germany'],
  ['Chemical Weapons Convention', 'India'],
  ['Accord de Paris', 'France'],
])('%s is a treaty by the name people use', async (treaty, party) => {
  expect(await verdictOf({ treaty: { party, treaty, on: '2018' } })).toBe('confirmed');
});

test('an indicator and an event are known by the names people use', async () => {
  const figure = { value: '83', qualifier: 'more_than' };
  expect(await verdictOf({ statistic: { indicator: 'esperanza de vida', of: 'Japan', figure, year: 2015 } })).toBe(
    'confirmed',
  );
  expect(await verdictOf({ event: { event: 'Fall of the Berlin Wall', on: '1989-11-09' } })).toBe('confirmed');
});

test.each([
  ['USA', 'Iran', '1990', 'wrong'],
  ['USA', 'Cuba', '1970', 'wrong'],
  ['USA', 'Cuba', '2016', 'confirmed'],
  ['USA', 'North Korea', '2010', 'not_known'],
])(
  'relations of %s and %s in %s, which the record has ended, taken up again or never seen: %s',
  async (country, partner, on, verdict) => {
    expect(await verdictOf({ relation: { country, partner, kind: 'relations', on } })).toBe(verdict);
  },
);

test('what is on record the other way round is wrong', async () => {
  expect(await verdictOf({ succession: { predecessor: 'WTO', successor: 'GATT' } })).toBe('wrong');
  expect(await verdictOf({ succession: { predecessor: 'GATT', successor: 'WTO' } })).toBe('confirmed');
});

test('an office that several held in turn leaves no room for another', async () => {
  const merkel = { country: 'Germany', person: 'Merkel', on: '2010' };
  expect(await verdictOf({ office: { ...merkel, office: 'chief_of_state' } })).toBe('wrong');
  expect(await verdictOf({ office: { ...merkel, office: 'head_of_government' } })).toBe('confirmed');
});

test('a code of two things means the one that goes on, and beside an organization an organization', async () => {
  expect(await verdictOf({ membership: { member: 'China', organization: 'WTO', joined: '2001-12-11' } })).toBe(
    'confirmed',
  );
  expect(await verdictOf({ succession: { predecessor: 'OAU', successor: 'AU', on: '2002' } })).toBe('confirmed');
});

test('a resolution is judged by the vote that adopted it', async () => {
  expect(await verdictOf({ tally: { resolution: 'A/RES/2758(XXVI)', adopted: false } })).toBe('wrong');
});

test('what figures are of is named as members and parties are: an acronym before the code of a lesser scheme, two of a rank refused', async () => {
  const people = (of: string, value: string) => ({
    statistic: { indicator: 'population_total', of, year: 2000, figure: { value, qualifier: 'about' } },
  });
  expect(await verdictOf(people('UN', '6 billion'))).toBe('confirmed');
  const { finding } = await found(people('AU', '19 million'));
  expect(finding.problem).toMatchObject({ code: 'AMBIGUOUS_CODE', details: { candidates: ['AUS', 'au'] } });
});

test('a union is its members of the day however it is called, and what is right of those of today is nearly so', async () => {
  for (const of of ['EU', 'eu', 'European Union', 'the European Union', 'the EU']) {
    const people = (value: string) => ({
      statistic: { indicator: 'population_total', of, year: 2000, figure: { value, qualifier: 'about' } },
    });
    expect([of, await verdictOf(people('378 million'))]).toEqual([of, 'confirmed']);
    const { finding } = await found(people('429 million'));
    expect(finding.verdict).toBe('imprecise');
    expect(finding.says).toMatch(/the members of the European Union, 2000.*as an area \(EUU, the members of today\)/);
  }
});

test('an article before a name says nothing', async () => {
  expect(await verdictOf({ membership: { member: 'the Netherlands', organization: 'the EU', on: '2000' } })).toBe(
    'confirmed',
  );
});
