import { arg, builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { named } from '../../builder/code/named.ts';
import { dateCondition, textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs } from '../../builder/connection.ts';
import { certaintyArg, chosen } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, datedPage, type Sure } from '../../builder/coverage/covered.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { ordered, orderOf, stepsOf } from '../../builder/order.ts';
import { asOfArg, dayOf, type Fields, optionalEdge, turned, type View, viewsOf } from '../../builder/temporal.ts';
import type { Seen } from '../../model/day/moment.ts';
import { type TreatyRow, treaties, treatyParties } from '../../model/treaty/treaty.ts';
import { asHistory, listsIn, onDay, partyLists } from '../../store/coverage/lists.ts';
import { partyFinder } from '../../store/find/party.ts';
import { treatyFinder } from '../../store/find/record.ts';
import type { Country, Member, Organization, Treaty } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { forceOn, partiesOn, partyHistory } from '../../store/relations.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { TreatyKind } from './treaty.ts';
import { statusArg, TreatyPartyConnection, TreatyRef, taking } from './treaty-party.ts';

const TreatyConnection = covering(
  connectionOf<View<Treaty>, CoveredPage<View<Treaty>>>('Treaty', TreatyRef, 'treaties'),
);

/** Treaties are listed by key, whether in force or not. */
const inForce: Sure<Treaty> = {
  certaintyOf: (treaty, day) => forceOn(treaty, day),
  isSure: () => true,
  keepOrder: true,
};

interface Dated {
  readonly treaty: Treaty;
  readonly day: Seen;
}

const treatyFilter = filterOf<Dated>('TreatyFilter', 'treaties', {
  code: codeCondition(
    treatyFinder,
    'Which treaty it is',
    ({ treaty }: Dated) => treaty,
    ({ treaty: { key, abbreviation } }) => (abbreviation === null ? [key] : [key, abbreviation]),
  ),
  name: textCondition('Its name or abbreviation.', ({ treaty: { name, abbreviation } }) =>
    abbreviation === null ? [name] : [name, abbreviation],
  ),
  kind: condition({
    field: (t) => t.field({ type: [TreatyKind], description: 'It is about one of these.' }),
    test:
      (kinds: readonly TreatyRow['kind'][]) =>
      ({ treaty }) =>
        kinds.includes(treaty.kind),
  }),
  party: entityCondition(partyFinder, 'Who had signed it or was bound by it on the day', ({ treaty, day }: Dated) =>
    partiesOn(treaty.parties, day).map(({ partyRecord }) => partyRecord),
  ),
  signed: dateCondition('When it was signed or opened for signature.', ({ treaty }) => treaty.signed),
  inForce: condition({
    field: (t) => t.boolean({ description: 'Whether it was in force on the day.' }),
    test:
      (wanted: boolean) =>
      ({ treaty, day }) =>
        (forceOn(treaty, day) !== null) === wanted,
  }),
});

const treatyArg = () => arg.string(named(treatyFinder, 'Only this treaty'));

function asked(store: Store, code: string | null | undefined): Treaty | null {
  return code == null ? null : treatyFinder.require(store, code, null, 'treaty');
}

/** The parties to the treaty asked for, where one is; else the table, since no state's treaties were ever counted. */
function listsFor(treaty: Treaty | null, day: Seen, statuses?: Parameters<typeof partyLists>[2]) {
  return treaty ? partyLists(treaty, day, statuses) : listsIn(treatyParties);
}

/** The fields of whoever can be a party. */
function treatyFields<M extends Member>(t: Fields<M>) {
  return {
    treaties: t.field({
      type: TreatyPartyConnection,
      description: 'Treaties it had signed or was bound by on the day, and had not left; the certain first.',
      args: {
        treaty: treatyArg(),
        status: statusArg(),
        certainty: certaintyArg(),
        asOf: asOfArg(),
        ...pageArgs(),
      },
      resolve: turned(({ record, day }, { treaty: key, status, ...page }, { store }) => {
        const treaty = asked(store, key);
        const rows = partiesOn(record.treaties, day, { treaty, statuses: status });
        return datedPage(rows, page, onDay(listsFor(treaty, day, status)), day, taking);
      }),
    }),
    treatyHistory: t.field({
      type: TreatyPartyConnection,
      description: 'All treaties it ever signed or was bound by, in the order it did.',
      args: { treaty: treatyArg(), certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, { treaty: key, ...page }, { store }) => {
        const treaty = asked(store, key);
        return datedPage(partyHistory(record.treaties, treaty), page, asHistory(listsFor(treaty, day)), day, taking);
      },
    }),
  };
}

builder.objectField(TreatyRef, 'organization', (t) =>
  t.field({
    type: OrganizationRef,
    description:
      'The body whose members its parties are, where it founds one or serves as one: one register, two views.',
    ...optionalEdge(({ organizationRecord }: Treaty) => organizationRecord),
  }),
);

builder.objectField(OrganizationRef, 'charters', (t) =>
  t.field({
    type: [TreatyRef],
    nullable: false,
    description: 'Treaties whose parties are its members: as a rule the one that founded it.',
    args: { certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { certainty }) => viewsOf(chosen(record.charters, day, certainty, inForce), day)),
  }),
);

builder.objectFields(CountryRef, treatyFields<Country>);
builder.objectFields(OrganizationRef, treatyFields<Organization>);

const OrderField = builder.enumType('TreatyOrderField', {
  description: 'What treaties are ordered by.',
  values: {
    KEY: { description: 'Key.' },
    NAME: { description: 'Name.' },
    SIGNED: { description: 'When they were signed or opened for signature.' },
    IN_FORCE: { description: 'When they entered into force.' },
  } as const,
});

const TreatyOrder = orderOf('TreatyOrder', 'treaties', OrderField);

const keys = {
  KEY: ({ treaty }: Dated) => treaty.key,
  NAME: ({ treaty }: Dated) => treaty.name,
  SIGNED: ({ treaty }: Dated) => treaty.signed?.earliest ?? null,
  IN_FORCE: ({ treaty }: Dated) => treaty.inForce?.earliest ?? null,
};

builder.queryFields((t) => ({
  treaty: t.field({
    type: TreatyRef,
    ...lookupOn(treatyFinder, 'A treaty', 'Key, abbreviation or name, in any case: `npt`, `NPT`; or an id.'),
  }),
  treaties: t.field({
    type: TreatyConnection,
    ...demands(searching(2, { filter: [6, { party: 25 }], orderBy: 6 })),
    description: 'All treaties, whether in force on the day or not, by key.',
    args: {
      filter: t.arg({ type: treatyFilter.ref, description: 'Which treaties.' }),
      orderBy: t.arg({ type: [TreatyOrder], description: 'In what order; by default by key.' }),
      certainty: certaintyArg(),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, orderBy, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      const all = [...store.graph.treaties.values()].map((treaty) => ({ treaty, day }));
      const steps = stepsOf(store, orderBy, keys);
      return whenReady(treatyFilter.apply(all, filter, { store, day }), (found) =>
        datedPage(
          ordered(found, steps).map(({ treaty }) => treaty),
          page,
          onDay(listsIn(treaties)),
          day,
          inForce,
        ),
      );
    },
  }),
}));
