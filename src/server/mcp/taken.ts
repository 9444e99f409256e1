import { distance } from 'fastest-levenshtein';
import { z } from 'zod';
import { lenient } from './lenient.ts';

/** What is so much unlike every name is no slip of one. */
const FAR = 0.6;

/** An object of these fields and no others; whoever gives another is told which there are, and which is the nearest. */
export function taking<S extends z.ZodRawShape>(shape: S) {
  const names = Object.keys(shape);
  const read = Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, lenient(type)])) as S;
  return z.strictObject(read, {
    error: (issue) => {
      if (issue.code === 'invalid_type') return `is an object of ${names.join(', ')}`;
      if (issue.code !== 'unrecognized_keys') return undefined;
      const unknown = (issue.keys as readonly string[]).map((key) => `"${key}"${meantBy(key, names)}`);
      return `there is no ${unknown.join(', ')}: ${names.length > 0 ? `there are ${names.join(', ')}` : 'nothing is taken'}`;
    },
  });
}

/** What other tools and people call the same. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  asOf: ['date', 'day', 'on', 'when', 'at'],
  code: ['name', 'key', 'id', 'query'],
  query: ['q', 'text', 'search', 'term'],
  vote: ['event', 'resolution', 'symbol'],
  atLeast: ['min', 'minimum'],
  atMost: ['max', 'maximum'],
  first: ['limit', 'count'],
  after: ['cursor', 'offset', 'page'],
  countries: ['country', 'members'],
  from: ['start', 'since', 'startYear'],
  to: ['end', 'until', 'endYear'],
};

function meantBy(key: string, names: readonly string[]): string {
  const said = key.toLowerCase();
  const same = names.find((name) => ALSO[name]?.some((other) => other.toLowerCase() === said));
  const [near] = names
    .map((name) => ({ name, slips: distance(said, name.toLowerCase()) / Math.max(said.length, name.length) }))
    .filter(({ slips }) => slips < FAR)
    .sort((one, other) => one.slips - other.slips);
  const meant = same ?? near?.name;
  return meant === undefined ? '' : ` (did you mean "${meant}"?)`;
}
