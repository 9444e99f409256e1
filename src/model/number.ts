/**
 * A number as text, in plain decimals: the shortest digits that read back as the same number, never with an exponent,
 * which neither `data/` nor most spreadsheets take. Whatever prints a number as text asks here.
 */
export function decimal(value: number): string {
  const text = String(value);
  const at = text.indexOf('e');
  if (at < 0) return text;
  const [sign, digits] = text.startsWith('-') ? ['-', text.slice(1, at)] : ['', text.slice(0, at)];
  const [whole = '', fraction = ''] = digits.split('.');
  const point = whole.length + Number(text.slice(at + 1));
  const all = whole + fraction;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.slice(0, point).padEnd(point, '0') + (point < all.length ? `.${all.slice(point)}` : '');
}
