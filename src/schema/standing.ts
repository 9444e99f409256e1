import { builder } from '../builder/builder.ts';
import { pageArgs } from '../builder/connection.ts';
import { certaintyArg } from '../builder/coverage/certainty.ts';
import { datedId, Node, refetchable } from '../builder/node.ts';
import { asOfArg, turned, type View } from '../builder/temporal.ts';
import { diplomaticRelations } from '../model/relation.ts';
import { listsIn, onDay } from '../store/coverage/lists.ts';
import type { Country } from '../store/graph/record.ts';
import { isoListed, recognisedBy, unitedNationsRole } from '../store/relations.ts';
import { CountryRef } from './country/country.ts';
import { CountryConnection, countryPage } from './country/region.ts';
import { MembershipRole } from './organization/membership.ts';

const StandingRef = builder.objectRef<View<Country>>('CountryStanding').implement({
  description: 'How an entity stood among others on the day, by rule and not by opinion.',
  interfaces: [Node],
  fields: (t) => ({
    id: datedId(t, 'CountryStanding', ({ key }) => key),
    unitedNations: t.field({
      type: MembershipRole,
      description: 'Its role in the United Nations; null when it had none.',
      resolve: ({ record, day }, _args, { store }) => unitedNationsRole(store, record, day),
    }),
    isoListed: t.boolean({
      nullable: false,
      description:
        'Whether ISO 3166-1 lists it: it has a numeric code of the standard. User-assigned codes do not count.',
      resolve: ({ record, day }) => isoListed(record, day),
    }),
    recognisedBy: t.field({
      type: CountryConnection,
      description:
        'Countries on record as recognising it or as having relations with it; those that it recognises are its `diplomaticRelations`. For undisputed states the record is far from complete.',
      args: { certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, page) =>
        countryPage(recognisedBy(record, day), page, day, onDay(listsIn(diplomaticRelations, record.key))),
    }),
  }),
});

refetchable('CountryStanding', ({ graph }, key) => graph.countries.get(key));

builder.objectField(CountryRef, 'standing', (t) =>
  t.field({
    type: StandingRef,
    nullable: false,
    description: 'Membership in the United Nations, listing by ISO and recognition, on the day.',
    args: { asOf: asOfArg() },
    resolve: turned((view) => view),
  }),
);
