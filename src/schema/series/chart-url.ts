import { arg, builder } from '../../builder/builder.ts';
import { wordsEnum } from '../../builder/words.ts';
import { formatDay } from '../../model/day/day.ts';
import { dayIn, type Seen } from '../../model/day/moment.ts';
import { type Recipe, recipeOn } from '../../store/group/group.ts';
import { allReady, type MaybePromise, whenReady } from '../../store/maybe.ts';
import type { KnownAt } from '../../store/statistic/known.ts';
import type { Subject } from '../../store/statistic/subject.ts';
import type { Store } from '../../store/store.ts';
import { RankingConnection } from '../statistic/ranking.ts';
import { SeriesRef } from '../statistic/series.ts';
import { wordOfTransform } from './transform-word.ts';

export const CHART_THEMES = ['light', 'dark'] as const;
export const CHART_FORMATS = ['svg', 'png'] as const;
/** Ranks a chart has room for. */
const MOST_RANKS = 40;

export type ChartTheme = (typeof CHART_THEMES)[number];
export type ChartFormat = (typeof CHART_FORMATS)[number];

const ThemeEnum = wordsEnum('ChartTheme', 'Colours of a chart.', {
  light: 'Dark on a light ground.',
  dark: 'Light on a dark ground.',
} satisfies Record<ChartTheme, string>);

const FormatEnum = wordsEnum('ChartFormat', 'File format of a chart.', {
  svg: 'Scalable, small, text stays text.',
  png: 'Pixels, for wherever SVG is not shown.',
} satisfies Record<ChartFormat, string>);

interface LookArgs {
  readonly theme?: ChartTheme | null | undefined;
  readonly format?: ChartFormat | null | undefined;
}

const lookArgs = () => ({
  theme: arg({ type: ThemeEnum, defaultValue: 'light', description: 'Its colours.' }),
  format: arg({ type: FormatEnum, defaultValue: 'svg', description: 'Its file format.' }),
});

const LISTED = 'A set that a filter makes is named by its countries of the day.';

builder.objectField(SeriesRef, 'chartUrl', (t) =>
  t.string({
    nullable: false,
    description: `Address of a chart of these values with its source and licence, relative to this server. ${LISTED}`,
    args: lookArgs(),
    resolve: ({ record: { indicator, subject, question }, day }, look, { store }) => {
      const { from, to, knownAt, fill, transforms } = question;
      const words = allReady(transforms.map((transform) => wordOfTransform(transform, day)));
      return whenReady(placeOf(subject, day), (place) =>
        whenReady(words, (steps) =>
          address(look, {
            indicator: indicator.code,
            ...place,
            fill: fill === 'none' ? null : fill,
            transform: steps.join(',') || null,
            from,
            to,
            ...days(store, day, knownAt),
          }),
        ),
      );
    },
  }),
);

builder.objectField(RankingConnection, 'chartUrl', (t) =>
  t.string({
    nullable: false,
    description: `Address of a chart of the first ranks with their source and licence, relative to this server: of as many as the page may hold, ${MOST_RANKS} at most. ${LISTED}`,
    args: lookArgs(),
    resolve: ({ ranking: { indicator, group, question, year }, size }, look, { store }) => {
      const { day, knownAt, ascending } = question;
      return whenReady(recipeOn(group, day), (recipe) =>
        address(look, {
          kind: 'ranking',
          indicator: indicator.code,
          ...parametersOf(recipe),
          year,
          direction: ascending ? 'asc' : null,
          first: Math.max(1, Math.min(size, MOST_RANKS)),
          ...days(store, day, knownAt),
        }),
      );
    },
  }),
);

type Parameters = Readonly<Record<string, string | number | null>>;

/** What names whose values they are. */
function placeOf({ geo, rolledUp }: Subject, day: Seen): MaybePromise<Parameters> {
  if (!rolledUp) return { [geo.type === 'Area' ? 'area' : 'countries']: geo.key };
  const { group, aggregate, membersOn } = rolledUp;
  return whenReady(recipeOn(group, day), (recipe) => ({
    ...parametersOf(recipe),
    aggregate: aggregate.toLowerCase(),
    membersOn: membersOn.toLowerCase(),
  }));
}

function parametersOf({ role, countries, ...named }: Recipe): Parameters {
  return {
    ...named,
    ...(role && { role: role.join(',') }),
    ...(countries && { countries: countries.join(',') }),
  };
}

/** The release's own day goes without saying. */
function days({ today }: Store, day: Seen, knownAt: KnownAt): Parameters {
  return {
    asOf: dayIn(day) === today ? null : formatDay(dayIn(day)),
    knownAt: knownAt === null ? null : formatDay(knownAt),
  };
}

function address({ theme, format }: LookArgs, asked: Parameters): string {
  const parameters = Object.entries({ ...asked, theme: theme === 'dark' ? theme : null }).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  );
  // Commas and colons may stand in a query as they are, and read better so.
  const query = String(new URLSearchParams(parameters)).replaceAll('%2C', ',').replaceAll('%3A', ':');
  return `/chart.${format ?? 'svg'}?${query}`;
}
