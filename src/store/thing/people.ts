import type { Person } from '../graph/record.ts';

/** Its own name where one is on record in the language wanted, else the English one. */
export function personNameIn({ name, names }: Person, language: string): string {
  const wanted = language.toLowerCase();
  const own = names.find((row) => row.kind === 'native' && row.language.toLowerCase() === wanted);
  return own?.name ?? name;
}

/** Every name of a person, as texts. */
export function allNamesOf({ name, names }: Person): string[] {
  return [name, ...names.map((row) => row.name)];
}
