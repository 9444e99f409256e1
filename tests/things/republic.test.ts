import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer;
};

test('a republic of a union has a life, a capital and a successor', async () => {
  expect(
    await data(`{ country(code: "kazakh-ssr", asOf: "1980-01-01") {
      kind existsOn officialName capital { name } sovereign { key }
    } state: country(code: "KAZ", asOf: "1980-01-01") { key existsOn }
      named: country(code: "Kazakh Soviet Socialist Republic") { key } today: country(code: "Kazakhstan") { key } }`),
  ).toMatchObject({
    country: { kind: 'UNION_REPUBLIC', existsOn: true, capital: { name: 'Alma-Ata' }, sovereign: { key: 'SUN' } },
    state: { key: 'KAZ', existsOn: false },
    named: { key: 'kazakh-ssr' },
    today: { key: 'KAZ' },
  });
});

test('republics of a union are parts of it, and no list of countries of the day counts them unasked', async () => {
  const answer = (await data(`{
    all: countries(asOf: "1980-01-01", first: 500) { nodes { key kind } }
    republics: countries(asOf: "1980-01-01", filter: { kind: [UNION_REPUBLIC] }) { totalCount }
    union: country(code: "SUN", asOf: "1980-01-01") { territories { key } }
    yugoslavia: country(code: "YUG", asOf: "1980-01-01") { territories { key } }
  }`)) as {
    all: { nodes: { kind: string }[] };
    republics: { totalCount: number };
    union: { territories: object[] };
    yugoslavia: { territories: object[] };
  };
  expect(answer.all.nodes.filter(({ kind }) => kind === 'UNION_REPUBLIC')).toEqual([]);
  expect(answer.republics.totalCount).toBe(21);
  expect([answer.union.territories.length, answer.yugoslavia.territories.length]).toEqual([15, 6]);
});

test('what one state or none recognises is on record and counted among no states', async () => {
  const answer = (await data(`{
    north: country(code: "Northern Cyprus") { kind capital { name } standing { recognisedBy { nodes { key } } unitedNations isoListed } }
    artsakh: country(code: "Artsakh", asOf: "2020-01-01") { key existsOn }
    gone: country(code: "nagorno-karabakh") { existsOn }
    all: countries(first: 500) { nodes { kind } }
    asked: countries(filter: { kind: [UNRECOGNIZED_STATE] }) { nodes { key } }
  }`)) as { all: { nodes: { kind: string }[] } };
  expect(answer).toMatchObject({
    north: {
      capital: { name: 'North Nicosia' },
      standing: { recognisedBy: { nodes: [{ key: 'TUR' }] }, isoListed: false },
    },
    artsakh: { key: 'nagorno-karabakh', existsOn: true },
    gone: { existsOn: false },
    asked: {
      nodes: [{ key: 'ambazonia' }, { key: 'northern-cyprus' }, { key: 'somaliland' }, { key: 'transnistria' }],
    },
  });
  expect(answer.all.nodes.filter(({ kind }) => kind === 'UNRECOGNIZED_STATE')).toEqual([]);
});
