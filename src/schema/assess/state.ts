import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { BONDS } from '../../model/statement/statement.ts';
import { countryFinder } from '../../store/find/country.ts';
import { currencyFinder, languageFinder } from '../../store/find/land.ts';
import { partyFinder } from '../../store/find/party.ts';
import { cityFinder } from '../../store/find/people.ts';
import { LanguageStatus } from '../country/language.ts';
import { Office } from '../relation.ts';
import { dateField, lastingFields, onField } from './part.ts';

export const CapitalStatement = builder.inputType('CapitalStatement', {
  description: 'That a city is the capital of a country.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'The country') }),
    city: t.string({ required: true, ...named(cityFinder, 'The city') }),
    ...lastingFields(t),
    since: dateField(t, 'Since when it is'),
  }),
});

export const NameStatement = builder.inputType('NameStatement', {
  description: 'That a country or organization is called so.',
  fields: (t) => ({
    of: t.string({ required: true, ...named(partyFinder, 'What is called so') }),
    name: t.string({ required: true, description: 'The name, in any language on record.' }),
    ...lastingFields(t),
  }),
});

export const CurrencyStatement = builder.inputType('CurrencyStatement', {
  description: 'Which money a country uses.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'The country') }),
    currency: t.string({ required: true, ...named(currencyFinder, 'The money') }),
    ...lastingFields(t),
    since: dateField(t, 'Since when'),
  }),
});

export const LanguageStatement = builder.inputType('LanguageStatement', {
  description: 'That a language is official in a country, or stands otherwise in it.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'The country') }),
    language: t.string({ required: true, ...named(languageFinder, 'The language') }),
    status: t.field({ type: LanguageStatus, description: 'How it stands; OFFICIAL without it.' }),
    ...lastingFields(t),
  }),
});

export const OfficeStatement = builder.inputType('OfficeStatement', {
  description: 'That a person holds an office of state.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'The country') }),
    person: t.string({
      required: true,
      description:
        'The person, by whatever of the name is stated: `Nazarbayev`, `N. Nazarbayev`; slips of a letter are forgiven.',
    }),
    office: t.field({ type: Office, description: 'The office; without it whichever leads.' }),
    ...lastingFields(t),
    since: dateField(t, 'Since when'),
    until: dateField(t, 'Until when'),
  }),
});

export const BorderStatement = builder.inputType('BorderStatement', {
  description: 'That two countries are neighbours by land.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'One') }),
    neighbour: t.string({ required: true, ...named(countryFinder, 'The other') }),
    ...lastingFields(t),
  }),
});

export const ExistenceStatement = builder.inputType('ExistenceStatement', {
  description: 'That a state is independent or an organization exists, began or ended.',
  fields: (t) => ({
    of: t.string({ required: true, ...named(partyFinder, 'Which') }),
    ...lastingFields(t),
    founded: dateField(t, 'When it was founded or became independent'),
    ended: dateField(t, 'When it ended'),
  }),
});

export const SuccessionStatement = builder.inputType('SuccessionStatement', {
  description: 'That one state or organization followed another.',
  fields: (t) => ({
    predecessor: t.string({ required: true, ...named(partyFinder, 'What came before') }),
    successor: t.string({ required: true, ...named(partyFinder, 'What followed') }),
    ...onField(t, 'When; without it at any time.'),
    not: t.boolean({ description: 'With true it is denied.' }),
  }),
});

const Bond = wordsEnum('Bond', 'What binds two states.', {
  relations: 'Diplomatic relations.',
  recognition: 'That the one recognises the other; relations include it.',
} satisfies Record<(typeof BONDS)[number], string>);

export const RelationStatement = builder.inputType('RelationStatement', {
  description: 'That two states have relations, or that one recognises the other.',
  fields: (t) => ({
    country: t.string({ required: true, ...named(countryFinder, 'The one, which recognises') }),
    partner: t.string({ required: true, ...named(countryFinder, 'The other, which is recognised') }),
    kind: t.field({ type: Bond, description: 'Which; RELATIONS without it.' }),
    ...lastingFields(t),
    established: dateField(t, 'When they began'),
    ended: dateField(t, 'When they ended'),
  }),
});
