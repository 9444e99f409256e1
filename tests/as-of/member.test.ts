import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const data = async (query: string) => {
  const { data: answer, errors } = await ask(server.url, query);
  expect(errors).toBeUndefined();
  return answer as never;
};

describe('members on a day', () => {
  test.each([
    ['2004-04-30', 15],
    ['2004-05-01', 25],
    ['2006-12-31', 25],
    ['2007-01-01', 27],
    ['2013-07-01', 28],
    ['2020-01-31', 28],
    ['2020-02-01', 27],
  ])('the European Union has on %s members: %i', async (day, totalCount) => {
    expect(await data(`{ organization(code: "eu", asOf: "${day}") { members { totalCount } } }`)).toEqual({
      organization: { members: { totalCount } },
    });
  });

  test('the United Kingdom is in the European Union to the end of January 2020', async () => {
    expect(
      await data(`{ country(code: "GB") {
        last: memberships(organization: "eu", role: [MEMBER], asOf: "2020-01-31") { nodes { startDate endDate } }
        first: memberships(organization: "eu", role: [MEMBER], asOf: "2020-02-01") { totalCount }
      } }`),
    ).toEqual({
      country: {
        last: { nodes: [{ startDate: '1973-01-01', endDate: '2020-02-01' }] },
        first: { totalCount: 0 },
      },
    });
  });

  test('of the Soviet area three are in the United Nations on 1990-01-01, under their names of that day', async () => {
    expect(
      await data(`{ organization(code: "un", asOf: "1990-01-01") { members(lineageOf: "SUN") {
        totalCount nodes { startDate country { key officialName existsOn } }
      } } }`),
    ).toEqual({
      organization: {
        members: {
          totalCount: 3,
          nodes: [
            {
              startDate: '1945-10-24',
              country: { key: 'BLR', officialName: 'Byelorussian Soviet Socialist Republic', existsOn: false },
            },
            {
              startDate: '1945-10-24',
              country: { key: 'SUN', officialName: 'Union of Soviet Socialist Republics', existsOn: true },
            },
            {
              startDate: '1945-10-24',
              country: { key: 'UKR', officialName: 'Ukrainian Soviet Socialist Republic', existsOn: false },
            },
          ],
        },
      },
    });
  });

  test('the same is reached from the Soviet Union through its successors, each asked about that day', async () => {
    const { country } = await data(`{ country(code: "SUN") { successors {
      successor(asOf: "1990-01-01") { key memberships(organization: "un", role: [MEMBER]) { totalCount } }
    } } }`);
    const { successors } = country as {
      successors: { successor: { key: string; memberships: { totalCount: number } } }[];
    };
    expect(successors).toHaveLength(15);
    const seated = successors.filter(({ successor }) => successor.memberships.totalCount > 0);
    expect(seated.map(({ successor }) => successor.key)).toEqual(['BLR', 'UKR']);
  });

  test('fifteen states followed the Soviet Union, and two followed one of them; all fifteen are members today', async () => {
    expect(
      await data(`{
        all: countries(filter: { lineageOf: "SUN" }) { totalCount }
        seated: countries(filter: { lineageOf: "sun", memberOf: { organization: "un" } }) { totalCount }
        before: countries(asOf: "1980-01-01", filter: { lineageOf: "SUN" }) { nodes { key } }
      }`),
    ).toEqual({ all: { totalCount: 17 }, seated: { totalCount: 15 }, before: { nodes: [{ key: 'SUN' }] } });
  });
});
