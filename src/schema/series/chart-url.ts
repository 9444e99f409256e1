import { arg, builder } from '../../builder/builder.ts';
import { wordsEnum } from '../../builder/words.ts';
import { formatDay } from '../../model/time.ts';
import type { Series } from '../../store/series/series.ts';
import { SeriesRef } from '../statistic/series.ts';

export const CHART_THEMES = ['light', 'dark'] as const;
export const CHART_FORMATS = ['svg', 'png'] as const;

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

/** Which parameter of a chart names a place of that type; a place of another type is none of the chart's. */
const PLACE = { Country: 'countries', Area: 'area', Organization: 'organization', Region: 'region' } as const;

builder.objectField(SeriesRef, 'chartUrl', (t) =>
  t.string({
    nullable: false,
    description: 'Address of a chart of these values with its source and licence, relative to this server.',
    args: {
      theme: arg({ type: ThemeEnum, defaultValue: 'light', description: 'Its colours.' }),
      format: arg({ type: FormatEnum, defaultValue: 'svg', description: 'Its file format.' }),
    },
    resolve: ({ record, day }, { theme, format }, { store }) => {
      const { from, to, knownAt } = record.question;
      const parameters = Object.entries({
        indicator: record.indicator.code,
        ...placeOf(record),
        from,
        to,
        asOf: day === store.today ? null : formatDay(day),
        knownAt: knownAt === null ? null : formatDay(knownAt),
        theme: theme === 'dark' ? theme : null,
      }).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
      return `/chart.${format ?? 'svg'}?${new URLSearchParams(parameters)}`;
    },
  }),
);

function placeOf({ geo }: Series): Readonly<Record<string, string>> {
  return geo.type === 'CountryGroup' ? { countries: geo.key.replaceAll(' ', ',') } : { [PLACE[geo.type]]: geo.key };
}
