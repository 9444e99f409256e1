import { geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { LandTopology } from '../../../store/land/topology.ts';
import { type Box, viewOf, worldView } from './view.ts';

/** Width by height: of the whole globe in its projection, and of a part of it. */
const ASPECTS = { world: 2.0547, part: 1.6 };
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
  /** What the land lies in. */
  readonly ground: string;
  readonly lands: readonly Outline[];
}

export function heightFor(width: number, isPart: boolean): number {
  return Math.round(width / (isPart ? ASPECTS.part : ASPECTS.world));
}

/** Projects land into a box: the whole globe or, where some lands are meant, these and what is around them. */
export function projected(topology: LandTopology, meant: readonly number[] | null, box: Box): Plane {
  const { features } = feature(topology, topology.objects.land) as FeatureCollection<MultiPolygon>;
  const some = meant?.flatMap((at) => features[at] ?? []) ?? null;
  const projection = some ? viewOf(some, box) : worldView(box);
  const pen = new Pen();
  const draw = geoPath(projection, pen);
  const measure = geoPath(projection);
  const pathOf = (shape: Parameters<typeof draw>[0]) => {
    draw(shape);
    return pen.taken();
  };
  const lands = features.map((land): Outline => {
    const area = measure.area(land);
    const [x, y] = measure.centroid(land);
    const small = area > 0 && area < SMALL && Number.isFinite(x);
    return { path: pathOf(land), spot: small ? [rounded(x), rounded(y)] : null };
  });
  const { left, top, width, height } = box;
  const ground = some ? `M${left},${top}h${width}v${height}h${-width}z` : pathOf({ type: 'Sphere' });
  return { ground, lands };
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
