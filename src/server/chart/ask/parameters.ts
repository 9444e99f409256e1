import { AlmanacError } from '../../../model/errors.ts';
import { type Day, parseDay } from '../../../model/time.ts';
import { badArgument } from '../../../store/store.ts';

/** Reads the parameters of an address, each given once; every error names the parameter at fault. */
export class Parameters {
  readonly #given: ReadonlyMap<string, string>;

  /** Throws BAD_ARGUMENT for a parameter that is not among the known ones. */
  constructor(given: URLSearchParams, known: readonly string[]) {
    const values = new Map<string, string>();
    for (const [name, value] of given) {
      if (!known.includes(name)) {
        throw new AlmanacError('BAD_ARGUMENT', `there is no parameter "${name}": use ${known.join(', ')}`, {
          argument: name,
          candidates: known,
        });
      }
      if (values.has(name))
        throw badArgument(name, `${name} is given twice: give it once, its values joined by commas`);
      if (value === '') throw badArgument(name, `${name} is empty: give it a value, or leave it out`);
      values.set(name, value);
    }
    this.#given = values;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  text(name: string): string | null {
    return this.#given.get(name) ?? null;
  }

  /** Values between commas, each once. */
  list(name: string): string[] {
    const values = (this.#given.get(name) ?? '').split(',').map((value) => value.trim());
    return [...new Set(values.filter((value) => value !== ''))];
  }

  word<W extends string>(name: string, words: readonly W[], fallback: W): W {
    const value = this.#given.get(name);
    if (value === undefined) return fallback;
    const word = words.find((candidate) => candidate === value.toLowerCase());
    if (word !== undefined) return word;
    throw new AlmanacError('BAD_ARGUMENT', `${name} "${value}" is none of ${words.join(', ')}`, {
      argument: name,
      candidates: words,
    });
  }

  whole(name: string, least: number, most: number): number | null {
    const value = this.#given.get(name);
    if (value === undefined) return null;
    const number = Number(value);
    if (/^-?\d+$/.test(value) && least <= number && number <= most) return number;
    throw badArgument(name, `${name} "${value}" is no whole number from ${least} to ${most}`);
  }

  day(name: string): Day | null {
    const value = this.#given.get(name);
    if (value === undefined) return null;
    try {
      return parseDay(value);
    } catch (error) {
      if (!(error instanceof AlmanacError)) throw error;
      throw new AlmanacError(error.code, `${name}: ${error.message}`, { argument: name });
    }
  }
}
