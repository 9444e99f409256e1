import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

test('a person has all offices in one place, whatever the country and the spelling', async () => {
  const answer = await data(`{
    queen: country(code: "GB", asOf: "2000-01-01") { offices(office: [CHIEF_OF_STATE]) { person { key } } }
    realm: country(code: "NZ", asOf: "2000-01-01") { offices(office: [CHIEF_OF_STATE]) { person { key } } }
    person(code: "viktor-a-yushchenko") {
      otherNames { name kind }
      officeHistory { name office country { key } startDate }
    }
  }`);
  expect(answer).toEqual({
    queen: { offices: [{ person: { key: 'elizabeth-ii' } }] },
    realm: { offices: [{ person: { key: 'elizabeth-ii' } }] },
    person: {
      otherNames: expect.arrayContaining([{ name: 'Yushchenko', kind: 'ALTERNATIVE' }]),
      officeHistory: [
        { name: 'Viktor Yushchenko', office: 'HEAD_OF_GOVERNMENT', country: { key: 'UKR' }, startDate: '1999-12-22' },
        { name: 'Viktor A. Yushchenko', office: 'CHIEF_OF_STATE', country: { key: 'UKR' }, startDate: '2005-01-23' },
      ],
    },
  });
});

test.each([
  ['two kings of one name in two countries', 'albert-ii', 'albert-ii-mco'],
  ['father and son', 'george-h-w-bush', 'george-w-bush'],
  ['uncle and nephew', 'konstantinos-karamanlis', 'konstandinos-karamanlis'],
  ['father and son in one office', 'luis-alberto-lacalle', 'luis-alberto-lacalle-pou'],
])('%s are two people', async (_who, one, other) => {
  const names = '{ key officeHistory { startDate } }';
  const answer = (await data(`{ one: person(code: "${one}") ${names} other: person(code: "${other}") ${names} }`)) as {
    one: { officeHistory: { startDate: string }[] };
    other: { officeHistory: { startDate: string }[] };
  };
  const started = ({ officeHistory }: typeof answer.one) => officeHistory.map(({ startDate }) => startDate);
  expect(started(answer.one).length).toBeGreaterThan(0);
  expect(started(answer.one).filter((day) => started(answer.other).includes(day))).toEqual([]);
});

test('an office leads to the person, the person to visits, and a visit back to the person', async () => {
  expect(
    await data(`{ country(code: "US", asOf: "1995-06-01") { offices(office: [CHIEF_OF_STATE]) { person { key } } } }`),
  ).toEqual({ country: { offices: [{ person: { key: 'william-jefferson-clinton' } }] } });
  const participants = '{ role person { key } party { key } entity { __typename key } }';
  const answer = (await data(`{
    person(code: "william-jefferson-clinton") {
      events(filter: { classification: [VISIT] }, first: 150) {
        totalCount nodes { classification participants ${participants} }
      }
      elections: events(filter: { classification: [ELECTION] }, first: 5) { nodes { key } }
    }
  }`)) as { person: { events: Visits; elections: { nodes: { key: string }[] } } };
  expect(answer.person.events.totalCount).toBe(133);
  expect(answer.person.elections.nodes.map(({ key }) => key)).toEqual([
    'election/USA.1992-11-03.president',
    'election/USA.1996-11-05.president',
  ]);
  for (const visit of answer.person.events.nodes) {
    expect(visit.classification).toBe('VISIT');
    const key = 'william-jefferson-clinton';
    expect(visit.participants).toContainEqual({
      role: 'VISITOR',
      person: { key },
      party: null,
      entity: { __typename: 'Person', key },
    });
    expect(visit.participants).toContainEqual({
      role: 'VISITING_COUNTRY',
      person: null,
      party: { key: 'USA' },
      entity: { __typename: 'Country', key: 'USA' },
    });
  }
});

interface Visits {
  readonly totalCount: number;
  readonly nodes: readonly { readonly classification: string; readonly participants: readonly unknown[] }[];
}

describe('people are found', () => {
  test.each([
    ['by any of their names', 'filter: { name: { equals: "Viktor Yushchenko" } }', ['viktor-a-yushchenko']],
    [
      'by an office in a country, named by any code',
      'filter: { officeIn: { equals: "kz" }, office: [CHIEF_OF_STATE] }',
      ['kassym-jomart-tokayev', 'nursultan-nazarbayev'],
    ],
  ])('%s', async (_how, args, keys) => {
    expect(await data(`{ people(${args}) { nodes { key } } }`)).toEqual({
      people: { nodes: keys.map((key) => ({ key })) },
    });
  });

  test('by key in any case, as of a day; what is unknown is null, and an unknown country an error', async () => {
    const { data: answer, errors } = await ask(
      server.url,
      `{ person(code: "Nursultan-Nazarbayev", asOf: "2000-01-01") { id offices { title } }
        nobody: person(code: "nobody-at-all") { key }
        people(filter: { officeIn: { equals: "KZZ" } }) { totalCount } }`,
    );
    expect(answer).toEqual({
      person: { id: 'Person:nursultan-nazarbayev@2000-01-01', offices: [{ title: 'President' }] },
      nobody: null,
      people: null,
    });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_COUNTRY']);
  });
});

test('a claim speaks of a person or a city, which has the claim in turn', async () => {
  const answer = (await data(`{
    person(code: "nursultan-nazarbayev") { claims { nodes { key subject { kind name entity { __typename key } } } } }
    city(code: "astana") { claims { nodes { objects { kind name entity { __typename key } } } } }
  }`)) as {
    person: { claims: { nodes: { subject: unknown }[] } };
    city: { claims: { nodes: { objects: unknown }[] } };
  };
  expect(answer.person.claims.nodes.map(({ subject }) => subject)).toContainEqual({
    kind: 'PERSON',
    name: 'Nursultan Nazarbayev',
    entity: { __typename: 'Person', key: 'nursultan-nazarbayev' },
  });
  expect(answer.city.claims.nodes.map(({ objects }) => objects)).toContainEqual([
    { kind: 'CITY', name: 'Astana', entity: { __typename: 'City', key: 'astana' } },
  ]);
});
