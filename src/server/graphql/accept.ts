/** What answers can be, the usual one first. */
const ANSWERS = ['application/json', 'application/graphql-response+json'] as const;
const WILD: ReadonlySet<string> = new Set(['*/*', 'application/*']);
/** No answer is of this type. */
const NOTHING = 'none/none';
const WEIGHT = /;[\t ]*q[\t ]*=[\t ]*([^;\t ]*)/i;

interface Range {
  readonly type: string;
  readonly weight: number;
}

/** A header Accept whose types stand in the order in which the client likes them, without those it refuses. */
export function byPreference(accept: string): string {
  if (!/q[\t ]*=/i.test(accept)) return accept;
  const ranges = accept.split(',').map(rangeOf);
  const refused = new Set(ranges.filter(({ weight }) => weight === 0).map(({ type }) => type.toLowerCase()));
  const left = ANSWERS.filter((type) => !refused.has(type));
  const liked = ranges.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  // What is refused by its name is not meant by a pattern.
  const types = liked.flatMap(({ type }) => (WILD.has(type) && left.length < ANSWERS.length ? left : [type]));
  return types.join(', ') || NOTHING;
}

/** A weight that is none is passed over. */
function rangeOf(text: string): Range {
  const said = WEIGHT.exec(text)?.[1];
  const weight = Number(said || 1);
  return { type: text.replace(WEIGHT, '').trim(), weight: weight >= 0 && weight <= 1 ? weight : 1 };
}
