import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { named } from '../../builder/code/named.ts';
import { connectionOf } from '../../builder/connection.ts';
import { type CoveredPage, covering } from '../../builder/coverage/covered.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  edge,
  encodeId,
  optionalEdge,
  periodFields,
  turned,
  type View,
  viewOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { memberships, type Rank, type Role } from '../../model/organization.ts';
import { countryFinder } from '../../store/find/country.ts';
import type { Membership } from '../../store/graph/record.ts';
import { CountryRef } from '../country/country.ts';
import { Member as MemberRef } from '../member.ts';
import { OrganizationRef } from './organization.ts';

export const MembershipRole = wordsEnum('MembershipRole', 'In what capacity a member takes part.', {
  member: 'A full member.',
  associate: 'An associate member.',
  observer: 'An observer.',
  candidate: 'A candidate for membership.',
  partner: 'A partner.',
  dialogue_partner: 'A dialogue partner.',
  guest: 'A guest.',
  signatory: 'Signed the founding treaty without being a full member.',
  suspended: 'A member whose rights are suspended.',
  elected_member: 'Elected to an organ for a term.',
  contributor: 'Contributes personnel to a peace operation.',
  contracting_party: 'A party to a treaty that serves as an organization.',
  national_affiliate:
    'A national body of the country takes part, such as a committee, a society or a federation; the state is no member.',
  correspondent: 'A correspondent member.',
  subscriber: 'A subscriber member.',
  subbureau: 'Takes part through a sub-bureau.',
  user: 'A user of its services.',
  cooperating: 'Cooperates without membership.',
  de_facto: 'Takes part in practice, without formal standing.',
  other: 'In another capacity; the note says which.',
} satisfies Record<Role, string>);

export const MembershipCount = builder.inputType('MembershipCountFilter', {
  description: 'Bounds of the number of memberships that hold on the day.',
  fields: (t) => ({
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
    gt: t.int({ description: 'More than.' }),
    gte: t.int({ description: 'This or more.' }),
    lt: t.int({ description: 'Fewer than.' }),
    lte: t.int({ description: 'This or fewer.' }),
  }),
});

export type MembershipCountInput = typeof MembershipCount.$inferInput;

export const RankEnum = wordsEnum(
  'Rank',
  'Standing of a statement among those that disagree, in the sense of Wikidata.',
  {
    preferred: 'The best statement on record.',
    normal: 'A statement like the others.',
    deprecated: 'Known to be wrong or superseded; kept and shown.',
  } satisfies Record<Rank, string>,
);

const MembershipRef = builder.objectRef<View<Membership>>('Membership').implement({
  description: 'One stint of a member in an organization, in one role.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the stint and the day.',
      resolve: ({ record, day }) => encodeId('Membership', record.key, day),
    }),
    key: t.id({
      nullable: false,
      description: 'Stable key: organization, member, number of the stint.',
      resolve: ({ record }) => record.key,
    }),
    member: t.field({
      type: MemberRef,
      nullable: false,
      description: 'Who belongs.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => viewOf(record.memberRecord, day)),
    }),
    country: t.field({
      type: CountryRef,
      description: 'The member, when it is a country.',
      ...optionalEdge(({ memberRecord }: Membership) => (memberRecord.type === 'Country' ? memberRecord : null)),
    }),
    organization: t.field({
      type: OrganizationRef,
      nullable: false,
      description: 'What it belongs to.',
      ...edge(({ organizationRecord }: Membership) => organizationRecord),
    }),
    role: t.field({
      type: MembershipRole,
      nullable: false,
      description: 'In what capacity.',
      resolve: ({ record }) => record.role,
    }),
    rank: t.field({
      type: RankEnum,
      nullable: false,
      description: 'Standing among statements that disagree.',
      resolve: ({ record }) => record.rank,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, memberships),
  }),
});

refetchable('Membership', ({ graph }, key) => graph.memberships.get(key) ?? null);

export const MembershipConnection = covering(
  connectionOf<View<Membership>, CoveredPage<View<Membership>>>('Membership', MembershipRef, 'memberships'),
);

/** Options of arguments and conditions called `lineageOf`. */
export const lineage = () =>
  named(
    countryFinder,
    'Only a state and those that followed it, directly or in turn, as `SUN` for the Soviet Union and the republics after it',
  );
