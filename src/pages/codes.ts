import { setImmediate } from 'node:timers/promises';
import { squeeze } from '../model/text/fold.ts';
import type { CodesViewQuery } from './.generated/operation.ts';
import type { Ask } from './asked.ts';
import type { DayShown } from './day-shown.ts';
import { codeOf } from './part/named.ts';

type Country = NonNullable<CodesViewQuery['countries']>['nodes'][number];
type Bounds = Country['startParts'];

/** What stands for a country in its address, up to a day; null for ever. */
interface Stretch {
  readonly code: string;
  readonly until: string | null;
}

const FIRST_DAY = '0001-01-01';
/** Countries after which others have their turn. */
const STEP = 20;

/** What stands for each country in its address on any day, so that links lead to where its page is. */
export class CountryCodes {
  readonly #stretches: ReadonlyMap<string, readonly Stretch[]>;

  /** Without any, every country stands by its key. */
  constructor(stretches: ReadonlyMap<string, readonly Stretch[]> = new Map()) {
    this.#stretches = stretches;
  }

  /** Whatever is no key of a country stands as it is. */
  on(key: string, day: DayShown): string {
    const stretch = this.#stretches.get(key)?.find(({ until }) => until === null || day.isBefore(until));
    return stretch?.code ?? key;
  }
}

/** Asks what every country was called, and on each stretch of days between two changes what its name means. */
export async function readCodes(ask: Ask): Promise<CountryCodes> {
  const countries: Country[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const { countries: page } = await ask('CodesView', after === undefined ? {} : { after });
    countries.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  const bounds = boundsByWord(countries);
  const stretches = new Map<string, readonly Stretch[]>();
  for (const [at, one] of countries.entries()) {
    // Between two steps others are answered.
    if (at % STEP === 0) await setImmediate();
    stretches.set(one.key, await stretchesOf(one, bounds, ask));
  }
  return new CountryCodes(stretches);
}

/** Days on which a word may come to mean another country, or none. */
function boundsByWord(countries: readonly Country[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<Country>>();
  const own = (one: Country) =>
    new Set([...one.common, ...one.official, ...one.others].map(({ name }) => squeeze(name)).concat(squeeze(one.key)));
  for (const one of countries)
    for (const word of own(one)) bearers.set(word, (bearers.get(word) ?? new Set()).add(one));
  return new Map(
    [...bearers].map(([word, all]) => [word, new Set(all.size === 1 ? [] : [...all].flatMap((one) => boundsOf(one)))]),
  );
}

function boundsOf({ startParts, endParts, common, official, others }: Country): string[] {
  const named = [...common, ...official, ...others].flatMap((one) =>
    daysOf(one.startDateParts).concat(daysOf(one.endDateParts)),
  );
  return [...daysOf(startParts), ...daysOf(endParts), ...named];
}

function daysOf(parts: Bounds): string[] {
  return [parts?.earliest, parts?.latest].flatMap((day) => day ?? []);
}

async function stretchesOf(
  one: Country,
  bounds: ReadonlyMap<string, ReadonlySet<string>>,
  ask: Ask,
): Promise<readonly Stretch[]> {
  const words = new Set(one.common.map(({ name }) => squeeze(name)));
  const shared = [...words].flatMap((word) => [...(bounds.get(word) ?? [])]);
  const days = new Set(words.size > 1 ? [...shared, ...boundsOf(one)] : shared);
  const firsts = [FIRST_DAY, ...[...days].toSorted()];
  const stretches: { code: string; until: string | null }[] = [];
  for (const [at, first] of firsts.entries()) {
    const code = await codeOn(one, first, words.size > 1, ask);
    const last = stretches.at(-1);
    const until = firsts[at + 1] ?? null;
    if (last?.code === code) last.until = until;
    else stretches.push({ code, until });
  }
  return stretches;
}

async function codeOn({ key, name }: Country, day: string, isRenamed: boolean, ask: Ask): Promise<string> {
  if (!isRenamed) return codeOf(ask, { key, name }, day);
  const { country } = await ask('NamedView', { code: key, day });
  return codeOf(ask, { key, name: country?.name ?? name }, day);
}
