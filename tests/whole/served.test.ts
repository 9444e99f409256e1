import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer({ MAX_COST: '2000000' });

async function data<T>(query: string): Promise<T> {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as T;
}

const COVERAGE = 'coverage { complete since publishedCount countedOn knownFrom knownThrough note }';

describe('after the last day known', () => {
  test('holders of offices are possible, and the day is told beside', async () => {
    const offices = 'offices(office: [HEAD_OF_GOVERNMENT]) { certainty knownThrough }';
    expect(
      await data(`{
        by: country(code: "NL", asOf: "2026-10-05") { ${offices} }
        after: country(code: "NL", asOf: "2026-10-06") { ${offices} certain: offices(certainty: CERTAIN) { name } }
      }`),
    ).toEqual({
      by: { offices: [{ certainty: 'CERTAIN', knownThrough: '2026-10-05' }] },
      after: { offices: [{ certainty: 'POSSIBLE', knownThrough: '2026-10-05' }], certain: [] },
    });
  });

  test('an empty list says why', async () => {
    const { country, treaties } = await data<{
      country: Record<string, { totalCount: number; coverage: { note: string; knownThrough: string } }>;
      treaties: unknown;
    }>(`{
      country(code: "FR") {
        ballots(from: "2026-07-01") { totalCount ${COVERAGE} }
        timeline(from: "2025-03-01", to: "2025-12-31", kinds: [VISIT]) { totalCount ${COVERAGE} }
        events(filter: { classification: [ARMED_CONFLICT], date: { from: "2025-01-01", to: "2025-12-31" } }) { totalCount ${COVERAGE} }
        changes(from: "2026-02-01", to: "2026-11-24", kinds: [OFFICE_CHANGED]) { totalCount ${COVERAGE} }
      }
      treaties(filter: { name: { equals: "none" } }) { totalCount }
    }`);
    const notes = {
      ballots: 'Recorded votes of organs of the United Nations are known through 4 June 2026.',
      timeline: 'Visits are known through 19 February 2025.',
      events: 'Armed conflicts are known through 31 December 2024.',
      changes: 'Office holders are known through 12 January 2026.',
    };
    for (const [field, note] of Object.entries(notes)) {
      expect(country[field], field).toMatchObject({ totalCount: 0, coverage: { complete: false } });
      expect(country[field]?.coverage.note, field).toContain(note);
    }
    expect(treaties).toEqual({ totalCount: 0 });
  });

  test('differences between days are possible when the later one lies there', async () => {
    const change = (to: string) =>
      `country(code: "FI") { changes(from: "2023-01-01", to: "${to}", kinds: [JOINED]) { nodes { organization { key } certainty knownThrough } } }`;
    const { known, unknown } = await data<Record<string, { changes: { nodes: { organization: { key: string } }[] } }>>(
      `{ known: ${change('2023-12-31')} unknown: ${change('2026-11-24')} }`,
    );
    const nato = (answer: typeof known) =>
      answer?.changes.nodes.find(({ organization }) => organization.key === 'nato');
    expect(nato(known)).toMatchObject({ certainty: 'CERTAIN', knownThrough: '2026-01-01' });
    expect(nato(unknown)).toMatchObject({ certainty: 'POSSIBLE', knownThrough: '2026-01-01' });
  });

  test('what has ended, what has no end to wait for, and what happened stay as they are', async () => {
    expect(
      await data(`{
        sun: country(code: "SU") { certainty successors(certainty: POSSIBLE) { successor { key } } }
        kz: country(code: "KZ") { predecessors { certainty } }
        pact: organization(code: "wp") { members(asOf: "1980-01-01", first: 1) { nodes { certainty } ${COVERAGE} } members2: members { ${COVERAGE} } }
      }`),
    ).toMatchObject({
      sun: { certainty: null, successors: [] },
      kz: { predecessors: Array(4).fill({ certainty: 'CERTAIN' }) },
      pact: {
        members: { nodes: [{ certainty: 'CERTAIN' }], coverage: { complete: true } },
        members2: { coverage: { complete: true, knownThrough: null, note: null } },
      },
    });
  });
});

