import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';
import {
  changes,
  dayAfter,
  dayNear,
  earliest,
  FULL,
  isOfState,
  latest,
  mayHold,
  type Row,
  rowsBy,
  runs,
  scan,
  shown,
  sorted,
} from './naive.ts';

const server = realServer({ MAX_COST: '1000000', ANSWER_CACHE_MB: '0' });

const organizations = new Map(scan('organizations/organizations.csv').map((row) => [row.key ?? '', row]));
const names = rowsBy('organizations/organization_names.csv', 'organization');
const members = rowsBy('organizations/memberships.csv', 'organization');
const ownStints = rowsBy('organizations/memberships.csv', 'member');
const bodies = rowsBy('organizations/organizations.csv', 'parent');
const followers = rowsBy('organizations/organization_successions.csv', 'predecessor');
const forerunners = rowsBy('organizations/organization_successions.csv', 'successor');

const everything = (key: string): Row[] => [
  ...[names, members, ownStints, followers, forerunners].flatMap((rowsOf) => rowsOf(key)),
  ...[organizations.get(key) ?? [], ...bodies(key)].flat().map(({ founded = '', dissolved = '' }) => ({
    start: founded,
    end: dissolved,
  })),
];

const organizationAndDay = fc
  .constantFrom(...organizations.keys())
  .chain((key) => fc.tuple(fc.constant(key), dayNear(changes(everything(key)))));

interface Answer {
  readonly existsOn: boolean;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: Record<string, string>[];
  readonly bodies: { key: string }[];
  readonly predecessors: { predecessor: { key: string } }[];
  readonly successors: { successor: { key: string } }[];
  readonly [connection: string]: unknown;
}

const PAGE = '{ totalCount nodes { key } }';

async function organization(key: string, day: string): Promise<Answer> {
  const { data, errors } = await ask(
    server.url,
    `{ organization(code: "${key}", asOf: "${day}") {
      existsOn name acronym otherNames { kind language name } bodies { key }
      predecessors { predecessor { key } } successors { successor { key } }
      members(first: 500) ${PAGE} observers: members(role: [OBSERVER], first: 500) ${PAGE}
      memberships(first: 500) ${PAGE}
    } }`,
  );
  if (errors) throw new Error(errors[0]?.message);
  return (data as { organization: Answer }).organization;
}

function keys(answer: Answer, connection: string): readonly [totalCount: number, keys: string[]] {
  const { totalCount, nodes } = answer[connection] as { totalCount: number; nodes: { key: string }[] };
  return [totalCount, sorted(nodes.map(({ key }) => [key]))];
}

const counted = (rows: readonly Row[]) => [rows.length, shown(rows, 'key')];

test('as of any day an organization is what a plain scan of the tables finds', async () => {
  await fc.assert(
    fc.asyncProperty(organizationAndDay, async ([key, day]) => {
      const answer = await organization(key, day);
      expect(answer.existsOn).toBe(mayHold(organizations.get(key) ?? {}, day, 'founded', 'dissolved'));

      const held = names(key).filter((row) => mayHold(row, day));
      const official = held.filter(({ kind, language }) => kind === 'official' && language === 'en');
      if (official.length > 0) expect(official.map(({ name }) => name)).toContain(answer.name);
      const acronyms = held.filter(({ kind, language }) => kind === 'acronym' && language === 'en');
      if (acronyms.length > 0) expect(acronyms.map(({ name }) => name)).toContain(answer.acronym);
      expect(
        sorted(answer.otherNames.map(({ kind, language, name }) => [kind?.toLowerCase(), language, name])),
      ).toEqual(
        shown(
          held.filter(({ kind }) => kind !== 'official'),
          'kind',
          'language',
          'name',
        ),
      );

      const parts = bodies(key).filter((row) => mayHold(row, day, 'founded', 'dissolved'));
      expect(sorted(answer.bodies.map((body) => [body.key]))).toEqual(shown(parts, 'key'));
      const happened = (rows: readonly Row[]) => rows.filter(({ date }) => !date || earliest(date) <= day);
      expect(sorted(answer.predecessors.map(({ predecessor }) => [predecessor.key]))).toEqual(
        shown(happened(forerunners(key)), 'predecessor'),
      );
      expect(sorted(answer.successors.map(({ successor }) => [successor.key]))).toEqual(
        shown(happened(followers(key)), 'successor'),
      );
    }),
    runs(250),
  );
});

test('as of any day its members, by default the full ones, are those a plain scan finds', async () => {
  await fc.assert(
    fc.asyncProperty(organizationAndDay, async ([key, day]) => {
      const answer = await organization(key, day);
      const onDay = (row: Row) => row.rank !== 'deprecated' && mayHold(row, day);
      const stints = members(key).filter(onDay);
      const inRole = (roles: readonly string[]) => stints.filter(({ role = '' }) => roles.includes(role));
      expect(keys(answer, 'members')).toEqual(counted(inRole(FULL)));
      expect(keys(answer, 'observers')).toEqual(counted(inRole(['observer'])));
      expect(keys(answer, 'memberships')).toEqual(counted(ownStints(key).filter(isOfState).filter(onDay)));
    }),
    runs(250),
  );
});

test('members of the day of a change are those of the day before, with who joined and without who left', async () => {
  const full = (key: string) =>
    members(key).filter(({ rank, role = '' }) => rank !== 'deprecated' && FULL.includes(role));
  const changed = fc
    .constantFrom(...organizations.keys())
    .map((key) => ({ key, days: changes(full(key)) }))
    .filter(({ days }) => days.length > 0)
    .chain(({ key, days }) => fc.tuple(fc.constant(key), fc.constantFrom(...days)));
  await fc.assert(
    fc.asyncProperty(changed, async ([key, day]) => {
      const [before, after] = await Promise.all([organization(key, dayAfter(day, -1)), organization(key, day)]);
      const [, then] = keys(before, 'members');
      const [, now] = keys(after, 'members');
      const joined = full(key).filter(
        ({ start = '', end = '' }) => start && earliest(start) === day && (end === '' || day < latest(end)),
      );
      const left = full(key).filter(
        ({ start = '', end = '' }) => end && latest(end) === day && (start === '' || earliest(start) < day),
      );
      expect(now.filter((member) => !then.includes(member))).toEqual(shown(joined, 'key'));
      expect(then.filter((member) => !now.includes(member))).toEqual(shown(left, 'key'));
    }),
    runs(150),
  );
});
