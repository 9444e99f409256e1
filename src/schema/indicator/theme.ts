import { builder } from '../../builder/builder.ts';
import { lookup } from '../../builder/code/lookup.ts';
import { pageArgs, paginate } from '../../builder/connection.ts';
import { viewOf, viewsOf } from '../../builder/temporal.ts';
import { themeFinder } from '../../store/find/statistic.ts';
import { indicatorsOfTheme, themesOf } from '../../store/statistic/coverage.ts';
import { IndicatorConnection, ThemeRef } from '../statistic/indicator.ts';

builder.objectField(ThemeRef, 'indicators', (t) =>
  t.field({
    type: IndicatorConnection,
    description: 'Its indicators, by code.',
    args: pageArgs(),
    resolve: ({ record: { key } }, page, { store }) =>
      paginate(indicatorsOfTheme(store, key), page, (indicator) => viewOf(indicator, store.today)),
  }),
);

builder.queryField('theme', (t) =>
  t.field({ type: ThemeRef, ...lookup(themeFinder, 'A theme', 'Key or name, in any case: `health`; or an id.') }),
);

builder.queryField('themes', (t) =>
  t.field({
    type: [ThemeRef],
    nullable: false,
    description: 'Fields of life that indicators belong to, from the economy on. A few only.',
    resolve: (_root, _args, { store }) => viewsOf(themesOf(store), store.today),
  }),
);
