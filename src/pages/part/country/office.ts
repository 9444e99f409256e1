import { word } from '../table.ts';

interface Held {
  readonly office: string;
  readonly title: string | null;
  readonly person: { readonly key: string; readonly name: string };
}

interface Term {
  readonly dates: string | null;
  readonly citations: readonly {
    readonly locator: string | null;
    readonly source: { readonly key: string; readonly title: string };
  }[];
}

/** The times that offices were held, each once: who has two at the same time is not told so twice. */
export function termsOf(held: readonly Term[]) {
  return [...Map.groupBy(held, ({ dates }) => dates)].map(([dates, some]) => ({
    dates,
    citations: [
      ...new Map(some.flatMap((one) => one.citations).map((one) => [`${one.source.key} ${one.locator}`, one])).values(),
    ],
  }));
}

/** Who holds what, each person once: a president who leads the government too does not stand there twice. */
export function byHolder<H extends Held>(offices: readonly H[]) {
  return [...Map.groupBy(offices, ({ person }) => person.key).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const titles = [...new Set(held.map(({ title, office }) => title ?? word(office)))];
    return { ...first, titles, held };
  });
}
