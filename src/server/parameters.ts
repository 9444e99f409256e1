import type { Day } from '../model/day/day.ts';
import { AlmanacError } from '../model/errors.ts';
import { parseDay } from '../model/time.ts';
import { badArgument } from '../store/store.ts';

/** What links gather on their way through mails, advertisements and social networks: it says nothing to us. */
const TRACKING =
  /^(utm_\w+|fbclid|gclid|gclsrc|gbraid|wbraid|gad_source|gad_campaignid|dclid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid?|mc_cid|mc_eid|mkt_tok|_ga|_gl|_hsenc|_hsmi|srsltid|epik|sccid|rdt_cid|wt_mc|mtm_\w+|pk_\w+)$/i;

/** The same parameters without those that only track who followed a link. */
export function withoutTracking(given: URLSearchParams): URLSearchParams {
  const tracking = [...new Set(given.keys())].filter((name) => TRACKING.test(name));
  for (const name of tracking) given.delete(name);
  return given;
}

/** Reads the parameters of an address, each given once; every error names the parameter at fault. */
export class Parameters {
  readonly #given: ReadonlyMap<string, string>;

  /** Throws BAD_ARGUMENT for a parameter that is not among the known ones, or empty and not among those that may be. */
  constructor(given: URLSearchParams, known: readonly string[], mayBeEmpty: readonly string[] = []) {
    const values = new Map<string, string>();
    for (const [name, value] of given) {
      if (!known.includes(name)) {
        const others = known.length === 0 ? 'there are none here' : `use ${known.join(', ')}`;
        throw new AlmanacError('BAD_ARGUMENT', `there is no parameter "${name}": ${others}`, {
          argument: name,
          candidates: known,
        });
      }
      if (values.has(name))
        throw badArgument(name, `${name} is given twice: give it once, its values joined by commas`);
      if (value === '' && !mayBeEmpty.includes(name))
        throw badArgument(name, `${name} is empty: give it a value, or leave it out`);
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

  /** Values between commas, in their order. */
  sequence(name: string): string[] {
    const values = (this.#given.get(name) ?? '').split(',').map((value) => value.trim());
    return values.filter((value) => value !== '');
  }

  /** The same, each once. */
  list(name: string): string[] {
    return [...new Set(this.sequence(name))];
  }

  word<W extends string, F>(name: string, words: readonly W[], fallback: F): W | F {
    const value = this.#given.get(name);
    return value === undefined ? fallback : wordIn(name, words, value);
  }

  /** Words between commas, each once. */
  words<W extends string>(name: string, words: readonly W[]): W[] {
    return this.list(name).map((value) => wordIn(name, words, value));
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

/** The word meant, in any case. */
function wordIn<W extends string>(name: string, words: readonly W[], value: string): W {
  const word = words.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
  if (word !== undefined) return word;
  const candidates = words.map((candidate) => candidate.toLowerCase());
  throw new AlmanacError('BAD_ARGUMENT', `${name} "${value}" is none of ${candidates.join(', ')}`, {
    argument: name,
    candidates,
  });
}
