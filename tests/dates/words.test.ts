import { describe, expect, test } from 'vitest';
import { type Period, partialDate } from '../../src/model/time.ts';
import { sayDate, sayDays, sayPeriod } from '../../src/model/wording/date.ts';
import { PHRASES } from '../../src/model/wording/voice.ts';

/** Blanks that keep a number and its unit together are blanks to a reader. */
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

const period = (text: string): Period => {
  const [start, end] = text.split('/').map((date) => (date === '' ? null : partialDate(date)));
  return { start: start ?? null, end: end ?? null };
};

describe('a date is said as precisely as it is known', () => {
  test.each([
    ['1992-03-02', 'en', '2 March 1992'],
    ['1992-03-02', 'en-US', 'March 2, 1992'],
    ['1992-03-02', 'de', '2. März 1992'],
    ['1992-03-02', 'ja', '1992年3月2日'],
    ['1992-03-02', 'fa', '۲ مارس ۱۹۹۲'],
    ['1992-03', 'fr', 'mars 1992'],
    ['1992-03', 'ru', 'март 1992 г.'],
    ['1992', 'en', '1992'],
    ['1992', 'ko', '1992년'],
    ['[1991-12-16..1992-12-31]', 'en', 'between 16 December 1991 and 31 December 1992'],
    ['[1991-12-16..1992-12-31]', 'de', 'zwischen dem 16. Dezember 1991 und dem 31. Dezember 1992'],
    ['[1992-01-01..1992-12-31]', 'en', '1992'],
    ['[1998-03..1999-05]', 'ru', 'не ранее марта 1998 г. и не позднее мая 1999 г.'],
    ['[1998-03..1999-05]', 'hr', 'između ožujka 1998. i svibnja 1999.'],
    ['[1998..1999]', 'en', 'between 1998 and 1999'],
    ['[1998..1999]', 'fr', 'entre 1998 et 1999'],
    ['[1998..1999]', 'zh-TW', '1998年至1999年之間'],
    ['[..1991]', 'en', 'not later than 1991'],
    ['[..1991-03]', 'es', 'a más tardar en marzo de 1991'],
    ['[2009-03-02..]', 'nl', 'op zijn vroegst op 2 maart 2009'],
    ['[2009..]', 'en', 'not earlier than 2009'],
  ])('%s in %s', (text, language, words) => expect(plain(sayDate(partialDate(text), language))).toBe(words));

  test.each([
    ['0001-01-01', '1 January 1'],
    ['0099-12-31', '31 December 99'],
    ['0988-07-01', '1 July 988'],
    ['1500-03-01', '1 March 1500'],
    ['1582-10-10', '10 October 1582'],
    ['9999-12-31', '31 December 9999'],
  ])('%s is a day of the Gregorian calendar, reckoned backwards', (text, words) =>
    expect(sayDate(partialDate(text), 'en')).toBe(words),
  );
});

describe('a time is said by its two dates', () => {
  test.each([
    ['1992-03-02/', 'en', 'since 2 March 1992'],
    ['1992/', 'en', 'since 1992'],
    ['1992-03-02/', 'fr', 'depuis le 2 mars 1992'],
    ['1992-03/', 'pl', 'od marca 1992'],
    ['/1991-12-26', 'en', 'until 26 December 1991'],
    ['1949/1990', 'en', '1949–1990'],
    ['1949-10-07/1990-10-03', 'en', '7 October 1949 – 3 October 1990'],
    ['1992-03/2001', 'en', 'March 1992 – 2001'],
    ['[..1816]/', 'en', 'since 1816 or earlier'],
    ['[1998..]/', 'en', 'since 1998 or later'],
    ['[1998..1999]/', 'en', 'since some time between 1998 and 1999'],
    ['[1998..1999]/', 'fr', 'entre 1998 et 1999 – aujourd’hui'],
    ['[..1991]/2003', 'en', '1991 or earlier – 2003'],
    ['[1963..2001]/[2009..]', 'en', 'between 1963 and 2001 – 2009 or later'],
    ['/[1998..1999]', 'en', 'until some time between 1998 and 1999'],
    ['/[2009..]', 'en', 'until 2009 or later'],
    ['/[..1991]', 'en', 'until 1991 or earlier'],
    ['1992/[2009..]', 'de', '1992 – frühestens 2009'],
    ['1992/1992', 'en', '1992'],
    ['/', 'en', null],
  ])('%s in %s', (dates, language, words) => expect(plain(sayPeriod(period(dates), language))).toBe(words));

  test.each([
    ['2002-06-04/', 'en', '4 June 2002'],
    ['2002-06-03/2002-06-05', 'en', '3–5 June 2002'],
    ['2002-06-30/2002-07-02', 'en', '30 June – 2 July 2002'],
    ['2002-06-03/2002-06-05', 'de', '3.–5. Juni 2002'],
    ['1950/1953-07-27', 'en', '1950 – 27 July 1953'],
  ])('days of an event, both included: %s in %s', (dates, language, words) => {
    const { start, end } = period(dates);
    if (!start) throw new Error('an event has a start');
    expect(plain(sayDays(start, end, language))).toBe(words);
  });
});

describe('any tag is answered', () => {
  const since = (language: string) => plain(sayPeriod(period('1992-03-02/'), language));
  const between = (language: string) => plain(sayDate(partialDate('[1998..1999]'), language));

  test.each(['', 'x', '!', 'qqq', 'not a language', 'en-', 'a'.repeat(10_000), 'tlh', '__proto__', 'constructor'])(
    '"%s" falls back to English',
    (language) => expect(since(language)).toBe('since 2 March 1992'),
  );

  test.each([
    ['de_AT', 'seit dem 2. März 1992'],
    ['PT-br', 'desde 2 de março de 1992'],
    ['no', 'siden 2. mars 1992'],
    ['sr-Latn-RS', '2. mart 1992. – danas'],
    ['zh-Hant-HK', '1992年3月2日起'],
    ['de-u-ca-buddhist', 'seit dem 2. März 1992'],
  ])('%s is found under the language it belongs to', (language, words) => expect(since(language)).toBe(words));

  test('a language without words of its own here has its dates, with signs around them', () => {
    expect([since('lt'), between('lt')]).toEqual(['1992 m. kovo 2 d. –', '1998 … 1999']);
    expect(plain(sayDate(partialDate('[..1991]'), 'lt'))).toBe('≤ 1991');
    expect(between('uz-Cyrl'), 'not in the Latin letters of its other script').toBe('1998 … 1999');
  });
});

test('every language with words has all of them, and formatters that know it', () => {
  const languages = Object.keys(PHRASES);
  expect(languages.length).toBeGreaterThanOrEqual(30);
  expect(Intl.DateTimeFormat.supportedLocalesOf(languages)).toHaveLength(languages.length);
  const dates = ['[1991-12-16..1992-12-31]', '[1998-03..1999-05]', '[1998..1999]', '[..1991-03]', '[2009-03-02..]'];
  for (const language of languages) {
    for (const text of dates) {
      const said = sayDate(partialDate(text), language);
      expect(said, `${text} in ${language}`).not.toMatch(/[{}≤≥]/);
      if (language !== 'en') expect(said, `${text} in ${language}`).not.toBe(sayDate(partialDate(text), 'en'));
    }
    for (const dates of ['1992-03-02/', '1992-03/', '1992/', '/1992-03-02', '/1992-03', '/1992', '[..1991]/'])
      expect(sayPeriod(period(dates), language), `${dates} in ${language}`).not.toMatch(/[{}]|– …$/);
  }
});
