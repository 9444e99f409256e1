import { builder } from '../../builder/builder.ts';
import { pageArgs } from '../../builder/connection.ts';
import { certaintyArg } from '../../builder/coverage/certainty.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import { asOfArg, dayOf, turned, type View, viewOf } from '../../builder/temporal.ts';
import { type Group, setKey } from '../../store/group/group.ts';
import { whenReady } from '../../store/maybe.ts';
import { CountryConnection, countryPage } from '../country/region.ts';
import { rollUpFields } from './aggregate.ts';
import { CountrySet, groupOf } from './country-set.ts';
import { ObservationRef } from './observation.ts';

const GroupRef = builder.objectRef<View<Group>>('CountryGroup').implement({
  description: 'Countries meant together, seen on a day.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'CountryGroup', (group) => JSON.stringify(setKey(group))),
    name: t.string({
      nullable: false,
      description: 'What they are called together.',
      resolve: ({ record }) => record.geo.name,
    }),
    countries: t.field({
      type: CountryConnection,
      description: 'Its countries on the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
      resolve: turned(({ record, day }, page) =>
        whenReady(record.on(day), (countries) => countryPage(countries, page, day)),
      ),
    }),
    ...rollUpFields(t, (_store, group) => group),
  }),
});

builder.objectField(ObservationRef, 'group', (t) =>
  t.field({
    type: GroupRef,
    description: 'Rolled up over which countries, where they are no organization and no region.',
    resolve: ({ record: { geo, basis }, day }) =>
      geo.type === 'CountryGroup' && basis.origin === 'aggregate' ? viewOf(basis.group, day) : null,
  }),
);

builder.queryField('countryGroup', (t) =>
  t.field({
    type: GroupRef,
    ...demands(searching(5, { of: 600 })),
    description: 'Any set of countries, to roll figures up over.',
    args: {
      of: t.arg({ type: CountrySet, required: true, description: 'Which countries.' }),
      asOf: asOfArg(),
    },
    resolve(_root, { of, ...args }, { store }) {
      const day = dayOf(args, store.today);
      return viewOf(groupOf(store, of, day), day);
    },
  }),
);
