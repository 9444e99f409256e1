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