describe('the certain come first', () => {
  type Row = { certainty: string | null; startDate: string | null };
  const list = 'nodes { certainty startDate }';

  test('then the possible, each in the order they began; histories run in order of time', async () => {
    const { country } = await data<{ country: Record<string, { nodes: Row[] }> }>(`{
      country(code: "KZ", asOf: "1993-06-01") {
        all: memberships(first: 500) { ${list} }
        certain: memberships(first: 500, certainty: CERTAIN) { ${list} }
        possible: memberships(first: 500, certainty: POSSIBLE) { ${list} }
        history: membershipHistory(first: 500) { ${list} }
        heldHistory: membershipHistory(first: 500, certainty: CERTAIN) { ${list} }
      } }`);
    const rows = (name: string) => country[name]?.nodes ?? [];
    expect(rows('certain').length).toBeGreaterThan(0);
    expect(rows('possible').length).toBeGreaterThan(0);
    expect(rows('all')).toEqual([...rows('certain'), ...rows('possible')]);
    const first = rows('history').map(({ startDate }) => (startDate ?? '').replace(/^\[/, '').slice(0, 4));
    expect(first).toEqual([...first].sort());
    expect(rows('heldHistory').length).toBe(rows('certain').length);
  });

  test('in plain lists as well', async () => {
    const { country } = await data<{ country: Record<'attributes' | 'currencies' | 'codes' | 'names', Row[]> }>(
      '{ country(code: "DE", asOf: "2026-11-24") { attributes { certainty startDate } currencies { certainty startDate } codes { certainty startDate } names { certainty startDate } } }',
    );
    for (const rows of Object.values(country)) {
      const seen = rows.map(({ certainty }) => certainty);
      expect(seen).toEqual([...seen].sort());
    }
    // What has no dates is timeless, the rest lies beyond what is known.
    expect(new Set(country.codes.map(({ certainty }) => certainty))).toEqual(new Set(['CERTAIN', 'POSSIBLE']));
    expect(new Set(country.names.map(({ certainty }) => certainty))).toEqual(new Set(['CERTAIN', 'POSSIBLE']));
  });

  test('lists of countries keep their order', async () => {
    const { all, certain } = await data<Record<string, { nodes: { key: string; certainty: string }[] }>>(`{
      all: countries(asOf: "1991-12-20", first: 500) { nodes { key certainty } }
      certain: countries(asOf: "1991-12-20", first: 500, certainty: CERTAIN) { nodes { key certainty } } }`);
    expect(certain?.nodes).toEqual(all?.nodes.filter(({ certainty }) => certainty === 'CERTAIN'));
    const keys = all?.nodes.map(({ key }) => key) ?? [];
    expect(keys).toEqual([...keys].sort());
  });
});

test('every table of facts tells how far it goes, and how many of its days stand in a source', async () => {
  const { dataset } = await data<{
    dataset: { coverage: { name: string; rows: number; sourced: number; daySourced: number | null }[] };
  }>('{ dataset { coverage { name rows sourced daySourced complete knownFrom knownThrough coverage { note } } } }');
  const table = (wanted: string) => dataset.coverage.find(({ name }) => name === wanted);
  const [memberships, themes] = [table('memberships'), table('themes')];
  expect(memberships).toMatchObject({ complete: false, knownThrough: '2025-12-31' });
  expect(memberships?.daySourced).toBeLessThan(memberships?.sourced ?? 0);
  expect(memberships?.daySourced).toBeGreaterThan(0);
  expect(table('roll_calls')).toMatchObject({ knownFrom: '1946-01-01', knownThrough: '2026-06-04' });
  expect(table('roll_call_votes')).toMatchObject({ complete: true, knownThrough: null, coverage: {} });
  expect(themes).toMatchObject({ complete: false, knownThrough: null, daySourced: null, coverage: null });
});

test('one table answers both for a country and for the page of its list', async () => {
  const { country } = await data<{
    country: { coverage: { id: string; note: string }; officeHistory: { coverage: { knownThrough: string } } };
  }>(`{ country(code: "CL", asOf: "2026-11-24") {
    coverage(table: OFFICE_HOLDERS) { id note knownThrough } officeHistory { coverage { knownThrough } } } }`);
  expect(country.coverage).toMatchObject({
    id: 'ListCoverage:office_holders|CHL|@2026-11-24',
    knownThrough: country.officeHistory.coverage.knownThrough,
  });
  expect(country.coverage.note).toContain('Office holders are known through ');
});
