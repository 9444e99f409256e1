import { arg, builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { asOfArg, dayOf, viewOf } from '../../builder/temporal.ts';
import type { OfficeHolder } from '../../model/relation.ts';
import { countryFinder } from '../../store/find/country.ts';
import { personFinder } from '../../store/find/people.ts';
import type { Person } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { allNamesOf } from '../../store/thing/people.ts';
import { Office } from '../relation.ts';
import { PersonRef } from './person.ts';

const PersonConnection = connectionOf('Person', PersonRef, 'people');

const personFilter = filterOf<Person>('PersonFilter', 'people', {
  code: codeCondition(
    personFinder,
    'Who it is',
    (person: Person) => person,
    ({ key }) => [key],
  ),
  name: textCondition('One of their names.', allNamesOf),
  office: condition({
    field: (t) => t.field({ type: [Office], description: 'They held one of these offices at some time.' }),
    test:
      (wanted: readonly OfficeHolder['office'][]) =>
      ({ offices }) =>
        offices.some(({ office }) => wanted.includes(office)),
  }),
  officeIn: entityCondition(
    countryFinder,
    'A country they held an office of at some time',
    (person: Person, { store }) => person.offices.flatMap(({ country }) => store.graph.countries.get(country) ?? []),
  ),
});

builder.queryField('people', (t) =>
  t.field({
    type: PersonConnection,
    ...demands(searching(20, { filter: [100, { officeIn: 80 }] })),
    description: 'People on record, by key.',
    args: {
      filter: arg({ type: personFilter.ref, description: 'Which people.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(personFilter.apply([...store.graph.people().values()], filter, { store, day }), (found) =>
        paginate(found, page, (person) => viewOf(person, day)),
      );
    },
  }),
);
