import { wordsEnum } from '../../builder/words.ts';
import type * as C from '../../model/country.ts';

export const CountryKind = wordsEnum('CountryKind', 'What an entry of the country list is.', {
  state: 'A state in general relations with others.',
  territory: 'A territory administered by a state.',
  special_territory: 'A self-governing territory in free association with a state.',
  disputed: 'An entity whose statehood or belonging is disputed; its note states its United Nations and ISO status.',
  union_republic:
    'A republic within a union, as Kazakhstan was in the Soviet Union: a part, counted neither among states nor among countries of the day.',
  unrecognized_state:
    'A body that governs land as a state does and is recognised by one member of the United Nations or none; counted neither among states nor among countries of the day.',
  antarctic: 'Land under the Antarctic Treaty.',
  former_state: 'A state that has ended.',
  former_territory: 'A territory that has ended or changed its status.',
} satisfies Record<C.CountryRow['kind'], string>);

export const NameKind = wordsEnum('CountryNameKind', 'What sort of name it is.', {
  common: 'The customary short name.',
  official: 'The formal name of the state.',
  native: 'The name in a language of the country.',
  alternative: 'Another name in use, or an abbreviation.',
} satisfies Record<C.CountryName['kind'], string>);

export const CapitalRole = wordsEnum('CapitalRole', 'What a city is to the state.', {
  capital: 'The capital by law or custom.',
  administrative: 'Seat of the executive where offices are divided.',
  legislative: 'Seat of the legislature.',
  judicial: 'Seat of the highest court.',
  seat_of_government: 'Seat of the government outside the capital.',
  de_facto: 'Serves as capital without being so named.',
} satisfies Record<C.Capital['role'], string>);

export const SuccessionKind = wordsEnum('SuccessionKind', 'How one state followed another.', {
  dissolution: 'The predecessor broke up.',
  unification: 'Several became one.',
  secession: 'The successor left a predecessor that went on.',
  independence: 'The successor was released from rule by the predecessor.',
  accession: 'The predecessor joined the successor.',
  annexation: 'The successor took the predecessor in.',
  renaming: 'The same state under another name.',
  continuation: 'The successor carries on the predecessor in law.',
  transfer: 'The land passed to another state.',
  partition: 'The land was divided.',
} satisfies Record<C.Succession['kind'], string>);

export const CodeScheme = wordsEnum('CountryCodeScheme', 'Whose code it is.', {
  iso_alpha2: 'ISO 3166-1, two letters: `KZ`.',
  iso_alpha3: 'ISO 3166-1, three letters: `KAZ`.',
  iso_numeric: 'ISO 3166-1, three digits: `398`.',
  iso_3166_3: 'ISO 3166-3, four letters for what has ended: `SUHH`.',
  un_m49: 'United Nations, standard country and area codes for statistical use (M49).',
  wikidata: 'Item at Wikidata: `Q232`.',
  geonames: 'Number at GeoNames.',
  ioc: 'International Olympic Committee.',
  fifa: 'International Federation of Association Football.',
  fips: 'United States, FIPS 10, withdrawn in 2008.',
  gec: 'United States, Geopolitical Entities and Codes, which followed FIPS 10.',
  itu: 'International Telecommunication Union, for letters of notification.',
  marc: 'Library of Congress, for catalogues (MARC).',
  wmo: 'World Meteorological Organization.',
  vehicle_sign: 'Distinguishing sign of vehicles in international traffic.',
  isd: 'International System(s) Dataset.',
  gw: 'Gleditsch and Ward, list of independent states, number.',
  gw_abbreviation: 'Gleditsch and Ward, list of independent states, letters.',
  eu: 'European Union, where it writes otherwise than ISO: `EL`.',
} satisfies Record<C.CodeScheme, string>);

export const AttributeKind = wordsEnum('CountryAttributeKind', 'What a plain fact of a country is about.', {
  calling_code: 'Telephone prefix, with the plus sign.',
  internet_tld: 'Internet domain, with the dot.',
  time_zone: 'IANA name of a time zone.',
  driving_side: 'Side of the road, `left` or `right`.',
  demonym_noun: 'English noun for its people.',
  demonym_adjective: 'English adjective for what is of it.',
  national_holiday: 'National holiday, in words.',
  independence_from: 'Whom it became independent from, in words.',
  measurement_system: 'System of measures in daily use.',
  week_start: 'First day of the week.',
  postal_code_pattern: 'What all its postal codes look like, a regular expression without anchors.',
  postal_code_example: 'A postal code of it.',
} satisfies Record<C.Attribute, string>);

export const DrivingSide = wordsEnum('DrivingSide', 'Side of the road.', {
  left: 'On the left.',
  right: 'On the right.',
} satisfies Record<C.DrivingSide, string>);
