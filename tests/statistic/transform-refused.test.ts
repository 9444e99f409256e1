import { describe, expect, test } from 'vitest';
import { ask, realServer } from '../fixtures/real.ts';

const server = realServer();

const SERIES = `query ($country: String!, $indicator: String!, $transform: [SeriesTransform!]) {
  country(code: $country) { series(indicator: $indicator, transform: $transform) { points { year } } } }`;

describe('what means nothing is refused, with what to use instead', () => {
  const MEANINGLESS = 'MEANINGLESS_TRANSFORM';
  test.each([
    ['growth of a growth rate', 'gdp_growth_annual', [{ growth: true }], MEANINGLESS, 'use change'],
    ['growth of growth', 'gdp_current_usd', [{ growth: true }, { growth: true }], MEANINGLESS, 'use change'],
    ['growth of a balance', 'trade_balance_current_usd', [{ growth: true }], MEANINGLESS, 'use change'],
    ['growth of a rank', 'ease_of_doing_business_rank', [{ growth: true }], MEANINGLESS, 'use change'],
    ['growth of a change', 'population_total', [{ change: true }, { growth: true }], MEANINGLESS, 'use change'],
    ['an index of a balance', 'net_migration', [{ index: 2000 }], MEANINGLESS, 'use change'],
    ['a share per person', 'urban_population_share', [{ perCapita: true }], MEANINGLESS, 'aggregation is SUM'],
    ['growth per person', 'gdp_current_usd', [{ growth: true }, { perCapita: true }], MEANINGLESS, 'SUM'],
    ['persons per person', 'population_total', [{ perCapita: true }], MEANINGLESS, 'use growth'],
    ['a share of a mean', 'life_expectancy', [{ shareOf: { world: true } }], MEANINGLESS, 'use index'],
    ['a share of a balance', 'net_migration', [{ shareOf: { world: true } }], MEANINGLESS, 'use index'],
    [
      'a share of what was transformed',
      'gdp_current_usd',
      [{ movingAverage: 3 }, { shareOf: { world: true } }],
      MEANINGLESS,
      'put it first',
    ],
    ['the change of a category', 'un_membership', [{ change: true }], MEANINGLESS, 'categories'],
    [
      'an average of flags',
      'constitution_gender_nondiscrimination',
      [{ movingAverage: 3 }],
      MEANINGLESS,
      'ask for it as it is',
    ],
    ['a window of one year', 'population_total', [{ movingAverage: 1 }], 'BAD_ARGUMENT', '2 to 50'],
    ['a window too long', 'population_total', [{ movingAverage: 51 }], 'BAD_ARGUMENT', '2 to 50'],
    ['no change', 'population_total', [{ change: false }], 'BAD_ARGUMENT', 'takes true'],
    ['no world', 'population_total', [{ shareOf: { world: false } }], 'BAD_ARGUMENT', 'takes true'],
    ['an area there is none of', 'population_total', [{ shareOf: { area: 'XXX' } }], 'UNKNOWN_AREA', 'areas lists'],
    [
      'a world nobody has figures of',
      'cities_over_1m',
      [{ shareOf: { world: true } }],
      'BAD_ARGUMENT',
      'no figure of World is published',
    ],
    [
      'more steps than anybody needs',
      'population_total',
      Array.from({ length: 6 }, () => ({ movingAverage: 2 })),
      'BAD_ARGUMENT',
      'at most 5',
    ],
  ])('%s', async (_what, indicator, transform, code, remedy) => {
    const { errors } = await ask(server.url, SERIES, { country: 'KAZ', indicator, transform });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(remedy),
      extensions: { code, argument: 'transform' },
    });
  });

  test('two transforms in one step', async () => {
    const { errors } = await ask(
      server.url,
      '{ country(code: "KAZ") { series(indicator: "population_total", transform: [{ growth: true, change: true }]) { points { year } } } }',
    );
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('exactly one field'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', argument: 'transform' },
    });
  });
});
