/** Text as it may stand in a picture. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A part of a picture that shows nothing and tells a pointer its value. */
export function pointed(x: number, y: number, width: number, height: number, told: string): string {
  const at = [x, y, Math.max(0, width), Math.max(0, height)].map((length) => length.toFixed(1));
  return `<rect x="${at[0]}" y="${at[1]}" width="${at[2]}" height="${at[3]}"><title>${escaped(told)}</title></rect>`;
}

/** Such parts together, above all else. */
export function pointedAt(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<g fill="none" pointer-events="all">${parts.join('')}</g>`;
}
