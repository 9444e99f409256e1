/** Text as it may stand in a picture. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A place that a pointer finds without its being seen: what it says there is what is drawn. */
export function spot(x: number, y: number, radius: number, told: string): string {
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${radius}"><title>${escaped(told)}</title></circle>`;
}

export function area(left: number, top: number, width: number, height: number, told: string): string {
  return `<rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}"><title>${escaped(told)}</title></rect>`;
}

/** Such places together. */
export function unseen(places: readonly string[]): string {
  return places.length === 0 ? '' : `<g fill="none" pointer-events="all">${places.join('')}</g>`;
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
