import type { Unit, UnitKind } from '../../model/statistic.ts';

function plain(key: string, label: string, symbol: string | null, kind: UnitKind): Unit {
  return { key, label, symbol, kind, money: null, currency: null, scale: 1 };
}

/** As the indicators that are growth rates themselves have it. */
export const PERCENT_CHANGE = plain('percent_change', 'percent change on the previous year', '%', 'growth_rate');

/** What the difference of two percentages is counted in. */
const PERCENTAGE_POINTS = plain('percentage_points', 'percentage points', 'pp', 'percentage_points');

export function differenceUnit(unit: Unit): Unit {
  return unit.kind === 'percent' || unit.kind === 'growth_rate' ? PERCENTAGE_POINTS : unit;
}

export function indexUnit(baseYear: number): Unit {
  return plain(`index_${baseYear}_100`, `index, ${baseYear} = 100`, null, 'index');
}

const PER_PERSON: Partial<Readonly<Record<UnitKind, UnitKind>>> = {
  count: 'rate',
  currency: 'currency_per_capita',
  currency_ppp: 'currency_ppp_per_capita',
  area: 'area_per_capita',
  volume: 'volume_per_capita',
  mass: 'mass_per_capita',
};

/** Named as the curated units per person are, so that those computed and those published read alike. */
export function perPersonUnit({ key, label, symbol, kind, money, currency, scale }: Unit): Unit {
  return {
    key: `${key}_per_person`,
    label: `${label} per person`,
    symbol: symbol === null ? null : `${symbol}/person`,
    kind: PER_PERSON[kind] ?? 'ratio',
    money,
    currency,
    scale,
  };
}

export function shareUnit(whole: string): Unit {
  return plain('percent', `percent of ${whole}`, '%', 'percent');
}
