/** Rules of graphql-schema-linter that are left out, and why. */
export const RULES_LEFT_OUT: Readonly<Record<string, string>> = {
  'type-fields-sorted-alphabetically':
    'fields stand in the order a reader wants them: what a thing is called comes first',
  'interface-fields-sorted-alphabetically': 'as fields of types',
  'input-object-fields-sorted-alphabetically':
    'conditions that belong together stand together, `and`, `or` and `not` last',
  'enum-values-sorted-alphabetically': 'values stand in their own order: from good to bad, from small to large',
};

/** Types that have no id, beside pages and their edges, and why. */
export const TYPES_WITHOUT_ID: Readonly<Record<string, string>> = {
  BallotCount: 'a value: an option and how many ballots chose it',
  Coordinates: 'a value: two numbers of the place they are of',
  DataRow: 'a value: a file, a line and what stands in it, of the fact it is of',
  Elevation: 'a value: a name and a height of the country they are of',
  Explanation: 'the words for why a fact is the answer, of that fact',
  ListCount: 'a figure of the page it is of',
  ListFreshness: 'a value: a list and through when it is known, of the account it is of',
  LocalizedName: 'a value: a name in a language, of the country it is of',
  OutdatedFact: 'a value: a fact, which has an id, and since when it may be out of date',
  PageInfo: 'where a page lies; the specification of Relay gives it no id',
  PostalCode: 'a value: how codes are written, of the country it is of',
  SearchFacet: 'a value: a number and what it counts, of the search it is of',
  SearchMatch: 'a value: a name and how it matched, of the hit it is of',
  SearchNamePart: 'a value: a piece of a name',
  Suggestion: 'a value: a text that leads to a node',
  SupersededCell: 'a value: what a cell said before an import, of the row it is of',
  Unit: 'a value: what figures are measured in, named by its code',
};
