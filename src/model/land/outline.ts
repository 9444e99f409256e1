/** Longitude and latitude in degrees. */
export type Place = [longitude: number, latitude: number];

/** Steps of a degree: each some hundred metres, finer than the drawing. */
export const STEPS = 1000;

/** The points of an arc, from the text that holds the first and then steps. */
export function pointsOf(text: string): Place[] {
  const numbers = text.split(' ').map(Number);
  const points: Place[] = [];
  let [x, y] = [0, 0];
  for (let at = 0; at < numbers.length; at += 2) {
    x += numbers[at] ?? 0;
    y += numbers[at + 1] ?? 0;
    points.push([x / STEPS, y / STEPS]);
  }
  return points;
}

/** The text that holds the points: the same again for what was read. */
export function textOf(points: readonly Readonly<Place>[]): string {
  let [x, y] = [0, 0];
  return points
    .map(([longitude, latitude]) => {
      const [nextX, nextY] = [Math.round(longitude * STEPS), Math.round(latitude * STEPS)];
      const step = `${nextX - x} ${nextY - y}`;
      [x, y] = [nextX, nextY];
      return step;
    })
    .join(' ');
}

/** Polygons of rings of arcs, as TopoJSON counts them: from 0, and `~at` for an arc that runs backwards. */
export function polygonsOf(rings: string): number[][][] {
  const arcAt = (text: string) => {
    const number = Number(text);
    return number < 0 ? ~(-number - 1) : number - 1;
  };
  return rings.split('|').map((polygon) => polygon.split(';').map((ring) => ring.split(' ').map(arcAt)));
}
