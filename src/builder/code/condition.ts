import type { Finder } from '../../store/find/finder.ts';
import { builder } from '../builder.ts';
import { textTest } from '../conditions.ts';
import { condition, type InputFields, type Scope, type Test } from '../filter.ts';
import { named } from './named.ts';

const which = (t: InputFields) => ({
  equals: t.string({ description: 'Is this.' }),
  in: t.stringList({ description: 'Is one of these; of an empty list nothing is.' }),
  ne: t.string({ description: 'Is not this.' }),
  nin: t.stringList({ description: 'Is none of these.' }),
});

const EntityFilter = builder.inputType('EntityFilter', {
  description:
    'Which thing something is or has, each named by any code, key, name or id of it: `{ equals: "KZ" }`, `{ in: ["KAZ", "uzbekistan"] }`. Codes mean what they meant on the day; one that means nothing is refused, with what may have been meant.',
  fields: which,
});

const CodeFilter = builder.inputType('CodeFilter', {
  description:
    'Which thing it is, named by any code, key, name or id: `{ in: ["KZ", "UZB"] }`; or how its codes are written. A code that means nothing is refused, with what may have been meant; upper and lower case are alike.',
  fields: (t) => ({
    ...which(t),
    contains: t.string({ description: 'A code of it holds this somewhere.' }),
    startsWith: t.string({ description: 'A code of it begins with this.' }),
    endsWith: t.string({ description: 'A code of it ends with this.' }),
  }),
});

type Which = typeof EntityFilter.$inferInput;

/** The things a record is or has on the day. */
type RecordsOf<R, E> = (record: R, scope: Scope) => readonly E[];

/** The records that a list of codes means; each is found once, however many records are held against it. */
function recordsIn<R>(
  finder: Finder<R>,
  { store, day }: Scope,
  codes: readonly string[],
  argument: string,
): ReadonlySet<R> {
  return new Set(codes.map((code) => finder.require(store, code, day, argument)));
}

function whichTest<R, E>(
  finder: Finder<E>,
  { equals, in: oneOf, ne, nin }: Which,
  scope: Scope,
  argument: string,
  recordsOf: RecordsOf<R, E>,
): Test<R> {
  const found = (codes: readonly string[]) => recordsIn(finder, scope, codes, argument);
  const wanted = [...(equals == null ? [] : [found([equals])]), ...(oneOf == null ? [] : [found(oneOf)])];
  const unwanted = found([...(ne == null ? [] : [ne]), ...(nin ?? [])]);
  return (record) => {
    const records = recordsOf(record, scope);
    return (
      (wanted.length === 0 || records.some((one) => wanted.every((set) => set.has(one)))) &&
      (unwanted.size === 0 || !records.some((one) => unwanted.has(one)))
    );
  };
}

/** A condition on things a record is or has: it holds when one of them is meant, and none that is not to be. */
export function entityCondition<R, E>(finder: Finder<E>, what: string, recordsOf: RecordsOf<R, E>) {
  return condition<R, Which>({
    field: (t) => t.field({ type: EntityFilter, ...named(finder, what) }),
    test: (value, scope, argument) => whichTest(finder, value, scope, argument, recordsOf),
  });
}

/** A condition on the thing itself, by what it is called or by how its codes are written. */
export function codeCondition<R, E>(
  finder: Finder<E>,
  what: string,
  recordOf: (record: R) => E,
  codesOf: (record: R) => readonly string[],
) {
  return condition<R, typeof CodeFilter.$inferInput>({
    field: (t) => t.field({ type: CodeFilter, ...named(finder, what) }),
    test({ contains, startsWith, endsWith, ...meant }, scope, argument) {
      const is = whichTest(finder, meant, scope, argument, (record: R) => [recordOf(record)]);
      const written = textTest({ contains, startsWith, endsWith });
      return (record) => is(record) && (written === null || written(codesOf(record)));
    },
  });
}
