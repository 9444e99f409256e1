import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import type { Variables } from '../../named/asking.ts';
import { taking } from '../taken.ts';
import { type Fields, isFields } from '../tell/value.ts';
import { after, asOf, type Desk, defineTool, first, type Tool, wordOf, year } from '../tool.ts';
import { indicatorMeant } from './meant.ts';

const indicator = z.string().min(1).describe('Code, that of the producer, or name: "SP.POP.TOTL", "CO2 per head".');
const knownAt = z.string().optional().describe('Only what the sources had published by this day; independent of asOf.');
/** As many lines as a reader still compares. */
const MOST_COUNTRIES = 20;
const MOST_INDICATORS = 10;

export function measureTools(schema: GraphQLSchema): readonly Tool[] {
  return [
    defineTool({
      name: 'series',
      title: 'A statistic over the years',
      description:
        'Values of an indicator year by year, for countries and statistical areas (such as WLD), or rolled up over the members that an organization had in each year. Estimates and forecasts say so.',
      input: taking({
        indicator,
        countries: z.array(z.string()).max(MOST_COUNTRIES).optional().describe('Codes or names of countries.'),
        areas: z.array(z.string()).max(MOST_COUNTRIES).optional().describe('Codes of statistical areas: "WLD", "EUU".'),
        organization: z.string().optional().describe('An organization to roll up over, instead of countries.'),
        from: year.optional().describe('First year.'),
        to: year.optional().describe('Last year.'),
        asOf,
        knownAt,
      }),
      async question({ organization, countries = [], areas, indicator: text, ...others }, desk) {
        const { key, lead: taken } = await indicatorMeant(text, desk);
        const rest = { ...others, indicator: key };
        if (organization !== undefined)
          return {
            operation: 'series-of-an-organization',
            variables: { organization, ...rest },
            asOf: rest.asOf,
            lead: taken,
          };
        const isNobody = countries.length === 0 && (areas ?? []).length === 0;
        const lead = isNobody ? [...taken, 'Say for which countries, areas or organization.'] : taken;
        return { operation: 'series-of-countries', variables: { countries, areas, ...rest }, asOf: rest.asOf, lead };
      },
    }),
    defineTool({
      name: 'rank',
      title: 'A ranking',
      description:
        'Countries by an indicator in one year ("largest by population in 1960"), of the world, an organization, a region or a continent as on asOf, and how many have no value on record.',
      input: taking({
        indicator,
        year: year.optional().describe('Year of the values; without it the latest in which enough have one.'),
        organization: z.string().optional().describe('Only its members on the day.'),
        region: z.string().optional().describe('Only this region: "Central Asia".'),
        continent: z.string().optional().describe('Only this continent: "Africa".'),
        direction: wordOf(schema, 'OrderDirection').optional().describe('DESC, the largest first, by default.'),
        asOf,
        first,
        after,
      }),
      async question(
        { indicator: text, year: wanted, organization, region, continent, asOf: day, first: count, ...rest },
        desk,
      ) {
        const { key, lead } = await indicatorMeant(text, desk);
        const among = { organization, region, continent };
        const isAmong = Object.values(among).some((name) => name !== undefined);
        const variables = {
          indicator: key,
          year: wanted,
          asOf: day,
          first: count ?? 20,
          ...rest,
          ...(isAmong && { among }),
        };
        const isNone = wanted !== undefined && (await isEmptyYear(variables, desk));
        const none = `Nobody has a value of ${wanted} on record: series tells of which years there are any.`;
        return { operation: 'rank', variables, asOf: day, lead: isNone ? [...lead, none] : lead };
      },
    }),
    defineTool({
      name: 'compare',
      title: 'Compare countries',
      description:
        'Several countries side by side: since when they exist, capital, number of memberships, and the latest value of each indicator up to a year, with its source.',
      input: taking({
        countries: z.array(z.string()).min(1).max(MOST_COUNTRIES).describe('Codes or names of countries.'),
        indicators: z
          .array(indicator)
          .max(MOST_INDICATORS)
          .optional()
          .describe('Codes of indicators; without them population, GDP per person and life expectancy.'),
        year: year.optional().describe('Latest year of the values; without it that of the day.'),
        asOf,
      }),
      async question({ indicators: texts = USUAL, year, ...rest }, desk) {
        const meant = await Promise.all(texts.map((text) => indicatorMeant(text, desk)));
        const indicators = meant.map(({ key }) => key);
        const latest = year ?? (rest.asOf === undefined ? undefined : Number(rest.asOf.slice(0, 4)) || undefined);
        return {
          operation: 'comparison',
          variables: { indicators, year: latest, ...rest },
          asOf: rest.asOf,
          lead: meant.flatMap(({ lead }) => lead),
        };
      },
    }),
  ];
}

/** Whether a ranking of a year has nobody in it. */
async function isEmptyYear(variables: Variables, desk: Desk): Promise<boolean> {
  const { data } = await desk.ask('rank', variables);
  const { indicator: found = null } = (data ?? {}) as Fields;
  const ranking = isFields(found) ? found.ranking : undefined;
  return isFields(ranking) && ranking.totalCount === 0;
}

const USUAL = ['population_total', 'gdp_per_capita_current_usd', 'life_expectancy'];
