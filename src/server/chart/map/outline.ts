import { type GeoProjection, geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { LandTopology } from '../../../store/land/topology.ts';

/** Width of the whole globe by its height, in this projection. */
const ASPECT = 2.0547;
/** Pixels within which a point adds nothing. */
const NEAR = 0.45;
/** Land smaller than so many pixels is marked by a disc. */
const SMALL = 9;

/** Land on the plane: its outline, and where it is too small to be seen, a place. */
export interface Outline {
  readonly path: string;
  readonly spot: readonly [x: number, y: number] | null;
}

export interface Plane {
  readonly sphere: string;
  readonly lands: readonly Outline[];
}

export const heightFor = (width: number) => Math.round(width / ASPECT);

/** Projects the world into a box: Equal Earth, in which areas compare. */
export function projected(topology: LandTopology, left: number, top: number, width: number, height: number): Plane {
  const projection: GeoProjection = geoEqualEarth()
    .precision(0.4)
    .fitExtent(
      [
        [left, top],
        [left + width, top + height],
      ],
      { type: 'Sphere' },
    );
  const pen = new Pen();
  const draw = geoPath(projection, pen);
  const measure = geoPath(projection);
  const pathOf = (shape: Parameters<typeof draw>[0]) => {
    draw(shape);
    return pen.taken();
  };
  const lands = feature(topology, topology.objects.land).features.map((land): Outline => {
    const small = measure.area(land) < SMALL;
    const [x, y] = measure.centroid(land);
    return { path: pathOf(land), spot: small && Number.isFinite(x) ? [rounded(x), rounded(y)] : null };
  });
  return { sphere: pathOf({ type: 'Sphere' }), lands };
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Writes the path of an SVG in short steps, without points that lie on the one before. */
class Pen {
  #text = '';
  #x = 0;
  #y = 0;
  #isDown = false;

  taken(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }

  beginPath(): void {
    this.#isDown = false;
  }

  moveTo(x: number, y: number): void {
    [this.#x, this.#y] = [rounded(x), rounded(y)];
    this.#text += `M${this.#x},${this.#y}`;
    this.#isDown = false;
  }

  lineTo(x: number, y: number): void {
    const [dx, dy] = [rounded(x - this.#x), rounded(y - this.#y)];
    if (Math.abs(dx) < NEAR && Math.abs(dy) < NEAR) return;
    this.#text += this.#isDown ? ` ${dx},${dy}` : `l${dx},${dy}`;
    this.#isDown = true;
    [this.#x, this.#y] = [rounded(this.#x + dx), rounded(this.#y + dy)];
  }

  closePath(): void {
    if (this.#isDown) this.#text += 'z';
    else this.#text = this.#text.slice(0, this.#text.lastIndexOf('M'));
    this.#isDown = false;
  }

  /** For points alone, which there are none of. */
  arc(): void {}
}
