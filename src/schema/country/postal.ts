import { builder } from '../../builder/builder.ts';
import { asOfArg, turned } from '../../builder/temporal.ts';
import { attributeValues } from '../../store/countries.ts';
import { formsOf } from '../../store/thing/postal.ts';
import { CountryRef } from './country.ts';

interface Postal {
  readonly pattern: string | null;
  readonly example: string | null;
}

const PostalCodeRef = builder.objectRef<Postal>('PostalCode').implement({
  description: 'What the postal codes of a country look like.',
  fields: (t) => ({
    pattern: t.exposeString('pattern', {
      description:
        'A regular expression that each code meets from its first sign to its last; null where it is not on record.',
    }),
    formats: t.stringList({
      description:
        'The same as people write it, with `#` for a digit and `@` for a letter: `#####`, `#####-####`; null where there is no pattern, or one of too many forms.',
      resolve: ({ pattern }) => (pattern === null ? null : formsOf(pattern)),
    }),
    example: t.exposeString('example', { description: 'One such code.' }),
  }),
});

builder.objectField(CountryRef, 'postalCode', (t) =>
  t.field({
    type: PostalCodeRef,
    description:
      'What its postal codes look like; null where it has none, or they are not on record. Its sources stand with `attributes`.',
    args: { asOf: asOfArg() },
    resolve: turned(({ record, day }) => {
      const [pattern = null] = attributeValues(record, 'postal_code_pattern', day);
      const [example = null] = attributeValues(record, 'postal_code_example', day);
      return pattern === null && example === null ? null : { pattern, example };
    }),
  }),
);
