import type { LandTopology } from '../../../store/land/topology.ts';

/** A colour by what it means, so that light and dark pictures have their own. */
export type Tone =
  | { readonly kind: 'hue'; readonly at: number }
  /** Of classes in order, counted from 0. */
  | { readonly kind: 'class'; readonly at: number; readonly of: number }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'other' }
  | { readonly kind: 'silent' };

/** How land is filled. */
export interface Fill {
  readonly tone: Tone;
  /** Land that others administer. */
  readonly faint: boolean;
  /** Second colour of land that is contested; null where none is. */
  readonly stripes: Tone | null;
}

export interface Patch extends Fill {
  /** What it is and has, for whoever points at it. */
  readonly title: string;
  /** Whose land it is, by its key; null for nobody's. */
  readonly key: string | null;
}

export interface KeyEntry extends Fill {
  readonly label: string;
}

/** A map as it will be read, before it is projected. */
export interface WorldMap {
  readonly kind: 'map';
  readonly topology: LandTopology;
  /** Places of the lands that the map is cut to; null for the whole world. */
  readonly meant: readonly number[] | null;
  /** One for each geometry of the topology. */
  readonly patches: readonly Patch[];
  readonly key: readonly KeyEntry[];
}
