import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import type { InputFields } from '../../builder/filter.ts';
import { wordsEnum } from '../../builder/words.ts';
import type { QUANTIFIERS } from '../../model/statement/statement.ts';
import { countryFinder } from '../../store/find/country.ts';
import { continentFinder, regionFinder } from '../../store/find/land.ts';
import { organizationFinder } from '../../store/find/organization.ts';
import { MembershipRole } from '../organization/membership.ts';

const ON = 'The day or time it is said of, as precise as it is said; without it the day of the document.';

/** Every statement may name its own time. */
export function onField(t: InputFields, description = ON) {
  return { on: t.field({ type: 'PartialDate', description }) };
}

/** What lasts can also be denied. */
export function lastingFields(t: InputFields) {
  return {
    ...onField(t),
    not: t.boolean({ description: 'With true it is denied: that it was not so.' }),
  };
}

export function dateField(t: InputFields, description: string) {
  return t.field({ type: 'PartialDate', description: `${description}, as precise as it is stated.` });
}

const Quantifier = wordsEnum('Quantifier', 'How exactly a figure is stated.', {
  exactly: 'As it stands: right where the record rounds to it.',
  about: 'Approximately: within half of its last digit that is not a zero.',
  more_than: 'More than this.',
  less_than: 'Less than this.',
  at_least: 'This or more.',
  at_most: 'This or less.',
  between: 'From this to `to`, both included.',
} satisfies Record<(typeof QUANTIFIERS)[number], string>);

export const FigureInput = builder.inputType('FigureInput', {
  description:
    'A figure as it stands in a text. How many digits are written says how exact it is: `15 million` is right from 14.5 to 15.5 million.',
  fields: (t) => ({
    value: t.string({ required: true, description: 'The number as written: `15 million`, `8.9%`, `1,300`, `15.4`.' }),
    to: t.string({ description: 'The other end of a range.' }),
    qualifier: t.field({
      type: Quantifier,
      description: 'How exactly; EXACTLY without it, BETWEEN where there is a `to`.',
    }),
    unit: t.string({
      description:
        'Its unit, where that is not the one of the record: `square miles`, `%`. One that cannot be turned into it is refused.',
    }),
  }),
});

export const AmongInput = builder.inputType('AmongInput', {
  description:
    'Countries that are compared; of conditions given together all must hold, with none it is all countries and territories.',
  fields: (t) => ({
    organization: t.string(named(organizationFinder, 'An organization they belong to')),
    role: t.field({ type: [MembershipRole], description: 'In one of these roles; without it, full membership.' }),
    region: t.string(named(regionFinder, 'A region they lie in')),
    continent: t.string(named(continentFinder, 'A continent they lie on, wholly or in part')),
    countries: t.stringList(named(countryFinder, 'These countries, each')),
  }),
});
