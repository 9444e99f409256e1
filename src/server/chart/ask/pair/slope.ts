import { listed } from '../../../../store/change/wording.ts';
import { badArgument, type Store } from '../../../../store/store.ts';
import { alike } from '../../draw/number.ts';
import { placesOf } from '../places.ts';
import type { Question } from '../question.ts';
import type { Read } from '../read.ts';
import { strandsOf, unitsIn, wordsOf } from '../strands.ts';

/** Where each stood in two years, a straight line between. */
export async function readSlope(store: Store, question: Question): Promise<Read> {
  const { from, to, scale } = question;
  if (from === null || to === null || from === to)
    throw badArgument('from', 'kind=slope compares two years: give from and to, and let them differ');
  const places = await placesOf(store, question);
  const strands = await strandsOf(store, question, places.places);
  const [unit] = unitsIn(strands);
  const pairs = strands.map(({ name, points }) => ({
    name,
    was: points.find(({ year }) => year === from),
    now: points.find(({ year }) => year === to),
  }));
  const whole = pairs.flatMap(({ name, was, now }) => (was && now ? { name, was, now } : []));
  const halves = pairs.filter(({ was, now }) => !was || !now).map(({ name }) => name);
  const used = whole.flatMap(({ was, now }) => [was, now]);
  if (scale === 'log' && used.some(({ value }) => value <= 0))
    throw badArgument('scale', 'scale=log shows values above zero alone, and some are not: use scale=linear');
  const words = wordsOf(question, places, strands, [`${from} and ${to}`]);
  const text = alike(used.map(({ value }) => value));
  return {
    ...words,
    drawing: {
      kind: 'slope',
      years: [from, to],
      scale: scale ?? 'linear',
      lines: whole.map(({ name, was, now }) => ({ name, was: was.value, now: now.value })),
      unit: unit?.symbol ?? unit?.label ?? '',
    },
    used,
    absent: halves.length === 0 ? [] : [`Without a value of both years: ${listed(halves)}.`],
    told: whole.map(({ name, was, now }) => `${name}: ${text(was.value)} in ${from}, ${text(now.value)} in ${to}.`),
  };
}
