import type { Known } from '../reader.ts';

/** Finds countries by what works print for them, in whatever letters; undefined where nobody has said. */
export type CountryOf = (name: string) => string | null | undefined;

/** By `import_codes.csv` first, then by the English names of the states of today, where one alone has it. */
export function countriesByName(known: Known): CountryOf {
  const states = new Map(
    known
      .rows('countries')
      .filter(({ kind, end }) => kind === 'state' && end === '')
      .map(({ key = '', name = '' }) => [key, name]),
  );
  const named = new Map<string, Set<string>>();
  const add = (name: string, key: string) => named.set(plain(name), (named.get(plain(name)) ?? new Set()).add(key));
  for (const [key, name] of states) add(name, key);
  for (const { country = '', language, name = '' } of known.rows('country_names')) {
    if (language === 'en' && states.has(country)) add(name, country);
  }
  return (name) => {
    const given = known.key('place', name);
    if (given !== undefined) return given;
    const found = named.get(plain(name));
    return found?.size === 1 ? [...found][0] : undefined;
  };
}

/** Letters alone, without case and accents. */
function plain(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
