import { capitals, countries } from '../../../model/country.ts';
import type { AssertionKind } from '../../../model/coverage/assertion.ts';
import type { Day } from '../../../model/day/day.ts';
import { rollCalls } from '../../../model/event.ts';
import { memberships, type Role } from '../../../model/organization.ts';
import { interruptions } from '../../../model/relation.ts';
import { mayHoldOn, type Period, surelyHoldsOn } from '../../../model/time.ts';
import { participationOf, standingOn, treaties, treatyParties } from '../../../model/treaty/treaty.ts';
import type { Dataset } from '../../read.ts';
import type { Judge } from './assertions.ts';
import { holders } from './holders.ts';

/** Roles that make a full member, whatever the body calls it. */
const FULL: ReadonlySet<Role> = new Set(['member', 'elected_member', 'contracting_party', 'signatory']);

/** A judge of each kind, made when the first assertion of its kind asks for one. */
export function judges(dataset: Dataset): Readonly<Record<AssertionKind, () => Judge>> {
  return {
    capital: () => capitalOf(dataset),
    existence: () => existing(dataset),
    holds_office: () => holders(dataset),
    is_member: () => memberIn(dataset),
    member_count: () => countOf(dataset),
    party: () => partyTo(dataset),
    tally: () => tallyOf(dataset),
  };
}

/** Yes unless it surely is not so, no unless it surely is. */
function yesOrNo(expected: string, periods: readonly Period[], day: Day): string | null {
  if (expected === 'yes') return periods.some((period) => mayHoldOn(period, day)) ? null : 'no';
  if (expected === 'no') return periods.some((period) => surelyHoldsOn(period, day)) ? 'yes' : null;
  return `"${expected}" is neither yes nor no`;
}

function memberIn(dataset: Dataset): Judge {
  const stints = Map.groupBy(
    dataset.rows(memberships).filter(({ rank, role }) => rank !== 'deprecated' && FULL.has(role)),
    ({ member, organization }) => `${member} ${organization}`,
  );
  return ({ subject, object, day, expected }) =>
    yesOrNo(expected, stints.get(`${subject} ${object}`) ?? [], day.earliest);
}

/** Subject is an organization, object a role. */
function countOf(dataset: Dataset): Judge {
  const stints = Map.groupBy(
    dataset.rows(memberships).filter(({ rank }) => rank !== 'deprecated'),
    ({ organization, role }) => `${organization} ${role}`,
  );
  return ({ subject, object, day, expected }) => {
    const possible = (stints.get(`${subject} ${object}`) ?? []).filter((stint) => mayHoldOn(stint, day.earliest));
    const certain = possible.filter((stint) => surelyHoldsOn(stint, day.earliest)).length;
    if (certain <= Number(expected) && Number(expected) <= possible.length) return null;
    return certain === possible.length ? String(certain) : `${certain} to ${possible.length}`;
  };
}

/** A state exists on days of its life on which it is not occupied, annexed, protected or part of a union. */
function existing(dataset: Dataset): Judge {
  const lives = new Map(dataset.rows(countries).map((row) => [row.key, row]));
  const breaks = Map.groupBy(dataset.rows(interruptions), ({ country }) => country);
  return ({ subject, day, expected }) => {
    const life = lives.get(subject);
    if (!life) return 'no such country';
    const broken = breaks.get(subject) ?? [];
    const at = day.earliest;
    if (expected === 'yes' && broken.some((time) => surelyHoldsOn(time, at))) return 'no';
    if (expected === 'no' && broken.some((time) => mayHoldOn(time, at))) return null;
    return yesOrNo(expected, [life], at);
  };
}

function capitalOf(dataset: Dataset): Judge {
  const byCountry = Map.groupBy(dataset.rows(capitals), ({ country }) => country);
  return ({ subject, day, expected }) => {
    const cities = (byCountry.get(subject) ?? []).filter((row) => mayHoldOn(row, day.earliest)).map(({ city }) => city);
    return cities.includes(expected) ? null : cities.join(', ') || 'nothing';
  };
}

/** Subject is a party, object a treaty; expected is a status, or none. */
function partyTo(dataset: Dataset): Judge {
  const ended = new Map(dataset.rows(treaties).map(({ key, ended: end }) => [key, end]));
  const rows = Map.groupBy(dataset.rows(treatyParties), ({ treaty, party }) => `${party} ${treaty}`);
  return ({ subject, object, day, expected }) => {
    if (!ended.has(object ?? '')) return 'no such treaty';
    const found = rows.get(`${subject} ${object}`) ?? [];
    const taking = found.filter((row) => mayHoldOn(participationOf(row), day.earliest));
    const standing = new Set<string>(taking.map((row) => standingOn(row, day.earliest)));
    standing.delete('withdrawn');
    if (standing.has(expected) || (standing.size === 0 && expected === 'none')) return null;
    return [...standing].join(', ') || 'none';
  };
}

/** Subject is the symbol of a resolution; expected is yes-no-abstain. */
function tallyOf(dataset: Dataset): Judge {
  const byResolution = Map.groupBy(dataset.rows(rollCalls), ({ resolution }) => resolution ?? '');
  return ({ subject, day, expected }) => {
    const tallies = (byResolution.get(subject) ?? [])
      .filter(({ date }) => date.earliest <= day.earliest && day.earliest <= date.latest)
      .map(({ yes, no, abstain }) => `${yes}-${no}-${abstain}`);
    return tallies.includes(expected) ? null : tallies.join(', ') || 'nothing';
  };
}
