interface Dated {
  readonly startDate: string | null;
}

interface Begun {
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly interruptions: readonly (Dated & { readonly kind: string; readonly endDate: string | null })[];
}

interface Capital {
  readonly name: string;
  readonly role: string;
  readonly city: { readonly key: string };
}

interface Named extends Begun {
  readonly nameHistory: readonly (Dated & { readonly name: string })[];
  readonly capitalHistory: readonly (Dated & Capital)[];
}

type Turn = readonly [date: string | null, summary: string];

/** When a country came to be or ended, its independence lost and regained among that; an occupied state goes on. */
export function existence({ name, start, end, interruptions }: Begun): readonly Turn[] {
  const breaks = interruptions.filter(({ kind }) => kind !== 'OCCUPATION');
  return [
    [start, `${name} came to exist.`],
    [end, `${name} ceased to exist.`],
    ...breaks.flatMap(({ startDate, endDate }): Turn[] => [
      [startDate, `${name} lost its independence.`],
      [endDate, `${name} regained its independence.`],
    ]),
  ];
}

/** The same, and when it took another name or had another capital. */
export function turnsOf(country: Named): readonly Turn[] {
  const { name, nameHistory, capitalHistory } = country;
  const capitals = capitalHistory.filter(({ role }) => role === 'CAPITAL');
  return [
    ...existence(country),
    ...inPairs(nameHistory, (before, after) => `${before.name} took the name ${after.name}.`),
    ...inPairs(capitals, (before, after) =>
      before.city.key === after.city.key
        ? `${before.name} was renamed ${after.name}.`
        : `${after.name} became the capital of ${name}.`,
    ),
  ];
}

function inPairs<D extends Dated>(all: readonly D[], say: (before: D, after: D) => string): readonly Turn[] {
  return all.slice(1).map((after, at) => [after.startDate, say(all[at] ?? after, after)]);
}
