import type { z } from 'zod';
import type { Kept } from '../kept.ts';
import { COUNTRIES, type Told } from './answer.ts';
import { type Country, countryOf } from './record.ts';

/** A country as the graph tells it, and as this door does. */
export interface Known {
  readonly source: Told;
  readonly told: Country;
}

const YEAR = /^\d{4}/;

/** Countries and territories of a day that have a code of two letters. */
export function countriesOn(kept: Kept, asOf: string | null, today: string): Promise<readonly Known[]> {
  return kept.keep(`rest ${asOf}`, async () => {
    const year = Number(YEAR.exec(asOf ?? today)?.[0]);
    const all: Known[] = [];
    let after: string | null = null;
    do {
      const page: z.infer<typeof COUNTRIES> = await kept.ask('rest-countries', COUNTRIES, { asOf, after });
      const { nodes, pageInfo }: z.infer<typeof COUNTRIES>['countries'] = page.countries;
      const coded = nodes.filter(({ alpha2 }) => alpha2 !== null);
      all.push(...coded.map((source) => ({ source, told: countryOf(source, year) })));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  });
}
