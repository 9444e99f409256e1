import { builder } from '../../builder/builder.ts';
import { Fact, factFields } from '../../builder/cited.ts';
import { Node, refetchable } from '../../builder/node.ts';
import { asOfArg, Certainty, dayOf, encodeId, type View, viewOf } from '../../builder/temporal.ts';
import { borders, countries, successions } from '../../model/country.ts';
import * as ask from '../../store/countries.ts';
import type { Country, Succession } from '../../store/graph/record.ts';
import { AttributeRef, CapitalRef, Coordinates, CurrencyRef, GeographyRef, LanguageRef, pointOf } from './facts.ts';
import { CountryKind, SuccessionKind } from './words.ts';

export const CountryRef = builder.objectRef<View<Country>>('Country');

const Border = builder.objectRef<View<Country['borders'][number]>>('Border').implement({
  description: 'A land border, seen from one of its sides.',
  interfaces: [Fact],
  fields: (t) => ({
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country on the other side.',
      resolve: ({ record, day }) => viewOf(record.record, day),
    }),
    length: t.float({ description: 'Length in km, as given for this side.', resolve: ({ record }) => record.lengthKm }),
    ...factFields(t, borders),
  }),
});

const SuccessionRef = builder.objectRef<View<Succession>>('Succession').implement({
  description: 'One state following another, wholly or in part.',
  interfaces: [Fact],
  fields: (t) => ({
    predecessor: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The state before.',
      resolve: ({ record, day }) => viewOf(record.from, day),
    }),
    successor: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The state after.',
      resolve: ({ record, day }) => viewOf(record.to, day),
    }),
    date: t.field({ type: 'PartialDate', description: 'When it took effect.', resolve: ({ record }) => record.date }),
    kind: t.field({ type: SuccessionKind, nullable: false, description: 'How.', resolve: ({ record }) => record.kind }),
    ...factFields(t, successions),
  }),
});

