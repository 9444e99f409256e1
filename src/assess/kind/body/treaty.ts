import type { Day } from '../../../model/day/day.ts';
import type { Part } from '../../../model/statement/statement.ts';
import type { PartialDate, Period } from '../../../model/time.ts';
import { boundOf, forceOf, participationOf, treatyParties } from '../../../model/treaty/treaty.ts';
import { titled } from '../../../model/wording/article.ts';
import { sayDate, sayDay } from '../../../model/wording/date.ts';
import { calledOn, when } from '../../../store/change/wording.ts';
import { coverageOf, coverageOfAll, knownThrough } from '../../../store/coverage/coverage.ts';
import { listsIn, onDay } from '../../../store/coverage/lists.ts';
import { partyFinder } from '../../../store/find/party.ts';
import { treatyFinder } from '../../../store/find/record.ts';
import type { Member, Treaty, TreatyParty } from '../../../store/graph/record.ts';
import { partiesOn } from '../../../store/relations.ts';
import { type Asking, placeOf, sayTime, sentence, timeOf } from '../../asking.ts';
import { datesCompared } from '../../date.ts';
import { held, isWhole, isWithin, missingFrom } from '../../hold.ts';
import { naming } from '../../naming.ts';
import { type Finding, together, type Verdict } from '../../verdict.ts';
import { sided } from './membership.ts';

type Standing = NonNullable<Part<'treaty'>['standing']>;

/** That somebody takes part in a treaty, signed it, consented to it or left it. */
export function treaty(asking: Asking, part: Part<'treaty'>): Finding {
  const { signed, ratified, left, on } = part;
  const { earliest: day } = timeOf(asking, on ?? signed ?? ratified ?? left);
  const party = naming(asking, partyFinder, part.party, day, 'party');
  const record = naming(asking, treatyFinder, part.treaty, day, 'treaty');
  const rows = party.treaties.filter((row) => row.treatyRecord === record);
  const subject = { asking, party, record, rows, lists: onDay(listsIn(treatyParties, record.key)) };
  const bound = { ...subject, lists: onDay(listsIn(treatyParties, record.key, ['party'])) };
  const found: Finding[] = [];
  if (signed != null) found.push(dated(subject, signed, 'signed', (row) => row.signed));
  if (ratified != null) found.push(dated(bound, ratified, 'became a party to', (row) => row.ratified));
  if (left != null) found.push(dated(subject, left, 'left', (row) => row.withdrawn));
  if (on != null || part.standing != null || found.length === 0)
    found.push(stood(isBound(part.standing) ? bound : subject, timeOf(asking, on), part.standing ?? 'party'));
  return together(found as [Finding, ...Finding[]]);
}

/** Who is bound is one list of a treaty, and who signed another. */
function isBound(standing: Standing | null | undefined): boolean {
  return standing == null || standing === 'party' || standing === 'in_force';
}

interface Subject {
  readonly asking: Asking;
  readonly party: Member;
  readonly record: Treaty;
  readonly rows: readonly TreatyParty[];
  readonly lists: ReturnType<typeof onDay>;
}

/** While the treaty and the party last. */
function lasting(row: TreatyParty, period: Period | null): readonly (Period & { readonly row: TreatyParty })[] {
  if (period === null) return [];
  const ends = [period.end, row.treatyRecord.ended, row.partyRecord.end].filter((end) => end !== null);
  const end = ends.sort((a, b) => a.latest - b.latest)[0] ?? null;
  return [{ ...period, end, row }];
}

/** Stands only as a signatory: it consented to nothing. */
function boundPeriod(row: TreatyParty): Period | null {
  const consents = row.ratified !== null || (row.status !== 'signatory' && row.status !== 'acceding');
  return consents ? boundOf(row) : null;
}

function periodsFor(rows: readonly TreatyParty[], standing: Standing) {
  switch (standing) {
    case 'party':
      return rows.flatMap((row) => lasting(row, boundPeriod(row)));
    case 'in_force':
      return rows.flatMap((row) => lasting(row, forceOf(row)));
    case 'none':
      return rows.flatMap((row) => lasting(row, participationOf(row)));
    case 'signatory':
      return rows.flatMap((row) =>
        row.signed === null && row.status !== 'signatory' ? [] : lasting(row, signature(row)),
      );
  }
}

/** Somebody who has signed and not yet consented. */
function signature(row: TreatyParty): Period {
  return { ...participationOf(row), end: row.ratified ?? participationOf(row).end };
}

const WORDS: Readonly<Record<Standing, string>> = {
  party: 'was a party to',
  in_force: 'was bound by',
  signatory: 'had signed and not ratified',
  none: 'took part in',
};

