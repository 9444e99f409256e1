import { builder } from '../../builder/builder.ts';
import { asOfArg, everHeld, held, optionalEdge, turned, type View } from '../../builder/temporal.ts';
import type { Attribute } from '../../model/country.ts';
import * as ask from '../../store/countries.ts';
import type { Country } from '../../store/graph/record.ts';
import { CountryRef } from './country.ts';
import { AttributeRef, Coordinates, GeographyRef, pointOf } from './facts.ts';
import { DrivingSide } from './words.ts';

/** Options of a field for the values of one attribute on the day. */
function values(attribute: Attribute) {
  return {
    nullable: false as const,
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<Country>) => ask.attributeValues(record, attribute, day)),
  };
}

/** The same for an attribute that has one value at a time. */
function value(attribute: Attribute) {
  return {
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }: View<Country>) => ask.attributeValues(record, attribute, day)[0]),
  };
}

builder.objectFields(CountryRef, (t) => ({
  geography: t.field({
    type: GeographyRef,
    description: 'Size and shape, as they were on the day where land has left or joined it since.',
    ...optionalEdge((country: Country) => country.geography),
  }),
  area: t.float({
    description: 'Total area in km² on the day.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => ask.geographyOn(record, day)?.areaKm2),
  }),
  coordinates: t.field({
    type: Coordinates,
    description: 'A point in its middle.',
    resolve: ({ record }) => record.geography && pointOf(record.geography),
  }),
  attributes: t.field({
    type: [AttributeRef],
    description: 'Plain facts of the day: calling codes, time zones, demonyms …',
    ...held((country: Country) => country.attributes),
  }),
  attributeHistory: t.field({
    type: [AttributeRef],
    description: 'All plain facts on record, whether they hold on the day or not.',
    ...everHeld((country: Country) => country.attributes),
  }),
  callingCodes: t.stringList({
    description: 'Telephone prefixes, with the plus sign.',
    ...values('calling_code'),
  }),
  topLevelDomains: t.stringList({
    description: 'Internet domains of the country, with the dot.',
    ...values('internet_tld'),
  }),
  timeZones: t.stringList({ description: 'IANA names of its time zones.', ...values('time_zone') }),
  drivingSide: t.field({
    type: DrivingSide,
    description: 'Side of the road that is driven on.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => ask.drivingSideOn(record, day)),
  }),
  demonym: t.string({ description: 'English noun for its people.', ...value('demonym_noun') }),
  flag: t.string({
    description: 'Its present flag as an emoji, made from the alpha-2 code of today; null for what has ended.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record }, _args, { store }) => ask.flagOf(record, store.today)),
  }),
}));
