import { arg, builder } from '../../builder/builder.ts';
import { dateCondition, textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, datedPage, type Sure } from '../../builder/coverage/covered.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { asOfArg, dayOf, type Fields, turned, type View, viewOf } from '../../builder/temporal.ts';
import { type TreatyRow, treaties, treatyParties } from '../../model/event.ts';
import type { Day } from '../../model/time.ts';
import { asHistory, listsIn, onDay, partyLists } from '../../store/coverage/lists.ts';
import type { Country, Member, Organization, Treaty } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { forceOn, partiesOn, partyHistory, requireTreaty } from '../../store/relations.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';
import { OrganizationRef } from '../organization/organization.ts';
import { statusArg, TreatyKind, TreatyPartyConnection, TreatyRef, taking } from './treaty.ts';

const TreatyConnection = covering(
  connectionOf<View<Treaty>, CoveredPage<View<Treaty>>>('Treaty', TreatyRef, 'treaties'),
);

/** Treaties are listed by key, whether in force or not. */
const inForce: Sure<Treaty> = {
  certaintyOf: (treaty, day) => forceOn(treaty, day),
  isSure: () => true,
  keepOrder: true,
};

const treatyFilter = filterOf<{ readonly treaty: Treaty; readonly day: Day }>('TreatyFilter', 'treaties', {
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
  party: textCondition(
    'Key of a country or organization that had signed it or was bound by it on the day.',
    ({ treaty, day }) => partiesOn(treaty.parties, day).map(({ party }) => party),
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

const treatyArg = () => arg.string({ description: 'Only this treaty, by its key: `npt`.' });

function asked(store: Store, key: string | null | undefined): Treaty | null {
  return key == null ? null : requireTreaty(store, key, 'treaty');
}

/** The parties to the treaty asked for, where one is; else the table, since no state's treaties were ever counted. */
function listsFor(treaty: Treaty | null, day: Day, statuses?: Parameters<typeof partyLists>[2]) {
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

builder.objectFields(CountryRef, treatyFields<Country>);
builder.objectFields(OrganizationRef, treatyFields<Organization>);

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
    ...demands(searching(2, { filter: [6, { party: 25 }] })),
    description: 'All treaties, whether in force on the day or not, by key.',
    args: {
      filter: t.arg({ type: treatyFilter.ref, description: 'Which treaties.' }),
      certainty: certaintyArg(),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      const all = [...store.graph.treaties.values()].map((treaty) => ({ treaty, day }));
      return whenReady(treatyFilter.apply(all, filter, { store, day }), (found) =>
        datedPage(
          found.map(({ treaty }) => treaty),
          page,
          onDay(listsIn(treaties)),
          day,
          inForce,
        ),
      );
    },
  }),
}));
