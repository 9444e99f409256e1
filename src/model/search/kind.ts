/** What can be found; the place in this list is the number an index keeps. */
export const SEARCH_KINDS = [
  'COUNTRY',
  'ORGANIZATION',
  'CITY',
  'PERSON',
  'EVENT',
  'TREATY',
  'INDICATOR',
  'REGION',
  'AREA',
  'CURRENCY',
  'LANGUAGE',
  'SOURCE',
  'CLAIM',
  'SUBDIVISION',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** What a text is to the thing it leads to; the place in this list is the number an index keeps. */
export const NAME_SORTS = [
  'NAME',
  'OFFICIAL_NAME',
  'ACRONYM',
  'CODE',
  'OTHER_CODE',
  'OTHER_NAME',
  'LOCAL_NAME',
  'CAPITAL',
  'WORDS',
  'SPELLING',
  'PART_NAME',
] as const;

/**
 * The name of ours, the full name, an acronym, a code, a code that few know, another name, one in another language, the
 * capital of a country, words that tell of the thing without being its name, and the name before it written in another
 * way, which is never shown; the name of a part of a country, which many countries, cities and organizations share.
 */
export type NameSort = (typeof NAME_SORTS)[number];
