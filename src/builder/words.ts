import { builder } from './builder.ts';

type Values<W extends string> = {
  readonly [K in W as Uppercase<K>]: { readonly value: K; readonly description: string };
};

/** An enum over a controlled vocabulary of the model: every word upper-cased and described. */
export function wordsEnum<W extends string>(name: string, description: string, described: Readonly<Record<W, string>>) {
  const values = Object.fromEntries(
    Object.entries<string>(described).map(([word, text]) => [word.toUpperCase(), { value: word, description: text }]),
  ) as Values<W>;
  return builder.enumType(name, { description, values });
}
