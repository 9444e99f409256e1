import type { Indicator } from '../../../store/graph/record.ts';
import { badArgument } from '../../../store/store.ts';

/** Other units that figures of a unit are stated in, and what one of them is in it. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  km2: { 'square miles': 2.589988110336, 'sq mi': 2.589988110336, 'sq km': 1, hectares: 0.01, acres: 0.0040468564224 },
  km: { miles: 1.609344, mi: 1.609344 },
  metres: { feet: 0.3048, ft: 0.3048 },
  percent: { '%': 1, percent: 1, 'per cent': 1 },
};

/** Words that name a count of whatever the indicator counts. */
const COUNTS = new Set([
  'people',
  'persons',
  'inhabitants',
  'states',
  'countries',
  'members',
  'organizations',
  'agreements',
]);

/** What a figure is multiplied by to be in the unit of the record; throws BAD_ARGUMENT for a unit that is another quantity. */
export function factorOf({ code, unitRecord }: Indicator, unit: string | null | undefined): number {
  if (unit == null) return 1;
  const { key, label, symbol, kind } = unitRecord;
  const wanted = unit.trim().toLowerCase();
  const own = [key, label, symbol ?? ''].map((text) => text.toLowerCase());
  if (own.includes(wanted) || label.toLowerCase().includes(wanted)) return 1;
  if (kind === 'count' && COUNTS.has(wanted)) return 1;
  if (/^(us )?dollars?$|^us\$$|^\$$/.test(wanted) && kind.startsWith('currency')) return 1;
  const factor = FACTORS[key]?.[wanted];
  if (factor !== undefined) return factor;
  const known = [label, ...Object.keys(FACTORS[key] ?? {})].join(', ');
  throw badArgument('figure.unit', `${code} is in ${label}: state the figure in one of ${known}, got "${unit}"`);
}