CountryRef.implement({
  description:
    'A state, territory or former state, seen as of a day. Its identity is timeless: `existsOn` says whether it existed on that day.',
  interfaces: [Node, Fact],
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
      resolve: ({ record, day }, args) => {
        const then = dayOf(args, day);
        const capital = ask.capitalOn(record, then);
        return capital && viewOf(capital, then);
      },
    }),
    capitals: t.field({
      type: [CapitalRef],
      nullable: false,
      description: 'Every city that is a capital in some sense on the day.',
      resolve: ({ record, day }) => ask.on(record.capitals, day).map((row) => viewOf(row, day)),
    }),
    capitalHistory: t.field({
      type: [CapitalRef],
      nullable: false,
      description: 'All capitals, under all their names, in order.',
      resolve: ({ record, day }) => record.capitals.map((row) => viewOf(row, day)),
    }),
    currencies: t.field({
      type: [CurrencyRef],
      nullable: false,
      description: 'Legal tender of the day.',
      resolve: ({ record, day }) => ask.on(record.currencies, day).map((row) => viewOf(row, day)),
    }),
    currencyHistory: t.field({
      type: [CurrencyRef],
      nullable: false,
      description: 'All currencies on record, in order.',
      resolve: ({ record, day }) => record.currencies.map((row) => viewOf(row, day)),
    }),
    languages: t.field({
      type: [LanguageRef],
      nullable: false,
      description: 'Languages of the country, official and spoken.',
      resolve: ({ record, day }) => ask.on(record.languages, day).map((row) => viewOf(row, day)),
    }),
    geography: t.field({
      type: GeographyRef,
      description: 'Size and shape.',
      resolve: ({ record, day }) => record.geography && viewOf(record.geography, day),
    }),
    area: t.float({ description: 'Total area in km².', resolve: ({ record }) => record.geography?.areaKm2 }),
    coordinates: t.field({
      type: Coordinates,
      description: 'A point in its middle.',
      resolve: ({ record }) => record.geography && pointOf(record.geography),
    }),
    neighbours: t.field({
      type: [Border],
      nullable: false,
      description: 'Land borders with countries that existed on the day.',
      resolve: ({ record, day }) => ask.neighboursOn(record, day).map((row) => viewOf(row, day)),
    }),
    attributes: t.field({
      type: [AttributeRef],
      nullable: false,
      description: 'Plain facts of the day: calling codes, time zones, demonyms …',
      resolve: ({ record, day }) => ask.on(record.attributes, day).map((row) => viewOf(row, day)),
    }),
    callingCodes: t.stringList({
      nullable: false,
      description: 'Telephone prefixes, with the plus sign.',
      resolve: ({ record, day }) => ask.attributeValues(record, 'calling_code', day),
    }),
    topLevelDomains: t.stringList({
      nullable: false,
      description: 'Internet domains of the country, with the dot.',
      resolve: ({ record, day }) => ask.attributeValues(record, 'internet_tld', day),
    }),
    timeZones: t.stringList({
      nullable: false,
      description: 'IANA names of its time zones.',
      resolve: ({ record, day }) => ask.attributeValues(record, 'time_zone', day),
    }),
    drivingSide: t.string({
      description: 'Side of the road, `left` or `right`.',
      resolve: ({ record, day }) => ask.attributeValues(record, 'driving_side', day)[0],
    }),
    demonym: t.string({
      description: 'English noun for its people.',
      resolve: ({ record, day }) => ask.attributeValues(record, 'demonym_noun', day)[0],
    }),
    flag: t.string({
      description: 'Its flag as an emoji, made from the alpha-2 code; null for what has ended.',
      resolve: ({ record, day }, _args, { store }) => ask.flagOf(record, day, store.today),
    }),
    start: t.field({
      type: 'PartialDate',
      description: 'When it came into being; null when no beginning is on record.',
      resolve: ({ record }) => record.start,
    }),
    end: t.field({
      type: 'PartialDate',
      description: 'When it ended; null while it exists.',
      resolve: ({ record }) => record.end,
    }),
    existsOn: t.boolean({
      nullable: false,
      description:
        'Whether it existed on the day as a state or territory of its own: not while annexed, under protection or merged.',
      resolve: ({ record, day }) => ask.existsOn(record, day),
    }),
    certainty: t.field({
      type: Certainty,
      description: 'How sure it is that it existed on the day; null when it did not.',
      resolve: ({ record, day }) => ask.existenceOn(record, day),
    }),
    sovereign: t.field({
      type: CountryRef,
      description: 'The state that administers the territory.',
      resolve: ({ record, day }) => record.administeredBy && viewOf(record.administeredBy, day),
    }),
    territories: t.field({
      type: [CountryRef],
      nullable: false,
      description: 'Territories it administered on the day.',
      resolve: ({ record, day }) => ask.territoriesOn(record, day).map((row) => viewOf(row, day)),
    }),
    predecessors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'States it followed.',
      resolve: ({ record, day }) => record.predecessors.map((row) => viewOf(row, day)),
    }),
    successors: t.field({
      type: [SuccessionRef],
      nullable: false,
      description: 'States that had followed it by the day.',
      resolve: ({ record, day }) => ask.happened(record.successors, day).map((row) => viewOf(row, day)),
    }),
    note: t.string({
      description: 'What to know besides: for disputed entries their United Nations and ISO status.',
      resolve: ({ record }) => record.note,
    }),
    ...factFields(t, countries),
  }),
});

refetchable('Country', ({ graph }, key) => graph.countries.get(key) ?? null);

builder.queryField('country', (t) =>
  t.field({
    type: CountryRef,
    description:
      'A country by any of its codes; null when unknown, an error when the code has meant several and no day decides.',
    args: {
      code: t.arg.string({ required: true, description: 'ISO alpha-2, alpha-3, numeric or our key, in any case.' }),
      asOf: asOfArg(),
    },
    resolve: (_root, args, { store }) => {
      const country = ask.findCountry(store, args.code, args.asOf ?? null);
      return country && viewOf(country, dayOf(args, store.today));
    },
  }),
);
