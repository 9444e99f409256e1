const WORDS = [
  [1e12, ' tn'],
  [1e9, ' bn'],
  [1e6, ' m'],
] as const;
const MINUS = '\u2212';

const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `1.41 bn`, `16.4 m`, `11,635`, `0.52`. */
export function compact(value: number): string {
  const size = Math.abs(value);
  // What rounds to a million is a million.
  const [scale, word] = WORDS.find(([least]) => size >= least * 0.9995) ?? [1, ''];
  const text = scale === 1 && size >= 1000 ? whole.format(size) : short.format(size / scale);
  return `${value < 0 && text !== '0' ? MINUS : ''}${text}${word}`;
}

/** The same for values that stand in one picture: those told in the same word have the same decimals. */
export function alike(values: readonly number[]): (value: number) => string {
  const decimals = new Map<string, number>();
  const own = Map.groupBy(
    values.filter((value) => value !== 0).map((value) => sized(value)),
    ({ word }) => word,
  );
  for (const [word, some] of own) decimals.set(word, decimalsFor(some.map(({ size }) => size)));
  return (value) => {
    const { size, word } = sized(value);
    const places = decimals.get(word) ?? 0;
    const text = size.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });
    return `${value < 0 && Number(size.toFixed(places)) !== 0 ? MINUS : ''}${text}${word}`;
  };
}

/** The same for round numbers that a step parts: in the word of the greatest, with the decimals that tell them apart. */
export function stepped(ticks: readonly number[]): (value: number) => string {
  const [first = 0, second = first + 1] = ticks;
  const most = Math.max(...ticks.map(Math.abs));
  const [scale, word] = WORDS.find(([least]) => most >= least * 0.9995) ?? [1, ''];
  // Rounded, since the logarithm of a tenth is not quite -1.
  const places = Math.max(0, -Math.floor(Number(Math.log10(Math.abs(second - first) / scale).toFixed(9))));
  return (value) => {
    if (value === 0) return '0';
    const digits = { minimumFractionDigits: places, maximumFractionDigits: places };
    return `${value < 0 ? MINUS : ''}${(Math.abs(value) / scale).toLocaleString('en', digits)}${word}`;
  };
}

function sized(value: number) {
  const size = Math.abs(value);
  const [scale, word] = WORDS.find(([least]) => size >= least * 0.9995) ?? [1, ''];
  return { size: size / scale, word };
}

const MOST_DECIMALS = 6;

/** Three digits of the greatest count, and two of the least as far as that adds one decimal. */
function decimalsFor(sizes: readonly number[]): number {
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (most >= 1000 || sizes.every(Number.isInteger)) return 0;
  const forMost = Math.max(0, 2 - Math.floor(Math.log10(most)));
  const forLeast = Math.max(0, 1 - Math.floor(Math.log10(least)));
  return Math.min(MOST_DECIMALS, Math.max(forMost, Math.min(forLeast, forMost + 1)));
}
