import { expect, test } from 'vitest';
import { partialDate } from '../../src/model/time.ts';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

interface Told {
  readonly key: string;
  readonly startDate: string;
  readonly endDate: string | null;
  readonly classification: string;
  readonly derivedFrom: { readonly id: string } | null;
  readonly citations: readonly object[];
}

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Told[];
}

const PAGE =
  '{ totalCount pageInfo { hasNextPage endCursor } nodes { key startDate endDate classification derivedFrom { id } citations { locator } } }';

async function told(place: string, args: string): Promise<Page> {
  const timeline = `timeline(${args}) ${PAGE}`;
  const { data, errors } = await ask(server.url, place === '' ? `{ ${timeline} }` : `{ at: ${place} { ${timeline} } }`);
  expect(errors).toBeUndefined();
  const { at, timeline: root } = data as { at?: { timeline: Page }; timeline?: Page };
  const page = at?.timeline ?? root;
  if (!page) throw new Error(`no timeline of ${place}`);
  return page;
}

const keys = ({ nodes }: Page) => nodes.map(({ key }) => key);

test('from independence to 2008 Kazakhstan joined, hosted, moved and was elected', async () => {
  const page = await told('country(code: "KZ")', 'from: "1991-01-01", to: "2008-12-31", first: 500');
  expect(page.pageInfo.hasNextPage).toBe(false);
  expect(keys(page)).toEqual(
    expect.arrayContaining([
      'independence/KAZ',
      'admission/un.KAZ',
      'capital-change/KAZ/1997-12-10',
      'renaming/KAZ/capital/1998-05-06',
      'cica-summit-2002',
      'ecosoc-election-2006',
      'admission/ecosoc.KAZ',
    ]),
  );
  for (const { key, citations } of page.nodes) expect(citations.length, key).toBeGreaterThan(0);
});

test('pages forward are the whole in order: earliest day, then the more precise, then key', async () => {
  const whole = await told('organization(code: "sco")', 'first: 500');
  const paged: Told[] = [];
  let after = '';
  for (let more = true; more; ) {
    const page = await told('organization(code: "sco")', `first: 7${after}`);
    paged.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(paged).toEqual(whole.nodes);
  expect(paged).toHaveLength(whole.totalCount);
});

test('the world of a year is in order, imprecise dates behind the days they may mean', async () => {
  const { nodes } = await told('', 'from: "1992-01-01", to: "1992-12-31", derived: true, first: 500');
  const places = nodes.map(({ startDate, key }) => {
    const { earliest, latest } = partialDate(startDate);
    return `${earliest} ${latest} ${key}`;
  });
  expect(places).toEqual(places.toSorted());
  expect(new Set(nodes.map(({ startDate }) => startDate.length))).toEqual(new Set([4, 7, 10]));
});

test('one day holds what began on it and what went on, and if asked what may have been on it', async () => {
  const day = await told('', 'from: "2002-06-04", to: "2002-06-04", first: 500');
  const asked = await told('', 'from: "2002-06-04", to: "2002-06-04", precision: ANY, first: 500');
  expect(keys(day)).toContain('cica-summit-2002');
  expect(keys(asked)).toEqual(expect.arrayContaining(keys(day)));
  for (const { startDate, endDate } of asked.nodes) {
    expect(partialDate(startDate).earliest).toBeLessThanOrEqual(20020604);
    expect(partialDate(endDate ?? startDate).latest).toBeGreaterThanOrEqual(20020604);
  }
  expect(day.nodes.some(({ startDate, endDate }) => endDate !== null && startDate < '2002-06-04')).toBe(true);
  expect(day.nodes.some(({ startDate }) => startDate === '2002')).toBe(false);
  expect(asked.nodes.some(({ startDate }) => startDate === '2002')).toBe(true);
});

test('kinds and derived choose among them, and together', async () => {
  const un = (args: string) => told('organization(code: "un")', `from: "1945-10-24", to: "1945-10-24", ${args}`);
  const admissions = await un('kinds: [ADMISSION]');
  expect(admissions.totalCount).toBe(29);
  expect((await un('kinds: [ADMISSION], derived: true')).totalCount).toBe(29);
  expect((await un('kinds: [ADMISSION], derived: false')).totalCount).toBe(0);
  expect((await un('kinds: [ADMISSION, FOUNDING]')).totalCount).toBe(30);
  expect(admissions.nodes.every(({ derivedFrom }) => derivedFrom?.id.startsWith('Membership:un.'))).toBe(true);
});

test('days in the wrong order are refused with the remedy', async () => {
  const { errors } = await ask(server.url, '{ timeline(from: "2020-01-02", to: "2020-01-01") { totalCount } }');
  expect(errors?.[0]).toMatchObject({
    message: 'from 2020-01-02 lies after to 2020-01-01: swap them',
    extensions: { code: 'BAD_ARGUMENT', argument: 'from' },
  });
});
