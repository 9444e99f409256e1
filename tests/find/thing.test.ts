import { describe, expect, test } from 'vitest';
import { squeeze } from '../../src/model/text/fold.ts';
import { mayHoldOn, partialDate } from '../../src/model/time.ts';
import { countryFinder, countryFinderIn } from '../../src/store/find/country.ts';
import { organizationFinder } from '../../src/store/find/organization.ts';
import { partyFinder } from '../../src/store/find/party.ts';
import { eventFinder, treatyFinder } from '../../src/store/find/record.ts';
import { indicatorFinder } from '../../src/store/find/statistic.ts';
import type { Country, Organization } from '../../src/store/graph/record.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
const { graph, today } = store;
const country = (code: string, day: number | null = null) => countryFinder.find(store, code, day)?.key;
const organization = (code: string, day: number | null = null) => organizationFinder.find(store, code, day)?.key;

test.each([
  ['A/RES/ES-11/1', 'unga-es11-1'],
  ['A/RES/2758(XXVI)', 'unga-1190'],
  ['a/res/2758 (xxvi)', 'unga-1190'],
  ['A/RES/217A', 'unga-127'],
  ['S/RES/678', 'unsc-678'],
  ['S/RES/678(1990)', 'unsc-678'],
  // A stroke makes another of it.
  ['A/RES/377', 'unga-252'],
  ['A/RES/37/7', 'unga-2335'],
  ['A/RES/3/77', undefined],
])('the resolution "%s" means the vote that adopted it', (symbol, key) => {
  expect(eventFinder.find(store, symbol, null)?.key).toBe(key);
});

test.each([
  ['GER', 'DEU'],
  ['SUI', 'CHE'],
  ['Q183', 'DEU'],
  ['UK', 'GBR'],
  ['EL', 'GRC'],
  ['4', 'AFG'],
  ['04', 'AFG'],
  ['kazakhstan', 'KAZ'],
  ['KAZ', 'KAZ'],
  ['kz', 'KAZ'],
  ['united-kingdom', 'GBR'],
  ['cote-d-ivoire', 'CIV'],
  ['Cote dIvoire', 'CIV'],
  ['Kasachstan', 'KAZ'],
  ['Ελλαδα', 'GRC'],
  ['中国', 'CHN'],
  ['Soviet Union', 'SUN'],
  ['Country:KZ@2008-12-26', 'KAZ'],
  ['Organization:un', undefined],
  ['KZZ', undefined],
  ['', undefined],
  ['?', undefined],
])('the country "%s" is %s', (code, key) => {
  expect(country(code)).toBe(key);
});

test('a code in its scheme is that of no other', () => {
  expect(country('AU')).toBe('AUS');
  expect(countryFinderIn('fips').find(store, 'AU', null)?.key).toBe('AUT');
  expect(countryFinderIn('fips').find(store, 'AUS', null)).toBeNull();
  expect(country('Burma', partialDate('1960-01-01').earliest)).toBe('MMR');
});

test('a name that several have had means the one that goes on, and is refused where none or several do', () => {
  expect(country('Turkey')).toBe('TUR');
  expect(country('Burma')).toBe('MMR');
  expect(country('New Hebrides')).toBe('VUT');
  expect(() => country('Yugoslavia')).toThrow(expect.objectContaining({ code: 'AMBIGUOUS_CODE' }));
});

test('on a day, a name that several have means the one that was there', () => {
  expect(country('Rhodesia', partialDate('1970-01-01').earliest)).toBe('rhodesia');
  expect(country('Slovakia', partialDate('1942-01-01').earliest)).toBe('slovak-republic');
  expect(country('East Turkestan', partialDate('1945-01-01').earliest)).toBe('second-east-turkestan');
  expect(country('Rhodesia')).toBe('ZWE');
});

test('an acronym that means several on the day is refused; a key as it is written means one', () => {
  expect(() => organization('IDB')).toThrow(
    /Inter-American Development Bank \(iadb\) and Islamic Development Bank \(idb\)/,
  );
  expect(() => organization('IDB')).toThrow(expect.objectContaining({ code: 'AMBIGUOUS_CODE' }));
  expect(organization('idb')).toBe('idb');
  expect(organization('IDB', partialDate('1965-01-01').earliest)).toBe('iadb');
});

test.each([
  ['commonwealth', 'c'],
  ['UN', 'un'],
  ['ONU', 'un'],
  ['OTAN', 'nato'],
  ['european union', 'eu'],
  ['Organization:SCO@2008-12-26', 'sco'],
])('the organization "%s" is %s', (code, key) => {
  expect(organization(code)).toBe(key);
});

