import { builder } from '../../builder/builder.ts';
import { Fact, factFields, factId, findable } from '../../builder/cited.ts';
import { dateFields } from '../../builder/date/fields.ts';
import { Node } from '../../builder/node.ts';
import { edge, type View } from '../../builder/temporal.ts';
import { wordsEnum } from '../../builder/words.ts';
import { type Term, terms } from '../../model/renewal/renewal.ts';
import { headOf, rowWith } from '../../store/source/facts.ts';
import type { Store } from '../../store/store.ts';
import { CountryRef } from '../country/country.ts';

const ElectedBody = wordsEnum('ElectedBody', 'Who is elected for a term.', {
  chief_of_state: 'The head of state, where an election fills the office.',
  executive: 'Who leads the executive; who that is differs from country to country.',
  legislature: 'A parliament of one chamber.',
  lower_chamber: 'The lower chamber of a parliament of two.',
  upper_chamber: 'The upper chamber of a parliament of two.',
} satisfies Record<Term['body'], string>);

function countryOf({ graph }: Store, { country }: Term) {
  const found = graph.countries.get(country);
  if (!found) throw new TypeError(`a term names ${country}, which is no country`);
  return found;
}

builder.objectRef<View<Term>>('ElectedTerm').implement({
  description: 'How long who is elected in a country serves, and when the next election was expected.',
  interfaces: [Node, Fact],
  fields: (t) => ({
    id: factId(t, 'ElectedTerm', terms),
    country: t.field({
      type: CountryRef,
      nullable: false,
      description: 'The country.',
      args: edge<Term, Term>((record) => record).args,
      resolve: ({ record, day }, { asOf }, { store }) => ({ record: countryOf(store, record), day: asOf ?? day }),
    }),
    body: t.field({
      type: ElectedBody,
      nullable: false,
      description: 'Who is elected.',
      resolve: ({ record }) => record.body,
    }),
    term: t.string({
      description: 'How long they serve, a duration of ISO 8601: `P5Y`. Null where the source does not say.',
      resolve: ({ record }) => record.term,
    }),
    ...dateFields(
      t,
      'due',
      'When the source expected the next election; null where it names no day.',
      ({ record }) => record.due,
    ),
    ...factFields(t, terms),
  }),
});

findable(terms.name, 'ElectedTerm', ({ graph }, key) => rowWith(terms, graph.renewal().terms.get(headOf(key)), key));
