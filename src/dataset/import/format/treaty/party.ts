import type { Known } from '../../reader.ts';

type Cells = Readonly<Record<string, string>>;

/** Stints of parties to treaties as they are on record: which of them a line speaks of. */
export class Stints {
  readonly #rows: ReadonlyMap<string, readonly Cells[]>;
  readonly #taken = new Set<string>();
  readonly #days = new Set<string>();

  constructor(known: Known) {
    this.#rows = Map.groupBy(known.rows('treaty_parties'), ({ treaty, party }) => `${treaty}|${party}`);
  }

  /**
   * The one of that consent; else the only one, or the last. A second line of a party is of a stint of its own; null where
   * it is of the same day as the first.
   */
  of(treaty: string, party: string, ratified: string): { readonly stint: string; readonly isNew: boolean } | null {
    const day = `${treaty}|${party}|${ratified}`;
    if (this.#days.has(day)) return null;
    this.#days.add(day);
    const rows = this.#rows.get(`${treaty}|${party}`) ?? [];
    const free = rows.filter(({ stint }) => !this.#taken.has(`${treaty}|${party}|${stint}`));
    const row = free.find((one) => ratified !== '' && one.ratified === ratified) ?? free.at(-1);
    let number = Number(row?.stint ?? 1);
    while (this.#taken.has(`${treaty}|${party}|${number}`)) number++;
    this.#taken.add(`${treaty}|${party}|${number}`);
    return { stint: String(number), isNew: row === undefined };
  }

  hasTaken(treaty = '', party = '', stint = ''): boolean {
    return this.#taken.has(`${treaty}|${party}|${stint}`);
  }
}

/** Signed alone, or bound as well. */
export function statusOf(ratified: string): string {
  return ratified === '' ? 'signatory' : 'party';
}
