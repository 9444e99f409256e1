import { AlmanacError } from '../../model/errors.ts';
import { type Day, parseDay } from '../../model/time.ts';
import { badArgument } from '../../store/store.ts';

/** The parameters of a request, each read once and as what it should be. */
export interface Parameters {
  text(name: string): string | null;
  list(name: string): readonly string[] | null;
  year(name: string): number | null;
  day(name: string): Day | null;
  word<const W extends string>(name: string, words: readonly W[]): W | null;
  words<const W extends string>(name: string, words: readonly W[]): readonly W[] | null;
}

/** Throws BAD_ARGUMENT for a parameter that is not known, given twice or empty. */
export function readParameters(given: URLSearchParams, known: readonly string[]): Parameters {
  for (const [name, value] of given) {
    if (!known.includes(name))
      throw badArgument(
        name,
        `there is no parameter "${name}" here: ${known.length === 0 ? 'there are none' : `use ${known.join(', ')}`}`,
      );
    if (given.getAll(name).length > 1) throw badArgument(name, `${name} is given twice: join values with commas`);
    if (value === '') throw badArgument(name, `${name} is empty: give a value, or leave it out`);
  }
  const text = (name: string) => given.get(name);
  const list = (name: string) => text(name)?.split(',') ?? null;
  const word = <W extends string>(name: string, value: string, words: readonly W[]): W => {
    const found = words.find((one) => one === value);
    if (found) return found;
    throw badArgument(name, `${name} is one of ${words.join(', ')}, got "${value}"`);
  };
  return {
    text,
    list,
    year(name) {
      const value = text(name);
      if (value === null) return null;
      if (/^\d{1,4}$/.test(value)) return Number(value);
      throw badArgument(name, `${name} is a year, got "${value}"`);
    },
    day(name) {
      const value = text(name);
      return value === null ? null : dayOf(name, value);
    },
    word(name, words) {
      const value = text(name);
      return value === null ? null : word(name, value, words);
    },
    words: (name, words) => list(name)?.map((value) => word(name, value, words)) ?? null,
  };
}

function dayOf(argument: string, value: string): Day {
  try {
    return parseDay(value);
  } catch (error) {
    if (!(error instanceof AlmanacError)) throw error;
    throw new AlmanacError(error.code, error.message, { argument });
  }
}
