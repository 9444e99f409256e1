import { builder } from '../../builder/builder.ts';
import type { InputFields } from '../../builder/filter.ts';
import { type Arguments, listOf } from '../../builder/limit/document.ts';
import { KINDS, type Kind } from '../../model/statement/statement.ts';
import { HeadquartersStatement, MemberCountStatement, MembershipStatement, TreatyStatement } from './body.ts';
import { ElectionStatement, EventStatement, TallyStatement, VoteStatement } from './deed.ts';
import { RankingStatement, StatisticStatement, SuperlativeStatement } from './figure.ts';
import {
  BorderStatement,
  CapitalStatement,
  CurrencyStatement,
  ExistenceStatement,
  LanguageStatement,
  NameStatement,
  OfficeStatement,
  RelationStatement,
  SuccessionStatement,
} from './state.ts';

const fieldsOf = (t: InputFields) =>
  ({
    membership: t.field({ type: MembershipStatement, description: 'That somebody belongs to an organization.' }),
    memberCount: t.field({ type: MemberCountStatement, description: 'How many members an organization has.' }),
    capital: t.field({ type: CapitalStatement, description: 'That a city is the capital.' }),
    name: t.field({ type: NameStatement, description: 'That something is called so.' }),
    currency: t.field({ type: CurrencyStatement, description: 'Which money a country uses.' }),
    office: t.field({ type: OfficeStatement, description: 'That a person holds an office.' }),
    border: t.field({ type: BorderStatement, description: 'That two countries are neighbours.' }),
    treaty: t.field({ type: TreatyStatement, description: 'That somebody takes part in a treaty.' }),
    headquarters: t.field({ type: HeadquartersStatement, description: 'Where an organization has its seat.' }),
    language: t.field({ type: LanguageStatement, description: 'How a language stands in a country.' }),
    election: t.field({ type: ElectionStatement, description: 'That a country elected somebody.' }),
    event: t.field({ type: EventStatement, description: 'That something happened.' }),
    vote: t.field({ type: VoteStatement, description: 'How a country voted.' }),
    tally: t.field({ type: TallyStatement, description: 'How a vote ended.' }),
    statistic: t.field({ type: StatisticStatement, description: 'A figure.' }),
    ranking: t.field({ type: RankingStatement, description: 'Which place a country has.' }),
    superlative: t.field({
      type: SuperlativeStatement,
      description: 'That a country is first, last, only, largest or smallest.',
    }),
    existence: t.field({
      type: ExistenceStatement,
      description: 'That a state or organization exists, began or ended.',
    }),
    succession: t.field({ type: SuccessionStatement, description: 'That one followed another.' }),
    relation: t.field({
      type: RelationStatement,
      description: 'That two states have relations, or one recognises the other.',
    }),
  }) satisfies Record<Kind, unknown>;

export const StatementInput = builder.inputType('StatementInput', {
  description: 'A sentence that can be held against the record, taken apart: exactly one of these.',
  isOneOf: true as const,
  fields: fieldsOf,
});

/** What one statement takes to assess, as limits count it: most are look-ups, some compare all countries. */
const WORK: Readonly<Partial<Record<Kind, number>>> = {
  ranking: 500,
  superlative: 500,
  memberCount: 100,
  statistic: 100,
  office: 50,
};
const LOOKUP = 20;

export function workOf({ statements }: Arguments): number {
  let work = 0;
  for (const statement of listOf(statements)) {
    const kinds = typeof statement === 'object' && statement !== null ? KINDS.filter((kind) => kind in statement) : [];
    for (const kind of kinds) work += WORK[kind] ?? LOOKUP;
  }
  return work;
}

export function sizeOf({ statements }: Arguments): number {
  return listOf(statements).length;
}
