import { AlmanacError } from '../../model/errors.ts';
import { slugOf } from '../address.ts';
import type { Ask } from '../asked.ts';

/** What stands for a country in its address: its name where that means no other on the day, else its key. */
export async function codeOf(ask: Ask, { key, name }: { readonly key: string; readonly name: string }, day: string) {
  const code = slugOf(name);
  try {
    const { country } = await ask('NamedView', { code, day });
    return country?.key === key ? code : key;
  } catch (error) {
    if (error instanceof AlmanacError && error.code === 'AMBIGUOUS_CODE') return key;
    throw error;
  }
}
