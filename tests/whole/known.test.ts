import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { compileRelease } from '../../src/dataset/compile/release.ts';
import { certaintyOn } from '../../src/model/time.ts';
import { existenceOn, existsOn } from '../../src/store/countries.ts';
import { coverageOf, coverageOfAll, keyOfLists, knownThrough, listsOfKey } from '../../src/store/coverage/coverage.ts';
import { eventLists, memberLists, onDay } from '../../src/store/coverage/lists.ts';
import { noteOf } from '../../src/store/coverage/sentence.ts';
import { FULL_ROLES } from '../../src/store/organizations.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { createFolder, type Folder } from '../fixtures/folder.ts';

const closing: (() => void)[] = [];
afterAll(() => closing.map((close) => close()));

/** The fixture, spoiled or bettered, as a store. */
function storeOf(change: (folder: Folder) => void = () => undefined): Store {
  const folder = createFolder();
  change(folder);
  const releases = `${folder.root}-releases`;
  const store = openStore(
    compileRelease(folder.root, releases, () => undefined),
    { cubeCacheBytes: 1024 },
  );
  closing.push(() => {
    store.engine.close();
    folder.discard();
    rmSync(releases, { recursive: true, force: true });
  });
  return store;
}

function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the fixture lacks it');
  return value;
}

const UN = { table: 'memberships', scope: 'un', part: 'member' };
const stint = (store: Store, key: string) => found(store.graph.memberships.get(key));

describe('a fact after the last day known', () => {
  const store = storeOf();

  test('is certain to that day, and possible from the next on', () => {
    expect(certaintyOn(stint(store, 'un.KAZ'), 20241231)).toBe('CERTAIN');
    expect(certaintyOn(stint(store, 'un.KAZ'), 20250101)).toBe('POSSIBLE');
    expect(stint(store, 'un.KAZ').knownThrough).toBe(20241231);
  });

  test('stays as it was on the days before it ended', () => {
    expect(certaintyOn(stint(store, 'cema.CSK'), 19700101)).toBe('CERTAIN');
  });

  test('is not doubtful when it has no dates: a timeless fact', () => {
    const code = found(store.graph.countries.get('KAZ')?.codes[0]);
    expect(code).toMatchObject({ start: null, end: null, knownThrough: 20251231 });
    expect(certaintyOn(code, 20300101)).toBe('CERTAIN');
  });

  test('a country exists on, but not for certain', () => {
    const country = found(store.graph.countries.get('KAZ'));
    expect([20251231, 20260101].map((day) => existenceOn(country, day))).toEqual(['CERTAIN', 'POSSIBLE']);
    expect(existsOn(country, 20260101)).toBe(true);
    expect(existenceOn(found(store.graph.countries.get('CSK')), 20260101)).toBe(null);
  });

  test('stands by its own source where that is newer, and then only to its day', () => {
    const row = 'un.DEU,DEU,un,member,2025-06-01,,normal,gazette,p. 1,';
    const newer = storeOf(({ add }) => {
      add('organizations/memberships.csv', row);
      add('sources.csv', 'gazette,book,Gazette,S,S,2025-07-01,2025-08-01,,,None,S.,');
    });
    const membership = stint(newer, 'un.DEU');
    expect(membership.knownThrough).toBe(20250701);
    expect(certaintyOn(membership, 20250615)).toBe('CERTAIN');
    expect(certaintyOn(membership, 20250702)).toBe('POSSIBLE');
    expect(stint(newer, 'un.KAZ').knownThrough).toBe(20241231);
  });

  test('is known as far as its own list says, where that differs from the table', () => {
    const further = storeOf(({ edit }) =>
      edit(
        'coverage.csv',
        'memberships,un,member,complete,,,admission,,,',
        'memberships,un,member,complete,,,admission,,2025-03-01,',
      ),
    );
    expect(stint(further, 'un.KAZ').knownThrough).toBe(20250301);
    expect(stint(further, 'cema.CSK').knownThrough).toBe(20241231);
    expect(knownThrough(further, { table: 'memberships', scope: null, part: null })).toBe(20241231);
  });
});