test('other things are found by their own codes, and whatever can be two things says so', () => {
  expect(treatyFinder.find(store, 'NPT', null)?.key).toBe('npt');
  expect(indicatorFinder.find(store, 'sp.pop.totl', null)?.code).toBe('population_total');
  expect(eventFinder.find(store, 'ADMISSION/UN.kaz', null)?.key).toBe('admission/un.KAZ');
  expect(() => partyFinder.find(store, 'AU', today)).toThrow(/Australia \(AUS\) and African Union \(au\)/);
  expect(partyFinder.find(store, 'au', today)?.key).toBe('au');
  expect(partyFinder.find(store, 'AUS', today)?.key).toBe('AUS');
});

test.each([
  ['KZZ', ['KAZ', 'KGZ']],
  ['Germny', ['DEU']],
  ['Checkia', ['CZE']],
  ['Korea Republic', ['KOR']],
  ['xyzzyq', []],
])('who asked for the country "%s" may have meant %j', (code, keys) => {
  const found = countryFinder.similar(store, code).map((one) => one.code);
  expect(found).toEqual(expect.arrayContaining(keys));
  if (keys.length === 0) expect(found).toEqual([]);
});

test('who asked for the organization "Untied Nations" may have meant the United Nations', () => {
  expect(organizationFinder.similar(store, 'Untied Nations')[0]).toEqual({ code: 'un', name: 'United Nations' });
});

const living = (record: Country | Organization) => record.end === null;
const middle = (row: { start: { latest: number } | null }) => row.start?.latest ?? null;

describe('every code and name on record finds its own, or says that it means others too', () => {
  test('codes of countries, each in its scheme', () => {
    for (const record of [...graph.countries.values()].filter(living)) {
      for (const { scheme, code, start, end } of record.codes) {
        const day = mayHoldOn({ start, end }, today) ? today : middle({ start });
        expect(countryFinderIn(scheme).meant(store, code, day).records, `${scheme} ${code}`).toContain(record);
        expect(countryFinderIn(scheme).meant(store, code.toLowerCase(), day).records).toContain(record);
      }
    }
  });

  const bears = (record: Country, text: string) =>
    [record.key, record.name, ...record.codes.map(({ code }) => code), ...record.names.map(({ name }) => name)].some(
      (one) => squeeze(one) === squeeze(text),
    );
  /** A name in one language may be a code, or a surer name, of another country. */
  const ownOrSurer = (record: Country, text: string, day: number | null) => {
    const { records } = countryFinder.meant(store, text, day);
    expect(records, text).not.toEqual([]);
    if (!records.includes(record))
      expect(records.filter((other) => !bears(other, text)).map(({ key }) => key)).toEqual([]);
    return records;
  };

  test('names of countries', () => {
    for (const record of [...graph.countries.values()].filter(living)) {
      for (const row of record.names) {
        const day = mayHoldOn(row, today) ? today : middle(row);
        const records = ownOrSurer(record, row.name, day);
        // Before it was a state, another of the name may have been there.
        const other = day !== null && !mayHoldOn(record, day) && records.some((one) => mayHoldOn(one, day));
        if (row.language === 'en' && row.kind === 'common' && !other) expect(records, row.name).toContain(record);
      }
    }
  });

  test('names in all other languages', () => {
    for (const [key, name] of graph.localizedNames()) {
      const record = graph.countries.get(key);
      if (record && living(record)) ownOrSurer(record, name, today);
    }
  });

  test('names of organizations', () => {
    for (const record of [...graph.organizations.values()].filter(living)) {
      expect(organization(record.key)).toBe(record.key);
      for (const row of record.names) {
        const day = mayHoldOn(row, today) ? today : middle(row);
        const { records } = organizationFinder.meant(store, row.name, day);
        const acronym = records.some(({ names, key }) =>
          [key, ...names.map(({ name }) => name)].some((one) => squeeze(one) === squeeze(row.name)),
        );
        expect(records.includes(record) || acronym, row.name).toBe(true);
        if (row.kind === 'official' && row.language === 'en' && day === today)
          expect(records, row.name).toContain(record);
      }
    }
  });

  test('keys of all things', () => {
    for (const key of graph.countries.keys()) expect(country(key)).toBe(key);
    for (const key of graph.treaties.keys()) expect(treatyFinder.find(store, key.toUpperCase(), null)?.key).toBe(key);
    for (const code of graph.indicators.keys())
      expect(indicatorFinder.find(store, code.toUpperCase(), null)?.code).toBe(code);
  });
});
