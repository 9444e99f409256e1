import SchemaBuilder from '@pothos/core';

/** A schema beside our own: its names are those of another server. */
export function createBuilder() {
  return new SchemaBuilder<{ Scalars: { ID: { Input: string; Output: string } } }>({});
}

/** The conditions that its lists take. */
export function filterInputs(builder: ReturnType<typeof createBuilder>) {
  const Text = builder.inputType('StringQueryOperatorInput', {
    description: 'Conditions on a text, all of which it meets.',
    fields: (t) => ({
      eq: t.string({ description: 'It is this.' }),
      ne: t.string({ description: 'It is not this.' }),
      in: t.stringList({ description: 'It is one of these.' }),
      nin: t.stringList({ description: 'It is none of these.' }),
      regex: t.string({ description: 'It holds what this pattern means, in the syntax of RE2.' }),
    }),
  });
  const CountryFilter = builder.inputType('CountryFilterInput', {
    description: 'Which countries.',
    fields: (t) => ({
      code: t.field({ type: Text, description: 'By code.' }),
      name: t.field({ type: Text, description: 'By English name.' }),
      currency: t.field({ type: Text, description: 'By codes of currencies, between commas.' }),
      continent: t.field({ type: Text, description: 'By code of the continent.' }),
    }),
  });
  const ContinentFilter = builder.inputType('ContinentFilterInput', {
    description: 'Which continents.',
    fields: (t) => ({ code: t.field({ type: Text, description: 'By code.' }) }),
  });
  const LanguageFilter = builder.inputType('LanguageFilterInput', {
    description: 'Which languages.',
    fields: (t) => ({ code: t.field({ type: Text, description: 'By code.' }) }),
  });
  return { CountryFilter, ContinentFilter, LanguageFilter };
}
