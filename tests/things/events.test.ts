import { describe, expect, test } from 'vitest';
import { eventFinder } from '../../src/store/find/record.ts';
import { ask, realServer, realStore } from '../fixtures/real.ts';

const server = realServer();
const store = realStore();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

describe('an event is found by the names people know it by', () => {
  test.each([
    ['Korean War', 'conflict/235'],
    ['한국 전쟁', 'conflict/235'],
    ['gulf war', 'conflict/371'],
    ['Six Day War', 'six-day-war'],
    ['Yom Kippur War', 'yom-kippur-war'],
    ['Vietnam War', 'conflict/293'],
    ['Guerra de las Malvinas', 'conflict/346'],
    ['WWII', 'second-world-war'],
    ['Suez Crisis', 'conflict/252'],
    ['Biafran War', 'conflict/303/1'],
    ['Second Karabakh War', 'second-nagorno-karabakh-war'],
    ['Darfur', 'war-in-darfur'],
    ['Yalta Conference', 'yalta-conference-1945'],
    ['Война в Приднестровье', 'conflict/394'],
  ])('%s is %s', (name, key) => {
    expect(eventFinder.find(store, name, null)?.key).toBe(key);
  });

  test('a name that two events share says so', () => {
    expect(() => eventFinder.find(store, 'Third Indochina War', null)).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_CODE' }),
    );
  });

  test('in search and in lists as by code, the usual name first', async () => {
    expect(
      await data(`{
        search(query: "malvinas war", first: 1) { nodes { ... on Event { key } } }
        events(filter: { name: { equals: "Ramadan War" } }) { nodes { key name names { name kind language } } }
      }`),
    ).toEqual({
      search: { nodes: [{ key: 'conflict/346' }] },
      events: {
        nodes: [
          {
            key: 'yom-kippur-war',
            name: 'Yom Kippur War',
            names: expect.arrayContaining([
              { name: 'Yom Kippur War', kind: 'USUAL', language: 'en' },
              { name: 'מלחמת יום הכיפורים', kind: 'NATIVE', language: 'he' },
            ]),
          },
        ],
      },
    });
    const answer = await data('{ event(code: "Falklands War") { names { name kind id } } }');
    const [first] = (answer as { event: { names: { name: string; kind: string; id: string }[] } }).event.names;
    expect(first).toMatchObject({ name: 'Falklands War', kind: 'USUAL' });
    expect(await data(`{ node(id: "${first?.id}") { ... on EventName { name } } }`)).toEqual({
      node: { name: 'Falklands War' },
    });
  });
});

describe('a war has its days and both sides', () => {
  test.each([
    ['Korean War', '1950-06-25', ['PRK'], ['KOR']],
    ['Six-Day War', '1967-06-05', ['ISR'], ['EGY', 'JOR', 'SYR']],
    ['Falklands War', '1982-04-02', ['ARG'], ['GBR']],
    ['Second Congo War', '1998-08-02', ['AGO', 'COD', 'NAM', 'TCD', 'ZWE'], ['BDI', 'RWA', 'UGA']],
    ['Gaza War', '2023-10-07', ['ISR'], ['PSE']],
    ['Polish–Soviet War', '1919-02-14', ['POL'], ['soviet-russia']],
  ])('%s from %s', async (name, start, sideA, sideB) => {
    const answer = (await data(`{ event(code: "${name}") { startDate participants { role party { key } } } }`)) as {
      event: { startDate: string; participants: { role: string; party: { key: string } }[] };
    };
    const { startDate, participants } = answer.event;
    const side = (wanted: string) => participants.filter(({ role }) => role === wanted).map(({ party }) => party.key);
    expect([startDate, side('SIDE_A').sort(), side('SIDE_B').sort()]).toEqual([start, sideA, sideB]);
  });
});

describe('votes and coups are events of their day and their state', () => {
  test.each([
    ['referendum/GBR.2016-06-23', 'Brexit referendum', 'REFERENDUM', 'GBR'],
    ['referendum/CAN.1995-10-30', 'Quebec referendum', 'REFERENDUM', 'CAN'],
    ['referendum/SDN.2011-01-09', 'South Sudanese independence referendum', 'REFERENDUM', 'SDN'],
    ['coup/CHL.1973-09-11', 'Chilean coup of 1973', 'COUP', 'CHL'],
    ['coup/SUN.1991-08-19', 'Августовский путч', 'COUP', 'SUN'],
  ])('%s is found as %s', async (key, name, classification, country) => {
    expect(await data(`{ event(code: "${name}") { key classification country { key } } }`)).toEqual({
      event: { key, classification, country: { key: country } },
    });
  });

  test.each([
    [
      'US',
      '1960-11-08',
      ['Congressional election in the United States, 1960', 'Presidential election in the United States, 1960'],
    ],
    ['FR', '2002-05-05', ['Presidential election in France, 2002: second round']],
    ['DE', '1990-12-02', ['Parliamentary election in Germany, 1990']],
    ['GB', '2015-05-07', ['Parliamentary election in the United Kingdom, 2015']],
    ['HU', '2026-04-12', ['Parliamentary election in Hungary, 2026']],
    ['KZ', '2019-06-09', ['Presidential election in Kazakhstan, 2019']],
  ])('%s voted on %s', async (country, day, names) => {
    const answer = (await data(`{
      country(code: "${country}") {
        events(filter: { classification: [ELECTION], date: { from: "${day}", to: "${day}" } }) {
          nodes { name citations { source { key } } }
        }
      }
    }`)) as { country: { events: { nodes: { name: string; citations: unknown[] }[] } } };
    const { nodes } = answer.country.events;
    expect(nodes.map(({ name }) => name)).toEqual(names);
    for (const { citations } of nodes) expect(citations.length).toBeGreaterThan(0);
  });
});
