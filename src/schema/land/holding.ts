import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId, findable } from '../../builder/cited.ts';
import { certaintyArg, history, ofDay } from '../../builder/coverage/certainty.ts';
import { Node } from '../../builder/node.ts';
import {
  asOfArg,
  edge,
  optionalEdge,
  periodFields,
  turned,
  type View,
  viewOf,
  viewsOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type HoldingKind, landHolders, landUnits } from '../../model/land/land.ts';
import { on } from '../../store/countries.ts';
import { atlasOf, type Holding, type Unit } from '../../store/land/atlas.ts';
import { holdingsOf } from '../../store/land/holder.ts';
import { whenReady } from '../../store/maybe.ts';
import { headOf, rowWith } from '../../store/source/facts.ts';
import { CountryRef } from '../country/country.ts';
import { Member } from '../member.ts';

const HoldingKindEnum = wordsEnum('LandHoldingKind', 'How land is held.', {
  part: 'As part of its own.',
  administered: 'As a colony, mandate, protectorate or zone.',
  occupied: 'By force of arms.',
  disputed: 'By the word of nearly all, while another disputes it or is in control.',
  claimed: 'Against whoever holds it; the note says who is in control.',
} satisfies Record<HoldingKind, string>);

const UnitRef = builder.objectRef<View<Unit>>('LandUnit').implement({
  description: 'A piece of land that no border has divided since 1945: maps of a day are made of them.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'LandUnit', landUnits),
    key: t.id({ nullable: false, description: 'Stable key: `DEU-E`.', resolve: ({ record }) => record.key }),
    name: t.string({ nullable: false, description: 'English name.', resolve: ({ record }) => record.name }),
    country: t.field({
      type: CountryRef,
      description: 'Whose it is while that exists and no other holds it; null where nobody’s.',
      ...optionalEdge(({ own }: Unit) => own),
    }),
    note: t.string({ description: 'What to know of its outline.', resolve: ({ record }) => record.note }),
    ...factFields(t, landUnits),
  }),
});

const HoldingRef = builder.objectRef<View<Holding>>('LandHolding').implement({
  description: 'Who held a piece of land for a time, where that was not simply its own country.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'LandHolding', landHolders),
    kind: t.field({
      type: HoldingKindEnum,
      nullable: false,
      description: 'How.',
      resolve: ({ record }) => record.kind,
    }),
    unit: t.field({
      type: UnitRef,
      nullable: false,
      description: 'The land.',
      ...edge(({ unitRecord }: Holding) => unitRecord),
    }),
    holder: t.field({
      type: Member,
      nullable: false,
      description: 'Who held or claimed it: a country, or an organization that administered it.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => viewOf(record.holderRecord, day)),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, landHolders),
  }),
});

findable(landUnits.name, 'LandUnit', (store, key) => whenReady(atlasOf(store), (atlas) => atlas.get(key) ?? null));
findable(landHolders.name, 'LandHolding', (store, key) =>
  whenReady(atlasOf(store), (atlas) => rowWith(landHolders, atlas.get(headOf(key))?.holdings, key)),
);

const BOTH = 'land of its own that others held or claimed, and land of others that it held or claimed';

builder.objectFields(CountryRef, (t) => ({
  landHoldings: t.field({
    type: [HoldingRef],
    nullable: false,
    description: `On the day, ${BOTH}. Since 1945, as far as maps show it.`,
    args: { certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { certainty }, { store }) =>
      whenReady(holdingsOf(store, record), (rows) => viewsOf(ofDay(on(rows, day), day, certainty), day)),
    ),
  }),
  landHoldingHistory: t.field({
    type: [HoldingRef],
    nullable: false,
    description: `In the order they began, ${BOTH}.`,
    args: { certainty: certaintyArg() },
    resolve: ({ record, day }, { certainty }, { store }) =>
      whenReady(holdingsOf(store, record), (rows) => viewsOf(history(rows, day, certainty), day)),
  }),
}));
