import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/model/time.ts';
import { DayShown, MARKS } from '../../src/pages/day-shown.ts';
import { createAnswerCache } from '../../src/server/answer-cache.ts';
import { Answers, KeptPages } from '../../src/server/pages/kept/kept.ts';
import { OpenPage, Pieces } from '../../src/server/pages/kept/open-page.ts';
import { Shelf } from '../../src/server/pages/kept/shelf.ts';
import { realServer } from '../fixtures/real.ts';
import { scrape, total } from '../seen/scrape.ts';

const keeping = realServer();
const forgetful = realServer({ ANSWER_CACHE_MB: '0' });

/** Days on which nothing changed beside some on which it did, and both ends of what there is. */
const DAYS = [
  ...['2008-12-26', '2008-12-27', '2009-01-02', '2008-12-26', '1991-12-15', '1991-12-16', '1991-12-17', '1945-09-01'],
  ...['1945-09-02', '1900-01-01', '2025-10-28', '2025-10-29', '2026-11-23', '2026-11-24', '2026-11-25', '0001-01-01'],
];
/** Pages that are the same on many days, and such as look at their own day alone. */
const SAME = ['country/kazakhstan', 'country/suhh', 'organization/sco', 'organization/un', 'treaty/npt', 'city/astana'];
const OTHERS = [
  ...['person/vladimir-putin', 'event/conflict%2F235', 'source/china-daily-2008-12-26', 'indicator/life_expectancy'],
  ...['claim/china-daily-2008-12-26.001', 'ranking/life_expectancy', 'timeline/kazakhstan', 'changes/sco'],
  ...['contribute/Country:KAZ', 'documents', 'world'],
];
const days2003 = ['2003-03-03', '2003-03-04', '2003-03-05', '2003-03-06'];
const days1974 = ['1974-03-03', '1974-03-04', '1974-03-05', '1974-03-06'];
const dated = (path: string) => (day: string) => `/${path}@${day}`;
const PAGES: readonly (readonly [of: (day: string) => string, days: readonly string[]])[] = [
  ...SAME.map((path) => [dated(path), DAYS] as const),
  ...OTHERS.map((path) => [dated(path), DAYS.slice(0, 3)] as const),
  [(day) => `/compare?codes=KZ,UZ&day=${day}`, DAYS],
  [(day) => `/compare?day=${day}&codes=SU,KZ,nowhere`, DAYS.slice(0, 7)],
  [(day) => `/search?q=zaire&day=${day}`, DAYS.slice(0, 3)],
  [(day) => `/search?q=%EE%80%80+%EE%80%81&day=${day}`, DAYS.slice(0, 3)],
];

/** Who takes no compressed answer is answered from the bytes of the request, and of a kept page at once. */
async function read(url: string, path: string, lang: string, coding = 'gzip'): Promise<string> {
  const headers = { 'accept-language': lang, 'accept-encoding': coding };
  const response = await fetch(new URL(path, url), { redirect: 'manual', headers });
  return `${response.status} ${response.headers.get('location')}\n${(await response.text()).replaceAll(new URL(url).origin, '')}`;
}

const found = async () => total(await scrape(keeping.url), 'almanac_cache_hits_total', { cache: 'pages' });

