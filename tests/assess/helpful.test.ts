import { expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { readStatement } from '../../src/model/statement/statement.ts';
import { parseDay } from '../../src/model/time.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();

async function told(statement: object, asOf: string): Promise<[string, string]> {
  const asking = { store, day: parseDay(asOf), document: null, statement: readStatement(JSON.stringify(statement)) };
  const { finding, sentence } = await assess(asking);
  return [finding.verdict, sentence];
}

type Case = readonly [says: string, statement: object, asOf: string, verdict: string, sentence: RegExp];

const CASES: readonly Case[] = [
  [
    'who led from an office that is not on record is named',
    { office: { country: 'DDR', person: 'Honecker' } },
    '1972-01-01',
    'not_known',
    /Walter Ulbricht.*headed the party, an office that is not on record/,
  ],
  [
    'languages of another day: those of today',
    { language: { country: 'France', language: 'French' } },
    '2025-01-01',
    'not_known',
    /on record today is French \(official\); since when is not on record/,
  ],
  [
    'a seat of another day: that of today',
    { headquarters: { organization: 'NATO', city: 'Brussels' } },
    '2020-01-01',
    'not_known',
    /seat of the North Atlantic Treaty Organization is Brussels today; since when/,
  ],
  [
    'a place that is no city on record, and another that is',
    { event: { event: 'Yalta Conference', place: 'Moscow' } },
    '2020-01-01',
    'wrong',
    /1945, Yalta\.$/,
  ],
  [
    'relations that began after',
    { relation: { country: 'South Korea', partner: 'China' } },
    '1990-01-01',
    'wrong',
    /since 24 August 1992, and not on 1 January 1990/,
  ],
  [
    'an acronym of two, of which one followed',
    { succession: { predecessor: 'GATT', successor: 'WTO' } },
    '2003-01-01',
    'confirmed',
    /followed by the World Trade Organization/,
  ],
  [
    'an organization is no successor of a state',
    { succession: { predecessor: 'CSK', successor: 'European Union' } },
    '2007-01-01',
    'wrong',
    /states follow a state/,
  ],
  [
    'no party, by the list of parties, whatever is missing of signatories',
    { treaty: { party: 'USA', treaty: 'Ottawa Treaty' } },
    '2020-01-01',
    'wrong',
    /whose list is whole/,
  ],
  [
    'no party before the list is whole, and not among those who are on it then',
    { treaty: { party: 'USA', treaty: 'UNCLOS' } },
    '2020-01-01',
    'not_known',
    /not among the \d+ parties of 19 July 2024, from when the list is whole/,
  ],
  [
    'a signature, and the day after which nothing is known',
    { treaty: { party: 'USA', treaty: 'Kyoto protocol' } },
    '2020-01-01',
    'not_known',
    /signed on 12 November 1998; the record tells of it through 14 March 2015/,
  ],
  [
    'the last of several of one day',
    { superlative: { country: 'Finland', which: 'last', joining: 'EU' } },
    '1996-01-01',
    'imprecise',
    /on one day with Austria and Sweden/,
  ],
  [
    'not the last, after whom others joined',
    { superlative: { country: 'Finland', which: 'last', joining: 'EU' } },
    '2023-01-01',
    'wrong',
    /Croatia \(on 1 July 2013\).*; Finland on 1 January 1995/,
  ],
  [
    'a seat that stands under another state',
    { membership: { member: 'Taiwan', organization: 'UN' } },
    '1970-01-01',
    'imprecise',
    /the seat of China: seat held by the Republic of China until/,
  ],
  [
    'that seat after it was lost',
    { membership: { member: 'Taiwan', organization: 'UN' } },
    '1980-01-01',
    'wrong',
    /seat of China/,
  ],
  [
    'by its first name',
    { memberCount: { organization: 'Schengen', count: { value: '26' } } },
    '2020-01-01',
    'confirmed',
    /26/,
  ],
];

test.each(CASES.map(([says, ...rest]) => ({ says, rest })))(
  '$says',
  async ({ rest: [statement, asOf, verdict, words] }) => {
    expect(await told(statement, asOf)).toEqual([verdict, expect.stringMatching(words)]);
  },
);

test('what means two things on the day asked for is not refused for want of a day', async () => {
  const [verdict, sentence] = await told({ membership: { member: 'Nauru', organization: 'WTO' } }, '2003-01-01');
  expect(verdict).toBe('not_covered');
  expect(sentence).toMatch(/unwto.*wto.*: use the key in brackets/);
  expect(sentence).not.toContain('give asOf');
});
