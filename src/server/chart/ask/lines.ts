import { badArgument, type Store } from '../../../store/store.ts';
import { marksOf } from './marks.ts';
import { placesOf } from './places.ts';
import type { Question } from './question.ts';
import type { Read } from './read.ts';
import { spanOf, strandsOf, unitsIn, wordsOf, yearsOf } from './strands.ts';

/** Lines over the years, on an axis for each unit. */
export async function readLines(store: Store, question: Question): Promise<Read> {
  const { from, to } = question;
  const scale = question.scale ?? 'linear';
  const places = await placesOf(store, question);
  const strands = await strandsOf(store, question, places.places);
  const used = strands.flatMap(({ points }) => points);
  if (scale === 'log' && used.some(({ value }) => value <= 0))
    throw badArgument('scale', 'scale=log shows values above zero alone, and some are not: use scale=linear');
  const units = unitsIn(strands);
  const lines = strands.map(({ name, unit, points }) => ({
    // Of two axes each line says which is its own.
    name: units.length > 1 ? `${name} (${unit.key === units[0]?.key ? 'left' : 'right'})` : name,
    axis: units.findIndex(({ key }) => key === unit.key),
    points: points.map((point) => ({
      x: yearsOf(point),
      period: point.period,
      value: point.value,
      status: point.status,
    })),
  }));
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const shown = [from ?? Math.min(...xs), to ?? Math.max(...xs)] as const;
  const marks = marksOf(store, question, places, shown);
  const years = [
    Math.min(shown[0], ...marks.map(({ x }) => x)),
    Math.max(shown[1], ...marks.map(({ x }) => x)),
  ] as const;
  return {
    ...wordsOf(question, places, strands, [...spanOf(used), ...(scale === 'log' ? ['logarithmic scale'] : [])]),
    drawing: { kind: 'line', lines, units: units.map(({ symbol, label }) => symbol ?? label), marks, scale, years },
    used,
  };
}
