import { countries } from '../../../model/country.ts';
import { type MembershipRow, memberships, organizations } from '../../../model/organization.ts';
import { keyOf } from '../../../model/table/table.ts';
import { byStart, type PartialDate, type Period } from '../../../model/time.ts';
import { boundOf, type TreatyParty, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Finding } from '../../finding.ts';
import { type Dataset, printedPath } from '../../read.ts';
import type { Rule } from '../../rule.ts';

/** Roles of those who belong to a body because its treaty binds them. */
const BOUND: ReadonlySet<MembershipRow['role']> = new Set(['member', 'contracting_party', 'suspended']);

/** A time in which somebody is bound or belongs, with the dates on which that may be said to begin. */
interface Time extends Period {
  readonly begins: readonly PartialDate[];
  /** Whether it ends because the state or the treaty does; a successor may have gone on some days before. */
  readonly withLife?: boolean;
  readonly row: { readonly table: string; readonly key: string };
  readonly line: number;
  readonly file: string;
}

/**
 * A treaty and the body it founds are one register: who is bound by the one belongs to the other, for the same time.
 * Where the two differ for a reason, an exception says so.
 */
export const registers: Rule = {
  name: 'registers',
  structural: false,
  *check(dataset) {
    const founding = dataset.rows(treaties).filter(({ organization }) => organization !== null);
    if (founding.length === 0) return;
    const bound = boundTimes(dataset);
    const belonging = memberTimes(dataset);
    for (const { key, organization } of founding) {
      const [one, other] = [bound.get(key), belonging.get(organization ?? '')];
      for (const who of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])) {
        const problem = compared(one?.get(who) ?? [], other?.get(who) ?? [], `${who} ${key}/${organization}`);
        if (problem) yield problem;
      }
    }
  },
};

type Times = Map<string, Map<string, Time[]>>;

function put(times: Times, scope: string, who: string, time: Time): void {
  const scoped = times.get(scope) ?? new Map<string, Time[]>();
  times.set(scope, scoped);
  scoped.set(who, [...(scoped.get(who) ?? []), time]);
}

function boundTimes(dataset: Dataset): Times {
  const ends = new Map(dataset.rows(countries).map(({ key, end }) => [key, end]));
  const founded = new Map(dataset.rows(organizations).map((row) => [row.key, row.founded]));
  const lives = new Map(
    dataset.rows(treaties).map(({ key, inForce, ended, organization }) => {
      const starts = [inForce, founded.get(organization ?? '') ?? null].filter((date) => date !== null);
      return [key, { starts, end: ended }];
    }),
  );
  const times: Times = new Map();
  for (const { row, line } of dataset.located(treatyParties)) {
    if (row.status === 'signatory' && row.ratified === null) continue;
    const { start, end } = boundOf(row);
    const treaty = lives.get(row.treaty);
    const last = earlier(ends.get(row.party) ?? null, treaty?.end ?? null);
    put(times, row.treaty, row.party, {
      start,
      end: end ?? last,
      withLife: end === null && last !== null,
      begins: beginnings(row, treaty?.starts ?? []),
      row: { table: treatyParties.name, key: keyOf(treatyParties, row) },
      line,
      file: treatyParties.file,
    });
  }
  return times;
}

/** Whoever consented before the treaty was in force, or the body founded, belongs from then on. */
function beginnings({ signed, ratified, inForce }: TreatyParty, starts: readonly PartialDate[]): PartialDate[] {
  const consent = ratified ?? signed;
  const later = starts.filter((start) => consent !== null && consent.earliest < start.latest);
  return [signed, ratified, inForce, ...later].filter((date) => date !== null);
}

/** Stints that touch are one: a change of role is no leaving. */
function memberTimes(dataset: Dataset): Times {
  const times: Times = new Map();
  const located = dataset.located(memberships).filter(({ row }) => row.rank !== 'deprecated' && BOUND.has(row.role));
  for (const { row, line } of located.toSorted((a, b) => byStart(a.row, b.row))) {
    const { key, member, organization, start, end } = row;
    const last = times.get(organization)?.get(member)?.at(-1);
    if (last && (last.end === null || (start !== null && start.earliest <= last.end.latest))) {
      Object.assign(last, { end: last.end === null || end === null ? null : later(last.end, end) });
      continue;
    }
    const place = { row: { table: memberships.name, key }, line, file: memberships.file };
    put(times, organization, member, { start, end, begins: start ? [start] : [], ...place });
  }
  return times;
}

function later(a: PartialDate, b: PartialDate): PartialDate {
  return a.latest < b.latest ? b : a;
}

function earlier(a: PartialDate | null, b: PartialDate | null): PartialDate | null {
  return a === null || (b !== null && b.latest < a.latest) ? b : a;
}

function compared(bound: readonly Time[], belonging: readonly Time[], who: string): Finding | null {
  const [first] = bound.length < belonging.length ? belonging : bound;
  const pair = (times: readonly Time[]) => `${times.length} ${times.length === 1 ? 'time' : 'times'}`;
  if (first && bound.length !== belonging.length)
    return finding(first, `${who}: bound ${pair(bound)}, a member ${pair(belonging)}`);
  for (const [index, time] of bound.entries()) {
    const other = belonging[index];
    if (!other) continue;
    if (!begun(time, other))
      return finding(other, `${who}: ${said(time.begins)} and ${said(other.begins)} begin apart`);
    if (!ended(time, other))
      return finding(other, `${who}: ends ${time.end?.text ?? 'never'} and ${other.end?.text ?? 'never'}`);
  }
  return null;
}

/** Membership begins when it signed, consented or was bound, when the treaty entered into force, or in between. */
function begun(time: Time, { start }: Time): boolean {
  if (start === null || time.start === null) return true;
  const from = Math.min(...time.begins.map(({ earliest }) => earliest));
  const to = Math.max(...time.begins.map(({ latest }) => latest));
  return from <= start.latest && start.earliest <= to;
}

function ended({ end, withLife }: Time, { end: left }: Time): boolean {
  if (end === null || left === null) return end === left;
  return meet(end, left) || (withLife === true && left.earliest <= end.latest);
}

function meet(a: PartialDate, b: PartialDate): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

function said(dates: readonly PartialDate[]): string {
  return dates.map(({ text }) => text).join(', ') || 'no date';
}

function finding({ row, line, file }: Time, message: string): Finding {
  const tip = 'correct the one that is wrong; where both are right, say why in exceptions.csv';
  return { file: printedPath(file), line, rule: 'registers', message, tip, row };
}
