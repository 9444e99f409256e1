import { afterAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../src/model/day/day.ts';
import type { PartialDate } from '../../src/model/time.ts';
import type { Change } from '../../src/store/change/change.ts';
import { changesOf } from '../../src/store/change/changes.ts';
import { capitalOn, existsOn, nameOn } from '../../src/store/countries.ts';
import type { Member } from '../../src/store/graph/record.ts';
import { membershipsOn, ofStates } from '../../src/store/organizations.ts';
import { realStore } from '../fixtures/real.ts';

const store = realStore();
afterAll(() => store.engine.close());

/** Reproducible numbers in [0, 1): the same countries and days on every run. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 1664525 + 1013904223) % 4294967296;
    yield state / 4294967296;
  }
}

const random = numbers(20261125);
const members: readonly (readonly Member[])[] = [
  [...store.graph.countries.values()],
  [...store.graph.organizations.values()],
];
const cases = Array.from({ length: 400 }, (_, index) => {
  const among = members[index % 2] ?? [];
  const subject = among[Math.floor(random.next().value * among.length)];
  if (!subject) throw new Error('the release holds no members');
  const day = () =>
    (1900 + Math.floor(random.next().value * 126)) * 10000 +
    (1 + Math.floor(random.next().value * 12)) * 100 +
    (1 + Math.floor(random.next().value * 28));
  const [a = 0, b = 0, c = 0] = [day(), day(), day()].sort((x, y) => x - y);
  return { subject, a, b, c };
});

const sorted = (roles: readonly string[]) => [...new Set(roles)].sort().join(' ');

/** The roles of each pair of member and organization on a day, as the views count them. */
function rolesOn(subject: Member, day: number): Map<string, string> {
  const stints = [...ofStates(subject.memberships), ...(subject.type === 'Organization' ? subject.members : [])];
  const pairs = Map.groupBy(
    membershipsOn(stints, day, { roles: null, organization: null }),
    ({ member, organization }) => `${organization}.${member}`,
  );
  return new Map([...pairs].map(([pair, rows]) => [pair, sorted(rows.map(({ role }) => role))]));
}

const written = (text: string | null) =>
  text === null ? undefined : sorted(text.split(/, | and /).map((word) => word.replaceAll(' ', '_')));

/** The state with the changes applied; each must find the state it says it found. */
function applied(state: ReadonlyMap<string, string>, changes: readonly Change[]): Map<string, string> {
  const next = new Map(state);
  for (const { kind, subject, organization, before, after } of changes) {
    if (kind !== 'joined' && kind !== 'left' && kind !== 'role_changed') continue;
    const pair = `${organization?.key}.${subject.key}`;
    expect(next.get(pair)).toBe(written(before));
    const roles = written(after);
    if (roles === undefined) next.delete(pair);
    else next.set(pair, roles);
  }
  return next;
}

describe.each([0, 1, 2, 3])('400 random countries and organizations on random days, part %i', (part) => {
  const mine = cases.filter((_, index) => index % 4 === part);

  test('the memberships of one day with the changes are those of the other, in one step and in two', () => {
    for (const { subject, a, b, c } of mine) {
      const step = (from: number, to: number) => changesOf(store, subject, { from, to });
      expect(applied(rolesOn(subject, a), step(a, c)), subject.key).toEqual(rolesOn(subject, c));
      expect(applied(applied(rolesOn(subject, a), step(a, b)), step(b, c)), subject.key).toEqual(rolesOn(subject, c));
      expect(step(a, a)).toEqual([]);
    }
  });

  test('the fact of each change begins or ends between the days, and the change is ordered by it', () => {
    for (const { subject, a, c } of mine) {
      const changes = changesOf(store, subject, { from: a, to: c });
      for (const { date, fact, kind } of changes) {
        const dates = Object.values(fact.row).filter((value): value is PartialDate => value?.text !== undefined);
        expect(dates, kind).toContain(date);
        expect(
          [date.earliest, date.latest].some((day) => a < day && day <= c),
          `${subject.key} ${kind}`,
        ).toBe(true);
      }
      expect(changes.map(({ date }) => date.earliest)).toEqual(
        changes.map(({ date }) => date.earliest).sort((x, y) => x - y),
      );
    }
  });

  test('existence, name and capital differ where a change says so, and nowhere else', () => {
    for (const { subject, a, c } of mine) {
      if (subject.type !== 'Country') continue;
      const found = new Set(changesOf(store, subject, { from: a, to: c }).map(({ kind }) => kind));
      const place = `${subject.key} ${formatDay(a)} ${formatDay(c)}`;
      const [was, is] = [existsOn(subject, a), existsOn(subject, c)];
      expect(found.has('came_to_exist'), place).toBe(is && !was);
      expect(found.has('ended'), place).toBe(was && !is);
      if (!was || !is) continue;
      const name = (day: number) => nameOn(subject, 'common', 'en', day)?.name;
      expect(found.has('renamed'), place).toBe(name(a) !== name(c));
      const [before, after] = [capitalOn(subject, a), capitalOn(subject, c)];
      if (before && after) expect(found.has('capital_moved'), place).toBe(before.city !== after.city);
    }
  });
});
