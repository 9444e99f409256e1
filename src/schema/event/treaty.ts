import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { asOfArg, dayOf, encodeId, type View, viewOf } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type TreatyParty as PartyRow, type TreatyRow, treaties, treatyParties } from '../../model/event.ts';
import type { Member, Treaty, TreatyParty } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { partiesOn } from '../../store/relations.ts';
import { CountryRef } from '../country/country.ts';
import { MemberRef } from '../organization/membership.ts';
import { OrganizationRef } from '../organization/organization.ts';

const TreatyKind = wordsEnum('TreatyKind', 'What a treaty is about.', {
  arms_control: 'Limits or bans weapons.',
  environment: 'Protects nature, climate or health.',
  nuclear_weapon_free_zone: 'Keeps nuclear weapons out of a region.',
  alliance: 'Binds its parties to defend each other or to consult.',
  founding: 'Founds or reforms an organization or a state.',
  human_rights: 'Protects persons.',
  trade: 'Regulates trade.',
  boundary: 'Settles a boundary.',
  other: 'Something else.',
} satisfies Record<TreatyRow['kind'], string>);

const PartyStatus = wordsEnum('TreatyPartyStatus', 'Standing of a state towards a treaty.', {
  party: 'Bound by it.',
  signatory: 'Signed it without being bound.',
  consultative_party: 'Bound by it, with a vote in its meetings.',
  non_consultative_party: 'Bound by it, without a vote in its meetings.',
  acceding: 'Is acceding to it.',
  associate: 'Associated with it.',
  withdrawn: 'Left it.',
} satisfies Record<PartyRow['status'], string>);

export const TreatyRef = builder.objectRef<View<Treaty>>('Treaty');

const TreatyPartyRef = builder.objectRef<View<TreatyParty>>('TreatyParty').implement({
  description: 'The standing of a state or organization towards a treaty.',
  interfaces: [Fact],
  fields: (t) => ({
    treaty: t.field({
      type: TreatyRef,
      nullable: false,
      description: 'The treaty.',
      resolve: ({ record, day }) => viewOf(record.treatyRecord, day),
    }),
    party: t.field({
      type: MemberRef,
      nullable: false,
      description: 'Who.',
      resolve: ({ record, day }) => viewOf<Member>(record.partyRecord, day) as never,
    }),
    status: t.field({
      type: PartyStatus,
      nullable: false,
      description: 'How it stands, to date.',
      resolve: ({ record }) => record.status,
    }),
    signed: t.field({ type: 'PartialDate', description: 'When it signed.', resolve: ({ record }) => record.signed }),
    ratified: t.field({
      type: 'PartialDate',
      description: 'When it ratified or acceded.',
      resolve: ({ record }) => record.ratified,
    }),
    withdrawn: t.field({
      type: 'PartialDate',
      description: 'When its withdrawal took effect.',
      resolve: ({ record }) => record.withdrawn,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treatyParties),
  }),
});

const TreatyPartyConnection = connectionOf('TreatyParty', TreatyPartyRef, 'parties to treaties');

TreatyRef.implement({
  description: 'A treaty, convention or political declaration between states.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the treaty and the day.',
      resolve: ({ record, day }) => encodeId('Treaty', record.key, day),
    }),
    key: t.id({ nullable: false, description: 'Stable key.', resolve: ({ record }) => record.key }),
    name: t.string({ nullable: false, description: 'English name.', resolve: ({ record }) => record.name }),
    abbreviation: t.string({ description: 'Usual abbreviation.', resolve: ({ record }) => record.abbreviation }),
    kind: t.field({
      type: TreatyKind,
      nullable: false,
      description: 'What it is about.',
      resolve: ({ record }) => record.kind,
    }),
    signed: t.field({
      type: 'PartialDate',
      description: 'When it was signed or opened for signature.',
      resolve: ({ record }) => record.signed,
    }),
    inForce: t.field({
      type: 'PartialDate',
      description: 'When it entered into force; null when it has not.',
      resolve: ({ record }) => record.inForce,
    }),
    ended: t.field({
      type: 'PartialDate',
      description: 'When it ended; null when it has not.',
      resolve: ({ record }) => record.ended,
    }),
    place: t.string({ description: 'Where it was signed.', resolve: ({ record }) => record.place }),
    parties: t.field({
      type: TreatyPartyConnection,
      nullable: false,
      description: 'Who had signed or was bound by the day, and had not left.',
      args: { asOf: asOfArg(), ...pageArgs() },
      resolve: ({ record, day }, { asOf, ...page }) => {
        const then = dayOf({ asOf }, day);
        return paginate(partiesOn(record.parties, then), page, (row) => viewOf(row, then));
      },
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, treaties),
  }),
});

refetchable('Treaty', ({ graph }, key) => graph.treaties.get(key) ?? null);

const TreatyConnection = connectionOf('Treaty', TreatyRef, 'treaties');

const treatyFilter = filterOf<Treaty>('TreatyFilter', 'treaties', {
  name: textCondition('Its name or abbreviation.', ({ name, abbreviation }) =>
    abbreviation === null ? [name] : [name, abbreviation],
  ),
  kind: condition({
    field: (t) => t.field({ type: [TreatyKind], description: 'It is about one of these.' }),
    test:
      (kinds: readonly TreatyRow['kind'][]) =>
      ({ kind }) =>
        kinds.includes(kind),
  }),
  party: textCondition('Key of a country or organization that signed it or is bound by it.', ({ parties }) =>
    parties.map(({ party }) => party),
  ),
});

builder.objectField(CountryRef, 'treaties', (t) =>
  t.field({
    type: TreatyPartyConnection,
    nullable: false,
    description: 'Treaties it had signed or was bound by on the day, and had not left.',
    args: { asOf: asOfArg(), ...pageArgs() },
    resolve: ({ record, day }, { asOf, ...page }) => {
      const then = dayOf({ asOf }, day);
      return paginate(partiesOn(record.treaties, then), page, (row) => viewOf(row, then));
    },
  }),
);

builder.objectField(OrganizationRef, 'treaties', (t) =>
  t.field({
    type: TreatyPartyConnection,
    nullable: false,
    description: 'Treaties it had signed or was bound by on the day, and had not left.',
    args: pageArgs(),
    resolve: ({ record, day }, page) => paginate(partiesOn(record.treaties, day), page, (row) => viewOf(row, day)),
  }),
);

builder.queryFields((t) => ({
  treaty: t.field({
    type: TreatyRef,
    description: 'A treaty by its key; null when unknown.',
    args: { key: t.arg.string({ required: true, description: 'For example `npt`.' }), asOf: asOfArg() },
    resolve: (_root, args, { store }) => {
      const treaty = store.graph.treaties.get(args.key);
      return treaty && viewOf(treaty, dayOf(args, store.today));
    },
  }),
  treaties: t.field({
    type: TreatyConnection,
    nullable: false,
    description: 'All treaties, by key.',
    args: { filter: t.arg({ type: treatyFilter.ref, description: 'Which treaties.' }), asOf: asOfArg(), ...pageArgs() },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(treatyFilter.apply([...store.graph.treaties.values()], filter, { store, day }), (found) =>
        paginate(found, page, (treaty) => viewOf(treaty, day)),
      );
    },
  }),
}));