function stood({ asking, party, record, rows, lists }: Subject, time: PartialDate, standing: Standing): Finding {
  const { store } = asking;
  const whole = missingFrom(store, lists, time);
  // Where force began is not on record for everybody who is bound.
  const absent = (): Verdict =>
    rows.length > 0 && isWithin(store, lists, time) ? missing(rows, standing) : rows.length > 0 ? 'not_known' : whole();
  const { verdict, rows: found } = held(periodsFor(rows, standing), time, absent);
  const [who, name] = [calledOn(party, time.earliest), titled(record.name)];
  const places = (found.length > 0 ? found.map(({ row }) => row) : rows).map((row) => placeOf(treatyParties, row));
  const recorded = rows.length === 0 ? null : rows.map(told).join('; ');
  const says =
    recorded === null
      ? verdict === 'wrong'
        ? `${who} is not among the parties to ${name} ${sayTime(time)}, whose list is whole`
        : `nothing of ${who} and ${name} is on record, and the list of parties is not known to be whole ${sayTime(time)}${counted(asking, record, time)}`
      : `${who} and ${name}: ${recorded}${endedBy(record, time)}${verdict === 'not_known' ? toldThrough(asking, lists, time) : ''}`;
  const finding: Finding = {
    verdict,
    says: sentence(says),
    stated: WORDS[standing],
    recorded,
    ...(found.length > 0 ? { supports: places } : { contradicts: places }),
    lists,
  };
  return standing === 'none' ? opposite(finding, isWhole(store, lists, time)) : finding;
}

/** On how many the record has, and since when their list is whole: who is not among them then may have left before. */
function counted({ store }: Asking, { key, parties }: Treaty, { latest }: PartialDate): string {
  const list = { table: treatyParties.name, scope: key, part: 'party' };
  const number = (on: Day) => partiesOn(parties, on, { statuses: ['party'] }).length;
  const through = Math.min(knownThrough(store, list) ?? store.today, store.today);
  const { complete, since } = coverageOf(store, list, through);
  if (complete && since !== null && since > latest)
    return `; it is not among the ${number(since)} parties of ${sayDay(since, 'en')}, from when the list is whole`;
  const day = Math.min(latest, through);
  return `: it has ${number(day)} parties on ${sayDay(day, 'en')}`;
}

/** Where the record ends before the time asked for, what it tells last. */
function toldThrough({ store }: Asking, lists: Subject['lists'], { earliest }: PartialDate): string {
  const through = coverageOfAll(store, lists, earliest).knownThrough;
  return through === null || through >= earliest ? '' : `; the record tells of it through ${sayDay(through, 'en')}`;
}

/** That somebody has no part in a treaty is what the record says only where nothing is missing from it. */
function opposite(finding: Finding, whole: boolean): Finding {
  const { verdict, supports = [], contradicts = [] } = finding;
  const turned: Verdict =
    verdict === 'confirmed'
      ? 'wrong'
      : verdict === 'wrong'
        ? whole || contradicts.length > 0
          ? 'confirmed'
          : 'not_known'
        : verdict;
  return { ...finding, verdict: turned, supports: contradicts, contradicts: supports };
}

/** An agreement that has ended binds nobody. */
function endedBy({ ended }: Treaty, time: PartialDate): string {
  return ended !== null && ended.earliest <= time.latest ? `; it ended ${when(ended)}` : '';
}

function missing(rows: readonly TreatyParty[], standing: Standing): Verdict {
  return standing === 'in_force' && rows.some(({ inForce }) => inForce === null) ? 'not_known' : 'wrong';
}

function told({ signed, ratified, inForce, withdrawn, status }: TreatyParty): string {
  const said = [
    signed && `signed ${when(signed)}`,
    ratified && `bound by consent given ${when(ratified)}`,
    inForce && `in force from ${sayDate(inForce, 'en')}`,
    withdrawn && `left ${when(withdrawn)}`,
  ].filter((text) => text !== null);
  return said.length === 0 ? `${status.replaceAll('_', ' ')}, without dates` : said.join(', ');
}

function dated(
  { asking, party, record, rows, lists }: Subject,
  time: PartialDate,
  verb: string,
  dateOf: (row: TreatyParty) => PartialDate | null,
): Finding {
  const row = rows.find((one) => dateOf(one) !== null) ?? null;
  const date = row && dateOf(row);
  const [who, name] = [calledOn(party, time.earliest), titled(record.name)];
  if (row === null || date === null) {
    const verdict: Verdict = rows.length === 0 && isWhole(asking.store, lists, time) ? 'wrong' : 'not_known';
    return { verdict, says: sentence(`the record has no day on which ${who} ${verb} ${name}`), lists };
  }
  const { verdict, stated, recorded, distance } = datesCompared(time, date);
  const says = sentence(`${who} ${verb} ${name} ${when(date)}`);
  return { verdict, says, stated, recorded, distance, ...sided(verdict, [placeOf(treatyParties, row)]), lists };
}
