import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';
import { bounded, priceOf } from './cost.ts';
import { type Asked, isLeftOut, type Located, spreadOf } from './document.ts';

/** What is spent at a place of the answer: on finding what stands there, and on the plain fields selected of it. */
export interface Spot {
  /** Names in the answer from its root, between dots. */
  readonly path: string;
  readonly cost: number;
}

/** A place of the answer, and what is selected there how often. */
interface Place extends Spot {
  readonly selected: readonly Selected[];
  /** More is spent at no place below. */
  readonly most: number;
}

interface Selected extends Located {
  readonly times: number;
}

/** What a selection set holds each time it is answered. */
interface Summary {
  /** Fields that ask for no more than themselves. */
  readonly plain: number;
  /** More is spent at no place in it. */
  readonly most: number;
}

/** Bounds of the search, for documents that hide what is dear among thousands of places. */
const MOST_PLACES = 200;
const ENOUGH_READ = 20_000;

/**
 * The places where most is spent, dearest first. From the root it goes on where most may be spent below, so that it
 * reads a few paths of however many there are.
 */
export function dearestIn(asked: Asked, { set, typeName }: Located, count: number): readonly Spot[] {
  const summaries: Summaries = new Map();
  let open: readonly Place[] = [
    { path: '', cost: 0, selected: [{ set, typeName, times: 1 }], most: Number.POSITIVE_INFINITY },
  ];
  let dearest: readonly Spot[] = [];
  for (let looked = 0, read = 0; looked < MOST_PLACES && read < ENOUGH_READ; looked++) {
    // Of those alike the last: it lies deepest, so that one path is read to its end before the next.
    const next = open.reduce<Place | null>((best, place) => (best && best.most > place.most ? best : place), null);
    const least = dearest.length < count ? 0 : (dearest.at(-1)?.cost ?? 0);
    if (!next || next.most <= least) break;
    const inside = placesIn(asked, next, summaries);
    read += inside.length;
    open = [...open.filter((place) => place !== next), ...inside.filter(({ most }) => most > least)];
    dearest = [...dearest, ...inside].sort((a, b) => b.cost - a.cost).slice(0, count);
  }
  return dearest.map(({ path, cost }) => ({ path, cost }));
}

/** The places right below one; fields of one name in the answer are one place. */
function placesIn(asked: Asked, { path, selected }: Place, summaries: Summaries): readonly Place[] {
  const inside = new Map<string, { cost: number; most: number; selected: Selected[] }>();
  for (const { set, typeName, times } of withSpread(asked, selected)) {
    for (const node of fieldsOf(asked, set)) {
      const price = priceOf(asked, node, typeName);
      const isPlain = !price.below && price.work === 0;
      // What is plain is counted with the place it is selected of, and at the root there is none.
      if (isPlain && path !== '') continue;
      const name = node.alias?.value ?? node.name.value;
      const place = inside.get(name) ?? { cost: 0, most: 0, selected: [] };
      inside.set(name, place);
      const { plain, most } = summaryOf(asked, price.below, summaries);
      place.cost += times * (1 + price.work + price.times * plain);
      place.most += times * price.times * most;
      if (price.below) place.selected.push({ ...price.below, times: bounded(times * price.times) });
    }
  }
  return [...inside].map(([name, place]) => ({
    path: path === '' ? name : `${path}.${name}`,
    cost: bounded(place.cost),
    selected: place.selected,
    most: bounded(place.most),
  }));
}

/** Selection sets and those that fragments spread in them, each once with how often it stands there in all. */
function withSpread(asked: Asked, selected: readonly Selected[]): readonly Selected[] {
  const times = new Map<SelectionSetNode, number>();
  const inOrder: Located[] = [];
  const visit = (located: Located) => {
    if (times.has(located.set)) return;
    times.set(located.set, 0);
    for (const spread of spreadsOf(asked, located)) visit(spread);
    inOrder.push(located);
  };
  selected.forEach(visit);
  const add = (set: SelectionSetNode, more: number) => times.set(set, bounded((times.get(set) ?? 0) + more));
  for (const { set, times: often } of selected) add(set, often);
  // Whatever spreads a fragment comes before it.
  return inOrder.reverse().map((located) => {
    const often = times.get(located.set) ?? 0;
    for (const { set } of spreadsOf(asked, located)) add(set, often);
    return { ...located, times: often };
  });
}

type Summaries = Map<SelectionSetNode, Summary>;

const EMPTY: Summary = { plain: 0, most: 0 };

function summaryOf(asked: Asked, located: Located | null, summaries: Summaries): Summary {
  if (!located) return EMPTY;
  const known = summaries.get(located.set);
  if (known) return known;
  const places = new Map<string, number>();
  let plain = 0;
  for (const node of fieldsOf(asked, located.set)) {
    const { work, times, below } = priceOf(asked, node, located.typeName);
    if (!below && work === 0) plain++;
    else {
      const inside = summaryOf(asked, below, summaries);
      const name = node.alias?.value ?? node.name.value;
      const most = Math.max(1 + work + times * inside.plain, times * inside.most);
      places.set(name, (places.get(name) ?? 0) + most);
    }
  }
  let most = 0;
  for (const place of places.values()) most = Math.max(most, place);
  for (const spread of spreadsOf(asked, located)) {
    const inside = summaryOf(asked, spread, summaries);
    plain += inside.plain;
    // A fragment may add to a place that stands outside it too.
    most += inside.most;
  }
  const summary = { plain: bounded(plain), most: bounded(most) };
  summaries.set(located.set, summary);
  return summary;
}

function fieldsOf({ variables }: Asked, { selections }: SelectionSetNode): readonly FieldNode[] {
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && !isLeftOut(selection, variables) ? selection : [],
  );
}

function spreadsOf(asked: Asked, { set, typeName }: Located): readonly Located[] {
  return set.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD || isLeftOut(selection, asked.variables)
      ? []
      : (spreadOf(asked, selection, typeName) ?? []),
  );
}
