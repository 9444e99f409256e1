import { arg, builder } from '../../builder/builder.ts';
import { Fact, factFields, factId } from '../../builder/cited.ts';
import { codeCondition } from '../../builder/code/condition.ts';
import { lookupOn } from '../../builder/code/lookup.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { certaintyArg, ofDay } from '../../builder/coverage/certainty.ts';
import { type CoveredPage, covering, periodPage } from '../../builder/coverage/covered.ts';
import { Entity, langArg } from '../../builder/entity.ts';
import { filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { datedId, Node } from '../../builder/node.ts';
import {
  asOfArg,
  dayOf,
  edge,
  everHeld,
  periodFields,
  turned,
  type View,
  viewOf,
  viewsOf,
} from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type CountryLanguage, countryLanguages, type LanguageRow, languages } from '../../model/thing/speech.ts';
import { countryAt, inOrder, on } from '../../store/countries.ts';
import { asHistory, listsIn, onDay } from '../../store/coverage/lists.ts';
import { languageFinder } from '../../store/find/land.ts';
import type { Country, Language, Speech } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { languageNameIn } from '../../store/thing/money.ts';
import { CountryRef } from './country.ts';

export const LanguageStatus = wordsEnum('LanguageStatus', 'Standing of a language in a country.', {
  official: 'Official in the whole country.',
  official_regional: 'Official in a part of it.',
  de_facto_official: 'Used officially without a law that says so.',
  spoken: 'Spoken, without official standing.',
} satisfies Record<CountryLanguage['status'], string>);

const Direction = wordsEnum('WritingDirection', 'Which way a language is written.', {
  ltr: 'From left to right.',
  rtl: 'From right to left.',
} satisfies Record<LanguageRow['direction'], string>);

export const LanguageRef = builder.objectRef<View<Language>>('Language');

const CountryLanguageRef = builder.objectRef<View<Speech>>('CountryLanguage').implement({
  description: 'That a language is spoken or official in a country, for a time.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'CountryLanguage', countryLanguages),
    code: t.string({
      nullable: false,
      description: 'BCP 47 tag of the language.',
      resolve: ({ record }) => record.language,
    }),
    name: t.string({
      nullable: false,
      description: 'English name of the language.',
      resolve: ({ record }) => record.record.name,
    }),
    nativeName: t.string({
      description: 'The language’s own name for itself.',
      resolve: ({ record }) => record.record.nativeName,
    }),
    language: t.field({
      type: LanguageRef,
      nullable: false,
      description: 'The language.',
      ...edge(({ record }: Speech) => record),
    }),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country.',
      args: { asOf: asOfArg() },
      resolve: turned(({ record, day }, _args, { store }) => viewOf(countryAt(store, record.country), day)),
    }),
    status: t.field({
      type: LanguageStatus,
      nullable: false,
      description: 'Its standing in the country.',
      resolve: ({ record }) => record.status,
    }),
    share: t.float({ description: 'Percent of the population that speaks it.', resolve: ({ record }) => record.share }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...periodFields(t),
    ...factFields(t, countryLanguages),
  }),
});

const CountryLanguageConnection = covering(
  connectionOf<View<Speech>, CoveredPage<View<Speech>>>(
    'CountryLanguage',
    CountryLanguageRef,
    'countries and their languages',
  ),
);

const statusArg = () => arg({ type: [LanguageStatus], description: 'Only where it stands so.' });

function standing(rows: readonly Speech[], statuses: readonly Speech['status'][] | null | undefined) {
  return statuses == null ? rows : rows.filter(({ status }) => statuses.includes(status));
}

LanguageRef.implement({
  description: 'A language.',
  interfaces: [Node, Entity, Fact],
  fields: (t) => ({
    id: datedId(t, 'Language', ({ key }) => key),
    key: t.id({ nullable: false, description: 'Stable key: its tag.', resolve: ({ record }) => record.key }),
    code: t.string({ nullable: false, description: 'BCP 47 tag: `kk`.', resolve: ({ record }) => record.code }),
    name: t.string({
      nullable: false,
      description: 'What it is called: in the language itself its own name, else English, so far.',
      args: { lang: langArg() },
      resolve: ({ record }, { lang }) => languageNameIn(record, lang ?? 'en'),
    }),
    nativeName: t.string({ description: 'Its own name for itself.', resolve: ({ record }) => record.nativeName }),
    direction: t.field({
      type: Direction,
      nullable: false,
      description: 'Which way it is written.',
      resolve: ({ record }) => record.direction,
    }),
    countries: t.field({
      type: CountryLanguageConnection,
      description: 'Countries that speak it or give it a standing on the day.',
      args: { status: statusArg(), certainty: certaintyArg(), asOf: asOfArg(), ...pageArgs() },
      resolve: turned(({ record, day }, { status, ...page }) =>
        periodPage(standing(on(record.countries, day), status), page, onDay(listsIn(countryLanguages)), day),
      ),
    }),
    countryHistory: t.field({
      type: CountryLanguageConnection,
      description: 'All countries on record for it, in the order it gained its standing.',
      args: { status: statusArg(), certainty: certaintyArg(), ...pageArgs() },
      resolve: ({ record, day }, { status, ...page }) =>
        periodPage(inOrder(standing(record.countries, status)), page, asHistory(listsIn(countryLanguages)), day),
    }),
    note: t.string({ description: 'What to know besides.', resolve: ({ record }) => record.note }),
    ...factFields(t, languages),
  }),
});

builder.objectFields(CountryRef, (t) => ({
  languages: t.field({
    type: [CountryLanguageRef],
    nullable: false,
    description: 'Languages of the country on the day, official and spoken.',
    args: { status: statusArg(), certainty: certaintyArg(), asOf: asOfArg() },
    resolve: turned(({ record, day }, { status, certainty }) =>
      viewsOf(ofDay(standing(on(record.languages, day), status), day, certainty), day),
    ),
  }),
  languageHistory: t.field({
    type: [CountryLanguageRef],
    description: 'All languages on record and their standing, in the order they gained it.',
    ...everHeld((country: Country) => country.languages),
  }),
}));

const LanguageConnection = connectionOf('Language', LanguageRef, 'languages');

const languageFilter = filterOf<Language>('LanguageFilter', 'languages', {
  code: codeCondition(
    languageFinder,
    'Which language it is',
    (language: Language) => language,
    ({ code }) => [code],
  ),
  name: textCondition('Its English or its own name.', ({ name, nativeName }) =>
    nativeName === null ? [name] : [name, nativeName],
  ),
});

builder.queryFields((t) => ({
  language: t.field({
    type: LanguageRef,
    ...lookupOn(languageFinder, 'A language', 'BCP 47 tag or name, in any case: `kk`, `zh-Hant`, `French`; or an id.'),
  }),
  languages: t.field({
    type: LanguageConnection,
    ...demands(searching(1, { filter: 15 })),
    description: 'All languages, by tag.',
    args: {
      filter: t.arg({ type: languageFilter.ref, description: 'Which languages.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(languageFilter.apply([...store.graph.languages.values()], filter, { store, day }), (found) =>
        paginate(found, page, (language) => viewOf(language, day)),
      );
    },
  }),
}));
