import { claimFacts, claimStatements, claims, type PartyKind, partiesIn } from '../../model/claim.ts';
import type { Release } from '../engine/release.ts';
import { linked } from './linked.ts';
import type { Claim, ClaimParty, Member, Treaty } from './record.ts';

export interface Claims {
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims by what they are about or bear on: table and key of a row. */
  readonly claimsAt: ReadonlyMap<string, readonly Claim[]>;
}

/** Table whose rows a kind of party is a key of. */
const TABLE_OF: Readonly<Record<PartyKind, string | null>> = {
  country: 'countries',
  organization: 'organizations',
  event: 'events',
  treaty: 'treaties',
  person: 'people',
  city: 'cities',
  words: null,
};

export function linkClaims(
  release: Release,
  member: (key: string) => Member | null,
  treaties: ReadonlyMap<string, Treaty>,
): Claims {
  const party = (claim: string, place: number, kind: PartyKind, key: string): ClaimParty => {
    if (kind === 'words') return { claim, place, kind, key: null, name: key };
    const record = kind === 'treaty' ? treaties.get(key) : member(key);
    return { claim, place, kind, key, name: record?.name ?? key };
  };
  const byKey = new Map<string, Claim>();
  const at = new Map<string, Claim[]>();
  const list = (place: string, claim: Claim) => {
    const known = at.get(place);
    if (!known) at.set(place, [claim]);
    else if (known.at(-1) !== claim) known.push(claim);
  };
  const facts = Map.groupBy(release.rows(claimFacts), ({ claim }) => claim);
  const statements = Map.groupBy(release.rows(claimStatements), ({ claim }) => claim);
  for (const row of release.rows(claims)) {
    const objectKind = row.objectKind ?? 'words';
    const claim: Claim = {
      type: 'Claim',
      ...row,
      subjectParty: party(row.key, 0, row.subjectKind, row.subject),
      objectParties: partiesIn(row.object, objectKind).map((key, at) => party(row.key, at + 1, objectKind, key)),
      facts: facts.get(row.key) ?? [],
      statements: statements.get(row.key) ?? [],
    };
    byKey.set(row.key, claim);
    for (const { kind, key } of [claim.subjectParty, ...claim.objectParties]) {
      const table = TABLE_OF[kind];
      if (table !== null && key !== null) list(`${table} ${key}`, claim);
    }
    for (const { table, key } of claim.facts) list(`${table} ${key}`, claim);
  }
  for (const claim of facts.keys()) linked(byKey, claim, 'claims');
  return { claims: byKey, claimsAt: at };
}
