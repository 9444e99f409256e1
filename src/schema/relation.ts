import { arg, builder } from '../builder/builder.ts';
import { Fact, factFields, factId } from '../builder/cited.ts';
import { named } from '../builder/code/named.ts';
import { connectionOf, pageArgs } from '../builder/connection.ts';
import { certaintyArg, history, ofDay } from '../builder/coverage/certainty.ts';
import { type CoveredPage, covering, periodPage } from '../builder/coverage/covered.ts';
import { Node, refetchable } from '../builder/node.ts';
import { asOfArg, edge, encodeId, periodFields, turned, type View, viewOf, viewsOf } from '../builder/temporal.ts';
import { wordsEnum } from '../builder/words.ts';
import {
  type DiplomaticRelation,
  diplomaticRelations,
  type Interruption,
  interruptions,
  type OfficeHolder,
  officeHolders,
} from '../model/relation.ts';
import { countryAt, on } from '../store/countries.ts';
import { asHistory, listsIn, onDay } from '../store/coverage/lists.ts';
import { countryFinder } from '../store/find/country.ts';
import type { Country, RecognitionDirection, Relation } from '../store/graph/record.ts';
import { officesOf, relationsWith, relationWith, sidedKey } from '../store/relations.ts';
import type { Store } from '../store/store.ts';
import { CountryRef } from './country/country.ts';

const RelationKind = wordsEnum('RelationKind', 'What binds two states.', {
  recognition: 'One recognises the other.',
  relations: 'They have diplomatic relations.',
} satisfies Record<DiplomaticRelation['kind'], string>);

const DirectionEnum = wordsEnum('RecognitionDirection', 'Which way a recognition goes.', {
  recognises: 'It recognises the other.',
  recognised_by: 'It is recognised by the other.',
} satisfies Record<RecognitionDirection, string>);

export const Office = wordsEnum('Office', 'Office of state.', {
  chief_of_state: 'Head of state.',
  head_of_government: 'Head of the government.',
  representative: 'Represents the head of state: a governor-general and the like.',
} satisfies Record<OfficeHolder['office'], string>);

const InterruptionKind = wordsEnum('InterruptionKind', 'How independence was interrupted.', {
  occupation: 'Occupied.',
  annexation: 'Annexed.',
  protectorate: 'Under the protection or rule of another power.',
  union: 'Part of a union of states.',
} satisfies Record<Interruption['kind'], string>);

const RelationRef = builder.objectRef<View<Relation>>('DiplomaticRelation').implement({
  description: 'Relations between two states, for a time.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the stint, the side it is seen from and the day.',
      resolve: ({ record, day }) => encodeId('DiplomaticRelation', sidedKey(record), day),
    }),
    partner: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The other state.',
      ...edge(({ other }: Relation) => other),
    }),
    kind: t.field({
      type: RelationKind,
      nullable: false,
      description: 'Recognition or relations.',
      resolve: ({ record }) => record.kind,
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'Which way a recognition goes, seen from the country that was asked; null for relations.',
      resolve: ({ record }) => record.direction,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, diplomaticRelations),
  }),
});

refetchable('DiplomaticRelation', relationWith);

const RelationConnection = covering(
  connectionOf<View<Relation>, CoveredPage<View<Relation>>>('DiplomaticRelation', RelationRef, 'diplomatic relations'),
);

/** The person is added where people are defined. */
export const OfficeHolderRef = builder.objectRef<View<OfficeHolder>>('OfficeHolder').implement({
  description: 'A person in an office of state.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'OfficeHolder', officeHolders),
    name: t.string({
      nullable: false,
      description: 'Name of the person, as the source prints it.',
      resolve: ({ record }) => record.name,
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'Country of the office.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }, _args, { store }) => viewOf(countryAt(store, record.country), day)),
    }),
    title: t.string({ description: 'Title of the office in that country.', resolve: ({ record }) => record.title }),
    office: t.field({
      type: Office,
      nullable: false,
      description: 'Which office.',
      resolve: ({ record }) => record.office,
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, officeHolders),
  }),
});

const InterruptionRef = builder.objectRef<View<Interruption>>('Interruption').implement({
  description: 'A time in which a state that goes on was not independent.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Interruption', interruptions),
    kind: t.field({
      type: InterruptionKind,
      nullable: false,
      description: 'How.',
      resolve: ({ record }) => record.kind,
    }),
    occupier: t.field({
      type: CountryRef,
      description: 'The power that ended it for the time, or the union; null where it was several or is not on record.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }, _args, { store }) =>
        record.occupier === null ? null : viewOf(countryAt(store, record.occupier), day),
      ),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, interruptions),
  }),
});

const OfficeHolderConnection = covering(
  connectionOf<View<OfficeHolder>, CoveredPage<View<OfficeHolder>>>(
    'OfficeHolder',
    OfficeHolderRef,
    'holders of offices',
  ),
);

const relationArgs = () => ({
  partner: arg.string(named(countryFinder, 'Only with this country')),
  kind: arg({ type: [RelationKind], description: 'Only of these kinds.' }),
  direction: arg({ type: DirectionEnum, description: 'Only recognitions, those that go this way.' }),
});
const officeArg = () => arg({ type: [Office], description: 'Only these offices.' });

interface Asked {
  readonly partner?: string | null | undefined;
  readonly kind?: readonly DiplomaticRelation['kind'][] | null | undefined;
  readonly direction?: RecognitionDirection | null | undefined;
}

function relationsOf({ record, day }: View<Country>, { partner, kind, direction }: Asked, store: Store): Relation[] {
  const other = partner == null ? null : countryFinder.require(store, partner, day, 'partner');
  return relationsWith(record, other, kind ?? null, direction ?? null);
}

builder.objectFields(CountryRef, (t) => ({
  diplomaticRelations: t.field({
    type: RelationConnection,
    description: 'Its relations with other states on the day, as far as on record.',
    args: { ...relationArgs(), certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
    resolve: turned((view, args, { store }) =>
      periodPage(
        on(relationsOf(view, args, store), view.day),
        args,
        onDay(listsIn(diplomaticRelations, view.record.key, args.kind)),
        view.day,
      ),
    ),
  }),
  diplomaticRelationHistory: t.field({
    type: RelationConnection,
    description: 'All stints of its relations with other states on record, in the order they began.',
    args: { ...relationArgs(), certainty: certaintyArg(), ...pageArgs() },
    resolve: (view, args, { store }) =>
      periodPage(
        relationsOf(view, args, store),
        args,
        asHistory(listsIn(diplomaticRelations, view.record.key, args.kind)),
        view.day,
      ),
  }),
  offices: t.field({
    type: [OfficeHolderRef],
    nullable: false,
    description: 'Who held its highest offices on the day.',
    args: { office: officeArg(), certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { office, certainty }) =>
      viewsOf(ofDay(on(officesOf(record, office ?? null), day), day, certainty), day),
    ),
  }),
  officeHistory: t.field({
    type: OfficeHolderConnection,
    description: 'All holders of its highest offices on record, in the order they came in.',
    args: { office: officeArg(), certainty: certaintyArg(), ...pageArgs() },
    resolve: ({ record, day }, { office, ...page }) =>
      periodPage(officesOf(record, office ?? null), page, asHistory(listsIn(officeHolders, record.key, office)), day),
  }),
  interruptions: t.field({
    type: [InterruptionRef],
    nullable: false,
    description: 'Times in which it was not independent, in order.',
    args: { certainty: certaintyArg() },
    resolve: ({ record, day }, { certainty }) => viewsOf(history(record.interruptions, day, certainty), day),
  }),
}));
