import type { Day } from '../../../../model/day/day.ts';
import type { OfficeHolder } from '../../../../model/relation.ts';
import { byStart } from '../../../../model/time.ts';
import type { Person } from '../../../graph/record.ts';
import type { Store } from '../../../store.ts';
import type { Names } from '../../names.ts';
import type { Question } from '../../question.ts';
import { personCalled } from './titled.ts';

/** What is asked, and whom it is after or before: `who led China after Mao`, `who succeeded Thatcher`. */
const AFTER = /^(?<what>\S.*) (?:after|following) (?<who>\S.*)$/;
const BEFORE = /^(?<what>\S.*) before (?<who>\S.*)$/;
const SUCCESSOR =
  /^(?:who (?:succeeded|replaced|followed|came after|took over from)|(?:who is |who was )?(?:the )?successor (?:of|to)) (?<who>.+?)(?: as (?<what>.+))?$/;
const PREDECESSOR =
  /^(?:who (?:preceded|came before|was before)|(?:who is |who was )?(?:the )?predecessor (?:of|to)) (?<who>.+?)(?: as (?<what>.+))?$/;
const LATER: readonly RegExp[] = [SUCCESSOR, AFTER];
const EARLIER: readonly RegExp[] = [PREDECESSOR, BEFORE];

const OFFICES: Readonly<Record<string, readonly OfficeHolder['office'][]>> = {
  president: ['chief_of_state', 'head_of_government'],
  'prime minister': ['head_of_government'],
  chancellor: ['head_of_government'],
  'head of state': ['chief_of_state'],
  representative: ['representative'],
};
const ANY: readonly OfficeHolder['office'][] = ['head_of_government', 'chief_of_state'];

/** Who held an office next to somebody, and of which country it is; null where that is not asked. */
export function nextToIn(
  { graph }: Store,
  names: Names,
  { form, asks }: Question,
  canAnswer: boolean,
  day: Day,
): readonly number[] | null {
  const isEarlier = EARLIER.some((pattern) => pattern.test(form));
  const groups = [...LATER, ...EARLIER]
    .map((pattern) => pattern.exec(form)?.groups)
    .find((found) => found !== undefined);
  const isSaid = SUCCESSOR.test(form) || PREDECESSOR.test(form);
  if (!groups || (!canAnswer && !isSaid)) return null;
  const called = personCalled(names, groups.who ?? '', day);
  const person = called && graph.people().get(names.keyOf(called[0]));
  if (!person) return null;
  const asked = Object.keys(OFFICES).find((what) => asks.has(what));
  for (const office of (asked === undefined ? undefined : OFFICES[asked]) ?? officesOf(person)) {
    const found = besides(graph.countries, person, office, isEarlier);
    if (found) {
      const things = [names.thingWith('PERSON', found.person ?? ''), names.thingWith('COUNTRY', found.country)];
      return things.filter((thing) => thing !== null);
    }
  }
  return null;
}

/** What comes with another office. */
const SHARED = /co-prince/i;
const ACTING = /\b(?:acting|interim|provisional|regent|regency)\b/i;

/** The offices that somebody held, the one that was left last first; of two the higher. */
function officesOf({ offices }: Person): readonly OfficeHolder['office'][] {
  // Within the same month both were left at once.
  const left = ({ end }: OfficeHolder) => (end === null ? Infinity : Math.trunc(end.earliest / 100));
  const rankOf = ({ office }: OfficeHolder) => (office === 'chief_of_state' ? 0 : 1);
  const held = offices
    .toSorted((one, other) => left(other) - left(one) || rankOf(one) - rankOf(other))
    .map(({ office }) => office);
  return [...new Set(held.filter((office) => ANY.includes(office)))];
}

function besides(
  countries: Store['graph']['countries'],
  { key, offices }: Person,
  office: OfficeHolder['office'],
  isEarlier: boolean,
): OfficeHolder | null {
  // Who leads a state is head of its territories too, and here and there of another state.
  const isOwn = ({ country, title }: OfficeHolder) =>
    countries.get(country)?.administeredBy === null && !SHARED.test(title ?? '');
  const own = offices.filter((row) => row.office === office && isOwn(row)).toSorted(byStart);
  const row = isEarlier ? own[0] : own.at(-1);
  const bound: Day | undefined = isEarlier ? row?.start?.earliest : row?.end?.earliest;
  if (!row || bound === undefined) return null;
  const others = (countries.get(row.country)?.offices ?? [])
    .filter((other) => other.office === office && other.person !== key && other.person !== null)
    .toSorted(byStart);
  const isBeyond = ({ start, end }: OfficeHolder) =>
    isEarlier ? (end?.earliest ?? Infinity) <= bound : (start?.latest ?? -Infinity) >= bound;
  const beyond = others.filter(isBeyond);
  // Who acts for somebody comes between two.
  const lasting = beyond.filter(({ title }) => !ACTING.test(title ?? ''));
  return (lasting.length > 0 ? lasting : beyond).at(isEarlier ? -1 : 0) ?? beyondState(countries, row, key, isEarlier);
}

/** Who led the state before, or the one after of which most is on record: Yeltsin after Gorbachev. */
function beyondState(
  countries: Store['graph']['countries'],
  { country, office }: OfficeHolder,
  person: string,
  isEarlier: boolean,
): OfficeHolder | null {
  const { predecessors = [], successors = [] } = countries.get(country) ?? {};
  const states = isEarlier ? predecessors.map(({ from }) => from) : successors.map(({ to }) => to);
  const [state] = states.toSorted((one, other) => other.memberships.length - one.memberships.length);
  const rows = (state?.offices ?? []).filter(
    (row) => row.office === office && row.person !== null && row.person !== person,
  );
  return rows.toSorted(byStart).at(isEarlier ? -1 : 0) ?? null;
}
