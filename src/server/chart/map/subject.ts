import type { Land } from '../../../store/land/holder.ts';
import type { Observation } from '../../../store/statistic/observation.ts';
import type { Fill, KeyEntry } from './world.ts';

/** What a map is of: how it colours land, what the colours mean, what there is to say. */
export interface Subject {
  readonly title: string;
  readonly units: readonly string[];
  readonly about: readonly string[];
  /** Whether land is of those the map is of. */
  readonly isMeant: (land: Land) => boolean;
  readonly fillOf: (land: Land) => Fill;
  readonly key: readonly KeyEntry[];
  readonly used: readonly Observation[];
  /** What to say of land beside its name. */
  readonly wordOf: (land: Land) => string | null;
  /** What to say of it in small print, beside the sources of figures and outlines. */
  readonly notes: readonly string[];
  readonly told: readonly string[];
}
