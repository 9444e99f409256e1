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
