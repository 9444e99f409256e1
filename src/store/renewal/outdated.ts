import { type Day, formatDay } from '../../model/day/day.ts';
import { type OfficeHolder, officeHolders } from '../../model/relation.ts';
import { daysBetween, later, plusDays } from '../../model/renewal/duration.ts';
import { type Term, terms } from '../../model/renewal/renewal.ts';
import { keyOf } from '../../model/table/table.ts';
import { mayHoldOn } from '../../model/time.ts';
import { knownThrough } from '../coverage/coverage.ts';
import type { Country, Event } from '../graph/record.ts';
import type { Store } from '../store.ts';

/** Why a fact is likely out of date. */
export type OutdatedKind = 'term_ended' | 'election_due' | 'vacant';

export interface OutdatedFact {
  readonly kind: OutdatedKind;
  readonly country: Country;
  /** Table and key of the fact that is likely out of date, or of the row that says what was due. */
  readonly table: string;
  readonly key: string;
  /** Since when it likely is. */
  readonly since: Day;
  readonly days: number;
  readonly reason: string;
}

/** How long before it was expected a vote may have been held. */
const EARLY_DAYS = 200;
/** An office that nobody has held for longer has been abolished, or is another. */
const VACANT_DAYS = 400;

/** Facts that something was to change between the last day they are known for and the day: the longest since first. */
export function outdatedFacts(store: Store, day: Day): readonly OutdatedFact[] {
  const { terms: byCountry } = store.graph.renewal();
  const found: OutdatedFact[] = [];
  for (const country of store.graph.countries.values()) {
    if (!mayHoldOn(country, day)) continue;
    const own = byCountry.get(country.key) ?? [];
    found.push(...endedTerms(store, country, own, day), ...vacancies(country, day));
    for (const term of own) {
      const due = dueElection(store, country, term, day);
      if (due) found.push(due);
    }
  }
  return found.sort((a, b) => b.days - a.days || (a.key < b.key ? -1 : 1));
}

function fact(
  [kind, country]: readonly [OutdatedKind, Country],
  [table, key]: readonly [string, string],
  [since, day]: readonly [Day, Day],
  reason: string,
): OutdatedFact {
  return { kind, country, table, key, since, days: daysBetween(since, day), reason };
}

/** Whoever was elected is known as far as the record goes: a term that ended after it may have brought another. */
function endedTerms(store: Store, country: Country, own: readonly Term[], day: Day): readonly OutdatedFact[] {
  const length = own.find(({ body }) => body === 'chief_of_state')?.term;
  const through = knownThrough(store, { table: officeHolders.name, scope: country.key, part: null });
  if (!length || through === null) return [];
  return country.offices.filter(isIncumbent).flatMap((row) => {
    if (row.start === null) return [];
    let end = later(row.start.latest, length);
    while (end <= through) end = later(end, length);
    if (end > day) return [];
    const reason = `A term of ${length} from ${row.start.text} ended on ${formatDay(end)}; the record goes to ${formatDay(through)}.`;
    return [fact(['term_ended', country], placeOf(row), [end, day], reason)];
  });
}

function isIncumbent({ office, end }: OfficeHolder): boolean {
  return office === 'chief_of_state' && end === null;
}

const placeOf = (row: OfficeHolder) => [officeHolders.name, keyOf(officeHolders, row)] as const;

/** Offices whose last holder on record has left, and nobody stands in the place. */
function vacancies(country: Country, day: Day): readonly OutdatedFact[] {
  const offices = [...Map.groupBy(country.offices, ({ office }) => office).values()];
  return offices.flatMap((rows) => {
    if (rows.some((row) => mayHoldOn(row, day))) return [];
    const past = rows.filter(({ end }) => end !== null && end.latest <= day);
    const last = past.sort((a, b) => (a.end?.latest ?? 0) - (b.end?.latest ?? 0)).at(-1);
    const since = last?.end?.latest;
    if (!last || since === undefined || daysBetween(since, day) > VACANT_DAYS) return [];
    const reason = `${last.name} left on ${last.end?.text}, and nobody is on record since.`;
    return [fact(['vacant', country], placeOf(last), [since, day], reason)];
  });
}

const KINDS_OF_VOTE: Readonly<Partial<Record<Term['body'], readonly string[]>>> = {
  executive: ['.president'],
  legislature: ['.parliament'],
  lower_chamber: ['.parliament'],
  // Where both chambers are elected at once the record has one vote.
  upper_chamber: ['.upper', '.parliament'],
};

function dueElection(store: Store, country: Country, term: Term, day: Day): OutdatedFact | null {
  const { due, body } = term;
  if (due === null || due.latest >= day) return null;
  const from = plusDays(due.latest, -EARLY_DAYS);
  const isOfKind = ({ key }: Event) => KINDS_OF_VOTE[body]?.some((kind) => key.endsWith(kind));
  const isHeld = electionsOf(store, country).some(
    (event) => isOfKind(event) && event.start.latest >= from && event.start.earliest <= day,
  );
  if (isHeld) return null;
  const reason = `An election was expected ${due.text}, and none is on record.`;
  return fact(['election_due', country], [terms.name, keyOf(terms, term)], [due.latest, day], reason);
}

const elections = new WeakMap<Store, ReadonlyMap<string | null, readonly Event[]>>();

function electionsOf(store: Store, country: Country): readonly Event[] {
  let byCountry = elections.get(store);
  if (!byCountry) {
    const all = [...store.graph.events().values()].filter(({ classification }) => classification === 'election');
    byCountry = Map.groupBy(all, (event) => event.country);
    elections.set(store, byCountry);
  }
  return byCountry.get(country.key) ?? [];
}
