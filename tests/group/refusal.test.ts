import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

describe('what means nothing is refused, with what to use instead', () => {
  const CHOICES = ['MEAN', 'MEDIAN', 'MIN', 'MAX'];
  test.each([
    ['life_expectancy', 'SUM', 'aggregate', 'a sum of years', ['WEIGHTED_MEAN', ...CHOICES]],
    ['internet_users_share', 'SUM', 'aggregate', 'its weight is population_total', ['WEIGHTED_MEAN', ...CHOICES]],
    ['gdp_per_capita_current_usd', 'SUM', 'aggregate', 'use WEIGHTED_MEAN', ['WEIGHTED_MEAN', ...CHOICES]],
    ['human_development_index', 'SUM', 'aggregate', 'use MEAN, MEDIAN, MIN, MAX', CHOICES],
    ['population_total', 'WEIGHTED_MEAN', 'aggregate', 'population_total has no weight', ['SUM', ...CHOICES]],
    ['gini_index', 'DEFAULT', 'aggregate', 'no roll-up of its own', CHOICES],
    ['un_membership', 'DEFAULT', 'indicator', 'categories', undefined],
    ['un_membership', 'MAX', 'indicator', 'categories', undefined],
    ['official_exchange_rate', 'MEDIAN', 'indicator', 'own currency', undefined],
  ])('%s by %s', async (indicator, aggregate, argument, words, candidates) => {
    for (const field of ['statistic', 'series']) {
      const { errors } = await ask(
        server.url,
        `{ organization(code: "eu") { ${field}(indicator: "${indicator}", aggregate: ${aggregate}) { __typename } } }`,
      );
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toContain(words);
      expect(errors?.[0]?.extensions).toEqual({
        code: 'MEANINGLESS_AGGREGATE',
        argument,
        ...(candidates && { candidates }),
      });
    }
  });

  test.each([
    ['countryGroup(of: { organization: "nowhere" }) { name }', 'UNKNOWN_ORGANIZATION', 'organization'],
    ['countryGroup(of: { region: "999" }) { name }', 'UNKNOWN_REGION', 'region'],
    ['countryGroup(of: { countries: ["QQ"] }) { name }', 'UNKNOWN_COUNTRY', 'countries'],
    ['countryGroup(of: { role: [MEMBER] }) { name }', 'BAD_ARGUMENT', 'role'],
    ['region(code: "143") { statistic(indicator: "nothing") { value } }', 'UNKNOWN_INDICATOR', 'indicator'],
    [
      'region(code: "143") { series(indicator: "gini_index", aggregate: MIN, from: 3, to: 2) { unit { code } } }',
      'BAD_ARGUMENT',
      'from',
    ],
  ])('%s', async (query, code, argument) => {
    const { errors } = await ask(server.url, `{ ${query} }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument });
  });
});
