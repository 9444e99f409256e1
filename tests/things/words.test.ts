import { type GraphQLEnumType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { readDataset } from '../../src/dataset/read.ts';
import { camelCase } from '../../src/model/table/table.ts';
import { TABLES } from '../../src/model/table/tables.ts';
import { toSchema } from '../../src/schema/schema.ts';

const schema = toSchema();
const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
const wordsOf = (type: GraphQLEnumType) => new Set(type.getValues().map(({ name }) => name));

/** Vocabularies that the contract does not show, with the reason. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  'assertions.kind': 'what the check holds the record against',
  'coverage.whole': 'served as whole or not',
  'claim_facts.bearing': 'two fields, supportedBy and contradictedBy',
  'import_codes.kind': 'what a reader asks of a publisher’s code',
  'participants.kind': 'the type of the participant',
  'search_names.kind': 'the type of the thing that a search finds',
  'search_words.use': 'what a search makes of a word',
  'statements.status': 'part of the statuses of observations',
};

describe('closed vocabularies', () => {
  const closed = TABLES.flatMap(({ name, columns }) =>
    Object.entries(columns).flatMap(([column, { words }]) =>
      words.length > 0 ? [{ place: `${name}.${column}`, words }] : [],
    ),
  ).filter(({ place }) => NOT_SHOWN[place] === undefined);

  test.each(closed)('of $place is an enum of the contract', ({ words }) => {
    const values = words.map((word) => word.toUpperCase().replaceAll('-', '_'));
    expect(enums.filter((type) => values.every((value) => wordsOf(type).has(value))).map(String)).not.toEqual([]);
  });
});

/** Texts of few values that are open all the same: tags, keys, names of tables. */
const OPEN: ReadonlySet<string> = new Set([
  'citations.table',
  'corrections.column',
  'coverage.part',
  'coverage.table',
  'exceptions.rule',
  'exceptions.table',
  'published_counts.part',
  'published_counts.table',
  // Lengths of time, of which most parliaments have one of two.
  'terms.term',
]);

test('a text of few words repeated by many rows is a vocabulary, and belongs in the model', () => {
  const dataset = readDataset(readConfig({}).DATA_DIR);
  const loose = TABLES.flatMap((table) => {
    const rows = dataset.rows(table) as readonly Readonly<Record<string, unknown>>[];
    return Object.entries(table.columns).flatMap(([column, { type, words, refersTo }]) => {
      const place = `${table.name}.${column}`;
      const free = type === 'string' && words.length === 0 && refersTo.length === 0;
      if (!free || ['note', 'locator'].includes(column)) return [];
      const values = rows.map((row) => row[camelCase(column)]).filter((value) => value !== null);
      const distinct = new Set(values).size;
      return values.length >= 100 && distinct <= 30 && values.length >= 4 * distinct ? [place] : [];
    });
  });
  expect(loose.filter((place) => !OPEN.has(place))).toEqual([]);
  expect([...OPEN].filter((place) => !loose.includes(place))).toEqual([]);
});

test('a field named after a thing of the record leads to it', () => {
  const things = ['country', 'city', 'person', 'currency', 'language', 'organization', 'event', 'treaty', 'indicator'];
  const more = ['occupier', 'headquarters', 'derivedFrom', 'weight', 'partner', 'parent', 'licence', 'source', 'theme'];
  const wanted = new Set([...things, ...more]);
  const bare = Object.values(schema.getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          wanted.has(field.name) && /^(String|ID)!?$/.test(String(field.type)) ? [`${type.name}.${field.name}`] : [],
        )
      : [],
  );
  expect(bare.sort()).toEqual(LANGUAGE_TAGS);
});

/** BCP 47 tags of texts, of which some name a script or a variety that is no language of the record. */
const LANGUAGE_TAGS = [
  'CityName.language',
  'CountryName.language',
  'EventName.language',
  'LocalizedName.language',
  'OrganizationName.language',
  'PersonName.language',
  'SearchMatch.language',
];
