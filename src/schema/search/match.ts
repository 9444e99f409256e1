import { builder } from '../../builder/builder.ts';
import { dateFields, datesField } from '../../builder/date/fields.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { NAME_SORTS, SearchKind } from '../../model/search/kind.ts';
import type { NamePart } from '../../store/search/mark.ts';
import type { WrittenName } from '../../store/search/names.ts';

export const SearchType = wordsEnum('SearchType', 'What to search for, and what was found.', {
  COUNTRY: 'Countries and territories, present and former.',
  ORGANIZATION: 'Organizations.',
  CITY: 'Cities: capitals of all times, seats of organizations, places of events.',
  PERSON: 'People who held office or took part in events.',
  EVENT: 'Events, and resolutions by their symbols.',
  TREATY: 'Treaties.',
  INDICATOR: 'Indicators, by their names and the codes of their producers.',
  REGION: 'Regions of the United Nations.',
  AREA: 'Statistical areas of producers.',
  CURRENCY: 'Currencies.',
  LANGUAGE: 'Languages.',
  SOURCE: 'Sources.',
  CLAIM: 'Claims of documents.',
  SUBDIVISION: 'Parts of countries: provinces, states, districts.',
} satisfies Record<SearchKind, string>);

type Shown = Exclude<(typeof NAME_SORTS)[number], 'SPELLING'>;

const SearchNameKind = wordsEnum('SearchNameKind', 'What the text that matched is to what was found.', {
  NAME: 'Its name, as answers give it.',
  OFFICIAL_NAME: 'Its full, official name, of its time.',
  ACRONYM: 'An acronym.',
  CODE: 'A code that is widely used, or a symbol.',
  OTHER_CODE: 'A code of some scheme.',
  OTHER_NAME: 'Another name: of another time, or beside the usual one.',
  LOCAL_NAME: 'Its name in another language.',
  CAPITAL: 'The capital of the country.',
  WORDS: 'Words that tell of it, and are no name.',
  PART_NAME: 'Its name, of a part of a country: whatever else bears it comes first.',
} satisfies Record<Shown, string>);

const SearchNamePart = builder.objectRef<NamePart>('SearchNamePart').implement({
  description: 'A piece of the name that matched.',
  fields: (t) => ({
    text: t.string({ nullable: false, description: 'As it is written.', resolve: ({ text }) => text }),
    isMatch: t.boolean({
      nullable: false,
      description: 'Whether it is what was asked for.',
      resolve: ({ isMatch }) => isMatch,
    }),
  }),
});

/** Why something was found. */
export interface Matched {
  readonly name: WrittenName;
  readonly isPartial: boolean;
  readonly isMistyped: boolean;
  parts(): readonly NamePart[];
}

const isCode = ({ name }: Matched) => name.sort.endsWith('CODE');

export const SearchMatch = builder.objectRef<Matched>('SearchMatch').implement({
  description: 'Why something was found: the name or code that matched, in which language, for which time.',
  fields: (t) => ({
    text: t.string({
      nullable: false,
      description: 'The name or code as it is written.',
      resolve: ({ name }) => name.text,
    }),
    kind: t.field({
      type: SearchNameKind,
      nullable: false,
      description: 'What it is to what was found.',
      resolve: ({ name }) => name.sort as Shown,
    }),
    language: t.string({
      description: 'Language of a name, a BCP 47 tag; null for codes.',
      resolve: (match) => (isCode(match) ? null : match.name.language),
    }),
    scheme: t.string({
      description: 'Whose code it is: `iso_alpha2`, `ioc`, `producer`, `symbol` …; null for names.',
      resolve: (match) => (isCode(match) ? match.name.language : null),
    }),
    ...dateFields(t, 'startDate', 'First day it was used; null where that is not on record.', ({ name }) => name.start),
    ...dateFields(t, 'endDate', 'First day it was used no longer; null while it is.', ({ name }) => name.end),
    dates: datesField(t, ({ name }) => name, 'When it was used'),
    parts: t.field({
      type: [SearchNamePart],
      nullable: false,
      description: 'The same text in pieces, those marked that were asked for.',
      resolve: (match) => match.parts(),
    }),
    isPartial: t.boolean({
      nullable: false,
      description: 'Whether some word of the question is not met at all.',
      resolve: ({ isPartial }) => isPartial,
    }),
    isMistyped: t.boolean({
      nullable: false,
      description: 'Whether some word is met only by one that it may be mistyped for.',
      resolve: ({ isMistyped }) => isMistyped,
    }),
  }),
});
