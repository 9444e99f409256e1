import { formatDay } from '../../model/day/day.ts';
import { isAsPrecise, type LeastPrecision, parseDay } from '../../model/time.ts';
import { isPart } from '../countries.ts';
import type { Country, Member } from '../graph/record.ts';
import { type MaybePromise, whenReady } from '../maybe.ts';
import { sortedBy } from '../order.ts';
import { ofStates } from '../organizations.ts';
import { citationsAt, type SourceCitation } from '../source/citations.ts';
import { inOrder, type Store } from '../store.ts';
import { relationChanges, treatyChanges } from './bond.ts';
import { CHANGE_KINDS, type Change, type ChangeKind, type Span } from './change.ts';
import { countryChanges } from './country.ts';
import { existenceChange } from './existence.ts';
import { membershipChanges } from './membership.ts';
import { bodyChange, organizationChanges } from './organization.ts';
import { when } from './wording.ts';

export interface ChangeQuestion extends Span {
  readonly kinds?: readonly ChangeKind[] | null | undefined;
  readonly precision?: LeastPrecision | null | undefined;
}

/** How a country or organization differs between two days, as it came about. */
export function changesOf(store: Store, record: Member, question: ChangeQuestion): readonly Change[] {
  const span = inOrder(question);
  const found = ownChanges(store, record, span);
  if (record.type === 'Country') found.push(...relationChanges(record, record.relations, span));
  else
    found.push(
      ...membershipChanges(record.members, 'member', span),
      ...record.bodies.flatMap((body) => bodyChange(body, span) ?? []),
    );
  return arranged(found, question);
}

/** Makes something of each item; it may take its time. */
type Gather = <T, R>(items: readonly T[], make: (item: T) => readonly R[]) => MaybePromise<R[]>;

/** How the world differs between two days, each difference once: a joining under the member, relations under one of the two. */
export function worldChanges(store: Store, question: ChangeQuestion, gather: Gather): MaybePromise<readonly Change[]> {
  const span = inOrder(question);
  const { countries, organizations } = store.graph;
  // The world's changes are those of states and territories, not of parts of them.
  const records = [...[...countries.values()].filter((one) => !isPart(one)), ...organizations.values()];
  const changes = gather(records, (record) => {
    const found = ownChanges(store, record, span);
    if (record.type === 'Country') found.push(...relationChanges(record, firstOf(record), span));
    return found;
  });
  return whenReady(changes, (found) => arranged(found, question));
}

function firstOf({ key, relations }: Country) {
  return relations.filter(({ country }) => country === key);
}

function ownChanges({ graph }: Store, record: Member, span: Span): Change[] {
  return [
    ...(record.type === 'Country'
      ? [existenceChange(record, (key) => graph.countries.get(key), span), ...countryChanges(record, span)]
      : organizationChanges(record, span)),
    ...membershipChanges(ofStates(record.memberships), 'organization', span),
    ...treatyChanges(record.treaties, span),
  ].filter((change) => change !== null);
}

/** A change as one of those found between two days, of one record or of the world. */
export interface FoundChange extends Change {
  readonly span: Span;
  /** Whose changes it was found among; null for those of the world. */
  readonly among: Member | null;
}

/** Names a change again: among whose it is, between which days, and the row behind it. */
export function changeKey({ among, span, kind, subject, fact }: FoundChange): string {
  // Among the changes of the world each stands under its subject.
  const owner = (among ?? subject).key;
  return JSON.stringify([owner, formatDay(span.from), formatDay(span.to), kind, subject.key, fact.table, fact.key()]);
}

/** The change under such a key; null when there is none. */
export function changeWith(store: Store, text: string): FoundChange | null {
  const [, owner = '', from = '', to = ''] = CHANGE.exec(text) ?? [];
  const among = store.graph.countries.get(owner) ?? store.graph.organizations.get(owner);
  if (!among) return null;
  const span = { from: parseDay(from), to: parseDay(to) };
  const found = changesOf(store, among, span).map((change) => ({ ...change, span, among }));
  return found.find((change) => changeKey(change) === text) ?? null;
}

const CHANGE = /^\["([A-Za-z0-9-]+)","(\d{4}-\d{2}-\d{2})","(\d{4}-\d{2}-\d{2})",/;

const PLACE = new Map(CHANGE_KINDS.map((kind, place) => [kind, place]));

/** By date, then subject, then kind. */
function arranged(changes: readonly Change[], { kinds, precision }: ChangeQuestion): Change[] {
  const isAny = kinds == null && precision == null;
  const meant = isAny
    ? changes
    : changes.filter(
        ({ kind, date }) =>
          (kinds == null || kinds.includes(kind)) && (precision == null || isAsPrecise(date, precision)),
      );
  return sortedBy(
    meant,
    ({ date }) => date.earliest,
    (a, b) =>
      a.date.latest - b.date.latest ||
      compare(a.subject.key, b.subject.key) ||
      (PLACE.get(a.kind) ?? 0) - (PLACE.get(b.kind) ?? 0),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A change in one sentence. What was left was held for the last time the day before: the date is the first without it. */
export function summaryOf({ kind, date, say }: Change): string {
  const text = say();
  const time = kind === 'left' || kind === 'treaty_left' ? when(date).replace(/^on /, 'with effect from ') : when(date);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} ${time}.`;
}

export function changeCitations(store: Store, { fact }: Change): SourceCitation[] {
  return citationsAt(store, fact.table, fact.key(), fact.row);
}