describe('a page that is kept without its day', () => {
  test.each(PAGES.map(([of, days]) => [of('…'), of, days] as const))(
    '%s is what would be made afresh',
    async (_name, of, days) => {
      for (const [lang, day] of [
        ...days.map((one) => ['en', one] as const),
        ['ru', DAYS[0]] as const,
        ['ru', DAYS[1]] as const,
      ]) {
        const [kept, made] = [
          await read(keeping.url, of(day ?? ''), lang),
          await read(forgetful.url, of(day ?? ''), lang),
        ];
        expect(kept).toBe(made);
        for (const _time of [1, 2, 3]) expect(await read(keeping.url, of(day ?? ''), lang, 'identity')).toBe(made);
      }
    },
  );

  test('it is not written over by those of other days once it is kept whole', async () => {
    const page = (day: string) => read(keeping.url, `/organization/oecd@${day}`, 'en', 'identity');
    const days = Array.from({ length: 18 }, (_, at) => `2012-02-${10 + at}`);
    // Each is asked for until it is kept whole, and the day after it between.
    for (const day of days) await page(day);
    const first = await Promise.all(days.map(page));
    for (let time = 0; time < 8; time++) expect(await Promise.all(days.map(page))).toEqual(first);
    for (const [at, day] of days.entries()) {
      await page(days[(at + 1) % days.length] ?? '');
      expect((await page(day)) === first[at], day).toBe(true);
      expect(first[at]).toContain(`value="${day}"`);
    }
  });

  test.each(['2008-02-30', '2008-13-01', '0000-01-01'])('there is none on %s, which is no day', async (day) => {
    for (const of of [dated('country/kazakhstan'), (one: string) => `/compare?codes=KZ,UZ&day=${one}`]) {
      const told = await read(keeping.url, of(day), 'en', 'identity');
      expect(told).toMatch(/^(400|404) /);
      expect(told).toBe(await read(forgetful.url, of(day), 'en'));
    }
  });

  test.each([
    '/organization/asean',
    '/organization/who',
    '/country/uzbekistan',
    '/country/slovenia',
    '/country/soviet-union',
    '/treaty/npt',
    '/city/tashkent',
  ])('it serves other days of the same facts: %s', async (path) => {
    // Some before a country began, and after another ended.
    for (const days of [days1974, days2003]) {
      const before = await found();
      for (const day of days) await read(keeping.url, `${path}@${day}`, 'en');
      expect((await found()) - before).toBeGreaterThanOrEqual(2);
    }
  });
});

test('a page that looks at its own day alone is kept as an answer, and not beside those of other days', async () => {
  const kept = async () => total(await scrape(keeping.url), 'almanac_cache_bytes', { cache: 'pages' });
  for (const day of ['1999-01-01', '1999-01-02', '1999-01-03']) await read(keeping.url, `/world@${day}`, 'en');
  const before = await kept();
  for (const day of ['1999-01-04', '1999-01-05']) await read(keeping.url, `/world@${day}`, 'en');
  expect(await kept()).toBe(before);
});

test('what is lent is kept whole, with bytes of its own, only when it is asked for often', () => {
  const cache = createAnswerCache(1_000_000);
  const body = Buffer.from('a page');
  const lent = { status: 200, type: 'text/html', body, etag: '', headers: {}, leave: () => undefined };
  for (let time = 1; time < 8; time++) cache.offer('/country/kazakhstan@2008-12-26', lent);
  expect(cache.get('/country/kazakhstan@2008-12-26')).toBeUndefined();
  cache.offer('/country/kazakhstan@2008-12-26', lent);
  body.fill('x');
  expect(String(cache.get('/country/kazakhstan@2008-12-26')?.body)).toBe('a page');
});

test('nothing is asked for pages of other days, however many are kept', async () => {
  const pages = new KeptPages(1e6);
  const common = new Pieces();
  const asked: string[] = [];
  const answers = (day: string) =>
    new Answers((_name, variables) => {
      asked.push(variables);
      return Promise.resolve({ bytes: Buffer.from(variables), valid: null });
    }, day);
  const days = ['2001-01-01', '2002-02-02', '2003-03-03'];
  for (const day of days) {
    const question = { name: 'WorldView', variables: JSON.stringify({ day }) } as const;
    const told = [{ question, hash: await answers(day).hashOf(question), holds: null }];
    const page = { page: new OpenPage(day, common), told, from: day, until: `${day}\0` };
    for (const _time of [1, 2]) pages.add('world', page, common);
  }
  asked.length = 0;
  expect(await pages.find('world', '2004-04-04', answers('2004-04-04'))).toBeNull();
  expect(asked).toEqual([]);
  expect((await pages.find('world', '2002-02-02', answers('2002-02-02')))?.from).toBe('2002-02-02');
  expect(asked).toEqual(['{"day":"2002-02-02"}']);
});

