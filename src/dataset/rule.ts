import type { Finding } from './finding.ts';
import type { Dataset } from './read.ts';

export interface Rule {
  readonly name: string;
  /** Structural rules guard the compiler: a release is never built from data that breaks one. */
  readonly structural: boolean;
  check(dataset: Dataset): Iterable<Finding>;
}
