import { z } from 'zod';
import { taking } from '../taken.ts';
import { asOf, defineTool, type Tool, year } from '../tool.ts';

const indicator = z.string().min(1).describe('Code, or the code of the producer: "population_total", "SP.POP.TOTL".');
const knownAt = z.string().optional().describe('Only what the sources had published by this day; independent of asOf.');
/** As many lines as a reader still compares. */
const MOST_COUNTRIES = 20;
const MOST_INDICATORS = 10;

export function measureTools(): readonly Tool[] {
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
      question({ organization, countries = [], areas, ...rest }) {
        if (organization !== undefined)
          return { operation: 'series-of-an-organization', variables: { organization, ...rest }, asOf: rest.asOf };
        const isNobody = countries.length === 0 && (areas ?? []).length === 0;
        const lead = isNobody ? ['Say for which countries, areas or organization.'] : [];
        return { operation: 'series-of-countries', variables: { countries, areas, ...rest }, asOf: rest.asOf, lead };
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
      question({ indicators = USUAL, year, ...rest }) {
        const latest = year ?? (rest.asOf === undefined ? undefined : Number(rest.asOf.slice(0, 4)) || undefined);
        return { operation: 'comparison', variables: { indicators, year: latest, ...rest }, asOf: rest.asOf };
      },
    }),
  ];
}

const USUAL = ['population_total', 'gdp_per_capita_current_usd', 'life_expectancy'];