describe('how whole a list is', () => {
  const store = storeOf();

  test('complete with the last count up to the day, to the last day known', () => {
    const then = coverageOf(store, UN, 20000101);
    expect(then).toMatchObject({ complete: true, since: null, knownThrough: 20241231 });
    expect(then.published).toMatchObject({ count: 3 });
    expect(coverageOf(store, UN, 19930101).published).toBe(null);
    expect(coverageOf(store, UN, 20250101).complete).toBe(false);
  });

  test('in another role of which nobody says anything it is not', () => {
    expect(coverageOf(store, { ...UN, part: 'observer' }, 20000101).complete).toBe(false);
  });

  test('full membership without a role is that in the roles there are', () => {
    const un = found(store.graph.organizations.get('un'));
    expect(memberLists(un, null, FULL_ROLES)).toEqual([UN]);
    expect(coverageOfAll(store, onDay(memberLists(un, ['member', 'observer'], FULL_ROLES)), 20000101).complete).toBe(
      false,
    );
  });

  test('a list that ended before is known for ever', () => {
    const cema = { ...UN, scope: 'cema' };
    expect(knownThrough(store, cema)).toBe(null);
    expect(noteOf(store, onDay([cema]), 20260101)).toBe('Whether all of them are on record is not known.');
  });

  test('complete for a time only, and whole as a history only when it always was', () => {
    const gap = storeOf(({ edit }) =>
      edit(
        'coverage.csv',
        'memberships,un,member,complete,,,admission,,,almanack,p. 11,',
        [
          'memberships,un,member,complete,,1992-01-01,admission,,,almanack,p. 11,',
          'memberships,un,member,incomplete,1992-01-01,1993-06-01,,,,almanack,p. 11,Some are missing.',
          'memberships,un,member,complete,1993-06-01,,admission,,,almanack,p. 11,',
        ].join('\n'),
      ),
    );
    const on = (day: number) => coverageOf(gap, UN, day);
    expect([19911231, 19920101, 19930531, 19930601].map((day) => on(day).complete)).toEqual([true, false, false, true]);
    expect([on(19911231).since, on(19930601).since]).toEqual([null, 19930601]);
    expect([on(19911231).state, on(19920101).state, on(20260101).state]).toEqual([
      'complete',
      'incomplete',
      'complete',
    ]);
    expect(noteOf(gap, onDay([UN]), 19920101)).toBe('Not all of them are on record. Some are missing.');
    expect(noteOf(gap, onDay([UN]), 20000101)).toBe(null);
    expect(coverageOf(gap, UN, 20000101, true).complete).toBe(false);
    expect(coverageOf(store, UN, 20000101, true).complete).toBe(true);
  });

  test('of several lists read as one each must be, and the least known bounds them', () => {
    const lists = onDay([UN, { table: 'roll_calls', scope: null, part: null }]);
    expect(coverageOfAll(store, lists, 20000101)).toMatchObject({ complete: false, knownThrough: 20200114 });
    expect(noteOf(store, lists, 20250101)).toBe(
      'Memberships are known through 31 December 2024, recorded votes of organs of the United Nations through 14 January 2020. Whether all of them are on record is not known.',
    );
    expect(noteOf(store, lists, 19450101)).toContain('known from 1 January 1946 on');
  });

  test('events that follow from facts are as whole as those', () => {
    expect(eventLists(['admission', 'visit'])).toEqual([
      { table: 'memberships', scope: null, part: null },
      { table: 'events', scope: 'visit', part: null },
    ]);
  });

  test('a key names its lists again', () => {
    const lists = { lists: [UN, { table: 'events', scope: null, part: null }], ever: true };
    const isTable = (name: string) => name !== 'nonsense';
    expect(listsOfKey(keyOfLists(lists), isTable)).toEqual(lists);
    expect(listsOfKey('nonsense|un|', isTable)).toBe(null);
    expect(listsOfKey('ever', isTable)).toBe(null);
  });
});
