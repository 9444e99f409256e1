import { builder } from '../../builder/builder.ts';
import { named } from '../../builder/code/named.ts';
import { type Arguments, listOf } from '../../builder/limit/document.ts';
import { exportPath, type SeriesExport } from '../../builder/limit/export.ts';
import { conditionsIn, conditionsOfShares, demands } from '../../builder/limit/size.ts';
import { asOfArg, dayOf } from '../../builder/temporal.ts';
import { AlmanacError } from '../../model/errors.ts';
import { areaFinder, indicatorFinder } from '../../store/find/statistic.ts';
import type { Geo } from '../../store/graph/record.ts';
import { allReady, whenReady } from '../../store/maybe.ts';
import { areasOf, indicatorsOf, MOST_SERIES, pairsOf } from '../../store/series/set.ts';
import { placeSubject } from '../../store/statistic/subject.ts';
import { badArgument } from '../../store/store.ts';
import { CountrySet, groupOf } from '../statistic/country-set.ts';
import { readShaped, SeriesRef, shapeArgs } from '../statistic/series.ts';

/** What a set is assumed to hold before it is known: all countries, or a part of them. */
const ALL_GUESS = 250;
const PART_GUESS = 100;

function placesIn({ of, areas }: Arguments): number {
  const named = listOf(areas).length;
  if (of === undefined || of === null) return named;
  const { countries, organization, region, continent } = of as Arguments;
  if (countries != null) return named + listOf(countries).length;
  return named + ((organization ?? region ?? continent) ? PART_GUESS : ALL_GUESS);
}

builder.queryField('seriesSet', (t) =>
  t.field({
    type: [SeriesRef],
    ...demands({
      size: (args) => listOf(args.indicators).length * placesIn(args),
      work: (args) => 20 * conditionsIn(args.of) + 600 * conditionsOfShares(args),
    }),
    nullable: { list: true, items: false },
    description: `Series of several indicators for many countries and areas at once, in one shape: indicator by indicator in the order given, of each the countries and then the areas. At most ${MOST_SERIES}; \`/export/series.csv\` has no such limit.`,
    args: {
      indicators: t.arg.stringList({ required: true, ...named(indicatorFinder, 'The indicators, each') }),
      of: t.arg({ type: CountrySet, description: 'Which countries; without it none, with `{}` all.' }),
      areas: t.arg.stringList(named(areaFinder, 'Areas besides, each')),
      ...shapeArgs(),
      asOf: asOfArg(),
    },
    resolve(_root, { indicators: codes, of, areas, asOf, ...shape }, { store }) {
      if (of == null && areas == null)
        throw badArgument('of', 'no place is asked for: name countries in of, with {} all, or codes in areas');
      const day = dayOf({ asOf }, store.today);
      const indicators = indicatorsOf(store, codes);
      const areasNamed = areasOf(store, areas ?? []);
      return whenReady(of == null ? [] : groupOf(store, of, day).on(day), (countries) => {
        const places: Geo[] = [...countries, ...areasNamed];
        if (indicators.length * places.length > MOST_SERIES) {
          const named = { indicators: codes, countries: keysOf(countries), areas: keysOf(areasNamed) };
          throw tooMany(indicators.length, places.length, { ...named, from: shape.from ?? null, to: shape.to ?? null });
        }
        return allReady(
          pairsOf(indicators, places).map(([indicator, place]) =>
            readShaped(store, placeSubject(store, place), day, indicator, shape),
          ),
        );
      });
    },
  }),
);

const keysOf = (places: readonly Geo[]) => places.map(({ key }) => key);

function tooMany(indicators: number, places: number, all: SeriesExport) {
  return new AlmanacError(
    'QUERY_TOO_COSTLY',
    `${indicators} indicators of ${places} places are ${indicators * places} series, at most ${MOST_SERIES} are answered at once: name fewer, or take them all from ${exportPath(all)}`,
    { argument: 'indicators' },
  );
}
