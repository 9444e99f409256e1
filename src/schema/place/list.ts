import { arg, builder } from '../../builder/builder.ts';
import { codeCondition, entityCondition } from '../../builder/code/condition.ts';
import { textCondition } from '../../builder/conditions.ts';
import { connectionOf, pageArgs, paginate } from '../../builder/connection.ts';
import { condition, filterOf } from '../../builder/filter.ts';
import { demands, searching } from '../../builder/limit/size.ts';
import { asOfArg, dayOf, viewOf } from '../../builder/temporal.ts';
import { countryFinder } from '../../store/find/country.ts';
import { cityFinder } from '../../store/find/people.ts';
import type { City } from '../../store/graph/record.ts';
import { whenReady } from '../../store/maybe.ts';
import { allNamesOf, isCapitalOn } from '../../store/thing/places.ts';
import { CityRef } from './city.ts';

const CityConnection = connectionOf('City', CityRef, 'cities');

const cityFilter = filterOf<City>('CityFilter', 'cities', {
  code: codeCondition(
    cityFinder,
    'Which city it is',
    (city: City) => city,
    ({ key }) => [key],
  ),
  name: textCondition('One of its names.', allNamesOf),
  country: entityCondition(countryFinder, 'The country it lies in today', ({ countryRecord }: City) => [countryRecord]),
  capital: condition({
    field: (t) => t.boolean({ description: 'Whether it is a capital on the day, in any sense.' }),
    test:
      (wanted: boolean, { day }) =>
      (city) =>
        isCapitalOn(city, day) === wanted,
  }),
});

builder.queryField('cities', (t) =>
  t.field({
    type: CityConnection,
    ...demands(searching(1, { filter: 15 })),
    description: 'Cities on record, by key: capitals, seats of organizations and places of events, present and former.',
    args: {
      filter: arg({ type: cityFilter.ref, description: 'Which cities.' }),
      asOf: asOfArg(),
      ...pageArgs(),
    },
    resolve: (_root, { filter, asOf, ...page }, { store }) => {
      const day = dayOf({ asOf }, store.today);
      return whenReady(cityFilter.apply([...store.graph.cities().values()], filter, { store, day }), (found) =>
        paginate(found, page, (city) => viewOf(city, day)),
      );
    },
  }),
);
