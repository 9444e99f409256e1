import { builder } from './builder.ts';

/** Names of enum values hold no hyphen. */
type Underscored<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}_${Underscored<Tail>}` : S;

type Values<W extends string> = {
  readonly [K in W as Uppercase<Underscored<K>>]: { readonly value: K; readonly description: string };
};

/** An enum over a controlled vocabulary of the model: every word upper-cased and described. */
export function wordsEnum<W extends string>(name: string, description: string, described: Readonly<Record<W, string>>) {
  const values = Object.fromEntries(
    Object.entries<string>(described).map(([word, text]) => [
      word.toUpperCase().replaceAll('-', '_'),
      { value: word, description: text },
    ]),
  ) as Values<W>;
  return builder.enumType(name, { description, values });
}
