import { badArgument, type Store } from '../../../store/store.ts';
import { placesOf } from './places.ts';
import type { Question } from './question.ts';
import type { Read } from './read.ts';
import { spanOf, strandsOf, unitsIn, wordsOf } from './strands.ts';

const MOST_BARS = 400;

/** Of one year a group of bars for each place, else one for each year. */
export async function readBars(store: Store, question: Question): Promise<Read> {
  const { indicators, year } = question;
  const places = await placesOf(store, question);
  const strands = await strandsOf(store, question, places.places);
  const used = strands.flatMap(({ points }) => points);
  const [unit] = unitsIn(strands);
  const common = { kind: 'bar', unit: unit?.symbol ?? unit?.label ?? '' } as const;
  if (year !== null) {
    const columns = indicators.map((indicator) => ({
      name: indicator.name,
      cells: strands.filter((strand) => strand.indicator === indicator).map(({ points }) => points[0] ?? null),
    }));
    const drawing = { ...common, categories: places.places.map(({ name }) => name), columns };
    return { ...wordsOf(question, places, strands, [String(year)]), drawing, used };
  }
  const years = used.map((point) => point.year);
  const first = Math.min(...years);
  const categories =
    used.length === 0 ? [] : Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at);
  if (categories.length * strands.length > MOST_BARS)
    throw badArgument(
      'from',
      `that makes ${categories.length * strands.length} bars, and a chart shows at most ${MOST_BARS}: name a year, narrow from and to, or ask for kind=line`,
    );
  const columns = strands.map(({ name, points }) => {
    const byYear = new Map(points.map((point) => [point.year, point]));
    return { name, cells: categories.map((category) => byYear.get(category) ?? null) };
  });
  const drawing = { ...common, categories: categories.map(String), columns };
  return { ...wordsOf(question, places, strands, spanOf(used)), drawing, used };
}
