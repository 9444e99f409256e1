import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { lookupOn, lookupsOn } from '../../builder/code/lookup.ts';
import { Certainty, certaintyArg, chosen, ofDay, since } from '../../builder/coverage/certainty.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { Entity } from '../../builder/entity.ts';
import { Node, refetchable } from '../../builder/node.ts';
import {
  asOfArg,
  dayOf,
  edge,
  encodeId,
  everHeld,
  held,
  knownThroughField,
  periodFields,
  sinceField,
  turned,
  type View,
  viewOf,
  viewsOf,
} from '../../builder/temporal.ts';
import { borders, countries, successions } from '../../model/country.ts';
import * as ask from '../../store/countries.ts';
import { countryFinder, countryFinderIn } from '../../store/find/country.ts';
import type { Country, Succession } from '../../store/graph/record.ts';
import { sovereignOn, territoriesHeldOn } from '../../store/land/sovereign.ts';
import { whenReady } from '../../store/maybe.ts';
import { Member } from '../member.ts';
import { CapitalRef } from './facts.ts';
import { CodeScheme, CountryKind, SuccessionKind } from './words.ts';

export const CountryRef = builder.objectRef<View<Country>>('Country');

const Border = builder.objectRef<View<Country['borders'][number]>>('Border').implement({
  description: 'A land border, seen from one of its sides.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Border', borders),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country on the other side.',
      ...edge(({ record }: Country['borders'][number]) => record),
    }),
    length: t.float({ description: 'Length in km, as given for this side.', resolve: ({ record }) => record.lengthKm }),
    ...periodFields(t),
    ...factFields(t, borders),
  }),
});

const SuccessionRef = builder.objectRef<View<Succession>>('Succession').implement({
  description: 'One state following another, wholly or in part.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'Succession', successions),
    predecessor: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The state before.',
      ...edge(({ from }: Succession) => from),
    }),
    successor: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The state after.',
      ...edge(({ to }: Succession) => to),
    }),
    ...dateFields(t, 'date', 'When it took effect.', ({ record }) => record.date),
    kind: t.field({ type: SuccessionKind, nullable: false, description: 'How.', resolve: ({ record }) => record.kind }),
    certainty: sinceField(t),
    ...factFields(t, successions),
  }),
});

CountryRef.implement({
  description:
    'A state, territory or former state, seen as of a day. Its identity is timeless: `existsOn` says whether it existed on that day.',
  interfaces: [Node, Entity, Member, Fact],
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'Identifies the country and the day.',
      resolve: ({ record, day }) => encodeId('Country', record.key, day),
    }),
    key: t.id({
      nullable: false,
      description: 'Stable key: ISO alpha-3, for former states their ISO 3166-3 alpha-3 or a slug.',
      resolve: ({ record }) => record.key,
    }),
    kind: t.field({
      type: CountryKind,
      nullable: false,
      description: 'What it is.',
      resolve: ({ record }) => record.kind,
    }),
    capital: t.field({
      type: CapitalRef,
      description: 'Capital of the day; where offices are divided, the constitutional one.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => {
        const capital = ask.capitalOn(record, day);
        return capital && viewOf(capital, day);
      }),
    }),
    capitals: t.field({
      type: [CapitalRef],
      description: 'Every city that is a capital in some sense on the day.',
      ...held((country: Country) => country.capitals),
    }),
    capitalHistory: t.field({
      type: [CapitalRef],
      description: 'All capitals, under all their names, in order.',
      ...everHeld((country: Country) => country.capitals),
    }),
    neighbours: t.field({
      type: [Border],
      nullable: false,
      description: 'Land borders of the day with countries that existed then; none while it did not exist itself.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(ofDay(ask.neighboursOn(record, day), day, certainty), day),
      ),
    }),
    ...dateFields(
      t,
      'start',
      'When it came into being; null when no beginning is on record.',
      ({ record }) => record.start,
    ),
    ...dateFields(t, 'end', 'When it ended; null while it exists.', ({ record }) => record.end),
    dates: datesField(t, ({ record }) => record, 'When it exists'),
    existsOn: t.boolean({
      nullable: false,
      description:
        'Whether it existed on the day as a state or territory of its own: not while annexed, under protection or merged.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => ask.existsOn(record, day)),
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it existed on the day; null when it did not.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }) => ask.existenceOn(record, day)),
    }),
    knownThrough: knownThroughField(t),
    sovereign: t.field({
      type: CountryRef,
      description:
        'The state that administers the territory on the day, or the union a republic is part of; of a state that was still to come, who administered its land.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }, _args, { store }) =>
        whenReady(sovereignOn(store, record, day), (found) => found && viewOf(found, day)),
      ),
    }),
    territories: t.field({
      type: [CountryRef],
      nullable: false,
      description: 'Territories it administered on the day; of a union, its republics.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }, { store }) =>
        whenReady(territoriesHeldOn(store, record, day), (found) =>
          viewsOf(chosen(found, day, certainty, { certaintyOf: ask.existenceOn, keepOrder: true }), day),
        ),
      ),
    }),
    predecessors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'States it had followed by the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(since(ask.happened(record.predecessors, day), day, certainty), day),
      ),
    }),
    successors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'States that had followed it by the day.',
      args: { certainty: certaintyArg(), asOf: asOfArg() },
      resolve: turned(({ record, day }, { certainty }) =>
        viewsOf(since(ask.happened(record.successors, day), day, certainty), day),
      ),
    }),
    note: t.string({
      description: 'What to know besides: for disputed entries their United Nations and ISO status.',
      resolve: ({ record }) => record.note,
    }),
    ...factFields(t, countries),
  }),
});

refetchable('Country', countryFinder.find);

const FORMS =
  'Any code of it, a key, a name in any language and case, or an id: `KZ`, `kaz`, `398`, `Q232`, `kazakhstan`. ISO codes come first, then other schemes, then names.';

builder.queryFields((t) => {
  const byCode = lookupOn(countryFinder, 'A country', FORMS);
  return {
    country: t.field({
      type: CountryRef,
      ...byCode,
      args: { ...byCode.args, scheme: t.arg({ type: CodeScheme, description: 'Only codes of this scheme.' }) },
      resolve: (_root, { code, scheme, asOf }, { store }) => {
        const country = (scheme ? countryFinderIn(scheme) : countryFinder).find(store, code, asOf ?? null);
        return country && viewOf(country, dayOf({ asOf }, store.today));
      },
    }),
    countriesByCode: t.field({ type: [CountryRef], ...lookupsOn(countryFinder, 'Countries') }),
  };
});
