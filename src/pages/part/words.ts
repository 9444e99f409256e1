import { word } from './table.ts';

/** What the words of the schema are called on a page where they alone would say too little, or would not be read as words. */
const WORDS = {
  organization: {
    INTERGOVERNMENTAL: 'intergovernmental organization',
    UN_BODY: 'body of the United Nations',
    REGIME: 'regime of common rules',
    NON_GOVERNMENTAL: 'non-governmental organization',
  },
  country: {
    SPECIAL_TERRITORY: 'self-governing territory in free association',
    DISPUTED: 'of disputed status',
    UNION_REPUBLIC: 'republic within a union',
    UNRECOGNIZED_STATE: 'unrecognised state',
    ANTARCTIC: 'land under the Antarctic Treaty',
  },
  treaty: {
    ARMS_CONTROL: 'treaty on arms control',
    ENVIRONMENT: 'treaty on the environment',
    NUCLEAR_WEAPON_FREE_ZONE: 'treaty on a zone free of nuclear weapons',
    ALLIANCE: 'treaty of alliance',
    FOUNDING: 'founding treaty',
    HUMAN_RIGHTS: 'treaty on human rights',
    TRADE: 'treaty on trade',
    BOUNDARY: 'treaty on a boundary',
    OTHER: 'treaty',
  },
  membership: { OTHER: 'in another role', DE_FACTO: 'member in practice', SUBBUREAU: 'by a sub-bureau' },
  tender: { NATIONAL: 'its own', UNION: 'in common with others', FOREIGN: 'that of another country' },
  spoken: {
    OFFICIAL: 'official in',
    DE_FACTO_OFFICIAL: 'official in practice in',
    OFFICIAL_REGIONAL: 'official in a part of',
    SPOKEN: 'spoken in',
  },
  participant: {
    PARTICIPANT: 'took part',
    CO_HOST: 'hosts as well',
    PRESIDENCY: 'in the chair',
    VISITING_COUNTRY: 'came for',
    PROPOSER: 'proposed by',
    PROPOSED: 'was proposed',
    SIGNATORY: 'signed by',
    CANDIDATE: 'stood, not elected',
    ELECTED_BODY: 'elected to',
    VETOING: 'vetoed by',
    SUBJECT: 'about',
    OBJECT: 'and',
  },
  option: { ABSTAIN: 'abstaining', NOT_VOTING: 'not voting' },
  aggregation: {
    SUM: 'the sum of its countries',
    WEIGHTED_MEAN: 'the weighted mean of its countries',
    MEAN: 'the mean of its countries',
    NONE: 'not to be told from its countries',
  },
  area: {
    AGGREGATE: 'a grouping',
    REGION: 'a region',
    INCOME_GROUP: 'countries of one income group',
    LENDING_GROUP: 'countries of one lending group',
    ECONOMY: 'a place of its own',
  },
  scheme: {
    iso_alpha2: 'code of ISO 3166',
    iso_alpha3: 'code of ISO 3166',
    iso_numeric: 'number of ISO 3166',
    iso_3166_3: 'code of ISO 3166-3',
    iso_3166_2: 'code of ISO 3166-2',
    iso_4217: 'code of ISO 4217',
    iso_4217_numeric: 'number of ISO 4217',
    un_m49: 'number of the United Nations',
    wikidata: 'item at Wikidata',
    geonames: 'number at GeoNames',
    ioc: 'Olympic code',
    fifa: 'code of FIFA',
    fips: 'code of FIPS 10',
    gec: 'code of GEC',
    itu: 'code of the ITU',
    marc: 'code of MARC',
    wmo: 'code of the WMO',
    isd: 'code of the International System(s) Dataset',
    gw: 'number of Gleditsch and Ward',
    gw_abbreviation: 'letters of Gleditsch and Ward',
    eu: 'code in the European Union',
    producer: 'code of its producer',
    bcp_47: 'tag of BCP 47',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word of the schema as people write it where it stands for such a thing. */
export function wordOf(of: keyof typeof WORDS, value: string): string {
  return (WORDS[of] as Readonly<Record<string, string>>)[value] ?? word(value);
}

/** What is written where a list has no date for something. */
export const UNDATED = 'since when is not on record';

/** The code that ISO has for a currency; null where it has none, and ours says no more than the name. */
export function isoCode(code: string): string | null {
  return /^[A-Z]{3}$/.test(code) ? code : null;
}
