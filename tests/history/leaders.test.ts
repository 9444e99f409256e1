import { afterAll, describe, expect, test } from 'vitest';
import type { OfficeHolder } from '../../src/model/relation.ts';
import { mayHoldOn, parseDay } from '../../src/model/time.ts';
import { officesOf } from '../../src/store/relations.ts';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const store = realStore();
const server = realServer();
afterAll(() => store.engine.close());

function namesIn(key: string, office: OfficeHolder['office'], day: string): string[] {
  const country = store.graph.countries.get(key);
  if (!country) throw new Error(`no ${key}`);
  return officesOf(country, [office])
    .filter((row) => mayHoldOn(row, parseDay(day)))
    .map(({ name }) => name);
}

/** Each line: a country, its chief of state and its head of government, `-` where it has none. */
function leaders(lines: string): (readonly [key: string, chief: string, head: string])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([key = '', chief = '', head = '']) => [key, chief, head]);
}

const one = (name: string) => (name === '-' ? [] : [expect.stringContaining(name)]);

describe.each([
  [
    '1962-06-01',
    `
CHN Shaoqi Enlai
IND Radhakrishnan Nehru
SUN Brezhnev Khrushchev
USA Kennedy Kennedy
IDN Sukarno Sukarno
PAK Ayub Ayub
JPN Hirohito Ikeda
BRA Goulart Neves
DEU Lübke Adenauer
GBR Elizabeth Macmillan
NGA Elizabeth Balewa
ITA Segni Fanfani
FRA Gaulle Pompidou
MEX Mateos Mateos
ESP Franco Franco
TUR Gürsel İnönü
POL Zawadzki Cyrankiewicz
EGY Nasser Nasser
VDR Chí Đồng
south-vietnam Diệm Diệm
YUG Tito Tito
DDR Ulbricht Grotewohl
CSK Novotný Široký`,
  ],
  [
    '1953-03-04',
    `
SUN Shvernik Stalin
GBR Elizabeth Churchill
USA Eisenhower Eisenhower
YUG Tito Tito`,
  ],
  [
    '1985-06-01',
    `
GBR Elizabeth Thatcher
FRA Mitterrand Fabius
DDR Honecker Stoph
IND Zail Rajiv`,
  ],
  ['1997-02-08', 'ECU Alarcón Alarcón'],
  [
    '2026-06-01',
    `
CHL Kast Kast
HND Asfura Asfura
NLD Willem-Alexander Jetten
HUN Sulyok Magyar
IRN Mojtaba Pezeshkian
BGD Shahabuddin Tarique
PER Balcázar Balcázar
PRT Seguro Montenegro
BGR Iotova Radev
CRI Fernández Fernández
BOL Paz Paz
JPN Naruhito Takaichi
CZE Pavel Babis
NPL Poudel Shah
THA Wachiralongkon Anutin
CAN Charles Carney
GBR Charles Starmer
BRB Bostic Mottley
CHN Jinping Qiang
NRU Adeang Adeang
SLB Charles Wale
YEM Alimi Zindani
MDG Randrianirina Rajaonarison
XKX Haxhiu Kurti
MMR Hlaing Hlaing
VNM Lâm Hưng`,
  ],
])('who led on %s', (day, lines) => {
  test.each(leaders(lines))('%s', (key, chief, head) => {
    expect(namesIn(key, 'chief_of_state', day)).toEqual(one(chief));
    expect(namesIn(key, 'head_of_government', day)).toEqual(one(head));
  });
});

test('premiers of China follow one another on the days parliament chose them', () => {
  const days = '1998-03-16 1998-03-17 2003-03-15 2003-03-16 2013-03-14 2013-03-15 2023-03-10 2023-03-11'.split(' ');
  const held = days.flatMap((day) => namesIn('CHN', 'head_of_government', day));
  expect(held).toHaveLength(days.length);
  expect(new Set(held).size).toBe(5);
});

test.each([
  ['ROU', 'chief_of_state', '2007-05-01', ['Nicolae Văcăroiu', 'Traian Basescu']],
  ['BRA', 'chief_of_state', '2016-07-01', ['Dilma Rousseff', 'Michel Temer']],
  ['KOR', 'chief_of_state', '2025-01-10', ['Choi Sang-mok', 'Yoon Suk Yeol']],
  ['ISR', 'head_of_government', '2006-02-01', ['Ariel Sharon', 'Ehud Olmert']],
  ['SRB', 'chief_of_state', '2012-05-01', ['Slavica Đukić Dejanović']],
  ['MYS', 'chief_of_state', '2019-01-10', ['Nazrin Shah of Perak']],
  ['TTO', 'head_of_government', '2025-04-10', ['Stuart Young']],
] as const)(
  'who acts for a holder stands beside a living one and alone else: %s, %s on %s',
  (key, office, day, names) => {
    expect(namesIn(key, office, day).toSorted()).toEqual(names);
  },
);

test('a republic has no governor-general', () => {
  expect(namesIn('BRB', 'representative', '2021-11-29')).toHaveLength(1);
  expect(namesIn('BRB', 'representative', '2021-11-30')).toEqual([]);
});

test('San Marino has two captains regent at a time', () => {
  expect(namesIn('SMR', 'chief_of_state', '2012-01-01')).toHaveLength(2);
  expect(namesIn('SMR', 'chief_of_state', '2026-06-01')).toEqual(['Alice Mina', 'Vladimiro Selva']);
});

test('every member of the United Nations of June 2026 has leaders on record, but for vacancies', () => {
  const alone = [...store.graph.countries.values()].filter(({ kind, end }) => kind === 'state' && end === null);
  const without = (office: OfficeHolder['office']) =>
    alone.map(({ key }) => key).filter((key) => namesIn(key, office, '2026-06-01').length === 0);
  expect(without('chief_of_state')).toEqual(['HTI']);
  expect(without('head_of_government')).toEqual([]);
});

test.each([
  ['Putin', 'Vladimir Putin'],
  ['Пу́тин', 'Vladimir Putin'],
  ['Thatcher', 'Margaret Thatcher'],
  ['Phumiphon Adunyadet', 'Bhumibol Adulyadej'],
  ['Gaddafi', 'Muammar Gaddafi'],
])('%s finds a person', async (code, name) => {
  const { data, errors } = await ask(server.url, `{ person(code: "${code}") { name officeHistory { office } } }`);
  expect(errors).toBeUndefined();
  const { person } = data as { person: { name: string; officeHistory: unknown[] } };
  expect(person.name).toBe(name);
  expect(person.officeHistory.length).toBeGreaterThan(0);
});
