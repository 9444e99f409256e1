import { AlmanacError } from '../../model/errors.ts';
import { slugOf } from '../address.ts';
import type { Ask } from '../asked.ts';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** What stands for a country in its address, and what else its name means on the day. */
interface Address {
  readonly code: string;
  /** Keys of those of the same name. */
  readonly others: readonly string[];
}

/** What stands for a country in its address: its name where that means no other on the day, else its key. */
export async function codeOf(ask: Ask, country: Named, day: string): Promise<string> {
  return (await addressFor(ask, country, day)).code;
}

export async function addressFor(ask: Ask, { key, name }: Named, day: string): Promise<Address> {
  const code = slugOf(name);
  try {
    const { country } = await ask('NamedView', { code, day });
    return { code: country?.key === key ? code : key, others: [] };
  } catch (error) {
    const meant = meantBy(error);
    if (meant === null) throw error;
    return { code: key, others: meant.filter((one) => one !== key) };
  }
}

/** The keys of all that a code means, where it was refused for meaning several; null for any other error. */
export function meantBy(error: unknown): readonly string[] | null {
  if (!(error instanceof AlmanacError) || error.code !== 'AMBIGUOUS_CODE') return null;
  return error.details.candidates ?? [];
}

/**
 * Of several that a code means on a day, the one that it means to date: who came by its page and chose another day stays
 * with it. Null where it means several to date, too.
 */
export async function usuallyMeant(ask: Ask, code: string, today: string, meant: readonly string[]) {
  try {
    const { country } = await ask('NamedView', { code, day: today });
    return country && meant.includes(country.key) ? country.key : null;
  } catch (error) {
    if (meantBy(error) !== null) return null;
    throw error;
  }
}
