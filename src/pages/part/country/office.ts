import { stateNamed } from '../../../model/wording/article.ts';
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

interface HeldIn {
  readonly title: string | null;
  readonly office: string;
  readonly dates: string | null;
  readonly country: { readonly name: string };
}

/** What an office is called; one that leads the state and the government has one name. */
export function officeOf({ title, office }: Pick<HeldIn, 'title' | 'office'>): string {
  return title ?? word(office);
}

/** An office, where it was held and when. */
export function heldIn({ country, dates, ...held }: HeldIn): string {
  return `${officeOf(held)} of ${stateNamed(country.name)}${dates === null ? '' : `, ${dates}`}`;
}

/** The times that offices were held, each once: who has two at the same time is not told so twice. */
export function termsOf<T extends Term>(held: readonly T[], sameOf: (one: T) => string | null = ({ dates }) => dates) {
  return [...Map.groupBy(held, sameOf).values()].flatMap((some) => {
    const cited = some.flatMap(({ citations }) => citations);
    const citations = [...new Map(cited.map((one) => [`${one.source.key} ${one.locator}`, one])).values()];
    return some.slice(0, 1).map((one) => ({ ...one, citations }));
  });
}

/** Who holds what, each person once: a president who leads the government too does not stand there twice. */
export function byHolder<H extends Held>(offices: readonly H[]) {
  return [...Map.groupBy(offices, ({ person }) => person.key).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const titles = [...new Set(held.map(officeOf))];
    return { ...first, titles, held };
  });
}