test('where the same is answered on other days the page is certain there, and nothing is asked for it again', async () => {
  const pages = new KeptPages(1e6);
  const common = new Pieces();
  const day = (text: string) => parseDay(text) as number;
  const span = (from: string, until: string) => [day(from), day(until)] as const;
  const answers = (one: string) =>
    new Answers(() => Promise.resolve({ bytes: Buffer.from('{}'), valid: span('1961-01-01', '1962-01-01') }), one);
  const question = { name: 'WorldView', variables: `{"day":"${MARKS.iso}"}` } as const;
  const told = [
    { question, hash: await answers('1950-01-01').hashOf(question), holds: ['1950-01-01', '1951-01-01'] as const },
  ];
  const page = { page: new OpenPage('a page', common), told, from: '1945-01-01', until: '1991-12-16' };
  for (const _time of [1, 2]) pages.add('country', page, common);
  const isCertain = (one: string) => pages.certain('country', one) !== null;
  expect(['1950-05-05', '1961-05-05'].map(isCertain)).toEqual([true, false]);
  expect(await pages.find('country', '1961-05-05', answers('1961-05-05'))).not.toBeNull();
  const days = ['1950-05-05', '1951-01-01', '1960-12-31', '1961-01-01', '1961-12-31', '1962-01-01'];
  expect(days.map(isCertain)).toEqual([true, false, false, true, true, false]);
});

test('days that are certain already are told once, and what lies around them is not lost', async () => {
  const shelf = new Shelf(new Pieces());
  const question = { name: 'WorldView', variables: '{}' } as const;
  const kept = (from: string, until: string) => {
    const told = [{ question, hash: 'a', holds: ['', '\uffff'] as const }];
    return { page: new OpenPage('a page', shelf.common), told, from, until };
  };
  shelf.add(kept('1960-01-01', '1961-01-01'));
  const { size } = shelf;
  shelf.certainToo(kept('1950-01-01', '1970-01-01'), '1960-06-06');
  expect(shelf.size).toBe(size);
  expect(shelf.on('1955-05-05')).toBeNull();
  shelf.certainToo(kept('1950-01-01', '1970-01-01'), '1965-05-05');
  shelf.certainToo(kept('1950-01-01', '1970-01-01'), '1955-05-05');
  const days = ['1949-12-31', '1950-01-01', '1959-12-31', '1960-06-06', '1961-01-01', '1969-12-31', '1970-01-01'];
  expect(days.map((day) => shelf.on(day)?.from ?? null)).toEqual([
    null,
    ...['1950-01-01', '1950-01-01', '1960-01-01', '1950-01-01', '1950-01-01'],
    null,
  ]);
});

test('on days before a country began its page is certain as well', async () => {
  const days = ['1961-03-03', '1961-05-05', '1961-07-07', '1961-09-09'];
  const path = (one: string) => `/country/kazakhstan@${one}`;
  for (const one of days.slice(0, 2)) await read(keeping.url, path(one), 'en', 'identity');
  const hits = async () => total(await scrape(keeping.url), 'almanac_cache_hits_total', { cache: 'answers' });
  const before = await hits();
  for (const one of days.slice(2)) expect(await read(keeping.url, path(one), 'en', 'identity')).toContain(one);
  expect(await hits()).toBe(before);
});

test('a day that was compared with another holds as far as all comparisons come out alike', () => {
  const day = new DayShown('2008-12-26', true);
  expect([day.isAfter('1991-12-16'), day.isBefore('2025-10-29'), day.is('2026-11-24')]).toEqual([true, true, false]);
  const holds = (one: string) => day.from <= one && one < day.until;
  expect(['1991-12-16', '1991-12-17', '2025-10-28', '2025-10-29'].map(holds)).toEqual([false, true, true, false]);
  expect(day.plain).toBe('2008-12-26');
  expect(['2008-12-25', '2008-12-26', '2008-12-27'].map(holds)).toEqual([false, true, false]);
});
