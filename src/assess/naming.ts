import type { Day } from '../model/day/day.ts';
import { AlmanacError } from '../model/errors.ts';
import type { Finder } from '../store/find/finder.ts';
import type { Asking } from './asking.ts';

interface Called {
  readonly name: string;
}

/**
 * What a statement names at its time. Where that has meant several then, it means what it does on the day of the document;
 * where several still, the one that is called just so by us, or the only one that is `meant`.
 */
export function naming<R extends Called>(
  { store, day: today }: Asking,
  finder: Finder<R>,
  text: string,
  day: Day,
  argument: string,
  isMeant: (record: R) => boolean = () => true,
): R {
  try {
    return finder.require(store, text, day, argument);
  } catch (error) {
    if (!(error instanceof AlmanacError) || error.code !== 'AMBIGUOUS_CODE') throw error;
    const now = finder.meant(store, text, today).records.filter(isMeant);
    const called = now.length === 1 ? now : now.filter(({ name }) => name === text);
    const [only] = called;
    if (only === undefined || called.length > 1) throw error;
    return only;
  }
}
