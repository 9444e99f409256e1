/** What a reader reads, line by line. */
export const wordsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

/** What a picture says to whoever cannot see it. */
export const toldIn = (svg: string) => /<desc>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';

/** Its title, however many lines it takes. */
export const titleIn = (svg: string) => /<title>([^<]*)<\/title>/.exec(svg)?.[1] ?? '';

/** Different points that the curves of a colour go through, however many strokes they are drawn in. */
export function drawnPoints(svg: string, color = ''): number {
  const points = new Set<string>();
  for (const [curve] of svg.matchAll(/<path [^>]*fill="none"[^>]*stroke-width="(?:1\.5|2|2\.4)"[^>]*>/g)) {
    if (!curve.includes(`stroke="${color}"`)) continue;
    for (const point of (/ d="([^"]*)"/.exec(curve)?.[1] ?? '').split(/[ML]/))
      if (point !== '') points.add(point.trim());
  }
  return points.size;
}

/** Ranks and names as they stand in their rows, which say so to a pointer too. */
export const ranksIn = (svg: string) =>
  [...svg.matchAll(/<rect [^>]*><title>(\d+\. [^<]*): [^<]*<\/title>/g)].map(([, row = '']) => row);
