import type { Seen } from '../../model/day/moment.ts';
import { diplomaticRelations } from '../../model/relation.ts';
import { isKnownOn, type PartialDate } from '../../model/time.ts';
import { participationOf, standingOn, treatyParties } from '../../model/treaty/treaty.ts';
import { titled } from '../../model/wording/article.ts';
import type { Country, Relation, TreatyParty } from '../graph/record.ts';
import { partiesOn } from '../relations.ts';
import {
  type Change,
  type ChangeKind,
  causeOf,
  certaintyOfDifference,
  differenceIn,
  factRow,
  type Span,
  togetherIn,
} from './change.ts';
import { calledOn } from './wording.ts';

/** Differences in a state's relations with others; what is on record of recognition is too little to compare. */
export function relationChanges(country: Country, relations: readonly Relation[], span: Span): Change[] {
  const pairs = Map.groupBy(
    relations.filter(({ kind }) => kind === 'relations'),
    ({ other }) => other,
  );
  return [...pairs].flatMap(([partner, rows]) => {
    const found = differenceIn(rows, span, ({ kind }) => kind);
    const cause = found && causeOf(found, span);
    if (!cause) return [];
    const { row, turn } = cause;
    const opened = found.come.length > 0;
    const name = (record: Country) => calledOn(record, turn.date.earliest);
    return {
      kind: opened ? ('relations_established' as const) : ('relations_ended' as const),
      subject: country,
      ...turn,
      certainty: certaintyOfDifference(found, span),
      fact: factRow(diplomaticRelations, row),
      before: opened ? null : 'relations',
      after: opened ? 'relations' : null,
      partner,
      say: () => `${name(country)} and ${name(partner)} ${opened ? 'established' : 'ended'} diplomatic relations`,
    };
  });
}

type Standing = 'signed' | 'bound';

/** How a party stood on the day; null on the days on which it is no party. What has no date counts as always so. */
function signedOrBound(stints: readonly TreatyParty[], day: Seen): Standing | null {
  const standings = partiesOn(stints, day).map((row) => standingOn(row, day));
  if (standings.length === 0) return null;
  return standings.every((standing) => standing === 'signatory') ? 'signed' : 'bound';
}

const BY_STANDING: Readonly<Record<Standing, readonly [kind: ChangeKind, verb: string]>> = {
  signed: ['treaty_signed', 'signed'],
  bound: ['treaty_joined', 'became bound by'],
};

/** Differences in what a country or organization has signed, is bound by and has left; stints of one treaty are one. */
export function treatyChanges(parties: readonly TreatyParty[], span: Span): Change[] {
  return togetherIn(parties, ({ treatyRecord }) => treatyRecord).flatMap((stints) => {
    const [before, after] = [signedOrBound(stints, span.from), signedOrBound(stints, span.to)];
    if (before === after) return [];
    const left = after === null || (before === 'bound' && after === 'signed');
    const party = partiesOn(stints, left ? span.from : span.to).at(-1);
    const date = party && (left ? party.withdrawn : dateOf(party, after));
    if (!date) return [];
    const [kind, verb] = left ? (['treaty_left', 'withdrew from'] as const) : BY_STANDING[after];
    const day = left ? span.from : span.to;
    const sure = (left ? day < date.earliest : date.latest <= day) && isKnownOn(participationOf(party), day);
    const { partyRecord, treatyRecord: treaty } = party;
    return {
      kind,
      subject: partyRecord,
      date,
      day,
      certainty: sure ? ('CERTAIN' as const) : ('POSSIBLE' as const),
      fact: factRow(treatyParties, party),
      before,
      after,
      treaty,
      say: () => `${calledOn(partyRecord, date.earliest)} ${verb} ${titled(treaty.name)}`,
    };
  });
}

function dateOf({ signed, ratified }: TreatyParty, standing: Standing): PartialDate | null {
  return standing === 'signed' ? signed : (ratified ?? signed);
}
