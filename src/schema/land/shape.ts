import { arg, builder } from '../../builder/builder.ts';
import { demands } from '../../builder/limit/size.ts';
import { asOfArg, turned } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { Detail } from '../../store/land/atlas.ts';
import { featureOf } from '../../store/land/feature.ts';
import { CountryRef } from '../country/country.ts';

builder.scalarType('GeoJSON', {
  description:
    'A feature of GeoJSON, with longitudes and latitudes in degrees and outer rings against the clock, as the standard has them (turn them round for d3-geo). Its `properties` name the units it is made of, those of them that are contested, and what to know of the outline.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7946',
  serialize: (feature) => feature,
});

const DetailEnum = wordsEnum('ShapeDetail', 'How fine an outline is.', {
  simple: 'For a map of the world: some kilobytes.',
  full: 'As on record, for a scale of 1 to 50 million: up to some hundred kilobytes.',
} satisfies Record<Detail, string>);

/** Kilobytes of an outline count as values do. */
const SIZES: Readonly<Record<string, number>> = { SIMPLE: 60, FULL: 400 };

builder.objectField(CountryRef, 'shape', (t) =>
  t.field({
    type: 'GeoJSON',
    description:
      'The outline of its own land on the day, without land it administered or occupied elsewhere, and with what others disputed; null where it had none of its own, and before September 1945.',
    args: {
      detail: arg({ type: DetailEnum, defaultValue: 'simple', description: 'How fine.' }),
      asOf: asOfArg(),
    },
    ...demands({ work: ({ detail }) => SIZES[String(detail)] ?? SIZES.SIMPLE ?? 0 }),
    resolve: turned(({ record, day }, { detail }, { store }) => featureOf(store, record, day, detail ?? 'simple')),
  }),
);
