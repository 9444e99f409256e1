import { word } from '../table.ts';

interface Held {
  readonly office: string;
  readonly title: string | null;
  readonly person: { readonly key: string; readonly name: string };
}

/** Who holds what, each person once: a president who leads the government too does not stand there twice. */
export function byHolder<H extends Held>(offices: readonly H[]) {
  return [...Map.groupBy(offices, ({ person }) => person.key).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    return { ...first, titles: [...new Set(held.map(({ title, office }) => title ?? word(office)))], held };
  });
}
