import { afterAll, describe, expect, test } from 'vitest';
import type { OfficeHolder } from '../../src/model/relation.ts';
import { mayHoldOn, parseDay } from '../../src/model/time.ts';
import { officesOf } from '../../src/store/relations.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
afterAll(() => store.engine.close());

function holdersOf(key: string, office: OfficeHolder['office'], day: string): string[] {
  const country = store.graph.countries.get(key);
  if (!country) throw new Error(`no ${key}`);
  const held = officesOf(country, [office]).filter((row) => mayHoldOn(row, parseDay(day)));
  return held.map(({ name }) => name);
}

/** Each line: country, chief_of_state or head_of_government, then a day and the surname of its one holder. */
const HOLDERS = `
KAZ chief_of_state 2019-03-19 Nazarbayev 2019-03-20 Tokayev
KAZ head_of_government 2008-12-26 Masimov 2018-01-01 Sagintayev 2019-03-01 Mamin 2022-02-01 Smailov 2024-03-01 Bektenov
USA chief_of_state 1993-01-19 Bush 1993-01-20 Clinton 2021-01-19 Trump 2021-01-20 Biden 2025-01-20 Trump
RUS chief_of_state 1999-12-30 Yel'tsin 1999-12-31 Putin 2008-05-06 Putin 2008-05-07 Medvedev 2012-05-07 Putin
RUS head_of_government 1998-08-20 Kiriyenko 1998-09-12 Primakov 2020-01-15 Medvedev 2020-01-16 Mishustin
CHN chief_of_state 2003-03-14 Zemin 2003-03-15 Jintao 2013-03-14 Jinping
GBR head_of_government 2019-07-23 May 2019-07-24 Johnson 2022-09-06 Truss 2022-10-25 Sunak 2024-07-05 Starmer
GBR chief_of_state 2022-09-07 Elizabeth 2022-09-08 Charles
FRA head_of_government 1992-04-01 Cresson 2020-07-02 Philippe 2020-07-03 Castex
FRA chief_of_state 1995-05-16 Mitterrand 1995-05-17 Chirac 2017-05-14 Macron
DEU head_of_government 1998-10-26 Kohl 1998-10-27 Schroeder 2021-12-07 Merkel 2021-12-08 Scholz 2025-05-06 Merz
ITA head_of_government 2018-05-31 Gentiloni 2018-06-01 Conte 2021-02-13 Draghi 2022-10-22 Meloni
JPN head_of_government 2006-09-25 Koizumi 2006-09-26 Abe 2007-09-26 Fukuda 2019-05-01 Abe 2020-09-16 Suga
JPN chief_of_state 2019-04-30 Akihito 2019-05-01 Naruhito
IND head_of_government 1996-05-20 Vajpayee 1996-12-01 Gowda 1997-04-21 Gujral 2014-05-25 Singh 2014-05-26 Modi
PAK head_of_government 2018-07-01 Mulk 2018-08-18 Khan 2022-04-11 Sharif 2023-08-14 Kakar
BRA chief_of_state 2018-12-31 Temer 2019-01-01 Bolsonaro 2023-01-01 Lula
AUS head_of_government 2013-06-26 Gillard 2013-06-27 Rudd 2013-09-18 Abbott 2018-08-24 Morrison
AUT head_of_government 2007-01-10 Schussel 2007-01-11 Gusenbauer 2019-12-01 Bierlein 2020-01-07 Kurz
ALB head_of_government 1992-04-13 Meksi 1997-03-11 Meksi 1997-03-12 Fino
AFG head_of_government 1992-06-01 - 1994-01-01 Hikmatyar 2021-08-14 Ghani
ARM head_of_government 2018-04-20 Sargsyan 2018-05-08 Pashinyan
DZA chief_of_state 2019-04-01 Bouteflika 2019-12-19 Tebboune
ETH head_of_government 2018-04-01 Desalegn 2018-04-02 Ahmed
MYS head_of_government 2018-05-09 Razak 2018-05-10 Mahathir 2020-03-01 Muhyiddin
LBN chief_of_state 2014-05-24 Sulayman 2015-01-01 Salam 2016-10-31 Awn
PER chief_of_state 2018-03-24 Vizcarra 2020-11-17 Sagasti 2021-07-28 Castillo
BOL chief_of_state 2019-11-09 Morales 2019-11-12 Anez 2020-11-08 Arce
UKR head_of_government 2019-08-28 Hroisman 2019-08-29 Honcharuk 2020-03-04 Shmyhal
KGZ chief_of_state 2005-03-24 Akayev 2010-04-07 Otunbaeva 2018-01-01 Jeenbekov 2021-01-28 Japarov
KOR head_of_government 2007-05-01 Duck-soo 2008-03-01 Seung-soo 2020-01-14 Sye-kyun
CHE chief_of_state 2011-12-31 Calmy-Rey 2012-01-01 Widmer-Schlumpf 2018-06-01 Berset 2019-06-01 Maurer
SDN chief_of_state 2019-04-10 Bashir 2019-04-12 Burhan
ZWE chief_of_state 2017-11-20 Mugabe 2017-11-24 Mnangagwa
`;

describe('known holders of the highest offices, the day before a change and the day of it', () => {
  const cases = HOLDERS.trim()
    .split('\n')
    .map((line) => {
      const [key = '', office = '', ...rest] = line.split(' ');
      return { key, office: office as OfficeHolder['office'], rest };
    });
  test.each(cases)('$office of $key', ({ key, office, rest }) => {
    for (let at = 0; at < rest.length; at += 2) {
      const [day = '', surname = ''] = rest.slice(at, at + 2);
      const holders = holdersOf(key, office, day);
      expect(holders, `${key} ${day}`).toEqual(surname === '-' ? [] : [expect.stringContaining(surname)]);
    }
  });
});

test('where two hold an office by its nature, both stand', () => {
  expect(holdersOf('AND', 'chief_of_state', '2008-12-26')).toHaveLength(2);
});
